import { IntlMessageFormat } from 'intl-messageformat';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/timeline/settings.ts';

const folder = new URL('../../../src/views/insights/', import.meta.url);
const read = (tag: string) =>
  JSON.parse(readFileSync(new URL(`messages/${tag}.json`, folder), 'utf8')) as Record<
    string,
    string
  >;
const english = read('en');
const slots = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].toSorted();
/** Signs and names that are alike in many languages. */
const alike =
  /^insight\.(interval|outOf|place\.|by\.(segment|product)|loyalty$|satisfaction$|activation$|proof\.way$|discount|column\.action|period)/;

describe.each(languages)('%s', (language) => {
  const texts = read(language);

  it('has every text, with the slots of the English one', () => {
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(english).toSorted());
    for (const [key, text] of Object.entries(texts)) {
      expect(text.trim(), key).not.toBe('');
      expect(slots(text), key).toEqual(slots(english[key]!));
      expect(() => new IntlMessageFormat(text, language), key).not.toThrow();
    }
  });

  it('says it in its own words', () => {
    if (language === 'en') return;
    const same = Object.keys(english).filter(
      (key) => texts[key] === english[key] && !alike.test(key) && english[key]!.length > 9,
    );
    expect(same).toEqual([]);
  });

  it('blames nobody and speaks of risk, not of health', () => {
    for (const [key, text] of Object.entries(texts))
      expect(text, key).not.toMatch(/health|score ?card|fault|blame|schuld/i);
  });
});
