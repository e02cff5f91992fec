import { SpanStatusCode } from '@opentelemetry/api';
import { InMemorySpanExporter, type ReadableSpan } from '@opentelemetry/sdk-trace';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createWatch, openWatch } from '../../src/cli/watch.ts';
import { readConfig } from '../../src/config.ts';
import { connectCrm } from '../../src/crm/connect.ts';
import { openQueue } from '../../src/queue/open-queue.ts';
import { runWorker } from '../../src/queue/run-worker.ts';
import { buildServer } from '../../src/server/build-server.ts';
import { createTraces, type Traces } from '../../src/server/traces.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import { wakePortal } from '../../src/store/portal-turns.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { smallSeed, startPortal, type TestPortal } from '../jobs/small-portal.ts';

/** Names, an address, sentences and subjects of the portal, its token, and what the test sends. */
const unsaid = /Ann\d|Rita|Firm \d|@|quote for 40|Delivery \d|Zephyrine|userEmail/i;
const on = readConfig({ OTEL_TRACES_EXPORTER: 'otlp', OTEL_SERVICE_NAME: 'warmline-test' });

let portal: TestPortal;
let db: Db;
let exporter: InMemorySpanExporter;
let traces: Traces;
beforeAll(async () => {
  portal = await startPortal(
    smallSeed({ contacts: 4, companies: 2, emails: 24, calls: 4, deals: 2 }),
    { clock: Date.now },
  );
  db = await openStore({ dataDir: ':memory:' });
  exporter = new InMemorySpanExporter();
  traces = createTraces(on.traces!, exporter);
});
afterAll(async () => {
  await traces.close();
  await closeStore(db);
  await portal.stop();
});

const said = (spans: readonly ReadableSpan[]): string =>
  JSON.stringify(
    spans.map(({ name, attributes, status, events, resource }) => [
      name,
      attributes,
      status,
      events,
      resource.attributes,
    ]),
  );

it('a turn is a span with its calls to the CRM within; a failed one tells the kind of its error', async () => {
  const watch = createWatch(readConfig({ LOG_LEVEL: 'silent' }), Date.now, { traces });
  const { portalId, sandbox } = portal;
  const { accessToken, url: baseUrl } = sandbox;
  const crm = connectCrm({ baseUrl, accessToken, portalKey: portalId, log: watch.onCall });
  for (const id of [portalId, '602']) await withinPortal(id, () => wakePortal(db, id, 1));
  const queue = await openQueue({ db, databaseUrl: null, onError: () => {} });
  const broken = new Error('invalid value "Zephyrine <zephyrine@x.example>"');
  const worker = await runWorker({
    db,
    queue,
    crms: {
      of: async (id) => {
        if (id === portalId) return crm;
        throw broken;
      },
    },
    journal: null,
    pollEveryMs: 1e9,
    now: Date.now,
    around: watch.traces!.turn,
  });
  const turns = () => exporter.getFinishedSpans().filter(({ name }) => name === 'turn');
  await vi.waitFor(
    () => {
      const written = turns().map(({ attributes }) => attributes['warmline.written']);
      expect(written).toContain(6);
      expect(written).toContain(undefined);
    },
    { timeout: 60_000, interval: 50 },
  );
  await worker.stop();
  await queue.close();

  const done = turns().find(({ attributes }) => attributes['warmline.written'] === 6)!;
  expect(done.attributes).toMatchObject({
    'warmline.portal': portalId,
    'warmline.refused': 0,
  });
  expect(done.resource.attributes['service.name']).toBe('warmline-test');
  // A slow machine takes several turns.
  const ours = new Map(
    turns()
      .filter(({ attributes }) => attributes['warmline.portal'] === portalId)
      .map((span) => [span.spanContext().spanId, span.spanContext().traceId]),
  );
  const calls = exporter
    .getFinishedSpans()
    .filter(({ parentSpanContext }) => ours.has(parentSpanContext?.spanId ?? ''));
  expect(calls.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['list contacts', 'list emails', 'update contacts']),
  );
  for (const call of calls) {
    expect(call.attributes).toMatchObject({ 'warmline.portal': portalId, 'warmline.attempt': 1 });
    expect(call.spanContext().traceId).toBe(ours.get(call.parentSpanContext!.spanId));
  }
  const failed = turns().find(({ attributes }) => attributes['warmline.portal'] === '602')!;
  expect(failed.status).toEqual({ code: SpanStatusCode.ERROR });
  expect(failed.attributes['error.type']).toBe('Error');
  expect(said(exporter.getFinishedSpans())).not.toMatch(unsaid);
});

it('a request is a span of its route, without its query', async () => {
  exporter.reset();
  const app = buildServer({
    db,
    now: Date.now,
    crmOf: async () => null,
    clientSecret: 'hush',
    publicUrl: null,
    logLevel: 'silent',
    traces,
  });
  await app.inject('/health/ready?userEmail=zephyrine@x.example');
  await app.inject(`/api/card?portalId=${portal.portalId}&userEmail=zephyrine@x.example`);
  await app.inject('/nowhere/Zephyrine');
  await app.close();
  const spans = exporter.getFinishedSpans();
  expect(spans.map(({ name }) => name)).toEqual(['GET /health/ready', 'GET /api/card', 'GET none']);
  expect(spans.map(({ attributes }) => attributes['http.response.status_code'])).toEqual([
    200, 401, 404,
  ]);
  expect(said(spans)).not.toMatch(unsaid);
});

it('a share of zero keeps nothing', async () => {
  const kept = new InMemorySpanExporter();
  const env = {
    OTEL_TRACES_EXPORTER: 'otlp',
    OTEL_TRACES_SAMPLER: 'parentbased_traceidratio',
    OTEL_TRACES_SAMPLER_ARG: '0',
  };
  const none = createTraces(readConfig(env).traces!, kept);
  await none.turn('1', async () => null);
  expect(kept.getFinishedSpans()).toEqual([]);
  await none.close();
});

it('switched off, nothing of it is there', async () => {
  expect((await openWatch(readConfig({}), Date.now)).traces).toBeNull();
  const watch = await openWatch(
    readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' }),
    Date.now,
  );
  expect(watch.traces).not.toBeNull();
  await watch.traces!.close();
});
