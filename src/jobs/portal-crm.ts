import { connectCrm, type ConnectOptions } from '../crm/connect.ts';
import type { Crm } from '../crm/crm.ts';
import { InvalidAnswer } from '../crm/errors.ts';
import type { Db } from '../store/db.ts';
import { connectionState } from '../store/tokens.ts';
import type { AccessTokens } from './access-tokens.ts';

export type PortalCrms = {
  /** The way into an installed portal; null where there is none, or none any more. */
  of(portalId: string): Promise<Crm | null>;
};

/**
 * Connects to installed portals, each with its own token and limits. A connection that turns out to lead into another
 * portal than its own throws before anything of it is kept.
 */
export function createPortalCrms(options: {
  db: Db;
  tokens: AccessTokens;
  connect: Omit<ConnectOptions, 'accessToken' | 'portalKey'>;
}): PortalCrms {
  const { db, tokens, connect } = options;
  const open = new Map<string, Crm>();
  return {
    async of(portalId) {
      const state = await connectionState(db, portalId);
      if (!state || state.pausedAt !== null) {
        open.delete(portalId);
        return null;
      }
      const crm =
        open.get(portalId) ??
        onlyOf(
          portalId,
          connectCrm({
            ...connect,
            accessToken: () => tokens.of(portalId),
            portalKey: portalId,
          }),
        );
      open.set(portalId, crm);
      return crm;
    },
  };
}

function onlyOf(portalId: string, crm: Crm): Crm {
  return {
    ...crm,
    async account(signal) {
      const account = await crm.account(signal);
      // Where the account's details may not be read, whose token it is was told at the installation.
      const named = /^\d+$/.test(account.portalId);
      if (named && account.portalId !== portalId) {
        throw new InvalidAnswer(
          `The token of portal ${portalId} leads into another portal. Nothing was read; install Warmline again there.`,
        );
      }
      return { ...account, portalId };
    },
  };
}
