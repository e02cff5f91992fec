/**
 * False alarms: everyday sentences that are taken for a request. `node bench/measure-requests.ts DIR`
 * with `text/everyday-sentences.tsv.gz` in DIR; `--show` prints them. Speed: `read-speed.ts`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readMessage } from '../src/requests/read-message.ts';

const directory = process.argv[2];
if (!directory) {
  console.error('Give the data folder: node bench/measure-requests.ts DIR');
  process.exit(1);
}
const show = process.argv.includes('--show');

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
