import { describe, expect, it } from 'vitest';
import type { Activity } from '../../src/timeline/records.ts';
import { messages } from '../../src/views/messages.ts';
import { say } from '../../src/views/say.ts';
import { assessed, cue, customer, email, rhythm, ticket } from '../builders.ts';

const ben = customer({ id: '2', name: 'Ben Fekete', firstName: 'Ben', email: 'ben@example.com' });
const anna = customer({ id: '1' });
const onDeal = { contactIds: [], companyIds: [], dealIds: ['90'] };
const closedAt = email(5).at;

/** On a deal of Anna's and Ben's somebody said it, and it stands on Ben's card. */
const cases: [id: string, said: Activity, around: [number, number, number]][] = [
  [
    'answer-request',
    email(8, { ...onDeal, cues: [cue('quote_request', 'A quote?')] }),
    [300, 10, 15],
  ],
  [
    'recall-request',
    email(400, { ...onDeal, cues: [cue('quote_request', 'A quote?')] }),
    [700, 420, 15],
  ],
  ['complaint-clock', email(3, { ...onDeal, cues: [cue('complaint', 'Broken.')] }), [300, 10, 15]],
  ['heal-complaint', email(40, { ...onDeal, cues: [cue('complaint', 'Broken.')] }), [300, 45, 15]],
  [
    'take-cancellation',
    email(5, { ...onDeal, cues: [cue('cancellation', 'We want to cancel.')] }),
    [300, 10, 15],
  ],
  [
    'we-fixed-it',
    ticket(20, { ...onDeal, closedAt, cues: [cue('complaint', 'It is broken.')] }),
    [300, 25, 15],
  ],
];

describe.each(cases)('%s, said by nobody known', (id, said, [from, to, every]) => {
  const around = (contactId: string) =>
    rhythm(from, to, every).map((one) => ({ ...one, contactIds: [contactId] }));
  const find = (activities: Activity[], who = ben) => {
    const { action, alternatives } = assessed(activities, { customer: who, contacts: [who] });
    return [action, ...alternatives].find((one) => one?.id === id);
  };

  it.each(Object.keys(messages))('names nobody in %s', (language) => {
    const found = find([...around('2'), said]);
    expect(found).toBeDefined();
    const { title, why, draft } = found!;
    const texts = [title, why, draft.subject, draft.body].map((phrase) =>
      say(phrase, { language: language as keyof typeof messages, timeZone: 'UTC' }),
    );
    for (const text of texts) expect(text).not.toMatch(/Ben|\{/);
  });

  it('goes on naming the person whom the record names', () => {
    const found = find([...around('1'), { ...said, contactIds: ['1'] }], anna);
    expect(say(found!.title, { language: 'en', timeZone: 'UTC' })).not.toMatch(/Ben/);
    expect(found!.title.key).toBe(`action.${id}.title`);
    expect(found!.draft.body.key).toBe(`action.${id}.body`);
  });
});
