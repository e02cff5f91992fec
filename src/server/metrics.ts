import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from '@prometheus-io/client';
import type { CallLog } from '../crm/gateway.ts';
import { defaultLimits } from '../crm/portal-limits.ts';
import type { AssessReport } from '../jobs/assess-portal.ts';
import type { RunReport } from '../jobs/run-once.ts';
import type { ReplayReport } from '../jobs/take-replay.ts';
import type { TurnReport } from '../jobs/take-turn.ts';
import type { Reading } from '../store/installed-portals.ts';

export type Metrics = {
  call: CallLog;
  ran(report: RunReport): void;
  /** A portal's turn that ended well. */
  turned(report: TurnReport): void;
  /** A replay of the past that ended without an error. */
  replayed(report: Pick<ReplayReport, 'outcome'>): void;
  /** A run that ended with an error, by the error's name. */
  failed(name: string): void;
  assessed(report: Pick<AssessReport, 'assessed' | 'failed'>): void;
  answered(request: { route: string; method: string; status: number; seconds: number }): void;
  /** Whose freshness is asked for at each look. */
  watch(read: () => Promise<readonly Reading[]>): void;
  /** How long the line for turns is; left out: this process has none. */
  watchLine(read: () => Promise<Depth | null>): void;
  /** All of it in Prometheus' text format. */
  text(): Promise<{ type: string; body: string }>;
};

type Depth = { waiting: number; running: number };

const names = 'warmline_';

const nobodyWaits = async (): Promise<Depth | null> => null;

const nobody = async (): Promise<readonly Reading[]> => [];

/** Counts what the program does. Labels hold kinds and ids of portals only, never anything of a record. */
export function createMetrics({ now }: { now: () => number }): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const calls = new Counter({
    name: `${names}crm_calls_total`,
    help: 'Calls to the CRM, each attempt by itself, by budget and outcome (answered, or the kind of error).',
    labelNames: ['budget', 'outcome'],
    registers,
  });
  const limited = new Counter({
    name: `${names}crm_limited_total`,
    help: 'Answers 429: the CRM had us wait.',
    labelNames: ['budget'],
    registers,
  });
  const waits = new Histogram({
    name: `${names}crm_wait_seconds`,
    help: "How long calls waited for a place within the portal's budget.",
    labelNames: ['budget'],
    buckets: [0.01, 0.1, 0.5, 1, 2.5, 5, 10, 30, 60],
    registers,
  });
  const budget = new Gauge({
    name: `${names}crm_budget_calls_per_second`,
    help: 'Calls a second that one portal may be asked, by budget.',
    labelNames: ['budget'],
    registers,
  });
  for (const name of ['general', 'search'] as const) {
    const { calls: most, windowMs } = defaultLimits[name];
    budget.set({ budget: name }, (most / windowMs) * 1000);
    // A counter that is there from the beginning shows its first increase.
    calls.inc({ budget: name, outcome: 'answered' }, 0);
    limited.inc({ budget: name }, 0);
  }
  const runs = new Counter({
    name: `${names}syncs_total`,
    help: 'Runs (read, assess, write back) that ended, by outcome (done, or the kind of error).',
    labelNames: ['outcome'],
    registers,
  });
  runs.inc({ outcome: 'done' }, 0);
  const assessments = new Counter({
    name: `${names}assessments_total`,
    help: 'Customers assessed by runs.',
    labelNames: ['outcome'],
    registers,
  });
  const writes = new Counter({
    name: `${names}writeback_records_total`,
    help: 'Records offered their risk values, by outcome.',
    labelNames: ['outcome'],
    registers,
  });
  for (const outcome of ['made', 'failed']) assessments.inc({ outcome }, 0);
  for (const outcome of ['written', 'unchanged', 'refused']) writes.inc({ outcome }, 0);
  const replays = new Counter({
    name: `${names}replays_total`,
    help: 'Replays of the past that ended without an error: kept, to be made again, or failed until somebody asks anew.',
    labelNames: ['outcome'],
    registers,
  });
  for (const outcome of ['kept', 'again', 'failed']) replays.inc({ outcome }, 0);
  const requests = new Histogram({
    name: `${names}http_request_seconds`,
    help: 'Time to answer a request, by route.',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
    registers,
  });

  let readings = nobody;
  const lasted = new Map<string, number>();
  const duration = new Gauge({
    name: `${names}sync_duration_seconds`,
    help: 'How long the last finished run of each portal took.',
    labelNames: ['portal'],
    registers,
  });
  const lag = new Gauge({
    name: `${names}sync_lag_seconds`,
    help: 'How long each portal is behind: overdue for its turn, failing since it was last in step, or in its first reading.',
    labelNames: ['portal'],
    registers,
  });
  let line = nobodyWaits;
  const standing = new Gauge({
    name: `${names}queue_portals`,
    help: 'Portals in the line for a turn: waiting, or having one.',
    labelNames: ['state'],
    registers,
  });
  const databaseUp = new Gauge({
    name: `${names}database_up`,
    help: '1: the database answered at this look.',
    registers,
  });

  /** What portals there are changes: of those that left nothing is told any more. */
  async function look(): Promise<void> {
    const portals = await readings().catch(() => null);
    databaseUp.set(portals ? 1 : 0);
    const depth = await line().catch(() => null);
    standing.reset();
    if (depth) {
      standing.set({ state: 'waiting' }, depth.waiting);
      standing.set({ state: 'running' }, depth.running);
    }
    lag.reset();
    duration.reset();
    for (const { portalId, since } of portals ?? []) {
      if (since !== null) lag.set({ portal: portalId }, Math.max(0, now() - since) / 1000);
      const ms = lasted.get(portalId);
      if (ms !== undefined) duration.set({ portal: portalId }, ms / 1000);
    }
  }

  const assessed: Metrics['assessed'] = (report) => {
    assessments.inc({ outcome: 'made' }, report.assessed);
    assessments.inc({ outcome: 'failed' }, report.failed);
  };
  return {
    call(entry) {
      calls.inc({ budget: entry.budget, outcome: entry.outcome });
      if (entry.status === 429) limited.inc({ budget: entry.budget });
      waits.observe({ budget: entry.budget }, entry.waitedMs / 1000);
    },
    ran({ portalId, assess, write, ms }) {
      runs.inc({ outcome: 'done' });
      lasted.set(portalId, ms);
      assessed(assess);
      for (const outcome of ['written', 'unchanged', 'refused'] as const)
        writes.inc({ outcome }, write[outcome]);
    },
    turned({ portalId, assess, write, ms }) {
      runs.inc({ outcome: 'done' });
      lasted.set(portalId, ms);
      if (assess) assessed(assess);
      if (!write) return;
      for (const outcome of ['written', 'unchanged', 'refused'] as const)
        writes.inc({ outcome }, write[outcome]);
    },
    replayed: ({ outcome }) => replays.inc({ outcome }),
    failed: (name) => runs.inc({ outcome: name }),
    assessed,
    answered({ route, method, status, seconds }) {
      requests.observe({ route, method, status: String(status) }, seconds);
    },
    watch(read) {
      readings = read;
    },
    watchLine(read) {
      line = read;
    },
    async text() {
      await look();
      return { type: registry.contentType, body: await registry.metrics() };
    },
  };
}
