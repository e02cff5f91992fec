/** The API's version as HubSpot dates it. The one place that says which paths we speak. */
export const apiVersion = '2026-09';

const numbered =
  /\/crm\/(?:v\d+\/(objects|associations|properties|lists|owners)|(associations)\/v\d+)(?=\/|$)/;

/**
 * Moves one of the client's numbered URLs to its dated path: `/crm/v3/objects/contacts` →
 * `/crm/objects/2026-09/contacts`. Query and base path stay; what isn't known stays as it is.
 */
export function toDatedPath(url: string): string {
  const parsed = new URL(url);
  parsed.pathname = parsed.pathname
    .replace(numbered, (_all, a?: string, b?: string) => `/crm/${a ?? b}/${apiVersion}`)
    // The client's owners and lists paths end in a slash, which the dated ones don't have.
    .replace(/\/$/, '');
  return parsed.toString();
}

/**
 * Which of the API's parts a URL of the client's belongs to, such as `objects`; null where it has no dated path. A server
 * may know the dated paths of one part and only the numbered ones of another.
 */
export function partOf(url: string): string | null {
  const [, one, other] = numbered.exec(new URL(url).pathname) ?? [];
  return one ?? other ?? null;
}
