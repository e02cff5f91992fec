/**
 * How well messages are read: precision, recall and F1 by kind and language against labelled
 * files (`messages.jsonl`, `threads.jsonl` in the folder given), with each miss. Beside the figures
 * stand their 95 % intervals by bootstrap over messages, the same at each run.
 * `node bench/eval-requests.ts DIR [--quiet] [--lang de]`; `--cross-validate` reads the messages in five parts, each with
 * weights learned without it; `--portal` measures on what people judged on their cards.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMessage, type MessageText } from '../src/requests/read-message.ts';
import type { CueKind } from '../src/timeline/records.ts';
import { evaluateThreads } from './evaluate-threads.ts';
import {
  anyRequest,
  byKind,
  cuesMacroF1,
  interval,
  mergedRequests,
  strictRequests,
  type Read,
  type Tally,
} from './score-readings.ts';

type Labelled = {
  id: string;
  lang: string;
  channel: MessageText['channel'];
  direction: 'in' | 'out';
  subject: string;
  body: string;
  kinds: CueKind[];
  evidence: string[];
};

if (process.argv.includes('--portal')) {
  // What people judged on their cards is in the store, and the command line knows where that is.
  const { main } = await import('../src/main.ts');
  process.exit(await main(['eval:requests', ...process.argv.slice(2)]));
}
const directory = process.argv[2];
if (!directory || !existsSync(join(directory, 'messages.jsonl'))) {
  console.error('Give the folder that holds messages.jsonl: node bench/eval-requests.ts DIR');
  process.exit(1);
}
if (process.argv.includes('--cross-validate')) {
  const { crossValidate } = await import('./concepts/cross-validate.ts');
  const { ownTexts, readMessages } = await import('./concepts/training-texts.ts');
  crossValidate(directory, readMessages(join(directory, 'messages.jsonl')), ownTexts());
  process.exit(0);
}
const quiet = process.argv.includes('--quiet');
const only = process.argv.includes('--lang')
  ? process.argv[process.argv.indexOf('--lang') + 1]
  : undefined;
const messages = readFileSync(join(directory, 'messages.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Labelled)
  .filter((message) => only === undefined || message.lang === only);

const readings: Read[] = [];
let languageRight = 0;
for (const message of messages) {
  const reading = readMessage(message);
  if (reading.language === message.lang) languageRight += 1;
  const found = new Set<string>(reading.cues.map((cue) => cue.kind));
  const expected = new Set<string>(message.kinds);
  readings.push({ lang: message.lang, expected, found });
  const differs =
    [...found].some((kind) => !expected.has(kind)) ||
    [...expected].some((kind) => !found.has(kind));
  if (differs && !quiet) {
    console.log(
      `${message.id} (read as ${reading.language}) expected [${message.kinds.join(', ')}]`,
    );
    for (const [at, kind] of message.kinds.entries())
      if (!found.has(kind)) console.log(`   missed ${kind}: ${message.evidence[at]}`);
    for (const cue of reading.cues)
      if (!expected.has(cue.kind)) console.log(`   wrong  ${cue.kind}: ${cue.sentence}`);
  }
  for (const cue of reading.cues)
    if (!message.body.includes(cue.sentence) && !message.subject.includes(cue.sentence))
      console.log(`${message.id}: evidence is no substring: ${cue.sentence}`);
}

console.log(`\nLanguage right: ${languageRight} of ${messages.length}`);
const report = (name: string, tally: (some: readonly Read[]) => Tally): void => {
  console.log(`${name}: ${tally(readings)}`);
  const bounds = (['precision', 'recall', 'f1'] as const).map((figure) => {
    const [low, high] = interval(readings, (sample) => tally(sample)[figure]);
    return `${figure === 'f1' ? 'F1' : figure} ${low.toFixed(3)}–${high.toFixed(3)}`;
  });
  console.log(`  95 %: ${bounds.join('  ')}`);
};
report('Requests (any of three kinds)', anyRequest);
for (const language of new Set(readings.map(({ lang }) => lang))) {
  const own = readings.filter(({ lang }) => lang === language);
  const [low, high] = interval(own, (sample) => anyRequest(sample).f1);
  console.log(
    `  ${language.padEnd(8)} ${anyRequest(own)}  95 %: ${low.toFixed(2)}–${high.toFixed(2)}`,
  );
}
report('Requests, each kind for itself', strictRequests);
report('Requests, quote and price list as one kind', mergedRequests);
for (const [kind, tally] of [...byKind(readings)].toSorted())
  console.log(`  ${kind.padEnd(20)} ${tally}`);
const [low, high] = interval(readings, cuesMacroF1);
console.log(
  `Cues macro-F1: ${cuesMacroF1(readings).toFixed(3)}  95 %: ${low.toFixed(3)}–${high.toFixed(3)}`,
);
const threads = join(directory, 'threads.jsonl');
if (existsSync(threads)) evaluateThreads(threads, quiet, only);
