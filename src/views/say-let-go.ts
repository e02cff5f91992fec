import type { Override } from '../action/assessment.ts';
import { say, type Reader } from './say.ts';

/** That a customer was let go: by whom, when and why, with the words as they were written; "other" says nothing by itself. */
export function sayLetGo(
  { reason, note, at }: Pick<Override, 'note' | 'at'> & { reason: string | null },
  by: string | null,
  reader: Reader,
): string {
  const named = reason === null || reason === 'let_go_other' ? null : reason;
  const why = [
    ...(named === null ? [] : [say({ key: `home.letGo.${named}`, values: {} }, reader)]),
    ...(note ? [note] : []),
  ].join(' – ');
  const values = { by: by ?? '', known: by ? 'yes' : 'no', at, reason: why };
  return say({ key: 'home.letGo.said', values }, reader);
}
