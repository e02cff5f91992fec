import { gramModel, type GramModel, type GramWeights } from './score-grams.ts';
import de from './weights/de.json' with { type: 'json' };
import en from './weights/en.json' with { type: 'json' };
import es from './weights/es.json' with { type: 'json' };
import fr from './weights/fr.json' with { type: 'json' };
import hu from './weights/hu.json' with { type: 'json' };
import it from './weights/it.json' with { type: 'json' };
import ja from './weights/ja.json' with { type: 'json' };
import pt from './weights/pt.json' with { type: 'json' };
import zhHans from './weights/zh-Hans.json' with { type: 'json' };
import zhHant from './weights/zh-Hant.json' with { type: 'json' };

/** A language's grams; `undefined` where nothing was learned of it. */
export type GramModels = { get(language: string): GramModel | undefined };

/** Puts weights into the form that scoring reads, each language when it is first read: most portals write in one or two. */
export function gramModels(weights: Readonly<Record<string, GramWeights>>): GramModels {
  const made = new Map<string, GramModel>();
  return {
    get(language) {
      const grams = weights[language];
      if (!grams || made.has(language)) return made.get(language);
      const model = gramModel(grams, language);
      made.set(language, model);
      return model;
    },
  };
}

/** What was learned from our own texts, by language. */
export const shippedGrams: GramModels = gramModels({
  de,
  en,
  es,
  fr,
  hu,
  it,
  ja,
  pt,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
});
