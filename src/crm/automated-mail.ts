const addresses = new Set(['from', 'to', 'cc', 'bcc', 'sender', 'reply-to']);

/**
 * The mail headers out of `hs_email_headers`: JSON with the addresses, to which connected inboxes may add raw
 * headers; or the raw header lines. Names come in lower case, addresses are left out.
 */
export function readMailHeaders(text: string | null): Record<string, string> {
  if (text === null) return {};
  const headers: Record<string, string> = {};
  const entries = text.trimStart().startsWith('{') ? fromJson(text) : fromLines(text);
  for (const [name, value] of entries) {
    if (typeof value !== 'string' || !/^[\w-]+$/.test(name)) continue;
    if (!addresses.has(name.toLowerCase())) headers[name.toLowerCase()] = value;
  }
  return headers;
}

/**
 * Sent by a machine: newsletter, sequence, list, automatic reply. By the marks of RFC 3834 (Auto-Submitted),
 * RFC 2369 and 2919 (List-*), and the older customs Precedence and X-Auto-Response-Suppress.
 */
export function isAutomatedMail(headers: Readonly<Record<string, string>>): boolean {
  const value = (name: string) => headers[name]?.trim().toLowerCase() ?? '';
  const submitted = value('auto-submitted');
  return (
    (submitted !== '' && !submitted.startsWith('no')) ||
    /\b(?:bulk|list|junk|auto_reply)\b/.test(value('precedence')) ||
    ['list-unsubscribe', 'list-id', 'x-autoreply', 'x-autorespond'].some((name) => value(name)) ||
    !['', 'none'].includes(value('x-auto-response-suppress'))
  );
}

function fromJson(text: string): [string, unknown][] {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null) return [];
    const nested = 'headers' in read && typeof read.headers === 'object' ? read.headers : null;
    return Object.entries({ ...nested, ...read });
  } catch {
    return [];
  }
}

function fromLines(text: string): [string, unknown][] {
  // A line that begins with a blank continues the one before.
  const unfolded = text.replace(/\r?\n[ \t]+/g, ' ');
  return unfolded.split(/\r?\n/).flatMap((line): [string, unknown][] => {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [[name, value]];
  });
}
