import { readFileSync } from 'node:fs';
import { buildLedger } from '../src/requests/ledger.ts';
import { interval } from './score-readings.ts';
import { conversationLine, toActivities } from '../src/cli/conversation.ts';

type Thread = {
  id: string;
  lang: string;
  now: string;
  open: { message: string; kind: string }[];
  resolved: { message: string; kind: string; by: string }[];
  promises_open: { message: string }[];
};

/** Prints the share of conversations whose open, resolved and promised entries are all right. */
export function evaluateThreads(file: string, quiet: boolean, language?: string): void {
  const threads = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Thread)
    .filter((thread) => language === undefined || thread.lang === language);
  for (const repliesAnswer of [true, false]) {
    const exact: boolean[] = [];
    for (const thread of threads) {
      const expected = expectedLines(thread);
      const found = foundLines(thread, repliesAnswer);
      exact.push(expected === found);
      if (expected !== found && !quiet && repliesAnswer)
        console.log(`${thread.id} expected\n${expected}\n  found\n${found}`);
    }
    const [low, high] = interval(exact, (sample) => sample.filter(Boolean).length / sample.length);
    console.log(
      `Threads exactly right, ${repliesAnswer ? 'a reply counts as answer' : 'only deliveries count'}: ${exact.filter(Boolean).length} of ${threads.length}  95 %: ${low.toFixed(2)}–${high.toFixed(2)}`,
    );
  }
}

function expectedLines(thread: Thread): string {
  return [
    ...thread.open.map((entry) => `   open ${entry.message} ${entry.kind}`),
    ...thread.resolved.map((entry) => `   resolved ${entry.message} ${entry.kind} by ${entry.by}`),
    ...thread.promises_open.map((entry) => `   promise ${entry.message}`),
  ]
    .toSorted()
    .join('\n');
}

function foundLines(thread: Thread, repliesAnswer: boolean): string {
  const ledger = buildLedger(toActivities(conversationLine.parse(thread)), {
    now: Date.parse(thread.now),
    repliesAnswer,
  });
  return [
    ...ledger.open.map((request) => `   open ${request.record.id} ${request.kind}`),
    ...ledger.resolved.map(
      ({ request, by }) => `   resolved ${request.record.id} ${request.kind} by ${by?.id}`,
    ),
    ...ledger.promisesOpen.map((promise) => `   promise ${promise.record.id}`),
  ]
    .toSorted()
    .join('\n');
}
