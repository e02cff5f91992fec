import { afterAll, beforeAll, expect, it } from 'vitest';
import { noteAtWork } from '../../src/server/note-at-work.ts';
import { claimFeed, releaseFeed } from '../../src/store/feed-cursors.ts';
import { now } from '../builders.ts';
import { card, ours, startCardServer, type CardServer } from './card-server.ts';

const minute = 60_000;
let server: CardServer;
beforeAll(async () => {
  server = await startCardServer();
});
afterAll(() => server.close());

const atWorkAt = async () => {
  const claimed = await claimFeed(server.db, 'journal', minute);
  if (claimed) await releaseFeed(server.db, 'journal', claimed.claim);
  return claimed?.atWorkAt ?? null;
};

it('is noted with a card that is opened, and with no call whose signature proves nothing', async () => {
  await server.call({ path: card, tamper: { secret: 'another' } });
  expect(await atWorkAt()).toBeNull();
  const { status } = await server.call({ path: card });
  expect(status).toBe(200);
  await expect.poll(atWorkAt).toBe(now);
});

it('is noted once in five minutes, and tried again where it failed', async () => {
  const time = { at: now + minute };
  const caller = { portalId: ours, userEmail: null, userId: null };
  const hook = noteAtWork({ db: server.db, now: () => time.at });
  await hook({ caller });
  expect(await atWorkAt()).toBe(now + minute);
  time.at += 4 * minute;
  await hook({ caller });
  expect(await atWorkAt()).toBe(now + minute);
  time.at += minute;
  await hook({ caller });
  expect(await atWorkAt()).toBe(now + 6 * minute);

  const broken = { failing: true };
  const db = new Proxy(server.db, {
    get: (target, name) => {
      if (broken.failing) throw new Error('no database');
      const part: unknown = Reflect.get(target, name);
      return typeof part === 'function' ? (part.bind(target) as unknown) : part;
    },
  });
  const later = noteAtWork({ db, now: () => time.at });
  time.at += minute;
  await later({ caller });
  broken.failing = false;
  await later({ caller });
  expect(await atWorkAt()).toBe(now + 7 * minute);
});
