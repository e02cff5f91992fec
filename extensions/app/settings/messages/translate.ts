import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import hu from './hu.json' with { type: 'json' };
import it from './it.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import { fillMessages, type Fill, type Message } from '../../fill-message.ts';
import type { Language } from '../../pick-language.ts';
import pt from './pt.json' with { type: 'json' };
import zhCN from './zh-CN.json' with { type: 'json' };
import zhTW from './zh-TW.json' with { type: 'json' };

export type MessageKey = keyof typeof en;
export type Translate = Fill<MessageKey>;

const all: Record<Language, Record<MessageKey, Message>> = {
  en,
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  hu,
  de,
  fr,
  es,
  pt,
  it,
  ja,
};

/** The panel's texts in one language. */
export function translator(language: Language): Translate {
  return fillMessages(language, all[language]);
}
