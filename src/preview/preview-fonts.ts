import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The style sheets of the font packages; each names its files relative to itself. */
const sheets: Record<string, () => string> = {
  'lexend-deca': () => import.meta.resolve('@fontsource-variable/lexend-deca/index.css'),
  'noto-sans-jp': () => import.meta.resolve('@fontsource-variable/noto-sans-jp/index.css'),
  'noto-sans-sc': () => import.meta.resolve('@fontsource-variable/noto-sans-sc/index.css'),
  'noto-sans-tc': () => import.meta.resolve('@fontsource-variable/noto-sans-tc/index.css'),
};

export const fontNames = Object.keys(sheets);

/**
 * A font's style sheet (`file` null) or one of its files; null where there is none. Many machines, and
 * the browser that comes with the tests, have no Chinese or Japanese letters.
 */
export async function readFont(name: string, file: string | null): Promise<Buffer | null> {
  const sheet = Object.hasOwn(sheets, name) ? sheets[name]?.() : null;
  if (!sheet || (file !== null && !/^[\w-]+\.woff2$/.test(file))) return null;
  const url = file === null ? sheet : new URL(`files/${file}`, sheet).href;
  return readFile(fileURLToPath(url)).catch(() => null);
}
