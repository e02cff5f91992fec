import { type Override, wrongReasons } from '../action/assessment.ts';

/**
 * The reason as a code and the person's own words apart. A panel that was uploaded before reasons were
 * codes sends its text as the reason: then that is what was said, and none of the reasons we know.
 */
export function givenReason(
  reason: string | undefined,
  note: string | undefined,
): { reason: Override['reason']; note: string | null } {
  const code = wrongReasons.find((known) => known === reason);
  if (code || !reason) return { reason: code ?? null, note: note || null };
  return { reason: 'other', note: note ? `${reason}: ${note}` : reason };
}
