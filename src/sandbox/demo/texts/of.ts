import type { Language } from '../../../timeline/settings.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { hu } from './hu.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { pt } from './pt.ts';
import type { Texts } from './texts.ts';
import { zhCn } from './zh-cn.ts';
import { zhTw } from './zh-tw.ts';

const texts: Record<Language, Texts> = {
  en,
  'zh-CN': zhCn,
  'zh-TW': zhTw,
  hu,
  de,
  fr,
  es,
  pt,
  it,
  ja,
};

/** The sentences of one language. */
export function textsOf(language: Language): Texts {
  return texts[language];
}
