import { access, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { parseAppManifest } from '../../src/cli/tools/app-manifest.ts';
import { fillInDataUse } from '../../src/cli/tools/describe-data-use.ts';

const root = path.resolve(import.meta.dirname, '../..');
const docs = path.join(root, 'docs');
const read = (file: string) => readFile(path.join(root, file), 'utf8');
const app = parseAppManifest(JSON.parse(await read('app.json')));
const pages = (await readdir(docs)).filter((name) => name.endsWith('.md'));

describe('the data-use table', () => {
  it('is what app.json says (else: npm run manifest)', async () => {
    const file = path.join(docs, 'data-use.md');
    const document = await readFile(file, 'utf8');
    const style = await resolveConfig(file);
    const filled = await format(fillInDataUse(document, app), { ...style, filepath: file });
    expect(document).toBe(filled);
  });

  it('names every scope with its reason, every object that is read and every property that is written', async () => {
    const document = await read('docs/data-use.md');
    const { required, conditional, optional } = app.scopes;
    for (const { name, reason } of [...required, ...conditional, ...optional]) {
      expect(document).toContain(`\`${name}\``);
      expect(document).toContain(reason);
    }
    for (const { properties } of app.journal.objects)
      for (const name of properties) expect(document).toContain(`\`${name}\``);
    for (const { name } of app.properties) expect(document).toContain(`\`${name}\``);
  });

  it('refuses a document without the place for it', () => {
    expect(() => fillInDataUse('# Data', app)).toThrow(/docs\/data-use\.md must hold/);
  });
});

describe.each(pages)('docs/%s', (page) => {
  it('shows pictures that exist, and leads to pages and files that exist', async () => {
    const text = await read(`docs/${page}`);
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to]) => to!);
    for (const link of links.filter((to) => !/^(https?:|mailto:)/.test(to))) {
      const [file = '', heading] = link.split('#');
      const target = file === '' ? path.join(docs, page) : path.resolve(docs, file);
      await expect(access(target), `${page} → ${link}`).resolves.toBeUndefined();
      if (heading === undefined || !target.endsWith('.md')) continue;
      const headings = [...(await readFile(target, 'utf8')).matchAll(/^#+ (.+)$/gm)].map(
        ([, title]) => anchorOf(title!),
      );
      expect(headings, `${page} → ${link}`).toContain(heading);
    }
  });
});

describe('templates', () => {
  it.each(['privacy', 'terms'])('%s says that it is one, for a lawyer to finish', async (name) => {
    const [first = '', , second = ''] = (await read(`docs/${name}.md`)).split('\n');
    expect(first).toContain('(template)');
    expect(second).toMatch(/template, not legal advice/);
  });
});

/** As the repository's pages make the address of a heading. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}
