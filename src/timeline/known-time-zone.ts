const known = new Map<string, boolean>();

/** The time zone if this machine knows it, else UTC: an odd setting must not take a card down. */
export function knownTimeZone(timeZone: string): string {
  let valid = known.get(timeZone);
  if (valid === undefined) {
    try {
      new Intl.DateTimeFormat('en', { timeZone }).format(0);
      valid = true;
    } catch {
      valid = false;
    }
    known.set(timeZone, valid);
  }
  return valid ? timeZone : 'UTC';
}
