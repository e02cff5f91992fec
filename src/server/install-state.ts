import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long an admin may take to agree. */
const lifeMs = 10 * 60_000;
/** How long the page after an installation can be come back to. */
export const installedMs = 24 * 3_600_000;
const stateBytes = 32;

/** What an installation begins with: the state that travels, the verifier that stays, and the cookie that binds both to this browser. */
export type InstallState = {
  state: string;
  verifier: string;
  cookie: string;
  maxAgeSeconds: number;
};

/** Begins an installation. The verifier is derived, so that it is neither kept nor ever in the browser. */
export function beginState(secret: string, now: number): InstallState {
  const state = randomBytes(stateBytes).toString('base64url');
  const text = `${state}.${now + lifeMs}`;
  return {
    state,
    verifier: verifierOf(secret, state),
    cookie: `${text}.${sign(secret, 'install cookie', text)}`,
    maxAgeSeconds: lifeMs / 1000,
  };
}

/**
 * Whether the state that came back is the one this browser began with, not too long ago: then its verifier, else the
 * reason. That it comes only once is for the caller to see to.
 */
export function readState(
  secret: string,
  { state, cookie, now }: { state: string; cookie: string | undefined; now: number },
): { verifier: string; expiresAt: number } | 'other_browser' | 'expired' {
  const [own = '', expires = '', signature = ''] = (cookie ?? '').split('.');
  if (!same(signature, sign(secret, 'install cookie', `${own}.${expires}`))) return 'other_browser';
  if (!same(state, own)) return 'other_browser';
  const expiresAt = Number(expires);
  return now < expiresAt ? { verifier: verifierOf(secret, own), expiresAt } : 'expired';
}

/** Proves for a day which portal this browser installed. It shows how far its reading is, and opens nothing else. */
export function writeInstalled(secret: string, portalId: string, now: number): string {
  const text = `${portalId}.${now + installedMs}`;
  return `${text}.${sign(secret, 'installed', text)}`;
}

/** The portal that this browser installed within the last day; null for none. */
export function readInstalled(
  secret: string,
  cookie: string | undefined,
  now: number,
): string | null {
  const [portalId = '', expires = '', signature = ''] = (cookie ?? '').split('.');
  if (!same(signature, sign(secret, 'installed', `${portalId}.${expires}`))) return null;
  return now < Number(expires) ? portalId : null;
}

const sign = (secret: string, purpose: string, text: string) =>
  createHmac('sha256', secret).update(`${purpose} ${text}`).digest('base64url');

const verifierOf = (secret: string, state: string) => sign(secret, 'install verifier', state);

function same(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
