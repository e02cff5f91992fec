/** `npm run manifest`: writes HubSpot's project files anew from app.json, and removes cards and pages no longer in it. */
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { parseAppManifest } from './app-manifest.ts';
import { projectFiles } from './project-files.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const folders = ['extensions/app/cards', 'extensions/app/pages'];

const app = parseAppManifest(JSON.parse(await readFile(path.join(root, 'app.json'), 'utf8')));
const files = projectFiles(app);

for (const folder of folders) {
  for (const name of await readdir(path.join(root, folder))) {
    const stale =
      name.endsWith('-hsmeta.json') && !files.some((file) => file.path === `${folder}/${name}`);
    if (stale) await rm(path.join(root, folder, name));
  }
}
for (const file of files) {
  const target = path.join(root, file.path);
  const style = await resolveConfig(target);
  await writeFile(target, await format(JSON.stringify(file.content), { ...style, parser: 'json' }));
  process.stdout.write(`${file.path}\n`);
}
