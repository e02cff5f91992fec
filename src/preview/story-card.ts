import type { Card, CardResponse } from '../../extensions/app/contract/card.ts';

/** States of the card that no demo portal is in by itself, made from a card that it has. */
export const stories = ['empty', 'unknown', 'huge'] as const;

export type Story = (typeof stories)[number];

const many = 200;
/** What may stand in a CRM: a name that reads from right to left, emoji, and a word that nobody breaks. */
const longName = 'ليلى عبد الرحمن 🌿 Kovács-Wüstenberg-Donaudampfschifffahrtsgesellschaft';

/** The card's answer as it would be in this state; other answers stay as they are. */
export function storyCard(story: Story, answer: CardResponse): CardResponse {
  if (answer.status !== 'ok') return answer;
  if (story === 'empty')
    return { status: 'not_ready', message: 'Warmline has not read this record yet.' };
  const make = story === 'unknown' ? unknown : huge;
  return { status: 'ok', card: make(answer.card) };
}

function unknown(card: Card): Card {
  return {
    ...card,
    level: 'unknown',
    risk: null,
    range: null,
    trend: [],
    change: null,
    reasons: [],
    action: null,
    alternatives: [],
    nextChange: null,
    rhythm: { touches: [], text: null },
  };
}

/** The first of them two hundred times; none of none. */
function repeat<Item>(items: readonly Item[], rename: (item: Item, index: number) => Item): Item[] {
  const [first] = items;
  return first ? Array.from({ length: many }, (_, index) => rename(first, index)) : [];
}

function huge(card: Card): Card {
  return {
    ...card,
    customer: { ...card.customer, name: longName },
    summary: `${longName}: ${card.summary}`,
    reasons: repeat(card.reasons, (reason, index) => ({ ...reason, id: `${reason.id}-${index}` })),
    requests: repeat(card.requests, (request, index) => ({
      ...request,
      id: `${request.id}-${index}`,
      sentence: `${request.sentence} 👍 ${'many words '.repeat(20).trim()} (${index + 1})`,
      asker: longName,
    })),
    said: repeat(card.requests, (request) => request).map(({ at }, index) => ({
      id: `said-${index}`,
      at,
      text: `${index + 1}. ${card.summary}`,
      by: longName,
      undo: null,
      undoneAt: null,
      record: null,
    })),
  };
}
