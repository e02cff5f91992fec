import type { Config } from '../config.ts';
import { followUp } from '../jobs/follow-up.ts';
import { installPortal } from '../jobs/install-portal.ts';
import { noteCallsByMinute } from '../jobs/note-calls-by-minute.ts';
import { buildServer } from '../server/build-server.ts';
import { listReadings } from '../store/installed-portals.ts';
import { findTurn } from '../store/portal-turns.ts';
import { withinPortal } from '../store/within-portal.ts';
import { openApp } from './open-app.ts';
import type { CliDeps } from './program.ts';
import { until } from './until.ts';
import { workPortals } from './work-portals.ts';

/**
 * The app for any number of portals: admins install it by OAuth, and each is read and written with its own tokens. With
 * `webOnly` it only answers, and "worker" processes on the same database do the work.
 */
export async function servePortals(
  { now, signal }: CliDeps,
  config: Config,
  oauthConfig: NonNullable<Config['oauth']>,
  { webOnly = false }: { webOnly?: boolean } = {},
): Promise<void> {
  const app = await openApp({ now }, config, oauthConfig);
  const { db, watch, oauth, tokens, crms, installUrl } = app;
  const { clientSecret, publicUrl, tokenKeys: keys } = oauthConfig;
  const calls = noteCallsByMinute({ db, crmOf: (portalId) => crms.of(portalId), now });
  const server = buildServer({
    db,
    now,
    crmOf: calls.crmOf,
    clientSecret,
    publicUrl,
    logLevel: config.logLevel,
    metrics: watch.metrics,
    traces: watch.traces,
    webhooks: { followUp: (taken) => followUp(db, taken, now()) },
    install: {
      oauth,
      publicUrl,
      clientSecret,
      scopes: app.scopes.required,
      optionalScopes: app.scopes.optional,
      install: (given) =>
        installPortal({ db, oauth, tokens, crms: { of: calls.crmOf }, keys, now }, given),
      inTrouble: (portalId) =>
        withinPortal(portalId, async () => ((await findTurn(db, portalId))?.failures ?? 0) > 0),
    },
  });
  let closeMetrics: () => Promise<void> = nothing;
  let stopWork: () => Promise<void> = nothing;
  try {
    closeMetrics = await watch.open(() => listReadings(db));
    await server.listen({ port: config.port, host: config.host });
    if (!webOnly) stopWork = await workPortals(app, config, now);
    process.stdout.write(`Warmline is ready. Install it at ${installUrl}\n`);
    await until(signal);
    process.stderr.write('Stopping; the next start goes on from here.\n');
  } finally {
    await server.close();
    await closeMetrics();
    await stopWork();
    await calls.stop();
    await app.close();
  }
}

async function nothing(): Promise<void> {}
