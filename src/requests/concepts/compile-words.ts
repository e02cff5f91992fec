import { conceptNames, type ConceptWords } from './concept-names.ts';
import { fold, isUnspaced } from './fold.ts';
import { LetterTree, letterOf, type Step } from './letter-tree.ts';

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
  const tree = new LetterTree();
  const root = tree.newStep();
  conceptNames.forEach((name, concept) => {
    for (const phrase of words[name].split('|')) {
      let step = root;
      for (const part of fold(phrase, language).match(/\*?[a-z0-9]+\*?/g) ?? []) {
        const bare = part.replaceAll('*', '').slice(0, longestPart);
        if (part.endsWith('*')) step = tree.put(step, bare, tree.beginnings);
        else if (part.startsWith('*')) step = ending(tree, step, bare);
        else step = tree.put(step, bare, tree.wholes);
      }
      if (step !== root) step.concepts.push(concept);
    }
  });
  tree.close();
  return (folded, found) => {
    let open: Step[] = [];
    for (let from = 0; from < folded.length; from += 1) {
      if (letterOf(folded, from) < 0) continue;
      let to = from + 1;
      while (to < folded.length && letterOf(folded, to) >= 0) to += 1;
      const next: Step[] = [];
      follow(tree, root, folded, from, to, next);
      for (const step of open) follow(tree, step, folded, from, to, next);
      for (const step of next) for (const concept of step.concepts) found[concept] = 1;
      open = next;
      from = to;
    }
  };
}

/** Adds what the word between two places leads to from a step: by its beginning, as a whole, by its end. */
function follow(
  tree: LetterTree,
  step: Step,
  text: string,
  from: number,
  to: number,
  into: Step[],
): void {
  let node = step.root;
  for (let at = from; at < to; at += 1) {
    node = tree.after(node, letterOf(text, at));
    if (node === 0) break;
    const begun = tree.beginnings[node];
    if (begun) into.push(begun);
  }
  const exact = node === 0 ? undefined : tree.wholes[node];
  if (exact) into.push(exact);
  if (step.ending.size === 0) return;
  const most = Math.min(to - from, longestPart);
  for (let length = 2; length <= most; length += 1) {
    const next = step.ending.get(text.slice(to - length, to));
    if (next) into.push(next);
  }
}

function ending(tree: LetterTree, step: Step, text: string): Step {
  const known = step.ending.get(text) ?? tree.newStep();
  step.ending.set(text, known);
  return known;
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
