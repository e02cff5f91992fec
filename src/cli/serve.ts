import { Command } from 'commander';
import type { Config } from '../config.ts';
import type { CliDeps, Exit } from './program.ts';
import { servePortal } from './serve-portal.ts';
import { servePortals } from './serve-portals.ts';
import { until } from './until.ts';
import { UsageError } from './usage-error.ts';
import { openWatch } from './watch.ts';
import { withPortal } from './with-portal.ts';

/** `warmline serve`: what runs in production. No demo and no preview, which would let anybody in. */
export function serveCommand(deps: CliDeps, _exit: Exit): Command {
  return new Command('serve')
    .description('Read, assess, write back and answer the panels, on a real portal; no preview.')
    .option('--web-only', 'only answer the panels: "warmline worker" does the rest')
    .action(async ({ webOnly = false }: { webOnly?: boolean }) => {
      const config = deps.readConfig();
      if (webOnly && !config.databaseUrl) {
        throw new UsageError(
          '"--web-only" needs a Postgres that workers share: set DATABASE_URL, or leave it out.',
        );
      }
      if (config.oauth) return servePortals(deps, config, config.oauth, { webOnly });
      checkReal(config);
      const watch = await openWatch(config, deps.now);
      await withPortal(
        config,
        'empty',
        (workplace) =>
          servePortal(
            deps,
            config,
            { ...workplace, watch },
            {
              async work({ syncing, address }) {
                process.stdout.write(`Warmline is ready: ${address()}\n`);
                if (!webOnly) await syncing.begin();
                await until(deps.signal);
                process.stderr.write('Stopping; the next start goes on from here.\n');
              },
            },
          ),
        { onCall: watch.onCall, now: deps.now },
      );
    });
}

function checkReal({ hubspot, clientSecret, publicUrl }: Config): void {
  const missing = [
    ...(hubspot ? [] : ['HUBSPOT_ACCESS_TOKEN']),
    ...(clientSecret ? [] : ['HUBSPOT_CLIENT_SECRET']),
    ...(publicUrl ? [] : ['PUBLIC_URL']),
  ];
  if (missing.length === 0) return;
  throw new UsageError(
    `"serve" works on a real portal and needs ${missing.join(', ')}; for the local demo run "warmline start".`,
  );
}
