/** Both ways in which HubSpot writes a zone, to the zone's own name. */
const zones = new Map(
  ['UTC', ...Intl.supportedValuesOf('timeZone')].flatMap((zone) => {
    const lower = zone.toLowerCase();
    return [
      [lower, zone],
      [lower.replaceAll('/', '_slash_').replaceAll('-', '_hyphen_'), zone],
    ] as const;
  }),
);

/**
 * A company's `America/New_York` and a contact's `america_slash_new_york` → `America/New_York`.
 * Older names of a zone stay as they are if this machine knows them; `null` where it knows none.
 */
export function readTimeZone(text: string | null): string | null {
  if (text === null) return null;
  const known = zones.get(text.toLowerCase());
  if (known !== undefined) return known;
  try {
    const name = text.replaceAll('_slash_', '/');
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
