import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export type Asset = { type: string; body: string };

const browser = (file: string) => fileURLToPath(new URL(`browser/${file}`, import.meta.url));

/** Bundles the pages' script, the worker and the style sheet, in memory; by file name. */
export async function buildBrowserCode(): Promise<Map<string, Asset>> {
  // A development tool, so it is loaded only where the preview runs.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: {
      preview: browser('preview.tsx'),
      worker: browser('worker.ts'),
      'preview-style': browser('style/preview.css'),
    },
    bundle: true,
    write: false,
    outdir: '/',
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    external: ['/preview/*'],
    logLevel: 'silent',
  });
  const assets = new Map<string, Asset>();
  for (const file of outputFiles) {
    const name = file.path.replaceAll('\\', '/').split('/').at(-1) ?? '';
    const type = name.endsWith('.css')
      ? 'text/css; charset=utf-8'
      : 'text/javascript; charset=utf-8';
    assets.set(name.replace('preview-style.css', 'preview.css'), { type, body: file.text });
  }
  return assets;
}

/** A font of the packages that the style sheet names, such as `noto-sans-jp-12.woff2`; null where there is none. */
export async function findFontFile(name: string): Promise<Buffer | null> {
  const found = /^(noto-sans-(?:sc|tc|jp))-[\w-]+\.woff2$/.exec(name);
  if (!found) return null;
  const url = import.meta.resolve(`@fontsource/${found[1]}/files/${name}`);
  return readFile(fileURLToPath(url)).catch(() => null);
}
