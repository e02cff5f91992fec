import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { buildExtensions } from '../../src/preview/build-extensions.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warmline-build-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a card is built to what HubSpot would run, and described by its own file', async () => {
  const [probe, ...rest] = await buildExtensions(
    join(import.meta.dirname, 'fixtures'),
    join(folder, 'good'),
  );
  expect(rest).toEqual([]);
  expect(probe).toMatchObject({
    uid: 'probe_card',
    title: 'Probe',
    location: 'crm.record.tab',
    kinds: ['contact', 'company'],
    error: null,
  });
  expect(probe?.code).toMatch(/\(React,\s*RemoteUI\)/);
});

test('a card that cannot be built is listed with the reason', async () => {
  const cards = join(folder, 'broken/app/cards');
  await mkdir(cards, { recursive: true });
  await writeFile(
    join(cards, 'broken-hsmeta.json'),
    JSON.stringify({
      uid: 'broken',
      type: 'card',
      config: { entrypoint: '/app/cards/Broken.tsx' },
    }),
  );
  await writeFile(join(cards, 'Broken.tsx'), 'export const = ;');
  const [broken] = await buildExtensions(join(folder, 'broken'), join(folder, 'out'));
  expect(broken).toMatchObject({ uid: 'broken', code: null });
  expect(broken?.error).toMatch(/could not be built/);
});
