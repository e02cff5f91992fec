import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { app as client } from './two-accounts.ts';
import { keys, openBrowser, publicUrl, startInstallServer } from './install-server.ts';
import type { InstallServer } from './install-server.ts';
import { turnOfPortal } from '../../src/jobs/turn-of-portal.ts';
import { signV3 } from '../../src/crm/signature.ts';
import { findConnection } from '../../src/store/tokens.ts';
import { getPortal } from '../../src/store/portals.ts';
import { countCustomers } from '../../src/store/customers.ts';

const feed = { kind: 'polled', everyMs: 900_000 } as const;
let server: InstallServer;
const written: string[] = [];
const write = process.stdout.write.bind(process.stdout);
beforeAll(async () => {
  // The server logs to standard output: everything of this file's run is looked through at its end.
  process.stdout.write = ((chunk: string, ...rest: never[]) => {
    if (String(chunk).startsWith('{"level"')) return written.push(String(chunk)) > 0;
    return write(chunk, ...rest);
  }) as typeof process.stdout.write;
  server = await startInstallServer();
});
afterAll(async () => {
  process.stdout.write = write;
  await server.stop();
});
beforeEach(() => {
  server.accounts.signIn(server.portals[0]);
  server.started.length = 0;
});

const connected = (portalId: string) => findConnection(server.db, portalId, keys);
const minutes = 60_000;

describe('an installation', () => {
  it('goes from the install address over consent to the first page, and starts the first sync', async () => {
    const browser = openBrowser(server);
    const begun = await browser.visit('/oauth/install');
    const page = new URL(begun.headers.location as string);
    expect(page.origin + page.pathname).toBe(`${server.accounts.url}/oauth/authorize`);
    expect(Object.fromEntries(page.searchParams)).toMatchObject({
      client_id: client.clientId,
      redirect_uri: `${publicUrl}/oauth/callback`,
      code_challenge_method: 'S256',
      optional_scope: 'tickets',
    });
    expect(String(begun.headers['set-cookie'])).toMatch(
      /^__Host-warmline_install=.*; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/,
    );
    const done = await browser.visit(await browser.consent());
    expect([done.statusCode, done.headers.location]).toEqual([303, '/installed']);
    const [portalId] = server.portals;
    expect(server.started).toEqual([portalId]);
    // The card's API knows the portal before anything of it was read.
    expect(await getPortal(server.db, portalId)).toMatchObject({ timeZone: 'Europe/Budapest' });
    const first = await browser.visit('/installed', { 'accept-language': 'de-AT,en;q=0.5' });
    expect(first.body).toContain('Warmline ist verbunden');
    expect(first.body).toContain(`Account ${portalId}`);

    await turnOfPortal({ ...server, feed, now: server.clock.now, portalId });
    const after = await browser.visit('/installed');
    expect(after.body).toContain('Everything is read: 4 customers, none at high risk.');
    expect(after.body).toContain(`https://app.hubspot.com/contacts/${portalId}/objects/0-1`);
    expect(after.body).not.toContain('<script');
    const nonce = /style-src 'nonce-([^']+)'/.exec(
      String(after.headers['content-security-policy']),
    );
    expect(after.body).toContain(`<style nonce="${nonce?.[1]}">`);
    expect(after.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('declined, keeps nothing', async () => {
    const browser = openBrowser(server);
    const page = await browser.visit(await browser.consent({ deny: 'true' }));
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('You declined');
    expect(server.started).toEqual([]);
  });

  it('is refused to a browser that did not begin it, and its own can still end it', async () => {
    const owner = openBrowser(server);
    const back = await owner.consent();
    for (const victim of [openBrowser(server), openBrowser(server)]) {
      const page = await victim.visit(back);
      expect(page.statusCode).toBe(400);
      expect(page.body).toContain('not begun in this browser');
    }
    const other = openBrowser(server);
    await other.visit('/oauth/install');
    expect((await other.visit(back)).statusCode).toBe(400);
    expect(server.started).toEqual([]);
    expect((await owner.visit(back)).statusCode).toBe(303);
  });

  it('is refused with a state that was changed, is old, or was used', async () => {
    const changed = openBrowser(server);
    const url = new URL(await changed.consent(), publicUrl);
    url.searchParams.set('state', `${url.searchParams.get('state')}x`);
    expect((await changed.visit(url.pathname + url.search)).statusCode).toBe(400);

    const slow = openBrowser(server);
    const late = await slow.consent();
    server.clock.move(10 * minutes);
    expect((await slow.visit(late)).body).toContain('More than ten minutes passed');

    const again = openBrowser(server);
    const back = await again.consent();
    const [name, value] = [...again.cookies].find(([key]) => key.endsWith('warmline_install'))!;
    expect((await again.visit(back)).statusCode).toBe(303);
    // The browser's own cookie is gone; a copy of it is no good either.
    expect((await again.visit(back)).body).toContain('not begun in this browser');
    again.cookies.set(name, value);
    expect((await again.visit(back)).body).toContain('already completed once');
    expect(server.started).toHaveLength(1);
  });

  it('is refused with a cookie that was made elsewhere', async () => {
    const browser = openBrowser(server);
    const back = await browser.consent();
    const state = new URL(back, publicUrl).searchParams.get('state')!;
    const until = server.clock.now() + minutes;
    for (const forged of [`${state}.${until}.`, `${state}.${until}.AAAA`, '..', state]) {
      browser.cookies.set('__Host-warmline_install', forged);
      expect((await browser.visit(back)).statusCode, forged).toBe(400);
    }
  });

  it('with a code that is too old, or not meant for this browser, says so', async () => {
    const browser = openBrowser(server);
    const back = await browser.consent();
    server.clock.move(2 * minutes);
    const page = await browser.visit(back);
    expect([page.statusCode, server.started]).toEqual([400, []]);
    expect(page.body).toContain('The permission was no longer valid');

    // A code that another browser was given: its verifier is not ours.
    const thief = openBrowser(server);
    const stolen = new URL(await openBrowser(server).consent(), publicUrl);
    const own = new URL(await thief.consent(), publicUrl);
    own.searchParams.set('code', stolen.searchParams.get('code')!);
    expect((await thief.visit(own.pathname + own.search)).statusCode).toBe(400);
    expect(server.started).toEqual([]);
  });

  it("from the marketplace, whose code no browser of ours asked for, begins anew and doesn't use it", async () => {
    const browser = openBrowser(server);
    const page = await browser.visit('/oauth/callback?code=na1-code-anything');
    expect([page.statusCode, page.headers.location]).toEqual([302, '/oauth/install']);
    expect((await browser.visit(await browser.consent())).statusCode).toBe(303);
  });

  it('says so when the CRM does not answer', async () => {
    const browser = openBrowser(server);
    const back = await browser.consent();
    server.accounts.failTokens(503);
    const page = await browser.visit(back);
    server.accounts.failTokens(0);
    expect(page.statusCode).toBe(503);
    expect(page.body).toContain('Your CRM did not answer');
  });

  it('leads nowhere that a query asks for', async () => {
    const evil = encodeURIComponent('https://evil.example/');
    const names = ['redirect', 'returnUrl', 'next', 'redirect_uri', 'url'];
    const query = names.map((name) => `${name}=${evil}`).join('&');
    const browser = openBrowser(server);
    const own = [server.accounts.url, publicUrl];
    for (const path of ['/oauth/install', '/oauth/callback', '/installed', '/', '//evil.example']) {
      const { headers, body } = await browser.visit(`${path}?${query}`);
      const to = headers.location;
      if (to) expect(own).toContain(new URL(to as string, publicUrl).origin);
      expect(body + String(to ?? '')).not.toContain('evil.example');
    }
    const back = await browser.consent();
    expect((await browser.visit(`${back}&${query}`)).headers.location).toBe('/installed');
  });

  it('shows its progress to the browser that made it and to nobody else', async () => {
    const browser = openBrowser(server);
    await browser.visit(await browser.consent());
    const [name, value] = [...browser.cookies].find(([key]) => key.endsWith('_installed'))!;
    const stranger = openBrowser(server);
    expect((await stranger.visit('/installed')).body).toContain('Not connected');
    const [, theirs] = server.portals;
    stranger.cookies.set(name, value.replace(/^\d+/, theirs));
    expect((await stranger.visit('/installed')).body).not.toContain(theirs);
    server.clock.move(25 * 60 * minutes);
    expect((await browser.visit('/installed')).body).toContain('Not connected');
  });
});

