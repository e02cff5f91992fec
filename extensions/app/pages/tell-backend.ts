import { hubspot } from '@hubspot/ui-extensions';
import { readAnswer, type Answer } from '../read-answer.ts';

/** The host's own limit: making a task takes its time. */
const timeoutMs = 15_000;

/** Has the backend do something; never throws. The host adds portal, user and signature by itself. */
export function tellBackend<Body>(
  url: string,
  body: Record<string, unknown>,
): Promise<Answer<Body>> {
  return readAnswer(() => hubspot.fetch(url, { method: 'POST', timeout: timeoutMs, body }));
}

/** A new random key, by which the backend knows a repeated press from a second one. */
export function pressKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
