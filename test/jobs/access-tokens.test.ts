import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { PortalPaused } from '../../src/jobs/access-tokens.ts';
import { rotateKeys } from '../../src/jobs/rotate-keys.ts';
import { turnOfPortal } from '../../src/jobs/turn-of-portal.ts';
import { sealTokens, type TokenKey } from '../../src/store/seal-tokens.ts';
import { connectionState, findConnection } from '../../src/store/tokens.ts';
import { keys, openBrowser, startInstallServer } from '../server/install-server.ts';
import type { InstallServer } from '../server/install-server.ts';

const feed = { kind: 'polled', everyMs: 900_000 } as const;
let server: InstallServer;
let portalId: string;
const minutes = 60_000;

beforeAll(async () => {
  server = await startInstallServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  [portalId] = server.portals;
  server.accounts.failTokens(0);
  await install();
  server.accounts.grants.length = 0;
});

async function install(id = portalId): Promise<void> {
  server.accounts.signIn(id);
  const browser = openBrowser(server);
  expect((await browser.visit(await browser.consent())).statusCode).toBe(303);
}

/** As when an admin removes the app: every token issued until then is void. */
async function uninstall(): Promise<void> {
  await (
    await fetch(`${server.accounts.url}/appinstalls/2026-09/external-install`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${(await held()).accessToken}` },
    })
  ).text();
  server.clock.move(1);
}

const row = (id: string, key: TokenKey) => ({
  portal_id: id,
  key_id: key.id,
  sealed: sealTokens([key], id, { accessToken: 'a', refreshToken: 'r' }).sealed,
  expires_at: 0,
  scopes: '',
  installed_at: 0,
});

const held = async () => (await findConnection(server.db, portalId, keys))!;

it('a token serves until five minutes before its end, then is renewed by itself', async () => {
  const first = await server.tokens.of(portalId);
  server.clock.move(24 * minutes);
  expect(await server.tokens.of(portalId)).toBe(first);
  server.clock.move(2 * minutes);
  expect(await server.tokens.of(portalId)).not.toBe(first);
  expect(server.accounts.grants).toEqual(['refresh_token']);
});

it('many callers in two processes at once cost one refresh, and all get its token', async () => {
  server.clock.move(26 * minutes);
  const other = server.anotherProcess();
  const asked = Array.from({ length: 10 }, (_, i) =>
    (i % 2 === 0 ? server.tokens : other).of(portalId),
  );
  const got = new Set(await Promise.all(asked));
  expect(got.size).toBe(1);
  expect([...got]).toEqual([(await held()).accessToken]);
  expect(server.accounts.grants).toEqual(['refresh_token']);
});

it('a refresh token that comes with a refresh takes the old one’s place', async () => {
  const before = await held();
  server.accounts.renewWith('na1-the-next-one');
  server.clock.move(26 * minutes);
  await server.tokens.of(portalId);
  server.accounts.renewWith(null);
  expect(before.refreshToken).not.toBe('na1-the-next-one');
  expect((await held()).refreshToken).toBe('na1-the-next-one');
});

it('while the CRM gives no tokens, one that is still good serves; then its error is told and nothing pauses', async () => {
  const first = await server.tokens.of(portalId);
  server.accounts.failTokens(502);
  server.clock.move(27 * minutes);
  expect(await server.tokens.of(portalId)).toBe(first);
  server.clock.move(4 * minutes);
  await expect(server.tokens.of(portalId)).rejects.toThrow(/isn't well \(502\)/);
  server.accounts.failTokens(0);
  expect(await connectionState(server.db, portalId)).toMatchObject({ pausedAt: null });
  expect(await server.tokens.of(portalId)).not.toBe(first);
});

it('an app that the CRM does not know pauses no portal', async () => {
  server.clock.move(31 * minutes);
  server.accounts.failTokens(401);
  await expect(server.tokens.of(portalId)).rejects.toThrow(/Check HUBSPOT_CLIENT_ID/);
  server.accounts.failTokens(0);
  expect(await connectionState(server.db, portalId)).toMatchObject({ pausedAt: null });
});

it('a lost grant pauses the portal with a message that says what to do; installed again it goes on', async () => {
  const job = { ...server, feed, now: server.clock.now, portalId };
  await turnOfPortal(job);
  const other = server.anotherProcess();
  await other.of(portalId);
  await uninstall();
  const failure = await turnOfPortal(job).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(PortalPaused);
  expect((failure as Error).message).toContain(`no longer lets Warmline into portal ${portalId}`);
  expect((failure as Error).message).toContain('https://warmline.example/oauth/install');
  expect(server.accounts.grants).toEqual(['refresh_token']);
  // Nobody knocks again and again: neither runs nor cards, here nor in another process a minute later.
  expect(await turnOfPortal(job)).toBeNull();
  expect(await server.crms.of(portalId)).toBeNull();
  server.clock.move(minutes);
  await expect(other.of(portalId)).rejects.toThrow(PortalPaused);
  expect(server.accounts.grants).toEqual(['refresh_token']);

  await install();
  expect(await turnOfPortal(job)).toMatchObject({ portalId });
  expect(await other.of(portalId)).toBe((await held()).accessToken);
});

it('a token that is refused before its time is renewed, and the run goes through', async () => {
  const job = { ...server, feed, now: server.clock.now, portalId };
  const token = await server.tokens.of(portalId);
  await server.accounts.revoke(token);
  expect(await turnOfPortal(job)).toMatchObject({ portalId });
  expect(server.accounts.grants).toEqual(['refresh_token']);
});

it('one portal that is lost costs the other nothing', async () => {
  const [, theirs] = server.portals;
  await install(theirs);
  await uninstall();
  server.clock.move(31 * minutes);
  await expect(server.tokens.of(portalId)).rejects.toThrow(PortalPaused);
  expect(await server.tokens.of(theirs)).toContain('CMsandbox');
});

it('a token that leads into another portal reads nothing there', async () => {
  const [, theirs] = server.portals;
  await install(theirs);
  const foreign = (await findConnection(server.db, theirs, keys))!;
  const { keyId, sealed } = sealTokens(keys, portalId, foreign);
  await server.db
    .updateTable('portal_tokens')
    .set({ key_id: keyId, sealed })
    .where('portal_id', '=', portalId)
    .execute();
  const job = { ...server, feed, now: server.clock.now, portalId };
  await server.tokens.refused(portalId);
  server.clock.move(2 * minutes);
  await expect(turnOfPortal(job)).rejects.toThrow(/leads into another portal/);
});

it('keys are rotated while work goes on, again after a stop, and what no key opens is named', async () => {
  const newer = { id: '2', key: Buffer.alloc(32, 6) };
  const lost = { id: 'lost', key: Buffer.alloc(32, 9) };
  const many = Array.from({ length: 250 }, (_, i) => row(`rotate-${i}`, keys[0]));
  await server.db
    .insertInto('portal_tokens')
    .values([...many, row('gone', lost)])
    .execute();
  const stop = new AbortController();
  const stopped = rotateKeys(server.db, [newer, ...keys], {
    signal: stop.signal,
    onProgress: () => stop.abort(new Error('stopped')),
  });
  await expect(stopped).rejects.toThrow('stopped');
  const steps: number[] = [];
  const rest = await rotateKeys(server.db, [newer, ...keys], {
    onProgress: (done) => steps.push(done),
  });
  expect(rest.resealed).toBeGreaterThanOrEqual(150);
  expect(rest.resealed).toBeLessThan(170);
  expect(rest.broken.map((one) => one.portalId)).toEqual(['gone']);
  expect(rest.broken[0]!.reason).toContain('"lost"');
  expect(steps.at(-1)).toBe(rest.resealed + 1);
  expect(await findConnection(server.db, 'rotate-7', [newer])).toMatchObject({ accessToken: 'a' });
});