describe('two portals', () => {
  it('installed by one browser stay apart: tokens, records and cards', async () => {
    const browser = openBrowser(server);
    const [ours, theirs] = server.portals;
    for (const portalId of [ours, theirs]) {
      server.accounts.signIn(portalId);
      await browser.visit(await browser.consent());
      await turnOfPortal({ ...server, feed, now: server.clock.now, portalId });
    }
    expect(server.started).toEqual([ours, theirs]);
    expect(await server.tokens.of(ours)).not.toBe(await server.tokens.of(theirs));
    expect((await countCustomers(server.db, ours)).contact).toBe(3);
    expect((await countCustomers(server.db, theirs)).contact).toBe(4);
    for (const portalId of [ours, theirs]) {
      expect((await (await server.crms.of(portalId))!.account()).portalId).toBe(portalId);
      const url = `/api/card?kind=contact&id=1&portalId=${portalId}`;
      const timestamp = String(server.clock.now());
      const signature = signV3({
        method: 'GET',
        uri: publicUrl + url,
        rawBody: Buffer.alloc(0),
        timestamp,
        clientSecret: client.clientSecret,
      });
      const card = await server.app.inject({
        url,
        headers: {
          'x-hubspot-request-timestamp': timestamp,
          'x-hubspot-signature-v3': signature,
        },
      });
      expect(card.json()).toMatchObject({ status: 'ok' });
    }
  });
});

it('no log holds a token, a code, a state, a cookie or the secret', async () => {
  expect(written.length).toBeGreaterThan(10);
  const log = written.join('');
  expect(log).toContain('/oauth/callback');
  const held = await connected(server.portals[0]);
  for (const secret of [held!.accessToken, held!.refreshToken, client.clientSecret])
    expect(log).not.toContain(secret);
  expect(log).not.toMatch(/eyJ|code=|state=|warmline_install|na1-|CMsandbox/);
});
