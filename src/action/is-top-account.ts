import type { Situation } from './play.ts';
import { valueOf } from './value-of.ts';

/** Is the customer worth what the admin calls a top account? Never where nobody said, or where no value is known. */
export function isTopAccount({ judgement, context }: Situation): boolean {
  const { topValue } = context.settings;
  const value = valueOf(judgement.timeline);
  return topValue !== null && value !== null && value >= topValue;
}
