/**
 * How well messages are read: precision, recall and F1 by kind and language against labelled
 * files (`messages.jsonl`, `threads.jsonl` in the folder given), with each miss.
 * `node bench/eval-requests.ts DIR [--quiet] [--lang de]`; `--portal` measures on what people judged on their cards.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMessage, type MessageText } from '../src/requests/read-message.ts';
import type { CueKind } from '../src/timeline/records.ts';
import { evaluateThreads } from './evaluate-threads.ts';

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
const quiet = process.argv.includes('--quiet');
const only = process.argv.includes('--lang')
  ? process.argv[process.argv.indexOf('--lang') + 1]
  : undefined;
const requests = new Set<string>(['quote_request', 'price_list_request', 'information_request']);

class Tally {
  right = 0;
  wrong = 0;
  missed = 0;
  add(expected: boolean, found: boolean): void {
    if (expected && found) this.right += 1;
    else if (found) this.wrong += 1;
    else if (expected) this.missed += 1;
  }
  get f1(): number {
    const total = 2 * this.right + this.wrong + this.missed;
    return total === 0 ? 1 : (2 * this.right) / total;
  }
  toString(): string {
    const precision = this.right / (this.right + this.wrong || 1);
    const recall = this.right / (this.right + this.missed || 1);
    return `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${this.f1.toFixed(3)}  (${this.right} right, ${this.wrong} wrong, ${this.missed} missed)`;
  }
}

const messages = readFileSync(join(directory, 'messages.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Labelled)
  .filter((message) => only === undefined || message.lang === only);

const byKind = new Map<string, Tally>();
const byLanguage = new Map<string, Tally>();
const overall = new Tally();
let languageRight = 0;
const tally = (map: Map<string, Tally>, key: string): Tally => {
  const known = map.get(key) ?? new Tally();
  map.set(key, known);
  return known;
};

for (const message of messages) {
  const reading = readMessage(message);
  if (reading.language === message.lang) languageRight += 1;
  const found = new Set<string>(reading.cues.map((cue) => cue.kind));
  const expected = new Set<string>(message.kinds);
  const any = (kinds: Set<string>): boolean => [...kinds].some((kind) => requests.has(kind));
  overall.add(any(expected), any(found));
  tally(byLanguage, message.lang).add(any(expected), any(found));
  for (const kind of new Set([...found, ...expected]))
    tally(byKind, kind).add(expected.has(kind), found.has(kind));
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
console.log(`Requests (any of three kinds): ${overall}`);
for (const [language, counts] of byLanguage) console.log(`  ${language.padEnd(8)} ${counts}`);
for (const [kind, counts] of [...byKind].toSorted()) console.log(`  ${kind.padEnd(20)} ${counts}`);
const cues = [...byKind].filter(([kind]) => !requests.has(kind));
console.log(
  `Cues macro-F1: ${(cues.reduce((sum, [, counts]) => sum + counts.f1, 0) / cues.length).toFixed(3)}`,
);
const threads = join(directory, 'threads.jsonl');
if (existsSync(threads)) evaluateThreads(threads, quiet, only);
