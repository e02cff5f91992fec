import { describe, expect, it } from 'vitest';
import { checkSettings, type SettingsInput } from '../../src/jobs/check-settings.ts';
import { defaultSettings, type Settings } from '../../src/timeline/settings.ts';

const check = (input: SettingsInput, current: Partial<Settings> = {}) =>
  checkSettings({ ...defaultSettings, ...current }, input);

describe('what may be set', () => {
  it.each([
    [{ language: 'hu' }],
    [{ customerStages: ['customer', 'partner'] }],
    [{ lastLoginProperty: 'last_login_at' }],
    [{ renewalProperty: null }],
    [{ actFrom: 40 }],
    [{ lostAfterDays: 365 }],
    [{ replayDays: 30 }],
    [{ lost: null }],
    [{ lost: { kind: 'silence', days: 90 } }],
    [{ lost: { kind: 'lifecycle_stage', stages: ['former', 'churned'] } }],
    [{ lost: { kind: 'property', name: 'account_state', value: 'Cancelled' } }],
    [{ lost: { kind: 'lost_renewal' } }],
  ] as [SettingsInput][])('%j', (input) => {
    expect(check(input)).toEqual({ changes: input });
  });

  it('a part of the levels, with the others as they are', () => {
    expect(check({ levels: { watch: 30 } })).toEqual({
      changes: { levels: { watch: 30, elevated: 50, high: 75 } },
    });
  });

  it('one weight beside those chosen before; null takes the shipped one again', () => {
    const current = { weights: { 'no-login': 2, 'low-survey': 1 } };
    expect(check({ weights: { 'no-login': null, 'replies-slowing': 0 } }, current)).toEqual({
      changes: { weights: { 'low-survey': 1, 'replies-slowing': 0 } },
    });
  });

  it('nothing, where nothing is named', () => {
    expect(check({})).toEqual({ changes: {} });
  });
});

describe('what may not be set is named with what would do', () => {
  it.each([
    [{ levels: { watch: 60 } }, /^levels: must rise: watch below elevated below high/],
    [{ levels: { high: 101 } }, /^levels\.high: must be 100 at most$/],
    [{ actFrom: 0 }, /^actFrom: must be 1 at least$/],
    [{ actFrom: 12.5 }, /^actFrom: must be a whole number$/],
    [{ customerStages: [] }, /^customerStages: must name one stage at least/],
    [{ lastLoginProperty: 'Last login' }, /^lastLoginProperty: must be a property's internal name/],
    [{ language: 'tlh' }, /^language: must be one of en, zh-CN/],
    [{ lostAfterDays: 0 }, /^lostAfterDays: must be 1 at least$/],
    [{ replayDays: 5000 }, /^replayDays: must be 4000 at most$/],
    [{ lost: { kind: 'silence', days: NaN } }, /^lost\.days: must be a number of days/],
    [{ lost: { kind: 'silence', days: 2000 } }, /^lost\.days: must be 1000 at most$/],
    [{ lost: { kind: 'lifecycle_stage', stages: [] } }, /^lost\.stages: must name one stage/],
    [{ lost: { kind: 'lifecycle_stage', stages: [' '] } }, /^lost\.stages\.0: must name stages/],
    [{ lost: { kind: 'property', name: 'A b', value: 'x' } }, /^lost\.name: must be a property's/],
    [{ lost: { kind: 'property', name: 'a_b', value: ' ' } }, /^lost\.value: must say which value/],
    [{ lost: { kind: 'feeling' } }, /^lost\.kind: must be one of silence, lifecycle_stage/],
    [{ weights: { 'no-such': 1 } }, /^weights: there is no signal no-such; the signals are .*no-l/],
    [{ weights: { 'no-login': -1 } }, /^weights\.no-login: must not be negative/],
    [{ weights: { 'no-login': 9 } }, /^weights\.no-login: must be 8 at most/],
    [{ colour: 'red' }, /colour/],
  ] as [SettingsInput, RegExp][])('%j', (input, problem) => {
    const checked = check(input);
    expect('problems' in checked && checked.problems).toEqual([expect.stringMatching(problem)]);
  });

  it('all of them at once', () => {
    const checked = check({ actFrom: 0, replayDays: 0 });
    expect('problems' in checked && checked.problems).toHaveLength(2);
  });
});
