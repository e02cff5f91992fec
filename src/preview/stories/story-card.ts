import type { Card, CardResponse } from '../../../extensions/app/contract/card.ts';
import { longName, many, repeat, type Story } from './stories.ts';

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

function huge(card: Card): Card {
  return {
    ...card,
    customer: { ...card.customer, name: longName },
    summary: `${longName}: ${card.summary}`,
    reasons: repeat(card.reasons, many, (reason, index) => ({
      ...reason,
      id: `${reason.id}-${index}`,
    })),
    requests: repeat(card.requests, many, (request, index) => ({
      ...request,
      id: `${request.id}-${index}`,
      sentence: `${request.sentence} 👍 ${'many words '.repeat(20).trim()} (${index + 1})`,
      asker: longName,
    })),
    said: repeat(card.requests, many, (request) => request).map(({ at }, index) => ({
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
