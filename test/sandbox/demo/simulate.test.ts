import { beforeAll, describe, expect, test } from 'vitest';
import { warmth } from '../../../src/sandbox/demo/account.ts';
import type { Account } from '../../../src/sandbox/demo/account.ts';
import { isOfficeHour } from '../../../src/sandbox/demo/business-time.ts';
import { reps } from '../../../src/sandbox/demo/reps.ts';
import { simulate } from '../../../src/sandbox/demo/simulate.ts';
import { languages } from '../../../src/timeline/settings.ts';

const now = Date.parse('2026-11-20T10:00:00Z');
const dayMs = 86_400_000;

let accounts: Account[];
beforeAll(() => {
  accounts = simulate(1, now);
});

const customers = (): Account[] => accounts.filter((account) => account.customerSince !== null);

const inbound = (account: Account, from: number, to: number): number =>
  account.drafts.filter(
    ({ createdAt, properties }) =>
      createdAt >= from &&
      createdAt < to &&
      (properties['hs_email_direction'] === 'INCOMING_EMAIL' ||
        properties['hs_is_closed_won'] === 'true'),
  ).length;

describe('what the processes bring about', () => {
  test('a tenth or so of the customers leave, for different reasons', () => {
    const shares = [1, 2, 3, 4].map((seed) => {
      const bought = simulate(seed, now).filter((account) => account.customerSince !== null);
      return bought.filter((account) => account.leaving).length / bought.length;
    });
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(mean).toBeGreaterThan(0.08);
    expect(mean).toBeLessThan(0.17);
    const reasons = new Set(customers().flatMap((account) => account.leaving?.reason ?? []));
    expect(reasons.size).toBeGreaterThanOrEqual(4);
  });

  test('25 to 45 requests of the last 60 days are open, a dozen of them fresh quotes of customers who stay', () => {
    const requests = accounts.flatMap((account) =>
      account.requests.map((request) => ({ account, ...request })),
    );
    const open = requests.filter(
      ({ at, settledAt }) => settledAt === null && now - at < 60 * dayMs,
    );
    expect(open.length).toBeGreaterThanOrEqual(25);
    expect(open.length).toBeLessThanOrEqual(45);
    const fresh = open.filter(
      ({ account, ask, at, person }) =>
        ask === 'askQuote' &&
        now - at > 2 * dayMs &&
        now - at < 14 * dayMs &&
        account.customerSince !== null &&
        account.leaving === null &&
        open.filter((other) => other.person === person).length === 1,
    );
    expect(new Set(fresh.map(({ person }) => person)).size).toBeGreaterThanOrEqual(10);
  });

  test('some requests stay without an answer in each language, most are answered', () => {
    const all = accounts.flatMap(({ country, requests }) =>
      requests.map((each) => ({ ...each, language: country.language })),
    );
    for (const language of languages) {
      const asked = all.filter((each) => each.language === language);
      expect(asked.filter(({ settledAt }) => settledAt === null).length, language).toBeGreaterThan(
        0,
      );
      expect(
        asked.filter(({ settledAt }) => settledAt !== null).length / asked.length,
        language,
      ).toBeGreaterThan(0.5);
    }
  });

  test('who leaves is heard of less and buys less', () => {
    const left = customers().filter(({ leaving }) => leaving && now - leaving.at > 120 * dayMs);
    expect(left.length).toBeGreaterThan(3);
    let before = 0;
    let after = 0;
    for (const account of left) {
      const at = account.leaving?.at ?? 0;
      before += inbound(account, at - 90 * dayMs, at);
      after += inbound(account, at + 30 * dayMs, at + 120 * dayMs);
    }
    expect(after).toBeLessThan(before / 3);
  });

  test('warmth is 1 while the customer stays and falls for ever after', () => {
    for (const account of customers()) {
      const at = account.leaving?.at ?? now;
      expect(warmth(account, at)).toBe(1);
      if (account.leaving) {
        expect(warmth(account, at + 30 * dayMs)).toBeLessThan(0.6);
        expect(warmth(account, at + 60 * dayMs)).toBeLessThan(warmth(account, at + 30 * dayMs));
      }
    }
  });

  test('we write in office hours only, customers mostly', () => {
    const late: string[] = [];
    let ours = 0;
    let theirs = 0;
    let theirsInHours = 0;
    for (const { drafts, country } of accounts) {
      for (const { type, createdAt, properties } of drafts) {
        if (type !== 'emails' || properties['hs_email_headers']?.includes('Auto-Submitted'))
          continue;
        if (properties['hs_email_headers']?.includes('List-Unsubscribe')) continue;
        if (properties['hs_email_direction'] === 'INCOMING_EMAIL') {
          theirs += 1;
          if (isOfficeHour(country, createdAt)) theirsInHours += 1;
        } else {
          ours += 1;
          const writer = reps.find(({ id }) => id === properties['hubspot_owner_id']);
          // The clock counts whole minutes, so closing time may be passed by one.
          const inHours = [0, 1].some(
            (minutes) => writer && isOfficeHour(writer.place, createdAt - minutes * 60_000),
          );
          if (!inHours) late.push(`${writer?.last} ${new Date(createdAt).toISOString()}`);
        }
      }
    }
    expect(late).toEqual([]);
    expect(ours).toBeGreaterThan(3_000);
    expect(theirsInHours / theirs).toBeGreaterThan(0.9);
  });

  test('nothing is answered before it was asked, and nobody writes before being known or after leaving', () => {
    for (const { requests, people } of accounts) {
      for (const { at, settledAt, person } of requests) {
        if (settledAt !== null) expect(settledAt).toBeGreaterThan(at);
        expect(people).toContain(person);
        expect(at).toBeGreaterThanOrEqual(person.from);
        expect(at).toBeLessThanOrEqual(person.until);
      }
    }
  });

  test('some customers are new, some buy in season only', () => {
    expect(
      customers().filter(({ customerSince }) => now - (customerSince ?? 0) < 75 * dayMs).length,
    ).toBeGreaterThanOrEqual(8);
    expect(customers().filter(({ months }) => months !== null).length).toBeGreaterThan(5);
    expect(accounts.filter(({ customerSince }) => customerSince === null)).toHaveLength(24);
  });
});
