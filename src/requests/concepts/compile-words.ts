import { conceptNames, type ConceptWords } from './concept-names.ts';
import { fold, isUnspaced } from './fold.ts';

/** One step of a phrase: what may follow as a whole word, by its beginning, by its end. */
type Step = {
  concepts: number[];
  whole: Map<string, Step>;
  beginnings: Letters;
  ending: Map<string, Step>;
};

/** Beginnings of words letter by letter, so that a word is walked once for all of them. */
type Letters = { next: Map<number, Letters>; step?: Step };

export type WordFinder = (folded: string, found: Uint8Array) => void;

const longestPart = 16;

/**
 * Turns one language's words into a function that marks in `found` which concepts a folded
 * sentence holds. Looks words up instead of trying patterns: its time grows with the sentence only.
 */
export function compileWords(words: ConceptWords, language: string): WordFinder {
  return isUnspaced(language) ? unspaced(words, language) : spaced(words, language);
}

function spaced(words: ConceptWords, language: string): WordFinder {
  const root = newStep();
  conceptNames.forEach((name, concept) => {
    for (const phrase of words[name].split('|')) {
      let step = root;
      for (const part of fold(phrase, language).match(/\*?[a-z0-9]+\*?/g) ?? []) {
        const bare = part.replaceAll('*', '').slice(0, longestPart);
        step = part.endsWith('*')
          ? beginning(step, bare)
          : whole(part.startsWith('*') ? step.ending : step.whole, bare);
      }
      if (step !== root) step.concepts.push(concept);
    }
  });
  return (folded, found) => {
    let open: Step[] = [];
    for (const word of folded.match(/[a-z0-9]+/g) ?? []) {
      const next: Step[] = [];
      follow(root, word, next);
      for (const step of open) follow(step, word, next);
      for (const step of next) for (const concept of step.concepts) found[concept] = 1;
      open = next;
    }
  };
}

function follow(step: Step, word: string, into: Step[]): void {
  const exact = step.whole.get(word);
  if (exact) into.push(exact);
  let letters: Letters | undefined = step.beginnings;
  for (let at = 0; at < word.length; at += 1) {
    letters = letters.next.get(word.charCodeAt(at));
    if (!letters) break;
    if (letters.step) into.push(letters.step);
  }
  if (step.ending.size === 0) return;
  const most = Math.min(word.length, longestPart);
  for (let length = 2; length <= most; length += 1) {
    const next = step.ending.get(word.slice(-length));
    if (next) into.push(next);
  }
}

function unspaced(words: ConceptWords, language: string): WordFinder {
  const byFirst = new Map<string, { word: string; concept: number }[]>();
  conceptNames.forEach((name, concept) => {
    for (const word of words[name].split('|').map((each) => fold(each, language))) {
      const first = word.charAt(0);
      if (first === '') continue;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { word, concept }]);
    }
  });
  return (folded, found) => {
    for (let at = 0; at < folded.length; at += 1)
      for (const { word, concept } of byFirst.get(folded.charAt(at)) ?? [])
        if (folded.startsWith(word, at)) found[concept] = 1;
  };
}

function newStep(): Step {
  return { concepts: [], whole: new Map(), beginnings: { next: new Map() }, ending: new Map() };
}

function whole(steps: Map<string, Step>, key: string): Step {
  const known = steps.get(key) ?? newStep();
  steps.set(key, known);
  return known;
}

function beginning({ beginnings }: Step, text: string): Step {
  let letters = beginnings;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const known: Letters = letters.next.get(code) ?? { next: new Map() };
    letters.next.set(code, known);
    letters = known;
  }
  letters.step ??= newStep();
  return letters.step;
}
