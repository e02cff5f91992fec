import type { Activity } from '../../timeline/records.ts';
import { say, type Reader } from '../say.ts';

/** The last contact, as a draft may come back to it. */
export type LastContact = Pick<Activity, 'type' | 'id' | 'at'>;

/**
 * A mail's draft with a sentence after the greeting that comes back to the last contact. Left as it is where there is no
 * greeting to put it after, or where the draft names that day itself.
 */
export function recallLast(body: string, last: LastContact | null, reader: Reader): string {
  const [greeting, ...rest] = body.split('\n\n');
  if (!last || !greeting || rest.length === 0) return body;
  const day = say({ key: 'card.picture.start', values: { startAt: last.at } }, reader);
  if (body.includes(day)) return body;
  const values = { type: last.type, lastAt: last.at };
  return [greeting, say({ key: 'draft.recall', values }, reader), ...rest].join('\n\n');
}
