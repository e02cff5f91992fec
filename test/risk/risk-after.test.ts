import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { answerNow, callNow, meetNow } from '../../src/action/imagine.ts';
import { judge } from '../../src/risk/judge.ts';
import { riskAfter } from '../../src/risk/risk-after.ts';
import { anyInput } from '../any-records.ts';
import { anyTalk } from '../any-talk.ts';
import { company, context, customer, input as inputOf } from '../builders.ts';

/** Conversations in which signals speak that the records of everybody keep silent. */
const lively = anyTalk.map((talk) =>
  inputOf(talk, { customer: company(), contacts: [customer(), customer({ id: '2' })] }),
);

it.each(['call', 'meeting', 'answer'] as const)(
  'is the risk of judging the records with the %s in them, whatever they are',
  (kind) => {
    fc.assert(
      fc.property(
        fc.oneof(anyInput(60), lively),
        fc.nat({ max: 2 }),
        fc.boolean(),
        (input, person, closes) => {
          const first = judge({ ...input, closed: [] }, context());
          const asked = first.ledger.open;
          fc.pre(kind !== 'answer' || asked.length > 0);
          const closed = closes ? asked.slice(1).map(({ record }) => ({ record })) : [];
          const records = { ...input, closed };
          const judgement = judge(records, context());
          const situation = { judgement, context: context() };
          const contact = input.contacts[person] ?? null;
          const deed = {
            call: () => callNow(contact, situation),
            meeting: () => meetNow(contact, situation),
            answer: () => answerNow(asked[0]!, situation),
          }[kind]();
          const activities = [...input.activities, deed];
          const { score, risk } = judge({ ...records, activities }, context());
          expect(riskAfter([deed], judgement, records, context())).toEqual({
            computed: score.risk,
            shown: risk,
          });
        },
      ),
      { numRuns: 500 },
    );
  },
);
