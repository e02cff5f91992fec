/**
 * How fast messages are read, and how long hostile ones take at most, in own CPU time.
 * `node bench/read-speed.ts DIR` with `messages.jsonl` in DIR; exit code 1 above a limit.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMessage, type MessageText } from '../src/requests/read-message.ts';
import { hostileBodies } from './hostile-bodies.ts';

const fewestASecond = 1_500;
const longestHostile = 100;

const directory = process.argv[2];
if (!directory) {
  console.error('Give the folder of messages.jsonl: node bench/read-speed.ts DIR');
  process.exit(1);
}
const messages = readFileSync(join(directory, 'messages.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as MessageText & { lang: string });

/** Milliseconds of this process's own work, whatever else the machine does. */
function ownTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function messagesASecond(some: readonly MessageText[], rounds: number): number {
  const time = ownTime(() => {
    for (let round = 0; round < rounds; round += 1) for (const each of some) readMessage(each);
  });
  return Math.round((rounds * some.length * 1_000) / time);
}

messagesASecond(messages, 10);
const speed = messagesASecond(messages, 20);
console.log(`${speed} messages a second over all languages (limit: at least ${fewestASecond})`);
for (const language of new Set(messages.map(({ lang }) => lang))) {
  const own = messages.filter(({ lang }) => lang === language);
  console.log(`  ${language.padEnd(8)} ${messagesASecond(own, 20)}`);
}

let slowest = 0;
for (const [name, body] of hostileBodies(1_000_000)) {
  const time = ownTime(() =>
    readMessage({ channel: 'email', direction: 'in', subject: name, body }),
  );
  slowest = Math.max(slowest, time);
  console.log(`${time.toFixed(1).padStart(7)} ms for 1 MB of ${name} (limit: ${longestHostile})`);
}
if (speed < fewestASecond || slowest > longestHostile) process.exitCode = 1;
