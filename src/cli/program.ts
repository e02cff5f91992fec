import { Command } from 'commander';
import type { Config } from '../config.ts';
import { assessCommand } from './assess.ts';
import { auditCommand } from './audit.ts';
import { backtestCommand } from './backtest.ts';
import { dataCommand } from './data.ts';
import { detectCommand } from './detect.ts';
import { eraseCommand } from './erase.ts';
import { erasuresCommand } from './erasures.ts';
import { doctorCommand } from './doctor.ts';
import { evalRequestsCommand } from './eval-requests.ts';
import { exitCodesHelp } from './exit-codes.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { replayCommand } from './replay.ts';
import { keysCommand } from './keys.ts';
import { ledgerCommand } from './ledger.ts';
import { sandboxCommand } from './sandbox.ts';
import { scoreCommand } from './score.ts';
import { serveCommand } from './serve.ts';
import { settingsCommand } from './settings.ts';
import { startCommand } from './start.ts';
import { syncCommand } from './sync.ts';
import { workerCommand } from './worker.ts';

/** What every command gets: nothing is read from the surroundings but through this. */
export type CliDeps = {
  readConfig: () => Config;
  now: () => number;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
};

/** A command tells its exit code through this. */
export type Exit = (code: number) => void;

const environmentHelp = `
Environment:
  HUBSPOT_ACCESS_TOKEN   work on the portal of this token (default: a local demo portal)
  HUBSPOT_API_URL        address of the CRM's API (default: https://api.hubapi.com)
  HUBSPOT_CLIENT_SECRET  proves that calls to the card API come from the CRM
  HUBSPOT_CLIENT_ID      be an app that many portals install by OAuth, at PUBLIC_URL/oauth/install;
                         needs HUBSPOT_CLIENT_SECRET, WARMLINE_TOKEN_KEYS and PUBLIC_URL
  HUBSPOT_APP_URL        address of the CRM's own pages (default: https://app.hubspot.com)
  WARMLINE_TOKEN_KEYS    ID:KEY,… that seal portals' tokens, the newest first ("keys new" makes one)
  DATABASE_URL           postgres://… (default: an embedded database)
  WARMLINE_HOME          folder of the embedded database and local portal (default: .warmline)
  PORT, HOST, PUBLIC_URL where the server listens and how it is reached (default: 127.0.0.1:3000)
  METRICS_PORT           serve figures for Prometheus at /metrics on a port of its own (default: off)
  METRICS_HOST           where that port listens (default: 127.0.0.1)
  WARMLINE_SYNC_MINUTES  how often "start" and "serve" read the portal again (default: 15; 0: never)
  LOG_LEVEL              silent, error, warn, info or debug (default: warn)
  OTEL_EXPORTER_OTLP_ENDPOINT
                         send traces there; OpenTelemetry's other variables hold as well (default: no traces)`;

/** The command line of Warmline. `run` answers the exit code; wrong usage throws commander's error. */
export function buildProgram(deps: CliDeps): { run(argv: string[]): Promise<number> } {
  let exitCode = 0;
  const exit: Exit = (code) => {
    exitCode = code;
  };
  const program = new Command('warmline')
    .description('Keeps customers from leaving quietly: a risk card on every customer record.')
    .addHelpText('after', environmentHelp + exitCodesHelp)
    .helpCommand(false)
    .exitOverride();
  for (const make of [
    startCommand,
    serveCommand,
    workerCommand,
    syncCommand,
    assessCommand,
    exportCommand,
    replayCommand,
    settingsCommand,
    importCommand,
    detectCommand,
    ledgerCommand,
    evalRequestsCommand,
    sandboxCommand,
    scoreCommand,
    backtestCommand,
    keysCommand,
    dataCommand,
    eraseCommand,
    erasuresCommand,
    auditCommand,
    doctorCommand,
  ]) {
    program.addCommand(make(deps, exit).exitOverride());
  }
  return {
    async run(argv) {
      if (argv.length === 0) {
        program.outputHelp();
        return 0;
      }
      await program.parseAsync(argv, { from: 'user' });
      return exitCode;
    },
  };
}
