/**
 * How ordinary business mail is read: the demo portal's ten thousand letters, notes and calls, one in thirteen of which asks
 * for something. What was meant is known from the sentence that each was composed from.
 *
 *   node bench/demo-asks.ts [seed]
 */
import { toActivity } from '../src/crm/to-activity.ts';
import { isRequest } from '../src/requests/kinds.ts';
import { readMessage } from '../src/requests/read-message.ts';
import { demoPortal } from '../src/sandbox/demo/demo-portal.ts';
import { textsOf } from '../src/sandbox/demo/texts/of.ts';
import { languages } from '../src/timeline/settings.ts';

const limits = { precision: 0.92, recall: 0.85 };
const asking = [
  'askQuote',
  'askPrices',
  'askInformation',
  'callAskedQuote',
  'callAskedInformation',
  'chase',
] as const;

const templates = languages
  .flatMap((language) => asking.flatMap((kind) => textsOf(language)[kind]))
  .map(
    (text) =>
      new RegExp(text.replaceAll(/[.*+?^$()[\]\\|]/g, '\\$&').replaceAll(/\{\w+\}/g, '.{1,80}?')),
  );

const seed = Number(process.argv[2] ?? 7);
const { records } = demoPortal({ seed, now: Date.UTC(2026, 10, 20, 9) });
const count = { read: 0, right: 0, wrong: 0, missed: 0 };
for (const record of records) {
  const read = toActivity({ ...record, archived: false });
  const text = 'text' in read ? read.text : null;
  if (!text || (text.direction === 'out' && !text.channel.endsWith('note'))) continue;
  const words = `${text.body ?? ''}\n${text.subject ?? ''}`;
  const asks = templates.some((template) => template.test(words));
  const found = readMessage(text).cues.some(({ kind }) => isRequest(kind));
  count.read += 1;
  if (asks && found) count.right += 1;
  else if (found) count.wrong += 1;
  else if (asks) count.missed += 1;
}
const precision = count.right / (count.right + count.wrong);
const recall = count.right / (count.right + count.missed);
console.log(
  `${count.read} messages read, ${count.right + count.missed} of them ask: precision ${precision.toFixed(3)} (at least ${limits.precision}), recall ${recall.toFixed(3)} (at least ${limits.recall})`,
);
if (precision < limits.precision || recall < limits.recall) process.exitCode = 1;
