import { describe, expect, it } from 'vitest';
import type { CrmRecord } from '../../src/crm/crm.ts';
import { takeInActivity } from '../../src/jobs/take-in.ts';
import { withoutText } from '../../src/jobs/without-text.ts';
import { buildLedger } from '../../src/requests/ledger.ts';
import type { Activity } from '../../src/timeline/records.ts';
import { defaultSettings, type Settings } from '../../src/timeline/settings.ts';

const ask = 'Could you send us a quote for 40 pumps?';
const mail = (properties: Record<string, string>): CrmRecord => ({
  type: 'emails',
  id: '1',
  createdAt: 1,
  updatedAt: 1,
  archived: false,
  properties: {
    hs_timestamp: '2026-06-05T12:00:00Z',
    hs_email_direction: 'INCOMING_EMAIL',
    hs_email_subject: 'Pumps for hall 3',
    hs_email_text: ask,
    hs_email_headers: JSON.stringify({
      from: { email: 'Anna@Buyer.example' },
      to: [{ email: 'sales@us.example' }],
    }),
    ...properties,
  },
  associations: { contacts: ['1'] },
});
const takeIn = (
  properties: Record<string, string> = {},
  settings: Partial<Settings> = {},
): ReturnType<typeof takeInActivity> =>
  takeInActivity(mail(properties), { ...defaultSettings, ...settings });
const kindsOf = (taken: ReturnType<typeof takeInActivity>): string[] =>
  'cues' in taken ? taken.cues.map(({ kind }) => kind) : [];

describe('ignored senders', () => {
  it.each([
    ['anna@buyer.example', true],
    ['buyer.example', true],
    ['other.example', false],
    ['yer.example', false],
    ['bert@buyer.example', false],
  ])('%s', (one, isIgnored) => {
    const taken = takeIn({}, { ignoredSenders: [one] });
    expect('skipped' in taken).toBe(isIgnored);
    // The reason is kept and shown: it names no address.
    if ('skipped' in taken) expect(taken.skipped).not.toContain('@');
  });
});

describe('shared mailboxes', () => {
  const shared = { sharedMailboxes: ['sales@us.example'] };

  it('mail to one was sent to us, where the CRM does not say', () => {
    const forwarded = { hs_email_direction: 'FORWARDED_EMAIL' };
    expect(takeIn(forwarded)).toMatchObject({ direction: 'unknown' });
    const taken = takeIn(forwarded, shared);
    expect(taken).toMatchObject({ direction: 'in' });
    expect(kindsOf(taken)).toEqual(['quote_request']);
  });

  it('mail from one is ours and asks nothing', () => {
    const headers = { from: { email: 'Sales@us.example' }, to: [{ email: 'anna@buyer.example' }] };
    const sent = { hs_email_headers: JSON.stringify(headers) };
    const taken = takeIn(sent, shared);
    expect(taken).toMatchObject({ direction: 'out' });
    expect(kindsOf(taken)).toEqual([]);
  });

  it('reads raw header lines as well', () => {
    const raw = { hs_email_headers: 'From: Sales team <sales@us.example>\r\nTo: anna@b.example' };
    expect(takeIn(raw, shared)).toMatchObject({ direction: 'out' });
  });
});

describe('reading as the admin says', () => {
  it('leaves other languages alone', () => {
    expect(kindsOf(takeIn({}, { languagesRead: ['hu', 'de'] }))).toEqual([]);
    expect(kindsOf(takeIn({}, { languagesRead: ['en'] }))).toEqual(['quote_request']);
  });

  it('finds own wordings, with the sentence, in any language', () => {
    const own = { hs_email_text: 'Sveiki! Lūdzu, AIZPILDIET tāmi līdz rītdienai. Paldies!' };
    expect(kindsOf(takeIn(own))).toEqual([]);
    const taken = takeIn(own, { extraPhrases: { quote_request: ['aizpildiet tāmi'] } });
    expect(taken).toMatchObject({
      cues: [{ kind: 'quote_request', sentence: 'Lūdzu, AIZPILDIET tāmi līdz rītdienai.' }],
    });
  });

  it('reads no own wording in what we write ourselves', () => {
    const sent = { hs_email_direction: 'EMAIL', hs_email_text: 'We will aizpildiet tāmi.' };
    expect(
      kindsOf(takeIn(sent, { extraPhrases: { quote_request: ['aizpildiet tāmi'] } })),
    ).not.toContain('quote_request');
  });
});

const told = (
  id: string,
  at: number,
  direction: 'in' | 'out',
  cues: [string, string][],
): Activity => ({
  type: 'email',
  id,
  at,
  ownerId: null,
  contactIds: ['1'],
  companyIds: [],
  subject: 'Doors',
  cues: cues.map(([kind, sentence]) => ({ kind: kind as 'closure', sentence })),
  language: 'en',
  direction,
  automated: false,
  threadId: 't',
  failed: false,
});

const outline = (activities: Activity[]) => {
  const ledger = buildLedger(activities, { now: 10 });
  return {
    open: ledger.open.map(({ kind }) => kind),
    resolved: ledger.resolved.map(({ request, by }) => [request.kind, by?.id]),
    promises: ledger.promisesOpen.map(({ record }) => record.id),
  };
};

describe('without text', () => {
  it('keeps kind, time and a hash, and no word', () => {
    const taken = takeIn({}, { keepText: false });
    expect(JSON.stringify(taken)).not.toMatch(/pumps|hall/i);
    expect(taken).toMatchObject({
      at: Date.UTC(2026, 5, 5, 12),
      subject: null,
      cues: [{ kind: 'quote_request', sentence: '', hash: expect.stringMatching(/^\w{16,}$/) }],
    });
  });

  it('leaves the ledger as it was: thanks for the price leave the samples open', () => {
    const thread = [
      told('1', 1, 'in', [
        ['quote_request', 'What would 40 doors cost?'],
        ['information_request', 'Could you send two samples?'],
      ]),
      told('2', 2, 'out', [['quote_sent', 'The price is €90 a door.']]),
      told('3', 3, 'out', [['promise', 'The samples follow on Friday.']]),
      told('4', 4, 'in', [['closure', 'Thanks for the price.']]),
    ];
    expect(outline(thread)).toEqual({
      open: ['information_request'],
      resolved: [['quote_request', '2']],
      promises: ['3'],
    });
    expect(outline(thread.map(withoutText))).toEqual(outline(thread));
  });
});
