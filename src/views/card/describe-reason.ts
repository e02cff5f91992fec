import type { Override } from '../../action/assessment.ts';
import { say, type Reader } from '../say.ts';

/** The reason in the reader's language and the words as they were written; "other" says nothing by itself. */
export function describeReason({ reason, note }: Override, reader: Reader): string {
  if (note && (!reason || reason === 'other')) return note;
  if (!reason) return '';
  const text = say({ key: `reason.${reason}`, values: {} }, reader);
  return note ? say({ key: 'reason.with-note', values: { reason: text, note } }, reader) : text;
}
