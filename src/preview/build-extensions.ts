import { mkdir, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';

import type { PreviewExtension, RecordKind } from './preview-api.ts';

/** An extension with its bundle's code; null where it could not be built. */
export type BuiltExtension = PreviewExtension & { code: string | null };

/** Folders of panels, with the location of those that name none. */
const folders = {
  cards: 'cards',
  pages: 'pages',
  settings: 'settings',
  actions: 'crm.bulkActions',
};
const meta = z.object({
  uid: z.string(),
  config: z.object({
    name: z.string().optional(),
    label: z.string().optional(),
    location: z.string().optional(),
    objectTypes: z.array(z.string()).optional(),
    entrypoint: z.string(),
  }),
});
const kinds: Record<string, RecordKind> = {
  contacts: 'contact',
  contact: 'contact',
  companies: 'company',
  company: 'company',
  deals: 'deal',
  deal: 'deal',
  tickets: 'ticket',
  ticket: 'ticket',
};

/**
 * Builds each extension under `app/` of the folder with HubSpot's own builder, so that the preview runs
 * the very bundle that HubSpot would. An extension that can't be built is listed with its error.
 */
export async function buildExtensions(
  extensionsDir: string,
  buildDir: string,
): Promise<BuiltExtension[]> {
  const built: BuiltExtension[] = [];
  const codeByEntry = new Map<string, { code: string | null; error: string | null }>();
  const variables = await readVariables(extensionsDir);
  for (const [folder, location] of Object.entries(folders)) {
    const path = join(extensionsDir, 'app', folder);
    const names = await readdir(path).catch(() => [] as string[]);
    for (const name of names.filter((file) => file.endsWith('-hsmeta.json')).toSorted()) {
      const text = await readFile(join(path, name), 'utf8');
      const { uid, config } = meta.parse(JSON.parse(fillIn(text, variables)));
      const entry = resolve(join(extensionsDir, config.entrypoint));
      const bundle = codeByEntry.get(entry) ?? (await buildBundle(entry, resolve(buildDir, uid)));
      codeByEntry.set(entry, bundle);
      built.push({
        uid,
        title: config.name ?? config.label ?? uid,
        location: config.location ?? location,
        kinds: (config.objectTypes ?? []).flatMap((type) => kinds[type.toLowerCase()] ?? []),
        bundleUrl: `/preview/extensions/${uid}.js`,
        ...bundle,
      });
    }
  }
  return built;
}

const profile = z.object({ variables: z.record(z.string(), z.unknown()) });

/** The variables of the profile that is published; none where the project has no profiles. */
async function readVariables(extensionsDir: string): Promise<Record<string, unknown>> {
  const file = await readFile(join(extensionsDir, 'hsprofile.production.json'), 'utf8').catch(
    () => null,
  );
  return file === null ? {} : profile.parse(JSON.parse(file)).variables;
}

/** Puts `${NAME}` in, as HubSpot's upload does. */
function fillIn(text: string, variables: Record<string, unknown>): string {
  return text.replace(/\$\{(\w+)\}/g, (slot, name: string) => String(variables[name] ?? slot));
}

async function buildBundle(entry: string, outputDir: string) {
  // A development tool, so it is loaded only where the preview runs.
  const { buildSingleExtension } = await import('@hubspot/ui-extensions-dev-server/build');
  try {
    await mkdir(outputDir, { recursive: true });
    await buildSingleExtension({
      file: entry,
      outputDir,
      root: dirname(entry),
      minify: true,
      logLevel: 'silent',
    });
    const file = `${basename(entry).replace(/\.[jt]sx?$/, '')}.js`;
    return { code: await readFile(join(outputDir, file), 'utf8'), error: null };
  } catch (error) {
    return { code: null, error: `The panel could not be built: ${(error as Error).message}` };
  }
}
