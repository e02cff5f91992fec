export const languages = [
  'en',
  'zh-CN',
  'zh-TW',
  'hu',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'ja',
] as const;

export type Language = (typeof languages)[number];

/**
 * The first of the given tags that we have, by its language ("pt-br" → "pt"); English where none is.
 * Chinese goes by script or region: Hant, TW, HK and MO read traditional characters.
 */
export function pickLanguage(tags: readonly (string | undefined)[]): Language {
  for (const tag of tags) {
    const [base, ...rest] = (tag ?? '').toLowerCase().split(/[-_]/);
    if (base === 'zh') {
      return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-TW' : 'zh-CN';
    }
    const found = languages.find((language) => language === base);
    if (found) return found;
  }
  return 'en';
}
