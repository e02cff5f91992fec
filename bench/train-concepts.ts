/**
 * Learns src/requests/concepts/weights.json and src/requests/grams/weights from our own texts in bench/concepts.
 * `npm run train:concepts` writes the weights; with `-- --cross-validate` it only prints how well
 * messages are read that the learning has not seen, a fifth of them at a time; with
 * `-- --test DIR` (repeatable) how well the folder's `messages.jsonl` is read. Ten minutes at most.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { crossValidate } from './concepts/cross-validate.ts';
import type { GramWeights } from '../src/requests/grams/score-grams.ts';
import { learnWeights } from './concepts/learn-weights.ts';
import { printFigures } from './concepts/print-figures.ts';
import { readThreeWays } from './concepts/read-three-ways.ts';
import { ownTexts, readMessages } from './concepts/training-texts.ts';

const { values } = parseArgs({
  options: {
    'cross-validate': { type: 'boolean', default: false },
    test: { type: 'string', multiple: true, default: [] },
  },
});

const texts = ownTexts();
if (values['cross-validate']) {
  const unseen = texts.filter((text) => text.trust > 0);
  crossValidate('our own messages that no phrase was written from', unseen, texts);
} else {
  const weights = learnWeights(texts);
  const { grams, ...words } = weights;
  const target = join(import.meta.dirname, '../src/requests/concepts/weights.json');
  writeFileSync(target, `${JSON.stringify(words, null, 2)}\n`);
  for (const [language, learned] of Object.entries(grams))
    writeFileSync(
      join(import.meta.dirname, `../src/requests/grams/weights/${language}.json`),
      `${oneALine(learned)}\n`,
    );
  console.log(`Learned from ${texts.length} texts; written to ${target}`);
  for (const folder of values.test)
    printFigures(folder, readThreeWays(weights, readMessages(join(folder, 'messages.jsonl'))));
}

/** A gram a line: short, and readable in a diff. */
function oneALine(learned: GramWeights): string {
  const lines = Object.entries(learned).map(
    ([gram, pairs]) => `${JSON.stringify(gram)}:[${pairs.join(',')}]`,
  );
  return `{\n${lines.join(',\n')}\n}`;
}
