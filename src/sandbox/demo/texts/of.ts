import type { Language } from '../../../timeline/settings.ts';
import { en } from './en.ts';
import type { Texts } from './texts.ts';

const texts: Record<Language, Texts> = {
  en,
  'zh-CN': en,
  'zh-TW': en,
  hu: en,
  de: en,
  fr: en,
  es: en,
  pt: en,
  it: en,
  ja: en,
};

/** The sentences of one language. */
export function textsOf(language: Language): Texts {
  return texts[language];
}
