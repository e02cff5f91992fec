/**
 * What is left of something bad after later contacts: half of it after `halfLife` contact days.
 * Counted in contacts and not in weeks, because silence heals nothing.
 */
export function heal(touchDays: readonly number[], since: number, halfLife: number): number {
  let later = 0;
  for (let index = touchDays.length - 1; index >= 0 && touchDays[index]! > since; index -= 1)
    later += 1;
  return 0.5 ** (later / halfLife);
}
