import { describe, expect, it } from 'vitest';
import { buildLedger } from '../../src/requests/ledger.ts';
import { fileUnderDeals } from '../../src/timeline/file-under-deals.ts';
import type { Activity } from '../../src/timeline/records.ts';
import { call, cue, deal, email, meeting, now, quote } from '../builders.ts';

const of = (id: string, contactIds: string[], companyIds: string[] = []) =>
  deal(50, { id, state: 'open', closedAt: null, contactIds, companyIds });
const on = (...dealIds: string[]) => ({ contactIds: [], companyIds: [], dealIds });
const ask = (about: Partial<Extract<Activity, { type: 'email' }>>) =>
  email(8, { cues: [cue('quote_request', 'A quote for 40?')], ...about });

/** How many asks still wait on the card of whoever has these activities. */
const open = (...activities: Activity[]) =>
  buildLedger(fileUnderDeals(activities), { now }).open.length;

const deeds = [
  ['a quote', quote(2)],
  ['a connected call', call(2)],
  ['a meeting', meeting(2)],
] as const;

describe.each(deeds)('%s on deals alone', (_, deed) => {
  const bens = ask({ contactIds: ['2'] });

  it('of several customers leaves what one of them asked for in a mail of their own', () => {
    expect(open(of('90', ['1', '2']), bens, { ...deed, ...on('90') })).toBe(1);
    expect(open(of('90', ['1', '2'], ['10']), bens, { ...deed, ...on('90') })).toBe(1);
  });

  it('of several companies leaves what a contact of one asked for', () => {
    expect(open(of('90', [], ['10', '11']), bens, { ...deed, ...on('90') })).toBe(1);
  });

  it('answers what was asked on the same deal, and not what was on another', () => {
    const shared = [of('90', ['1', '2']), of('91', ['1', '2'])];
    const asked = ask(on('90'));
    expect(open(...shared, asked, { ...deed, ...on('90') })).toBe(0);
    expect(open(...shared, asked, { ...deed, ...on('91', '90') })).toBe(0);
    expect(open(...shared, asked, { ...deed, ...on('91') })).toBe(1);
  });

  it('of one customer leaves what was asked on a deal that is of others as well', () => {
    const deals = [of('90', ['1', '2']), of('91', ['1'])];
    expect(open(...deals, ask(on('90')), { ...deed, ...on('91') })).toBe(1);
  });

  it('of one customer answers what that customer asked for, in a mail or on another deal', () => {
    const deals = [of('91', ['2']), of('92', ['2'])];
    expect(open(...deals, bens, { ...deed, ...on('91') })).toBe(0);
    expect(open(...deals, ask(on('92')), { ...deed, ...on('91') })).toBe(0);
  });

  it('of one company alone answers what its contacts asked for', () => {
    const deals = [of('91', [], ['10']), of('92', [], ['10'])];
    expect(open(...deals, bens, { ...deed, ...on('91') })).toBe(0);
    expect(open(...deals, ask(on('92')), { ...deed, ...on('91') })).toBe(0);
  });
});

it('a call with somebody who is known answers what was asked on a deal of several', () => {
  expect(open(of('90', ['1', '2']), ask(on('90')), call(2))).toBe(0);
});
