import { Command, InvalidArgumentError } from 'commander';
import { openPortal } from './open-portal.ts';
import type { CliDeps, Exit } from './program.ts';
import { until } from './until.ts';

/** `warmline sandbox`: the local portal alone, for pointing any program at it. */
export function sandboxCommand({ readConfig, now, signal }: CliDeps, _exit: Exit): Command {
  return new Command('sandbox')
    .description("Run the local portal alone: a CRM that speaks HubSpot's wire format.")
    .option('--port <port>', 'port to listen on; 0 takes a free one', toPort, 4100)
    .option('--empty', 'begin with an empty portal instead of the demo data (new folders only)')
    .option('--json', 'print address and token as JSON')
    .action(async (options: { port: number; empty?: boolean; json?: boolean }) => {
      const config = { ...readConfig(), hubspot: null, oauth: null };
      const portal = await openPortal(config, {
        make: options.empty ? 'empty' : 'demo',
        port: options.port,
        now,
      });
      try {
        const access = { HUBSPOT_API_URL: portal.url, HUBSPOT_ACCESS_TOKEN: portal.accessToken };
        process.stdout.write(
          options.json
            ? `${JSON.stringify(access)}\n`
            : `The sandbox portal is ready: ${portal.url}\nUse it from another terminal with\n  ${Object.entries(
                access,
              )
                .map(([name, value]) => `${name}=${value}`)
                .join(' ')}\nCtrl-C stops it; what was changed stays.\n`,
        );
        await until(signal);
      } finally {
        await portal.close();
      }
    });
}

function toPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidArgumentError('Give a port number from 0 to 65535.');
  }
  return port;
}
