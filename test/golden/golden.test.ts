import { expect, it } from 'vitest';
import { assess, type AssessInput } from '../../src/assess.ts';
import type { Activity } from '../../src/timeline/records.ts';
import {
  call,
  company,
  context,
  cue,
  customer,
  daysAgo,
  deal,
  email,
  input,
  meeting,
  order,
  rhythm,
  sent,
  survey,
  ticket,
} from '../builders.ts';

/**
 * Whole assessments, kept as files: a change to a weight or a signal shows here whose risk moved,
 * and by what. Look at each before accepting it with `vitest run test/golden -u`.
 */
const numbered = (activities: Activity[]): Activity[] =>
  activities.map((activity, index) => ({ ...activity, id: String(index + 1) }));

const acme = {
  customer: company(),
  contacts: [customer(), customer({ id: '2', name: 'Ben Ito', firstName: 'Ben' })],
};

const goldens: Record<string, AssessInput> = {
  'steady-customer': input(numbered([...rhythm(400, 8, 14), deal(200), deal(110), deal(20)])),
  'forgotten-quote': input(
    numbered([
      ...rhythm(300, 45, 20),
      email(12, { threadId: 't', cues: [cue('quote_request', 'Could you quote 40 pumps?')] }),
    ]),
  ),
  'gone-quiet': input(
    numbered([...rhythm(500, 90, 9), sent(60), sent(45), call(30, { connected: false })]),
  ),
  'complaint-closed-not-healed': input(
    numbered([
      ...rhythm(400, 70, 15),
      ticket(60, {
        cues: [cue('complaint', 'The third pump broke.')],
        firstReplyAt: daysAgo(57),
        closedAt: daysAgo(50),
      }),
      survey(48, { metric: 'csat', score: 2, scale: 5 }),
    ]),
    acme,
  ),
  'replies-slowing': input(
    numbered([
      ...[400, 370, 340, 310, 280, 250].flatMap((days) => [sent(days), email(days - 0.8)]),
      ...[200, 160, 120, 80].flatMap((days) => [sent(days), email(days - 9)]),
      sent(30),
    ]),
  ),
  'champion-left': input(
    numbered([
      ...rhythm(400, 40, 20),
      email(150, { contactIds: ['2'] }),
      email(21, { cues: [cue('contact_left', 'Friday is my last day here.')] }),
    ]),
    acme,
  ),
  'thin-lead-waiting': input(
    numbered([
      email(6, { threadId: 't', cues: [cue('price_list_request', 'Please send your prices.')] }),
    ]),
  ),
  'renewal-unspoken': input(
    numbered([
      ...rhythm(700, 50, 25),
      order(400),
      order(340),
      order(280),
      meeting(-10, { outcome: 'scheduled' }),
    ]),
    { customer: customer({ renewalAt: daysAgo(-20), lastLoginAt: daysAgo(45) }) },
  ),
  'new-customer-left-alone': input(numbered([email(50), meeting(48), sent(20)]), {
    customer: customer({ customerSince: daysAgo(47) }),
  }),
};

const shorten = (_key: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(6)) : value;

it.each(Object.keys(goldens))('%s', async (name) => {
  const found = assess(goldens[name]!, context());
  await expect(`${JSON.stringify(found, shorten, 2)}\n`).toMatchFileSnapshot(`${name}.json`);
});
