import manifest from '../../app.json' with { type: 'json' };
import type { Config } from '../config.ts';
import { createOAuth } from '../crm/oauth.ts';
import { createAccessTokens, PortalPaused } from '../jobs/access-tokens.ts';
import { createPortalCrms } from '../jobs/portal-crm.ts';
import { countByKey, listInstalled } from '../store/installed-portals.ts';
import type { Db } from '../store/open-store.ts';
import { withinPortal } from '../store/within-portal.ts';
import { explainFailure } from './explain-failure.ts';

type Check = { name: string; ok: boolean; detail: string };

/** Portals that are tried one by one. */
const most = 20;

/** What `doctor` says of an app that is installed by OAuth: its address, its keys, and whether portals let it in. */
export async function* examineInstalls(
  db: Db,
  app: NonNullable<Config['oauth']>,
  { now, signal }: { now: () => number; signal: AbortSignal },
): AsyncGenerator<Check> {
  const redirectUrl = `${app.publicUrl}/oauth/callback`;
  const known = manifest.redirectUrls.includes(redirectUrl);
  yield {
    name: 'Install address',
    ok: known,
    detail: known
      ? `${app.publicUrl}/oauth/install`
      : `HubSpot will refuse to come back to ${redirectUrl}: add it to redirectUrls of app.json, run "npm run manifest" and upload the project, or change PUBLIC_URL.`,
  };

  const [newest] = app.tokenKeys;
  const byKey = [...(await countByKey(db))];
  const missing = byKey.filter(([id]) => !app.tokenKeys.some((key) => key.id === id));
  const older = byKey.filter(([id]) => id !== newest.id && !missing.some(([gone]) => gone === id));
  const sum = (counts: typeof byKey) => counts.reduce((all, [, count]) => all + count, 0);
  yield {
    name: 'Token keys',
    ok: missing.length === 0,
    detail:
      missing.length > 0
        ? `tokens of ${sum(missing)} portals are sealed with ${missing.map(([id]) => `"${id}"`).join(', ')}, missing in WARMLINE_TOKEN_KEYS: add them again behind the newest.`
        : older.length > 0
          ? `readable; ${sum(older)} portals are sealed with an older key: "warmline keys rotate" seals them with "${newest.id}".`
          : `all tokens are sealed with the newest key, "${newest.id}"`,
  };

  const installed = await listInstalled(db, { after: null, limit: most });
  if (installed.length === 0) {
    yield { name: 'Portals', ok: true, detail: `none yet: ${app.publicUrl}/oauth/install` };
  }
  const tokens = createAccessTokens({
    db,
    oauth: createOAuth(app),
    keys: app.tokenKeys,
    now,
    installUrl: `${app.publicUrl}/oauth/install`,
  });
  const crms = createPortalCrms({ db, tokens, connect: { baseUrl: app.apiUrl } });
  for (const { portalId } of installed) {
    yield await tryPortal(portalId, () =>
      withinPortal(portalId, async () => {
        const crm = await crms.of(portalId);
        if (!crm) await tokens.of(portalId);
        const account = await crm?.account(signal);
        return `${account?.timeZone}, ${account?.currency}`;
      }),
    );
  }
}

async function tryPortal(portalId: string, work: () => Promise<string>): Promise<Check> {
  const name = `Portal ${portalId}`;
  try {
    return { name, ok: true, detail: await work() };
  } catch (error) {
    const { message } = explainFailure(error);
    return {
      name,
      ok: false,
      detail: error instanceof PortalPaused ? `paused. ${message}` : message,
    };
  }
}
