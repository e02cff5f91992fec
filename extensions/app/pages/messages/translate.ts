import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import hu from './hu.json' with { type: 'json' };
import it from './it.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import type { Language } from './pick-language.ts';
import pt from './pt.json' with { type: 'json' };
import zhCN from './zh-CN.json' with { type: 'json' };
import zhTW from './zh-TW.json' with { type: 'json' };

export type MessageKey = keyof typeof en;
type Message = string | { [form in Intl.LDMLPluralRule]?: string };
type Messages = Record<MessageKey, Message>;

export type Translate = (key: MessageKey, values?: Record<string, string | number>) => string;

const all: Record<Language, Messages> = {
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

/**
 * Texts in one language: `{slot}` takes the value of that name, and a message with several forms is
 * chosen by the value `count`. A full message formatter would be half of the bundle.
 */
export function translator(language: Language): Translate {
  const messages = all[language];
  const plural = new Intl.PluralRules(language);
  return (key, values = {}) => {
    const message = messages[key];
    const text =
      typeof message === 'string'
        ? message
        : (message[plural.select(Number(values['count']))] ?? message.other ?? '');
    return text.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
  };
}
