import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { PLATFORM_VERSIONS } from '@hubspot/project-parsing-lib/constants';
import { translate } from '@hubspot/project-parsing-lib/translate';
import { describe, expect, it } from 'vitest';
import { parseAppManifest } from '../../src/cli/tools/app-manifest.ts';
import { projectFiles } from '../../src/cli/tools/project-files.ts';

const root = path.resolve(import.meta.dirname, '../..');
const readJson = async (file: string) =>
  JSON.parse(await readFile(path.join(root, file), 'utf8')) as Record<string, unknown>;
const app = parseAppManifest(await readJson('app.json'));

describe('app.json', () => {
  it.each(projectFiles(app))(
    'is what $path says (else: npm run manifest)',
    async ({ path: file, content }) => {
      expect(await readJson(file)).toEqual(content);
    },
  );

  it('gives a reason for each scope, and names none twice', () => {
    const scopes = [...app.scopes.required, ...app.scopes.optional];
    expect(new Set(scopes.map(({ name }) => name)).size).toBe(scopes.length);
    for (const { reason } of scopes) expect(reason).toMatch(/\w+ \w+.*\.$/);
  });

  it('lets the panels reach the backend, over HTTPS only', () => {
    expect(app.permittedUrls.fetch).toContain(app.publicUrl);
    for (const url of app.redirectUrls) expect(new URL(url).origin).toBe(app.publicUrl);
    const open = { ...app, publicUrl: 'http://app.warmline.example' };
    expect(() => parseAppManifest(open)).toThrow(/app\.json needs a change:[^]*publicUrl/);
  });

  it('names the platform version that the project is built for, which HubSpot’s parser knows', async () => {
    const { platformVersion } = await readJson('app.json');
    expect(await readJson('hsproject.json')).toMatchObject({
      srcDir: 'extensions',
      platformVersion,
    });
    expect(Object.values(PLATFORM_VERSIONS)).toContain(platformVersion);
  });

  it('uses no name that belongs to the platform', () => {
    for (const { name } of [app, ...app.cards]) expect(name).not.toMatch(/hub/i);
  });
});

describe('HubSpot’s own parser', async () => {
  const hsproject = (await readJson('hsproject.json')) as {
    srcDir: string;
    platformVersion: string;
  };
  const srcDir = path.join(root, hsproject.srcDir);
  const context = {
    projectSourceDir: srcDir,
    platformVersion: hsproject.platformVersion,
    accountId: 0,
  };
  const { intermediateRepresentation, skippedHsMetaFiles } = await translate(context, {
    skipValidation: true,
  });
  const nodes = Object.values(intermediateRepresentation.intermediateNodesIndexedByUid);

  it('takes the project and skips nothing', () => {
    expect(skippedHsMetaFiles).toEqual([]);
    expect(nodes.map(({ uid }) => uid).sort()).toEqual(
      [app.uid, ...app.cards.map(({ uid }) => uid), app.pages.uid].sort(),
    );
  });

  it('finds a marketplace app with OAuth, and cards for contact and company on tab and sidebar', () => {
    const main = nodes.find(({ componentType }) => componentType === 'APPLICATION');
    expect(main!.config).toMatchObject({ distribution: 'marketplace', auth: { type: 'oauth' } });
    const cards = nodes.filter(({ componentType }) => componentType === 'CARD');
    expect(cards.map(({ config }) => (config as { location: string }).location).sort()).toEqual([
      'crm.record.sidebar',
      'crm.record.tab',
    ]);
    for (const { config, componentDeps } of cards) {
      expect(config).toMatchObject({ objectTypes: ['contacts', 'companies'] });
      expect(componentDeps).toMatchObject({ app: app.uid });
    }
  });

  it('finds the pages, behind one entry point', () => {
    const pages = nodes.filter(({ componentType }) => componentType === 'PAGE');
    expect(pages).toMatchObject([
      { config: { entrypoint: '/app/pages/Home.tsx' }, componentDeps: { app: app.uid } },
    ]);
  });

  it('finds each entry point, with the package and the lockfile the cloud build installs from', async () => {
    for (const { config } of nodes) {
      const { entrypoint } = config as { entrypoint?: string };
      if (!entrypoint) continue;
      const folder = path.dirname(path.join(srcDir, entrypoint));
      await access(path.join(srcDir, entrypoint));
      const read = async (name: string) =>
        JSON.parse(await readFile(path.join(folder, name), 'utf8')) as {
          dependencies: Record<string, string>;
          packages: Record<string, { dependencies?: Record<string, string>; version: string }>;
        };
      const { dependencies } = await read('package.json');
      const lock = await read('package-lock.json');
      expect(lock.packages['']!.dependencies).toEqual(dependencies);
      const here = (await readJson('package.json'))['devDependencies'] as Record<string, string>;
      for (const [name, version] of Object.entries(dependencies)) {
        expect(lock.packages[`node_modules/${name}`]!.version).toBe(version);
        expect(version, `${name} is tested here in the version that is built there`).toBe(
          here[name],
        );
      }
    }
  });
});
