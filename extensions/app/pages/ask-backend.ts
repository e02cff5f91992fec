import { hubspot } from '@hubspot/ui-extensions';
import { readAnswer, type Answer } from '../read-answer.ts';

export type { Answer, Problem } from '../read-answer.ts';

const timeoutMs = 10_000;

/** Reads from the backend; never throws. The host adds portal, user and signature by itself. */
export function askBackend<Body>(url: string): Promise<Answer<Body>> {
  return readAnswer(() => hubspot.fetch(url, { method: 'GET', timeout: timeoutMs }));
}
