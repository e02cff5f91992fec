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
