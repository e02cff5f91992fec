type Properties = Readonly<Record<string, string | null>>;

/** 1973, in milliseconds: what is smaller is no time but a count or a mistake, such as an empty date that became 1970. */
const firstMs = 1e11;
/** Year 2200. */
const lastMs = 7.26e12;
const isoDate =
  /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** A property's text without surrounding blanks; `null` where empty. */
export function readText(properties: Properties, name: string): string | null {
  return properties[name]?.trim() || null;
}

/** A finite number, `null` otherwise. */
export function readNumber(properties: Properties, name: string): number | null {
  const text = readText(properties, name);
  const value = text === null ? NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

/**
 * Epoch milliseconds out of ISO 8601 or a number of milliseconds as text, as HubSpot uses both.
 * Without a zone it is UTC. `null` where absent, unreadable or outside 1973–2200.
 */
export function readTime(properties: Properties, name: string): number | null {
  const text = readText(properties, name);
  if (text === null) return null;
  if (/^\d+$/.test(text)) {
    const ms = Number(text);
    return ms >= firstMs && ms <= lastMs ? ms : null;
  }
  const match = isoDate.exec(text);
  if (!match) return null;
  // Date.parse takes a time without a zone for local time, which depends on our machine.
  const isLocal = text.length > 10 && match[1] === undefined;
  const at = Date.parse(isLocal ? `${text.replace(' ', 'T')}Z` : text);
  return at >= firstMs && at <= lastMs ? at : null;
}

/** The first `max` characters, without cutting a character in two. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const last = text.charCodeAt(max - 1);
  const isHighSurrogate = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, isHighSurrogate ? max - 1 : max);
}
