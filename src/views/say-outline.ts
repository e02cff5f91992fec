import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../timeline/settings.ts';
import { messages } from './messages.ts';

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** What stands in a text where something will be filled in. */
const gap = '…';
/** Kinds of elements in a parsed message, as its parser numbers them. */
const literal = 0;
const pound = 7;

/** A message as it reads before anything is filled in: "Call …". Of choices the last, which is the general one. */
export function sayOutline(key: string, language: Language): string {
  const text = messages[language]?.[key] ?? messages.en?.[key];
  if (text === undefined) return key;
  return outline(new IntlMessageFormat(text, language).getAst())
    .replace(/…(?: ± …)+/g, gap)
    .trim();
}

function outline(elements: Elements): string {
  return elements
    .map((element) => {
      if (element.type === literal) return element.value;
      if (element.type === pound || !('options' in element)) return gap;
      const general = element.options['other'] ?? Object.values(element.options).at(-1);
      return general ? outline(general.value) : '';
    })
    .join('');
}
