import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSingleExtension } from '@hubspot/ui-extensions-dev-server/build';
import { vi } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * Builds one entry point as HubSpot's cloud does: by its own builder, from the uploaded folder alone, in a
 * place where no file of this repository's root can help. Returns the bundle and its manifest.
 */
export async function buildCard(entrypoint: string): Promise<{
  code: string;
  bytes: number;
  manifest: { dataDeps: { properties: { recordProperties: string[] } }[] };
}> {
  const place = await mkdtemp(path.join(tmpdir(), 'warmline-cards-'));
  const { dir, base, name } = path.parse(path.join(place, entrypoint));
  const outputDir = path.join(place, 'out');
  vi.stubEnv('NODE_ENV', 'production');
  try {
    await cp(path.join(root, 'extensions'), place, { recursive: true });
    await symlink(path.join(root, 'node_modules'), path.join(place, 'node_modules'));
    await buildSingleExtension({
      file: base,
      root: dir,
      outputDir,
      minify: true,
      logLevel: 'silent',
    });
    const code = await readFile(path.join(outputDir, `${name}.js`), 'utf8');
    const manifest = await readFile(path.join(outputDir, `${name}-manifest.json`), 'utf8');
    return { code, bytes: Buffer.byteLength(code), manifest: JSON.parse(manifest) };
  } finally {
    vi.unstubAllEnvs();
    await rm(place, { recursive: true, force: true });
  }
}
