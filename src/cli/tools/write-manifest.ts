/** `npm run manifest`: writes HubSpot's project files anew from app.json, and removes cards no longer in it. */
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { parseAppManifest } from './app-manifest.ts';
import { projectFiles } from './project-files.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const cards = 'extensions/app/cards';

const app = parseAppManifest(JSON.parse(await readFile(path.join(root, 'app.json'), 'utf8')));
const files = projectFiles(app);

for (const name of await readdir(path.join(root, cards))) {
  const stale =
    name.endsWith('-hsmeta.json') && !files.some((file) => file.path === `${cards}/${name}`);
  if (stale) await rm(path.join(root, cards, name));
}
for (const file of files) {
  const target = path.join(root, file.path);
  const style = await resolveConfig(target);
  await writeFile(target, await format(JSON.stringify(file.content), { ...style, parser: 'json' }));
  process.stdout.write(`${file.path}\n`);
}
