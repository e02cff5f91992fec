/**
 * Speed of reading and false alarms on everyday sentences.
 * `node bench/measure-requests.ts DIR` with `requests/messages.jsonl` and
 * `text/everyday-sentences.tsv.gz` in DIR.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readMessage, type MessageText } from '../src/requests/read-message.ts';

const directory = process.argv[2];
if (!directory) {
  console.error('Give the data folder: node bench/measure-requests.ts DIR');
  process.exit(1);
}
const show = process.argv.includes('--show');

const messages = readFileSync(join(directory, 'requests/messages.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as MessageText);
for (const message of messages) readMessage(message);
const started = performance.now();
const rounds = 5;
for (let round = 0; round < rounds; round += 1)
  for (const message of messages) readMessage(message);
const seconds = (performance.now() - started) / 1000;
console.log(
  `${Math.round((rounds * messages.length) / seconds)} messages a second (limit: at least 1,500)`,
);

const hostile: [string, string][] = [
  ['one letter', 'a'.repeat(1_000_000)],
  ['spaces', ' '.repeat(1_000_000)],
  ['line ends', '\n'.repeat(1_000_000)],
  ['quotes', '> '.repeat(500_000)],
  ['could you', 'could you please '.repeat(60_000)],
  ['angle brackets', '<div>'.repeat(200_000)],
  ['attributions', 'On Monday, wrote\n'.repeat(60_000)],
  ['open tags', '<a href="'.repeat(110_000)],
  ['numbers', '12 '.repeat(330_000)],
  ['Chinese', '请报价多少'.repeat(200_000)],
  ['dashes', '-'.repeat(1_000_000)],
  ['addresses', 'x <a@b.c> '.repeat(100_000)],
];
for (const [name, body] of hostile) {
  const before = performance.now();
  readMessage({ channel: 'email', direction: 'in', subject: name, body });
  console.log(`${name}: ${(performance.now() - before).toFixed(1)} ms for 1 MB (limit: 100)`);
}

const counts = new Map<string, { all: number; alarms: number }>();
const sentences = gunzipSync(readFileSync(join(directory, 'text/everyday-sentences.tsv.gz')))
  .toString()
  .trim()
  .split('\n')
  .map((line) => line.split('\t'));
for (const [language = '', body = ''] of sentences) {
  if (body === '' || language === 'lang') continue;
  const count = counts.get(language) ?? { all: 0, alarms: 0 };
  counts.set(language, count);
  count.all += 1;
  const reading = readMessage({ channel: 'email', direction: 'in', subject: null, body });
  const alarm = reading.cues.find((cue) =>
    ['quote_request', 'price_list_request', 'information_request'].includes(cue.kind),
  );
  if (!alarm) continue;
  count.alarms += 1;
  if (show) console.log(`${language} ${reading.language} ${alarm.kind}: ${alarm.sentence}`);
}
for (const [language, { all, alarms }] of counts)
  console.log(
    `${language}: ${alarms} of ${all} everyday sentences taken for a request, ${((100 * alarms) / all).toFixed(2)} % (limit: 0.2 %)`,
  );
