import { languages, type Language } from '../timeline/settings.ts';

/**
 * The language of ours that a BCP 47 tag means (`de-AT` → `de`, `zh-Hant-HK` → `zh-TW`); null for
 * one that we don't have, or none.
 */
export function pickLanguage(tag: string | null | undefined): Language | null {
  if (!tag) return null;
  const parts = tag.toLowerCase().replaceAll('_', '-').split('-');
  if (parts[0] === 'zh') {
    const traditional = parts.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part));
    return traditional ? 'zh-TW' : 'zh-CN';
  }
  return languages.find((language) => language === parts[0]) ?? null;
}
