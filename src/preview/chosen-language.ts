import type { Language } from '../timeline/settings.ts';
import { pickLanguage } from '../views/pick-language.ts';

/** The cookie that the preview's switch of languages sets, for pages that no script draws. */
const pattern = /(?:^|;\s*)warmline-language=([\w-]{1,20})/;

/** The language that the address names, else the one chosen in the preview; null where neither is known. */
export function chosenLanguage(asked?: string, cookie?: string): Language | null {
  return pickLanguage(asked) ?? pickLanguage(pattern.exec(cookie ?? '')?.[1]);
}
