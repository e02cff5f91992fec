import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export type TokenUse = 'access_token' | 'refresh_token' | 'client_credentials' | 'code';

/** What a token says; the token carries it signed, so that it outlives a restart. */
export type TokenClaims = {
  use: TokenUse;
  hubId: number;
  scopes: string[];
  issuedAt: number;
  /** Epoch ms; null if it never expires. */
  expiresAt: number | null;
  /** Tells tokens apart that say the same. */
  serial: string;
  redirectUri?: string;
  /** PKCE: base64url SHA-256 of the verifier. */
  challenge?: string;
};

const marks: Record<TokenUse, string> = {
  access_token: 'CMsandbox',
  refresh_token: 'na1-',
  client_credentials: 'CCsandbox',
  code: 'na1-code-',
};

/** Makes and reads the portal's tokens. Access tokens are longer than 300 characters, as HubSpot's may be. */
export class Tokens {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  make(claims: TokenClaims): string {
    const padded = { ...claims, pad: '.'.repeat(Math.max(0, 220 - JSON.stringify(claims).length)) };
    const payload = Buffer.from(JSON.stringify(padded)).toString('base64url');
    return `${marks[claims.use]}${payload}.${this.#sign(payload)}`;
  }

  /** The claims, or null for a token that this portal did not make. Expiry is the caller's business. */
  read(token: string, use: TokenUse): TokenClaims | null {
    const mark = marks[use];
    const dot = token.lastIndexOf('.');
    if (!token.startsWith(mark) || dot < 0) return null;
    const payload = token.slice(mark.length, dot);
    const signed = Buffer.from(this.#sign(payload));
    const given = Buffer.from(token.slice(dot + 1));
    if (signed.length !== given.length || !timingSafeEqual(signed, given)) return null;
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as TokenClaims;
    return claims.use === use ? claims : null;
  }

  #sign(payload: string): string {
    return createHmac('sha256', this.#secret).update(payload).digest('base64url');
  }
}

/** A short name for a token, to note it as revoked without keeping it. */
export function tokenDigest(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
