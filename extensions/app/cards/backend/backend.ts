import { hubspot } from '@hubspot/ui-extensions';
import type {
  ActRequest,
  ActResponse,
  CardResponse,
  FeedbackRequest,
  FeedbackResponse,
  UndoRequest,
} from '../../contract/card.ts';
import { readAnswer, type Answer } from '../../read-answer.ts';

export type { Answer, Problem } from '../../read-answer.ts';

export type Backend = {
  card: (query: { kind: string; id: string; language: string }) => Promise<Answer<CardResponse>>;
  act: (request: ActRequest) => Promise<Answer<ActResponse>>;
  feedback: (request: FeedbackRequest) => Promise<Answer<FeedbackResponse>>;
  undo: (request: UndoRequest) => Promise<Answer<unknown>>;
};

// Shorter than the host's 15 s, so that the record's own level doesn't wait alone for long.
const timeoutMs = 10_000;

/** The backend's four calls. They never throw; the host adds portal, user and signature by itself. */
export function createBackend(url: string): Backend {
  const post = <Body>(path: string, body: Record<string, unknown>) =>
    ask<Body>(`${url}${path}`, { method: 'POST', timeout: timeoutMs, body });
  return {
    card: (query) =>
      ask(`${url}/api/card?${new URLSearchParams(query)}`, { method: 'GET', timeout: timeoutMs }),
    act: (request) => post('/api/card/act', request),
    feedback: (request) => post('/api/card/feedback', request),
    undo: (request) => post('/api/card/undo', request),
  };
}

function ask<Body>(
  url: string,
  options: NonNullable<Parameters<typeof hubspot.fetch>[1]>,
): Promise<Answer<Body>> {
  return readAnswer(() => hubspot.fetch(url, options));
}
