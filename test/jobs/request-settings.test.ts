import { describe, expect, it } from 'vitest';
import { checkSettings, type SettingsInput } from '../../src/jobs/check-settings.ts';
import { defaultSettings, type Settings } from '../../src/timeline/settings.ts';

const check = (input: object, current: Partial<Settings> = {}) =>
  checkSettings({ ...defaultSettings, ...current }, input as SettingsInput);

describe('what may be set about requests', () => {
  it.each([
    [{ holidays: 'DE-BY' }],
    [{ holidays: 'none' }],
    [{ daysOff: ['2026-12-24', '2028-02-29'] }],
    [{ workDays: [] }],
    [{ languagesRead: ['hu', 'zh-Hant'] }],
    [{ ignoredSenders: ['news@shop.example', 'mailer.example'] }],
    [{ sharedMailboxes: ['sales@us.example'] }],
    [{ keepText: false }],
    [{ extraPhrases: { quote_request: ['kérünk kalkulációt', '麻烦核个价'] } }],
  ])('%j', (input) => {
    expect(check(input)).toEqual({ changes: input });
  });

  it('one kind or weekday, with the others as they are', () => {
    expect(check({ requestDueHours: { quote_request: 4 } })).toEqual({
      changes: { requestDueHours: { ...defaultSettings.requestDueHours, quote_request: 4 } },
    });
    const { businessHours } = defaultSettings;
    expect(check({ businessHours: { sat: '09:00-12:00', fri: null } })).toEqual({
      changes: { businessHours: { ...businessHours, sat: '09:00-12:00', fri: null } },
    });
    const current = { extraPhrases: { quote_request: ['kérünk kalkulációt'] } };
    expect(check({ extraPhrases: { price_list_request: ['rate card please'] } }, current)).toEqual({
      changes: {
        extraPhrases: { ...current.extraPhrases, price_list_request: ['rate card please'] },
      },
    });
  });

  it('addresses however they are written', () => {
    expect(check({ ignoredSenders: [' @Shop.Example ', 'A@B.example'] })).toEqual({
      changes: { ignoredSenders: ['shop.example', 'a@b.example'] },
    });
  });
});

describe('what may not be set is named with what would do', () => {
  it.each<[object, RegExp]>([
    [{ requestDueHours: { quote_request: 0 } }, /^requestDueHours\.quote_request: must be 1 hour/],
    [{ businessHours: { mon: '9-17' } }, /^businessHours\.mon: must be hours like 09:00-17:30/],
    [{ businessHours: { mon: '17:00-09:00' } }, /must open before it closes/],
    [{ businessHours: { mon: '09:00-25:00' } }, /must be hours like/],
    [
      {
        businessHours: { mon: null, tue: null, wed: null, thu: null, fri: null },
      },
      /^businessHours: must leave one weekday open/,
    ],
    [{ holidays: 'Hungary' }, /^holidays: must be a country like HU/],
    [{ daysOff: ['24.12.2026'] }, /^daysOff\.0: must be dates like 2026-12-24/],
    [{ daysOff: ['2026-02-30'] }, /^daysOff\.0: must be dates/],
    [{ languagesRead: ['nl'] }, /^languagesRead\.0: must be of en, zh-Hans/],
    [{ ignoredSenders: ['example'] }, /^ignoredSenders\.0: must be addresses/],
    [{ ignoredSenders: ['a b@c.example'] }, /^ignoredSenders\.0: must be addresses/],
    [{ sharedMailboxes: ['shop.example'] }, /^sharedMailboxes\.0: must be whole addresses/],
    [{ keepText: 'no' }, /^keepText: must be true or false/],
    [{ extraPhrases: { quote_request: ['quote'] } }, /is too short to mean only that/],
    [{ extraPhrases: { quote_request: ['报价'] } }, /is too short/],
    [{ extraPhrases: { quote_request: ['(please|kindly)+ quote'] } }, /must be plain words/],
    [{ extraPhrases: { complaint: ['this is a scandal'] } }, /complaint/],
    [{ extraPhrases: { quote_request: Array(51).fill('kérünk kalkulációt') } }, /50 phrases/],
    // It stands in a counter-example of the phrase books.
    [
      { extraPhrases: { information_request: ['thank you for'] } },
      /"thank you for" is also in messages that ask for nothing, like ".+"; say more of it/i,
    ],
  ])('%j', (input, says) => {
    const checked = check(input);
    expect('problems' in checked && checked.problems.join()).toMatch(says);
  });
});
