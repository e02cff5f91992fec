import { hubspot } from '@hubspot/ui-extensions';
import type {
  SavesMakeRequest,
  SavesMakeResponse,
  SavesPlanRequest,
  SavesPlanResponse,
  SavesStartRequest,
  SavesStartResponse,
} from '../contract/saves.ts';
import { readAnswer, type Answer } from '../read-answer.ts';

export type SavesBackend = {
  plan: (request: SavesPlanRequest) => Promise<Answer<SavesPlanResponse>>;
  make: (request: SavesMakeRequest) => Promise<Answer<SavesMakeResponse>>;
  start: (request: SavesStartRequest) => Promise<Answer<SavesStartResponse>>;
};

/** The host's own limit: making ten tasks takes its time. */
const timeoutMs = 15_000;

/** The backend's three calls for selected records. They never throw; the host adds portal, user and signature by itself. */
export function createSavesBackend(url: string): SavesBackend {
  const post = <Body>(path: string, body: Record<string, unknown>) =>
    readAnswer<Body>(() =>
      hubspot.fetch(`${url}${path}`, { method: 'POST', timeout: timeoutMs, body }),
    );
  return {
    plan: (request) => post('/api/saves/plan', request),
    make: (request) => post('/api/saves/make', request),
    start: (request) => post('/api/saves/start', request),
  };
}
