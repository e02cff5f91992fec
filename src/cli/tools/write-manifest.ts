/**
 * `npm run manifest`: writes HubSpot's project files and the tables of docs/data-use.md anew from app.json, and removes the
 * files of features no longer in it.
 */
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { parseAppManifest } from './app-manifest.ts';
import { fillInDataUse } from './describe-data-use.ts';
import { featureFolders, projectFiles } from './project-files.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const readJson = async (file: string) =>
  JSON.parse(await readFile(path.join(root, file), 'utf8')) as Record<string, unknown>;

const app = parseAppManifest(await readJson('app.json'));
const files = projectFiles(app, {
  manifest: await readJson('extensions/app/cards/package.json'),
  lock: await readJson('extensions/app/cards/package-lock.json'),
  tsconfig: await readJson('extensions/app/cards/tsconfig.json'),
});

const generated = /-hsmeta\.json$|^hsprofile\..+\.json$/;
for (const folder of ['extensions', ...featureFolders.map((name) => `extensions/app/${name}`)]) {
  for (const name of await readdir(path.join(root, folder)).catch(() => [])) {
    const stale = generated.test(name) && !files.some((file) => file.path === `${folder}/${name}`);
    if (stale) await rm(path.join(root, folder, name));
  }
}
for (const { path: file, content } of files) {
  const target = path.join(root, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, await written(target, content));
  process.stdout.write(`${file}\n`);
}
const dataUse = path.join(root, 'docs/data-use.md');
const filled = fillInDataUse(await readFile(dataUse, 'utf8'), app);
const style = await resolveConfig(dataUse);
await writeFile(dataUse, await format(filled, { ...style, filepath: dataUse }));

/** A lockfile as npm writes it, everything else as this project does. */
async function written(target: string, content: unknown): Promise<string> {
  if (target.endsWith('-lock.json')) return `${JSON.stringify(content, null, 2)}\n`;
  const style = await resolveConfig(target);
  return format(JSON.stringify(content), { ...style, filepath: target });
}
