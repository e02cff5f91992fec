/** `/crm/objects/2026-09/contacts`, or `/crm/v3/objects/contacts` as before. */
export type PathStyle = 'dated' | 'numbered';

export type PathStyles = {
  /** How to ask for a part of the API: as it has answered, else as another part has, else dated. */
  styleOf(part: string): PathStyle;
  /** The other style, where it is worth asking again: nothing is there, and this part has never answered in any. */
  otherFor(part: string, refusal: { status: number; path: string; text: string }): PathStyle | null;
  /** It has answered. */
  prove(part: string, style: PathStyle): void;
};

const byServer = new Map<string, PathStyles>();

/**
 * What this process has learned of a server: HubSpot answers the dated paths, and stands in for it (a proxy, a test server,
 * an account that is behind) may know the numbered ones only. One call more for each part, once, tells.
 */
export function pathStylesOf(baseUrl: string): PathStyles {
  const known = byServer.get(baseUrl);
  if (known) return known;
  const fresh = createPathStyles();
  byServer.set(baseUrl, fresh);
  return fresh;
}

function createPathStyles(): PathStyles {
  const proven = new Map<string, PathStyle>();
  let latest: PathStyle = 'dated';
  const styleOf = (part: string) => proven.get(part) ?? latest;
  return {
    styleOf,
    otherFor(part, { status, path, text }) {
      if (status !== 404 || proven.has(part) || isNoSuchName(path, text)) return null;
      return styleOf(part) === 'dated' ? 'numbered' : 'dated';
    },
    prove(part, style) {
      proven.set(part, style);
      latest = style;
    },
  };
}

/** A list that isn't there is an answer like any other, where the words are HubSpot's. */
const isNoSuchName = (path: string, text: string) =>
  path.includes('/name/') && text.includes('"category"');
