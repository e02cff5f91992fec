import type { Language } from './pick-language.ts';

/** A text, or one form for each plural of the language. */
export type Message = string | { [form in Intl.LDMLPluralRule]?: string };

/** From a message's key and the values of its slots to the text that is shown. */
export type Fill<Key extends string> = (
  key: Key,
  values?: Record<string, string | number>,
) => string;

/**
 * Texts in one language: `{slot}` takes the value of that name, numbers as the language writes them, and a message with several forms is
 * chosen by the value `count`. A full message formatter would be half of the bundle.
 */
export function fillMessages<Key extends string>(
  language: Language,
  messages: Record<Key, Message>,
): Fill<Key> {
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const write = (value: string | number) =>
    typeof value === 'number' ? numbers.format(value) : value;
  return (key, values = {}) => {
    const message: Message = messages[key];
    const text =
      typeof message === 'string'
        ? message
        : (message[plural.select(Number(values['count']))] ?? message.other ?? '');
    return text.replace(/\{(\w+)\}/g, (slot, name: string) => write(values[name] ?? slot));
  };
}
