import type { Config } from '../config.ts';
import { connectCrm } from '../crm/connect.ts';
import type { CallLog } from '../crm/gateway.ts';
import { createOAuth } from '../crm/oauth.ts';
import { createAccessTokens } from '../jobs/access-tokens.ts';
import { createPortalCrms } from '../jobs/portal-crm.ts';
import { listInstalled } from '../store/installed-portals.ts';
import type { Db } from '../store/open-store.ts';
import { getPortal } from '../store/portals.ts';
import { withinPortal } from '../store/within-portal.ts';
import type { OpenPortal } from './open-portal.ts';
import { UsageError } from './usage-error.ts';

/** A portal to work on, whoever opened the way to it. */
export type WorkedPortal = Omit<OpenPortal, 'url' | 'accessToken'>;

/** Portals that are named where one has to be chosen. */
const most = 10;

/**
 * One of the portals that installed the app: the one that is asked for, or the only one there is. Throws a sentence that names
 * them where there are several. What is kept of it can be read while it is paused; only calls to the CRM then fail.
 */
export async function openInstalled(
  db: Db,
  app: NonNullable<Config['oauth']>,
  options: { portal?: string | undefined; now: () => number; onCall?: CallLog | undefined },
): Promise<WorkedPortal> {
  const portalId = await choose(db, options.portal, app.publicUrl);
  const installUrl = `${app.publicUrl}/oauth/install`;
  const oauth = createOAuth(app);
  const tokens = createAccessTokens({
    db,
    oauth,
    keys: app.tokenKeys,
    now: options.now,
    installUrl,
  });
  const connect = { baseUrl: app.apiUrl, ...(options.onCall && { log: options.onCall }) };
  const accessToken = () => tokens.of(portalId);
  const { crm, account } = await withinPortal(portalId, async () => ({
    crm:
      (await createPortalCrms({ db, tokens, connect }).of(portalId)) ??
      connectCrm({ ...connect, accessToken, portalKey: portalId }),
    account: await getPortal(db, portalId),
  }));
  return {
    // Which portal this is is known, so that nobody needs to be asked.
    crm: account ? { ...crm, account: async () => ({ ...account, portalId }) } : crm,
    local: false,
    clientSecret: app.clientSecret,
    close: async () => {},
  };
}

async function choose(db: Db, asked: string | undefined, publicUrl: string): Promise<string> {
  const installed = (await listInstalled(db, { after: null, limit: most + 1 })).map(
    ({ portalId }) => portalId,
  );
  if (asked !== undefined) {
    const known = await withinPortal(asked, () => getPortal(db, asked));
    if (known || installed.includes(asked)) return asked;
    throw new UsageError(
      `Portal ${asked} has not installed Warmline: it can at ${publicUrl}/oauth/install.`,
    );
  }
  const [only, ...others] = installed;
  if (only === undefined) {
    throw new UsageError(`No portal has installed Warmline yet: ${publicUrl}/oauth/install.`);
  }
  if (others.length === 0) return only;
  const more = installed.length > most;
  const named = installed.slice(0, most).join(', ');
  throw new UsageError(
    `This command works on one portal, and ${more ? `more than ${most}` : installed.length} have installed Warmline. Say which: --portal ID (${named}${more ? ', …' : ''}).`,
  );
}
