import { access, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Components, PLATFORM_VERSIONS } from '@hubspot/project-parsing-lib/constants';
import { translate } from '@hubspot/project-parsing-lib/translate';
import { describe, expect, it } from 'vitest';
import { parseAppManifest } from '../../src/cli/tools/app-manifest.ts';
import { featureFolders, projectFiles } from '../../src/cli/tools/project-files.ts';

const root = path.resolve(import.meta.dirname, '../..');
const readJson = async (file: string) =>
  JSON.parse(await readFile(path.join(root, file), 'utf8')) as Record<string, unknown>;
const json = await readJson('app.json');
const app = parseAppManifest(json);
const cards = {
  manifest: await readJson('extensions/app/cards/package.json'),
  lock: await readJson('extensions/app/cards/package-lock.json'),
  tsconfig: await readJson('extensions/app/cards/tsconfig.json'),
};
const files = projectFiles(app, cards);

describe('app.json', () => {
  it.each(files)('is what $path says (else: npm run manifest)', async ({ path: file, content }) => {
    expect(await readJson(file)).toEqual(content);
  });

  it('is what every project file comes from: none stands there that it doesn’t name', async () => {
    const found: string[] = [];
    for (const folder of ['', 'app', ...featureFolders.map((name) => `app/${name}`)]) {
      const at = path.join('extensions', folder);
      for (const name of await readdir(path.join(root, at)).catch(() => []))
        if (/-hsmeta\.json$|^hsprofile\..*json$/.test(name)) found.push(path.join(at, name));
    }
    const made = files.map((file) => file.path).filter((name) => /hsmeta|hsprofile/.test(name));
    expect(found.sort()).toEqual(made.sort());
  });

  it('lets the panels reach the backend, over HTTPS only', () => {
    expect(app.permittedUrls.fetch).toContain(app.publicUrl);
    for (const url of app.redirectUrls) expect(new URL(url).origin).toBe(app.publicUrl);
    const open = { ...json, publicUrl: 'http://app.warmline.example' };
    expect(() => parseAppManifest(open)).toThrow(/app\.json needs a change:[^]*publicUrl/);
  });

  it('refuses a feature whose uid no profile could change, and a scope for nothing', () => {
    const foreign = { ...json, settings: { uid: 'settings', entrypoint: 'Settings.tsx' } };
    expect(() => parseAppManifest(foreign)).toThrow(/must begin with that of the app/);
    const idle = [{ name: 'crm.objects.carts.read', reason: 'Who knows.' }];
    const scopes = { ...app.scopes, optional: idle };
    expect(() => parseAppManifest({ ...json, scopes })).toThrow(/scopes\.optional\[0\]/);
  });

  it('needs no more than uid and entry point to have a settings page', () => {
    const settings = { uid: 'warmline-settings', entrypoint: 'Settings.tsx' };
    const made = projectFiles(parseAppManifest({ ...json, settings }), cards);
    const inFolder = made.filter((file) => file.path.startsWith('extensions/app/settings/'));
    expect(inFolder.map((file) => path.basename(file.path)).sort()).toEqual([
      'package-lock.json',
      'package.json',
      'public-url.json',
      'tsconfig.json',
      'warmline-settings-hsmeta.json',
    ]);
    expect(inFolder[0]!.content).toEqual({
      uid: '${WARMLINE_UID}-settings',
      type: 'settings',
      config: { entrypoint: '/app/settings/Settings.tsx' },
    });
  });

  it('names the platform version that the project is built for, which HubSpot’s parser knows', async () => {
    const { platformVersion } = json;
    expect(await readJson('hsproject.json')).toMatchObject({
      srcDir: 'extensions',
      platformVersion,
    });
    expect(Object.values(PLATFORM_VERSIONS)).toContain(platformVersion);
  });

  it('uses no name that belongs to the platform', () => {
    const named = [app, ...app.cards, ...Object.values(app.profiles)].map(({ name }) => name);
    const labels = app.bulkActions.map(({ label }) => label);
    for (const name of [...named, ...labels]) expect(name ?? '').not.toMatch(/hub/i);
  });
});

const profiles = Object.keys(app.profiles);
const uids: string[][] = [];

