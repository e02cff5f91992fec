import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fault } from '../../src/sandbox/faults.ts';
import { seededRandom } from '../../src/sandbox/seeded-random.ts';
import type { Db } from '../../src/store/db.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import { type Outcome, type Storm, weather } from './stormy-portal.ts';

/** Many runs, on a machine that has other work. */
const timeout = 180_000;

let db: Db;
const calm = {} as Record<Storm['feed'], Outcome>;
beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
  for (const feed of ['journal', 'search'] as const) calm[feed] = await weather(db, { feed });
}, timeout);
afterAll(() => closeStore(db));

/** Each often enough to strike every part of the way, and at an end some time. */
const often = { probability: 0.3, times: 25 };
const wire: Record<string, Fault[]> = {
  'bursts of 429': [
    { kind: 'rate-limit', policy: 'TEN_SECONDLY_ROLLING', ...often },
    { kind: 'rate-limit', policy: 'SECONDLY', path: '/search', times: 12 },
  ],
  'a day without calls': [{ kind: 'rate-limit', policy: 'DAILY', skip: 9, times: 2 }],
  'errors of the server': [{ kind: 'server-error', ...often }],
  'unavailable for a while': [{ kind: 'server-error', status: 503, skip: 6, times: 30 }],
  'the gateway’s pages': [{ kind: 'bad-gateway-html', ...often }],
  'pages in place of answers': [{ kind: 'ok-html', ...often }],
  'connections that break before': [{ kind: 'drop', when: 'before', ...often }],
  'connections that break after': [{ kind: 'drop', when: 'after', ...often }],
  'answers that break off': [{ kind: 'cut-short', ...often }],
};
const pages: Record<string, Fault[]> = {
  'pages that come twice': [{ kind: 'duplicate-page', ...often }],
  'pages in disorder': [{ kind: 'out-of-order-page', ...often }],
};
const refused: Record<string, Fault[]> = {
  'a partial refusal': [
    { kind: 'refuse-update', type: 'contacts', ids: ['2', '6'], message: 'Phone is required.' },
  ],
  'a refused batch': [{ kind: 'refuse-update', type: 'contacts', ids: ['6'], wholeBatch: true }],
};
const told: Record<string, Fault[]> = {
  'late word': [{ kind: 'feed-late', ms: 240_000, probability: 0.5 }],
  'word that comes twice': [{ kind: 'feed-twice', ms: 60_000, probability: 0.6 }],
  'word in disorder': [{ kind: 'feed-shuffled' }],
  'expired parts of the journal': [{ kind: 'journal-file-expired', probability: 0.5, times: 6 }],
};

const forgotten: Fault[] = [{ kind: 'journal-gap', times: 1 }];

async function likeCalm(storm: Storm): Promise<Outcome> {
  const outcome = await weather(db, storm);
  const { kept, judged, written } = calm[storm.feed];
  expect(outcome.kept).toEqual(kept);
  expect(outcome.judged).toEqual(judged);
  expect(outcome.written).toEqual(written);
  return outcome;
}

test('a calm run is hurt by nothing and keeps what the story tells, whoever told of it', () => {
  expect(calm.journal.kept).toEqual(calm.search.kept);
  for (const { hurt, kept, written } of Object.values(calm)) {
    expect(hurt).toBe(0);
    const contacts = kept['customers']!.map(
      (row) => JSON.parse(row) as { kind: string; id: string },
    )
      .filter(({ kind }) => kind === 'contact')
      .map(({ id }) => id);
    expect(contacts).toContain('9500');
    for (const gone of ['3', '4', '5']) expect(contacts).not.toContain(gone);
    expect(kept['activities']!.join()).toContain('Housings');
    expect(written.every((line) => /: (steady|watch|elevated|high|unknown) /.test(line))).toBe(
      true,
    );
  }
});

/** A search goes the same way to the portal: there the faults of what is searched. */
const searched = [
  'bursts of 429',
  'pages in place of answers',
  'connections that break after',
  'answers that break off',
];
const hurting = [
  ...Object.keys(wire).map((name) => ['journal', name] as const),
  ...searched.map((name) => ['search', name] as const),
];
const silent = { ...pages, ...refused };

describe('a portal kept in step by turns ends with the same data under', { timeout }, () => {
  test.each(hurting)('told by the %s: %s', async (feed, name) => {
    expect((await likeCalm({ feed, faults: wire[name]! })).hurt).toBeGreaterThan(0);
  });

  test.each(Object.entries(silent))('told by the journal: %s', async (_name, faults) => {
    await likeCalm({ feed: 'journal', faults });
  });

  test.each(Object.entries(pages))('told by the search: %s', async (_name, faults) => {
    await likeCalm({ feed: 'search', faults });
  });

  test.each(Object.entries(told))('told by the journal: %s', async (_name, faults) => {
    await likeCalm({ feed: 'journal', faults });
  });

  test('a journal that has forgotten what nobody read in time', async () => {
    await likeCalm({ feed: 'journal', faults: forgotten, away: true });
  });

  test('answers that never come', async () => {
    const faults: Fault[] = [{ kind: 'latency', ms: 600, probability: 0.15, times: 6 }];
    const outcome = await likeCalm({ feed: 'journal', faults, timeoutMs: 400 });
    expect(outcome.hurt).toBeGreaterThan(0);
  });

  test.each(['journal', 'search'] as const)(
    'told by the %s: tokens refused before their time',
    async (feed) => {
      expect((await likeCalm({ feed, callsPerToken: 60 })).hurt).toBeGreaterThan(0);
    },
  );

  test(
    'a search that lags shows nothing too late',
    async () => {
      await likeCalm({ feed: 'search', searchLagMs: 150_000 });
    },
    timeout,
  );
});

const without8 = (lines: readonly string[]) => lines.filter((line) => !/^contacts? 8:/.test(line));

test(
  'a contact archived between reading and writing holds up nobody',
  async () => {
    const outcome = await weather(db, { feed: 'journal', archiveBeforeWrite: '8' });
    expect(without8(outcome.written)).toEqual(without8(calm.journal.written));
    expect(outcome.judged).toEqual(without8(calm.journal.judged));
  },
  timeout,
);

describe('mixed at random, the data is the same', { timeout }, () => {
  const all = [...Object.values(wire), ...Object.values(pages), ...Object.values(told)].flat();
  let hurt = 0;
  test.each([11, 12, 13, 14, 15, 16])('mixture %i', async (seed) => {
    const random = seededRandom(seed);
    const faults = all
      .filter(() => random() < 0.35)
      .map(
        (fault): Fault =>
          ({
            ...fault,
            skip: Math.floor(random() * 20),
            times: 1 + Math.floor(random() * 12),
          }) as Fault,
      );
    const away = random() < 0.3;
    const storm: Storm = {
      feed: random() < 0.5 ? 'journal' : 'search',
      faults: away ? [...faults, ...forgotten] : faults,
      away,
      ...(random() < 0.5 && { callsPerToken: 60 + Math.floor(random() * 30) }),
      ...(random() < 0.5 && { searchLagMs: 60_000 }),
    };
    hurt += (await likeCalm(storm)).hurt;
  });

  test('and much went wrong on the way', () => {
    expect(hurt).toBeGreaterThan(10);
  });
});
