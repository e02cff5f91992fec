import { setTimeout as sleepOf } from 'node:timers/promises';
import { AuthExpired } from '../crm/errors.ts';
import type { OAuth } from '../crm/oauth.ts';
import { GrantRefused } from '../crm/oauth-refusal.ts';
import { addAudit } from '../store/audit.ts';
import type { Db } from '../store/db.ts';
import type { TokenKeys } from '../store/seal-tokens.ts';
import {
  claimRefresh,
  type Connection,
  connectionState,
  endClaim,
  expireToken,
  findConnection,
  saveRefreshed,
} from '../store/tokens.ts';

/** The portal's grant is lost: it rests until Warmline is installed there again. What was read stays. */
export class PortalPaused extends AuthExpired {}

export type AccessTokens = {
  /** An access token good for some minutes. Throws `PortalPaused`, or the CRM's error when it can't be renewed now. */
  of(portalId: string): Promise<string>;
  /** The portal was installed anew: what was known of it is no more. */
  forget(portalId: string): void;
  /** The CRM refused this token before its time: the next `of` renews it. */
  refused(portalId: string): Promise<void>;
};

/** Tokens last 30 minutes; whoever asks within the last five gets a new one. */
const marginMs = 5 * 60_000;
/** While the CRM can't renew, a token that is good for so long still serves. */
const stillGoodMs = 30_000;
/** How long a token is used without asking the database whether the portal paused or was installed anew elsewhere. */
const trustMs = 60_000;
/** Longer than a refresh can take, so that a claim ends only with a process that was killed. */
const claimMs = 60_000;
const pollMs = 100;

type Known = { connection: Connection; until: number };

/**
 * Hands out access tokens and renews them early: one refresh at a time for a portal, in this process and among all
 * that share the database. The others wait for what it brings.
 */
export function createAccessTokens(options: {
  db: Db;
  oauth: OAuth;
  keys: TokenKeys;
  now: () => number;
  /** Where an admin installs again; told where a grant is lost. */
  installUrl: string;
  sleep?: (ms: number) => Promise<unknown>;
}): AccessTokens {
  const { db, oauth, keys, now, installUrl, sleep = sleepOf } = options;
  const known = new Map<string, Known>();
  const asking = new Map<string, Promise<string>>();

  function paused(portalId: string): PortalPaused {
    return new PortalPaused(
      `HubSpot no longer lets Warmline into portal ${portalId}, so nothing is read or written there; what was read stays. Install Warmline again: ${installUrl}`,
    );
  }

  async function find(portalId: string): Promise<Connection> {
    const connection = await findConnection(db, portalId, keys);
    if (!connection || connection.pausedAt !== null) {
      known.delete(portalId);
      throw paused(portalId);
    }
    known.set(portalId, { connection, until: now() + trustMs });
    return connection;
  }

  async function renew(portalId: string): Promise<string> {
    const goodUntil = now() + marginMs;
    // Whoever claimed it may be killed: then the claim ends, and this or another process takes it.
    for (let waitedMs = 0; waitedMs < 2 * claimMs; waitedMs += pollMs) {
      const connection = await find(portalId);
      if (connection.expiresAt > goodUntil) return connection.accessToken;
      const claim = await claimRefresh(db, portalId, { goodUntil, forMs: claimMs });
      if (claim) return await refresh(portalId, connection, claim);
      await sleep(pollMs);
    }
    throw new AuthExpired(
      `No other process came back with a token for portal ${portalId}. Try again.`,
    );
  }

  async function refresh(
    portalId: string,
    before: Connection,
    claim: { claimedUntil: number },
  ): Promise<string> {
    try {
      const given = await oauth.refresh(before.refreshToken);
      await saveRefreshed(
        db,
        portalId,
        claim,
        { ...given, expiresAt: now() + given.expiresInMs },
        keys,
      );
      // Installed again meanwhile: then what that brought counts.
      return (await find(portalId)).accessToken;
    } catch (error) {
      const lost = error instanceof GrantRefused;
      await endClaim(db, portalId, claim, { pausedAt: lost ? now() : null });
      // Installed again meanwhile, it isn't paused.
      if (lost && (await connectionState(db, portalId))?.pausedAt) {
        await addAudit(db, portalId, { at: now(), who: 'system', what: 'paused' });
      }
      if (lost) return (await find(portalId)).accessToken;
      if (before.expiresAt > now() + stillGoodMs) return before.accessToken;
      throw error;
    }
  }

  return {
    of(portalId) {
      const trusted = known.get(portalId);
      if (trusted && trusted.until > now() && trusted.connection.expiresAt > now() + marginMs) {
        return Promise.resolve(trusted.connection.accessToken);
      }
      const running = asking.get(portalId);
      if (running) return running;
      const begun = renew(portalId).finally(() => asking.delete(portalId));
      asking.set(portalId, begun);
      return begun;
    },
    forget: (portalId) => void known.delete(portalId),
    async refused(portalId) {
      const trusted = known.get(portalId);
      known.delete(portalId);
      if (trusted) await expireToken(db, portalId, trusted.connection.expiresAt);
    },
  };
}