describe.each(profiles)('HubSpot’s own parser, with the profile %s', async (profile) => {
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
    profile,
  });
  const nodes = Object.values(intermediateRepresentation.intermediateNodesIndexedByUid);
  uids.push(nodes.map(({ uid }) => uid));
  const { uid: appUid = app.uid, publicUrl = app.publicUrl } = app.profiles[profile]!;
  const ofType = (type: string) =>
    nodes.filter(({ componentType }) => componentType === type).map(({ config }) => config);

  it('takes the project, skips nothing and leaves no variable open', () => {
    expect(skippedHsMetaFiles).toEqual([]);
    const features = files.filter((file) => file.path.endsWith('-hsmeta.json'));
    expect(nodes).toHaveLength(features.length);
    for (const { uid } of nodes)
      expect(uid, uid).toMatch(new RegExp(`^${appUid}(-[A-Za-z0-9_.-]+)?$`));
    expect(JSON.stringify(nodes)).not.toContain('${');
    for (const { uid } of nodes) expect(uid.length).toBeLessThanOrEqual(64);
  });

  it('finds each type in the folder it belongs in, and one of what there may be one of', async () => {
    const seen: string[] = [];
    for (const { metaFilePath } of nodes) {
      const { type } = (await readJson(path.join('extensions', metaFilePath))) as { type: string };
      const known = Components[type as keyof typeof Components] as {
        dir: string;
        singularComponent?: boolean;
      };
      const folder = type === 'app' ? 'app' : `app/${known.dir}`;
      expect(path.posix.dirname(metaFilePath), type).toBe(folder);
      if (known.singularComponent) expect(seen, type).not.toContain(type);
      seen.push(type);
    }
    expect(seen).toEqual(
      expect.arrayContaining(['app', 'card', 'pages', 'webhooks', 'webhooks-journal']),
    );
  });

  it('finds the card in every place of a record, and the other panels behind one entry point each', () => {
    const places = (ofType('CARD') as { location: string; objectTypes: string[] }[]).map(
      ({ location, objectTypes }) => [location, objectTypes],
    );
    const all = ['contacts', 'companies', 'deals', 'tickets'];
    expect(Object.fromEntries(places)).toEqual({
      'crm.record.tab': all,
      'crm.record.sidebar': all,
      'crm.preview': all,
      'helpdesk.sidebar': ['tickets'],
    });
    expect(ofType('PAGE')).toEqual([{ entrypoint: '/app/pages/Home.tsx' }]);
    expect(ofType('CRM_BULK_ACTION')).toMatchObject([
      { label: 'Plan saves', displayMode: 'PANEL', objectTypes: ['contacts', 'companies'] },
    ]);
  });

  it('finds a marketplace app with OAuth whose every address is the profile’s own', () => {
    const [main] = ofType('APPLICATION');
    expect(main).toMatchObject({ distribution: 'marketplace', auth: { type: 'oauth' } });
    for (const { componentDeps, componentType } of nodes)
      if (componentType !== 'APPLICATION') expect(componentDeps).toMatchObject({ app: appUid });
    const addresses = JSON.stringify(nodes).match(/https:\/\/[^"/]*\.warmline\.example/g) ?? [];
    expect(new Set(addresses)).toEqual(new Set([publicUrl]));
    expect(ofType('WORKFLOW_ACTION').length + ofType('WEBHOOKS').length).toBeGreaterThan(0);
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

it('.hsignore leaves out nothing that the build needs', async () => {
  const lines = (await readFile(path.join(root, '.hsignore'), 'utf8')).split('\n');
  const patterns = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const uploaded = await readdir(path.join(root, 'extensions'), { recursive: true });
  for (const pattern of patterns) {
    expect(pattern).toMatch(/^\*\.[a-z.]+$/);
    expect(uploaded.filter((name) => name.endsWith(pattern.slice(1)))).toEqual([]);
  }
});

it('two profiles are two apps: no uid stands in both', () => {
  const [one, two, ...more] = uids;
  expect(more).toEqual([]);
  expect(one!.filter((uid) => two!.includes(uid))).toEqual([]);
});
