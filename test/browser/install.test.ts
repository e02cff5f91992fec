import axe from 'axe-core';
import { expect, test } from 'vitest';
import { signV3 } from '../../src/crm/signature.ts';
import { noon, smallSeed } from '../jobs/small-portal.ts';
import { openInstall } from './open-install.ts';

const seed = smallSeed({ contacts: 20, companies: 4, emails: 120, calls: 10, deals: 5 });
const open = openInstall([seed], noon);

test('an admin declines, then installs from the marketplace and sees the reading come to its end', async () => {
  const { page, url, troubles } = open;
  await page.goto(open.listing);
  await page.getByRole('link', { name: 'Install app' }).click();
  await page.getByText('crm.objects.contacts.read').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('You declined').waitFor();
  expect(new URL(page.url()).origin).toBe(url);

  await page.getByRole('link', { name: 'Connect Warmline' }).click();
  await page.getByRole('button', { name: 'Connect app' }).click();
  await page.getByRole('heading', { name: 'Warmline is connected' }).waitFor();
  expect(page.url()).toBe(`${url}/installed`);
  // The page takes its figures anew by itself.
  await page.getByText('Everything is read: 24 customers').waitFor();
  expect(await page.locator('dl').innerText()).toMatch(/E-mails\s+120, done/);
  expect(await page.getByRole('link', { name: 'Open contacts' }).getAttribute('href')).toBe(
    `https://app.hubspot.com/contacts/${seed.portalId}/objects/0-1`,
  );

  expect(troubles).toEqual([]);

  await page.evaluate(axe.source);
  const found = (await page.evaluate('axe.run()')) as { violations: { id: string }[] };
  expect(found.violations.map(({ id }) => id)).toEqual([]);
}, 240_000);

test('the card of that portal answers to its signature, and the screen says it in the language asked for', async () => {
  const { page, url, accounts } = open;
  const path = `/api/card?kind=contact&id=1&portalId=${seed.portalId}`;
  const timestamp = String(open.now());
  const signature = signV3({
    method: 'GET',
    uri: url + path,
    rawBody: Buffer.alloc(0),
    timestamp,
    clientSecret: accounts.clientSecret,
  });
  const answer = await fetch(url + path, {
    headers: { 'x-hubspot-request-timestamp': timestamp, 'x-hubspot-signature-v3': signature },
  });
  expect(await answer.json()).toMatchObject({ status: 'ok' });

  await page.setExtraHTTPHeaders({ 'accept-language': 'ja' });
  await page.goto(`${url}/installed`);
  await page.getByRole('heading', { name: 'Warmlineを接続しました' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('ja');
}, 120_000);
