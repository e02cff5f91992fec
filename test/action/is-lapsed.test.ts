import { expect, it } from 'vitest';
import { languages } from '../../src/timeline/settings.ts';
import { renderCard } from '../../src/views/render-card.ts';
import { anna, assessed, context, cue, daysAgo, email, now, rhythm } from '../builders.ts';

const ask = (
  days: number,
  thread = 't',
  kind: 'quote_request' | 'price_list_request' = 'quote_request',
) => email(days, { threadId: thread, cues: [cue(kind, 'Could you quote 40 pumps?')] });
const { settings } = context();
const card = (found: ReturnType<typeof assessed>, language: (typeof languages)[number] = 'en') =>
  renderCard(found, {
    language,
    timeZone: 'UTC',
    customer: anna,
    owners: [],
    history: [],
    override: null,
    syncedAt: now,
    settings,
  });

const at = (days: number) => assessed([...rhythm(400, 200, 15), ask(days)]);

it('an open request asks to be answered up to the day on which silence means lost', () => {
  const plays = ({ action, alternatives }: ReturnType<typeof at>) =>
    [action, ...alternatives].map((each) => each?.id);
  const [before, after] = [at(179), at(180)];
  expect(plays(before)).toContain('answer-request');
  expect(plays(before)).not.toContain('recall-request');
  expect(before.openRequests[0]?.lapsed).toBeUndefined();
  expect(after.action?.id).toBe('recall-request');
  expect(after.action?.riskAfter).toBeLessThan(after.risk!);
  expect(plays(after)).not.toContain('answer-request');
  // It stays in the ledger and in the risk: time takes nothing away.
  expect(after.openRequests).toMatchObject([{ lapsed: true }]);
  const severity = ({ contributions }: typeof before) =>
    contributions.find(({ id }) => id === 'unanswered-request')!.severity!;
  expect(severity(after)).toBeGreaterThanOrEqual(severity(before));
});

it('someone who chased is still waiting, and what can be answered comes before what has lapsed', () => {
  const chased = assessed([...rhythm(500, 430, 15), ask(400), ask(20)]);
  expect(chased.action?.id).toBe('answer-request');
  expect(chased.openRequests[0]?.lapsed).toBeUndefined();
  const two = assessed([
    ...rhythm(500, 430, 15),
    ask(400, 'old'),
    ask(10, 'new', 'price_list_request'),
  ]);
  expect(two.openRequests.map(({ lapsed = false }) => lapsed)).toEqual([false, true]);
  expect(two.action).toMatchObject({
    id: 'answer-request',
    title: { values: { count: 1, askedAt: daysAgo(10) } },
  });
});

it('is shown as what it is, in every language', () => {
  const found = assessed([...rhythm(900, 820, 15), ask(800)]);
  expect(card(found).requests[0]).toMatchObject({
    age: 'asked Apr 8, 2024, never answered',
    overdue: false,
  });
  expect(card(found).action).toMatchObject({
    title: 'Call Anna and come back to the request of Apr 8, 2024',
    how: 'call',
  });
  expect(card(found).action?.body).toContain('“Could you quote 40 pumps?”');
  for (const language of languages) {
    const { requests, action } = card(found, language);
    for (const text of [requests[0]!.age, action!.title, action!.why, action!.body])
      expect(text, language).toMatch(/2024/);
  }
});
