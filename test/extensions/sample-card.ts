import type { Card, CardAction } from '../../extensions/app/contract/card.ts';

export const taskAction: CardAction = {
  id: 'unanswered-request:call',
  how: 'task',
  label: 'Create the task',
  title: 'Answer the quote request',
  why: 'Anna asked for a quote 5 days ago and has no answer.',
  who: 'Péter Nagy',
  dueAt: '2026-11-23T12:00:00Z',
  subject: 'Your quote',
  body: 'Dear Anna,\nhere is the quote.',
  riskAfter: 41,
  effect: 'Answer the quote: 78 → 41',
};

/** A whole card at high risk; tests change what they are about. */
export function sampleCard(change: Partial<Card> = {}): Card {
  return {
    customer: { kind: 'contact', id: '123', name: 'Anna Kovács' },
    level: 'high',
    levelLabel: 'High',
    risk: 78,
    range: null,
    summary: 'Anna asked for a quote and got no answer.',
    trend: [
      { at: '2026-11-01T08:00:00Z', risk: 52 },
      { at: '2026-11-21T08:00:00Z', risk: 78 },
    ],
    change: { points: 26, sinceAt: '2026-11-01T08:00:00Z', text: '+26 in 20 days' },
    reasons: [
      {
        id: 'unanswered-request',
        title: 'Unanswered request',
        text: 'A quote request waits for 5 days.',
        points: 30,
        at: '2026-11-17T12:00:00Z',
        quote: 'Could you send us a quote for 200 units?',
        record: { objectTypeId: '0-49', id: '9001' },
      },
      {
        id: 'open-complaint',
        title: 'Open complaint',
        text: 'A ticket is open.',
        points: 1,
        at: null,
        quote: null,
        record: { objectTypeId: '0-5', id: '77' },
      },
    ],
    requests: [
      {
        id: 'email:9001:quote_request',
        kind: 'quote_request',
        kindLabel: 'Quote',
        sentence: 'Could you send us a quote for 200 units?',
        at: '2026-11-17T12:00:00Z',
        age: 'waiting 5 days',
        overdue: true,
        record: { objectTypeId: '0-49', id: '9001' },
        asker: null,
        who: 'Péter Nagy',
        reply: { objectTypeId: '0-1', id: '123', subject: 'Your quote', body: 'Dear Anna,' },
      },
    ],
    action: taskAction,
    alternatives: [],
    nextChange: { at: '2026-12-01T00:00:00Z', text: 'Stays high if nothing happens.' },
    rhythm: { touches: [], text: '12 days late; normal for Anna is 21 ± 6 days.' },
    missing: [],
    override: null,
    assessedAt: '2026-11-21T12:00:00Z',
    syncedAt: '2026-11-21T12:00:00Z',
    ...change,
  };
}

/** Too little is recorded to judge. */
export function unknownCard(change: Partial<Card> = {}): Card {
  return sampleCard({
    level: 'unknown',
    levelLabel: 'Unknown',
    risk: null,
    summary: 'Too little is recorded to judge.',
    trend: [],
    change: null,
    reasons: [],
    requests: [],
    action: null,
    nextChange: null,
    rhythm: { touches: [], text: null },
    missing: ['No two-way contact is recorded.', 'No owner is set.'],
    ...change,
  });
}
