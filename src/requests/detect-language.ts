import { chineseScripts } from './chinese-script.ts';
import { guessLanguage } from './guess-language.ts';
import { voteLanguage } from './vote-language.ts';

const latin = ['en', 'hu', 'de', 'fr', 'es', 'pt', 'it'];

/** Enough to tell a language; more would only cost time. */
const sample = 240;

export type Detected = {
  language: string | null;
  /** Languages worth trying when the text is too short to be sure, the likeliest first. */
  candidates: string[];
};

/**
 * The language of a text among the ten that are read: Chinese and Japanese by their script, the
 * others by their small words and, where those don't tell, by n-grams. Short texts give several candidates, text in another script none.
 */
export function detectLanguage(text: string): Detected {
  const head = text.slice(0, sample);
  if (/[\u3041-\u30fa]/.test(head) && !isStrayKana(head)) return sure('ja');
  const han = count(head, /[\u4e00-\u9fff]/g);
  if (han > 0 && han * 4 >= count(head, /[a-z]/gi)) {
    const scripts = chineseScripts(head);
    return { language: scripts[0] ?? null, candidates: scripts };
  }
  if (count(head, /\p{Script=Latin}/gu) < 3) return { language: null, candidates: [] };
  const voted = voteLanguage(head);
  if (voted) return sure(voted);
  const { scores, reliable } = guessLanguage(head);
  const best = scores[0];
  if (!best) return { language: null, candidates: latin };
  if (head.length >= 80 && reliable) return sure(best.language);
  const near = scores
    .filter(({ score }) => score >= best.score * 0.5)
    .map(({ language }) => language);
  return {
    language: best.language,
    candidates:
      head.length < 40 ? [...near, ...latin.filter((l) => !near.includes(l))] : near.slice(0, 3),
  };
}

function sure(language: string): Detected {
  return { language, candidates: [language] };
}

/** A Chinese text may borrow a single の. */
function isStrayKana(text: string): boolean {
  return count(text, /[\u3041-\u30fa]/g) <= 2 && count(text, /[\u4e00-\u9fff]/g) > 20;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
