import { expect, it } from 'vitest';
import type { RunReport } from '../../src/jobs/run-once.ts';
import { createLogger } from '../../src/server/logger.ts';
import { buildMetricsServer } from '../../src/server/metrics-server.ts';
import { createMetrics } from '../../src/server/metrics.ts';

const now = 1_000_000_000;
const call = { level: 'debug', message: '', what: 'list contacts', attempt: 1, ms: 5 } as const;
const run = {
  portalId: '111',
  ms: 90_000,
  assess: { assessed: 40, failed: 1 },
  write: { written: 30, unchanged: 9, refused: 1 },
} as RunReport;

/** The figure of one series, null where there is none. */
async function look(
  metrics: ReturnType<typeof createMetrics>,
): Promise<(s: string) => number | null> {
  const { body } = await metrics.text();
  return (series) => {
    const line = body.split('\n').find((one) => one.startsWith(`${series} `));
    return line === undefined ? null : Number(line.slice(series.length + 1));
  };
}

const reading = (portalId: string, since: number | null) => ({
  portalId,
  syncedAt: since,
  since,
});

it('counts calls by budget and outcome, beside what the budget allows', async () => {
  const metrics = createMetrics({ now: () => now });
  const answered = { ...call, budget: 'general', outcome: 'answered', status: 200 } as const;
  metrics.call({ ...answered, waitedMs: 0 });
  metrics.call({ ...answered, waitedMs: 2_000 });
  const limited = { ...call, budget: 'search', outcome: 'RateLimited', status: 429 } as const;
  metrics.call({ ...limited, waitedMs: 0 });
  const of = await look(metrics);
  expect(of('warmline_crm_calls_total{budget="general",outcome="answered"}')).toBe(2);
  expect(of('warmline_crm_calls_total{budget="search",outcome="RateLimited"}')).toBe(1);
  expect(of('warmline_crm_limited_total{budget="search"}')).toBe(1);
  expect(of('warmline_crm_limited_total{budget="general"}')).toBe(0);
  expect(of('warmline_crm_budget_calls_per_second{budget="general"}')).toBe(11);
  expect(of('warmline_crm_wait_seconds_bucket{le="1",budget="general"}')).toBe(1);
  expect(of('warmline_crm_wait_seconds_sum{budget="general"}')).toBe(2);
});

it('counts what runs did, and tells how long each took', async () => {
  const metrics = createMetrics({ now: () => now });
  metrics.watch(async () => [{ portalId: '111', syncedAt: now, since: now }]);
  metrics.ran(run);
  metrics.ran(run);
  metrics.failed('Unavailable');
  const of = await look(metrics);
  expect(of('warmline_assessments_total{outcome="made"}')).toBe(80);
  expect(of('warmline_assessments_total{outcome="failed"}')).toBe(2);
  expect(of('warmline_writeback_records_total{outcome="refused"}')).toBe(2);
  expect(of('warmline_syncs_total{outcome="done"}')).toBe(2);
  expect(of('warmline_syncs_total{outcome="Unavailable"}')).toBe(1);
  expect(of('warmline_sync_duration_seconds{portal="111"}')).toBe(90);
});

it('tells the lag of each portal as of the look, and of none that left', async () => {
  let at = now;
  const metrics = createMetrics({ now: () => at });
  metrics.watch(async () => [reading('111', now - 60_000), reading('222', null)]);
  at += 30_000;
  let of = await look(metrics);
  expect(of('warmline_sync_lag_seconds{portal="111"}')).toBe(90);
  expect(of('warmline_sync_lag_seconds{portal="222"}')).toBeNull();
  metrics.watch(async () => []);
  of = await look(metrics);
  expect(of('warmline_sync_lag_seconds{portal="111"}')).toBeNull();
  expect(of('warmline_database_up')).toBe(1);
});

it('tells how many portals wait for a turn, and nothing where nobody can say', async () => {
  const metrics = createMetrics({ now: () => now });
  metrics.watchLine(async () => ({ waiting: 7, running: 2 }));
  let of = await look(metrics);
  expect(of('warmline_queue_portals{state="waiting"}')).toBe(7);
  expect(of('warmline_queue_portals{state="running"}')).toBe(2);
  metrics.watchLine(() => Promise.reject(new Error('the database is down')));
  of = await look(metrics);
  expect(of('warmline_queue_portals{state="waiting"}')).toBeNull();
});

it('still answers when the database does not', async () => {
  const metrics = createMetrics({ now: () => now });
  metrics.watch(() => Promise.reject(new Error('gone')));
  const of = await look(metrics);
  expect(of('warmline_database_up')).toBe(0);
  expect(of('process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
});

it('serves the figures and nothing else', async () => {
  const metrics = createMetrics({ now: () => now });
  const app = buildMetricsServer(metrics, createLogger('silent'));
  const answer = await app.inject('/metrics');
  expect(answer.headers['content-type']).toContain('text/plain; version=0.0.4');
  expect(answer.body).toContain('# TYPE warmline_http_request_seconds histogram');
  expect((await app.inject('/')).statusCode).toBe(404);
  await app.close();
});
