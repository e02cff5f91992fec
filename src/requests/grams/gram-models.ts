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

/** Puts weights by language into the form that scoring reads. */
export function gramModels(
  weights: Readonly<Record<string, GramWeights>>,
): ReadonlyMap<string, GramModel> {
  return new Map(
    Object.entries(weights).map(([language, grams]) => [language, gramModel(grams, language)]),
  );
}

/** What was learned from our own texts, by language. */
export const shippedGrams: ReadonlyMap<string, GramModel> = gramModels({
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
