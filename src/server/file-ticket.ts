import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link to a file stands for: a portal and what its signed caller asked for. */
export type FileTicket<Query> = { portalId: string; query: Query; expiresAt: number };

/**
 * Turns a proven call into a link that a browser can open by itself: what it stands for and a signature over it. The
 * secret is the app's own, and the purpose is part of what is signed, so that no other signature passes for one.
 */
export function writeTicket(ticket: FileTicket<unknown>, secret: string): string {
  const text = Buffer.from(JSON.stringify(ticket)).toString('base64url');
  return `${text}.${sign(text, secret)}`;
}

/** What the link stands for; null when it wasn't made here, and `expired` when it was, but too long ago. */
export function readTicket(
  link: string,
  secret: string,
  now: number,
): FileTicket<unknown> | 'expired' | null {
  const [text = '', signature = ''] = link.split('.');
  const given = Buffer.from(signature);
  const right = Buffer.from(sign(text, secret));
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const ticket = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as FileTicket<unknown>;
  return now < ticket.expiresAt ? ticket : 'expired';
}

function sign(text: string, secret: string): string {
  return createHmac('sha256', secret).update(`file-ticket ${text}`).digest('base64url');
}
