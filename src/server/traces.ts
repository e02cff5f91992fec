import {
  type Attributes,
  type Context,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  ConsoleSpanExporter,
  ParentBasedSampler,
  type Sampler,
  SimpleSpanProcessor,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { TraceConfig } from '../config.ts';
import type { CallLog } from '../crm/gateway.ts';
import type { TurnReport } from '../jobs/take-turn.ts';

export type Traces = {
  /** A span around a portal's turn; the calls it makes become its children. */
  turn<T extends TurnReport | null>(portalId: string, take: () => Promise<T>): Promise<T>;
  /** A span for each attempt at a call to the CRM, within whatever made it. */
  call: CallLog;
  /** A span for each request that this server answers. */
  requests(app: FastifyInstance): void;
  /** Sends what is not sent yet. */
  close(): Promise<void>;
};

const samplers: Record<TraceConfig['sampler'], (share: number) => Sampler> = {
  always_on: () => new AlwaysOnSampler(),
  always_off: () => new AlwaysOffSampler(),
  traceidratio: (share) => new TraceIdRatioBasedSampler(share),
  parentbased_always_on: () => new ParentBasedSampler({ root: new AlwaysOnSampler() }),
  parentbased_always_off: () => new ParentBasedSampler({ root: new AlwaysOffSampler() }),
  parentbased_traceidratio: (share) =>
    new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
};

/**
 * Traces of turns, of calls to the CRM and of requests. Spans hold kinds, counts, routes and ids of portals, as the log does:
 * nothing of a record, no address with its query, no message of an error. Loaded only where traces are switched on.
 * `exporter` takes the place of the configured one.
 */
export function createTraces(config: TraceConfig, exporter?: SpanExporter): Traces {
  const provider = new TracerProvider({
    resource: defaultResource().merge(
      // What OTEL_RESOURCE_ATTRIBUTES names is not read by the package itself.
      resourceFromAttributes({ ...config.attributes, 'service.name': config.serviceName }),
    ),
    sampler: samplers[config.sampler](config.share),
    spanProcessors: [
      exporter
        ? new SimpleSpanProcessor({ exporter })
        : config.exporter === 'console'
          ? new SimpleSpanProcessor({ exporter: new ConsoleSpanExporter() })
          : // Address, headers, certificates and timeout are read from OTEL_EXPORTER_OTLP_* by the package.
            new BatchSpanProcessor({ exporter: new OTLPTraceExporter() }),
    ],
  });
  const tracer = provider.getTracer('warmline');
  const contexts = new AsyncLocalStorageContextManager().enable();
  const within = (span: Span): Context => trace.setSpan(contexts.active(), span);
  const spans = new WeakMap<FastifyRequest, Span>();

  return {
    async turn(portalId, take) {
      const attributes = { 'warmline.portal': portalId };
      const span = tracer.startSpan('turn', { root: true, attributes }, contexts.active());
      try {
        const report = await contexts.with(within(span), take);
        if (report) span.setAttributes(countsOf(report));
        return report;
      } catch (error) {
        fail(span, error instanceof Error ? error.name : 'unknown');
        throw error;
      } finally {
        span.end();
      }
    },
    call({ what, budget, outcome, status, attempt, ms, waitedMs, portal }) {
      const endTime = Date.now();
      const span = tracer.startSpan(
        what,
        {
          kind: SpanKind.CLIENT,
          startTime: endTime - ms,
          attributes: {
            'warmline.budget': budget,
            'warmline.attempt': attempt,
            'warmline.waited_ms': waitedMs,
            ...(portal !== undefined && { 'warmline.portal': portal }),
            ...(status !== null && { 'http.response.status_code': status }),
          },
        },
        contexts.active(),
      );
      if (outcome !== 'answered') fail(span, outcome);
      span.end(endTime);
    },
    requests(app) {
      app.addHook('onRequest', (request, _reply, done) => {
        const { method, routeOptions } = request;
        const route = routeOptions.url ?? 'none';
        const attributes = { 'http.request.method': method, 'http.route': route };
        const options = { kind: SpanKind.SERVER, root: true, attributes };
        const span = tracer.startSpan(`${method} ${route}`, options, contexts.active());
        spans.set(request, span);
        contexts.with(within(span), done);
      });
      app.addHook('onResponse', async (request, reply) => {
        const span = spans.get(request);
        const portal = request.caller?.portalId;
        if (portal) span?.setAttribute('warmline.portal', portal);
        span?.setAttribute('http.response.status_code', reply.statusCode);
        if (span && reply.statusCode >= 500) fail(span, String(reply.statusCode));
        span?.end();
      });
    },
    close: () => provider.shutdown(),
  };
}

/** By its kind alone: messages may quote records. */
function fail(span: Span, type: string): void {
  span.setAttribute('error.type', type);
  span.setStatus({ code: SpanStatusCode.ERROR });
}

function countsOf({ caughtUp, sync, assess, write }: TurnReport): Attributes {
  return {
    'warmline.noted': caughtUp.read,
    'warmline.changed': caughtUp.changed + (sync?.changed ?? 0),
    'warmline.listing': sync === null ? 'no' : sync.paused ? 'paused' : 'done',
    'warmline.listing_ms': sync?.ms ?? 0,
    'warmline.assessed': assess?.assessed ?? 0,
    'warmline.assess_ms': assess?.ms ?? 0,
    'warmline.written': write?.written ?? 0,
    'warmline.refused': write?.refused ?? 0,
    'warmline.write_ms': write?.ms ?? 0,
  };
}
