/**
 * False alarms: everyday sentences that are taken for a request. `node bench/measure-requests.ts DIR`
 * with `text/everyday-sentences.tsv.gz` in DIR; `--show` prints them. Speed: `read-speed.ts`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readMessage } from '../src/requests/read-message.ts';
import { countAlarms } from './count-alarms.ts';
import { requestKinds } from './score-readings.ts';

const directory = process.argv[2];
if (!directory) {
  console.error('Give the data folder: node bench/measure-requests.ts DIR');
  process.exit(1);
}
const show = process.argv.includes('--show');

const sentences = gunzipSync(readFileSync(join(directory, 'text/everyday-sentences.tsv.gz')))
  .toString()
  .trim()
  .split('\n')
  .map((line) => line.split('\t'))
  .filter(([language]) => language !== 'lang');
const counts = countAlarms(sentences, (body) => {
  const reading = readMessage({ channel: 'email', direction: 'in', subject: null, body });
  const alarm = reading.cues.find(({ kind }) => requestKinds.has(kind));
  if (alarm && show) console.log(`${reading.language} ${alarm.kind}: ${alarm.sentence}`);
  return alarm !== undefined;
});
for (const [language, { all, alarms }] of counts)
  console.log(
    `${language}: ${alarms} of ${all} everyday sentences taken for a request, ${((100 * alarms) / all).toFixed(2)} % (limit: 0.2 %)`,
  );
