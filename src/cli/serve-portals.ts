import manifest from '../../app.json' with { type: 'json' };
import type { Config } from '../config.ts';
import { createOAuth } from '../crm/oauth.ts';
import { createAccessTokens } from '../jobs/access-tokens.ts';
import { installPortal } from '../jobs/install-portal.ts';
import { createPortalCrms } from '../jobs/portal-crm.ts';
import { buildServer } from '../server/build-server.ts';
import { listReadings } from '../store/installed-portals.ts';
import { closeStore } from '../store/open-store.ts';
import type { CliDeps } from './program.ts';
import { syncPortals } from './sync-portals.ts';
import { until } from './until.ts';
import { createWatch } from './watch.ts';
import { openConfiguredStore } from './with-portal.ts';

const names = (scopes: readonly { name: string }[]) => scopes.map(({ name }) => name);

/** The app for any number of portals: admins install it by OAuth, and each is read and written with its own tokens. */
export async function servePortals(
  { now, signal }: CliDeps,
  config: Config,
  app: NonNullable<Config['oauth']>,
): Promise<void> {
  const db = await openConfiguredStore(config);
  const { clientSecret, publicUrl, tokenKeys: keys } = app;
  const watch = createWatch(config, now);
  const oauth = createOAuth(app);
  const installUrl = `${publicUrl}/oauth/install`;
  const tokens = createAccessTokens({ db, oauth, keys, now, installUrl });
  const crms = createPortalCrms({
    db,
    tokens,
    connect: { baseUrl: app.apiUrl, log: watch.onCall },
  });
  const syncing = syncPortals({
    db,
    crms,
    tokens,
    now,
    signal,
    everyMinutes: config.syncMinutes,
    watch,
    report: (sentence) => process.stderr.write(`${sentence}\n`),
  });
  const server = buildServer({
    db,
    now,
    crmOf: (portalId) => crms.of(portalId),
    clientSecret,
    publicUrl,
    logLevel: config.logLevel,
    metrics: watch.metrics,
    install: {
      oauth,
      publicUrl,
      clientSecret,
      scopes: names(manifest.scopes.required),
      optionalScopes: names(manifest.scopes.optional),
      async install(given) {
        const portalId = await installPortal({ db, oauth, tokens, crms, keys, now }, given);
        syncing.soon(portalId);
        return portalId;
      },
      inTrouble: (portalId) => syncing.inTrouble(portalId),
    },
  });
  let closeMetrics: () => Promise<void> = nothing;
  try {
    closeMetrics = await watch.open(() => listReadings(db));
    await server.listen({ port: config.port, host: config.host });
    syncing.begin();
    process.stdout.write(`Warmline is ready. Install it at ${installUrl}\n`);
    await until(signal);
    process.stderr.write('Stopping; the next start goes on from here.\n');
  } finally {
    await server.close();
    await closeMetrics();
    await syncing.stop();
    await closeStore(db);
  }
}

async function nothing(): Promise<void> {}
