import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { runAdmin } from './admin.ts';
import { allScopes } from './all-scopes.ts';
import { authenticate } from './authenticate.ts';
import type { Budget } from './calls.ts';
import { noSuchMethod, noSuchPath, rateLimited } from './errors.ts';
import type { Portal, Reply } from './exchange.ts';
import type { Fault } from './faults.ts';
import type { Budgets } from './limits.ts';
import type { Handler } from './listen.ts';
import { findRoute, hasPath } from './router.ts';
import type { Match } from './router.ts';
import { WireError } from './wire-error.ts';

const gatewayPage =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>cloudflare</center>\r\n</body>\r\n</html>\r\n';
const maintenancePage =
  '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>Please wait</body></html>';

/** What answers one call: an answer to send, or `null` where the connection is to be broken. */
type Outcome = { reply: Reply | { html: string; status: number } | null; cut: boolean };

type Call = {
  method: string;
  path: string;
  query: URLSearchParams;
  body: string;
  wantsPage: boolean;
};

const noAdmin: Reply = { status: 0 };

/** A portal's only handler: faults, then authentication, budgets and the route, then counting. */
export function createHandler(
  portal: Portal,
  budgets: Budgets,
  accessToken: string,
  wait: (ms: number) => Promise<void>,
): Handler {
  const longLived = { token: accessToken, scopes: allScopes };

  function run(call: Call, match: Match | undefined, authorization: string | undefined): Reply {
    if (match === undefined && hasPath(call.path)) throw noSuchMethod(call.method, call.path);
    if (match === undefined) throw noSuchPath(call.method, call.path);
    const { route, params } = match;
    const open = route.open === true;
    const scopes = open ? new Set<string>() : authenticate(portal, authorization, longLived);
    let headers: Record<string, string> = {};
    if (route.budget !== 'none') {
      const policy = budgets.take(route.budget, portal.now());
      if (route.budget === 'general') headers = budgets.headers();
      if (policy !== null) {
        const refusal = rateLimited(policy);
        Object.assign(refusal.headers, headers);
        throw refusal;
      }
    }
    const reply = answer(() => route.run({ portal, ...call, scopes, params }));
    return { ...reply, headers: { ...headers, ...reply.headers } };
  }

  async function settle(
    call: Call,
    match: Match | undefined,
    authorization: string | undefined,
  ): Promise<Outcome> {
    const { walk, isFirst } = walkOf(call);
    const page = match?.route.pages !== true ? 'none' : isFirst ? 'first' : 'later';
    const faults = portal.faults.strike(`${call.method} ${call.path}`, page);
    for (const fault of faults) if (fault.kind === 'latency') await wait(fault.ms);
    const instead = faults.map(replaceAnswer).find((one) => one !== undefined);
    if (instead !== undefined) return { reply: instead, cut: false };
    const reply = answer(() => run(call, match, authorization));
    if (reply.status >= 300) return { reply, cut: false };
    if (faults.some((fault) => fault.kind === 'drop')) return { reply: null, cut: false };
    const kinds = new Set(faults.map(({ kind }) => kind));
    const cut = kinds.has('cut-short');
    if (page === 'none') return { reply, cut };
    const body = portal.faults.page(`${authorization} ${walk}`, reply.body, kinds);
    return { reply: { ...reply, body }, cut };
  }

  return async (request, response, body) => {
    const url = new URL(request.url ?? '/', 'http://sandbox');
    const call = {
      method: request.method ?? 'GET',
      path: trimSlash(url.pathname),
      query: url.searchParams,
      body,
      wantsPage: request.headers.accept?.includes('text/html') === true,
    };
    const admin = answer(() => runAdmin(portal, call) ?? noAdmin);
    if (admin !== noAdmin) {
      send(response, admin, false);
      return;
    }
    const match = findRoute(call.method, call.path);
    const counted = match?.counted ?? `${call.method} (no such path)`;
    const budget: Budget = match?.route.budget ?? 'none';
    const { reply, cut } = await settle(call, match, request.headers.authorization);
    portal.calls.count(counted, budget, reply?.status ?? 0);
    if (reply === null) request.socket.destroy();
    else if ('html' in reply) sendHtml(response, reply.status, reply.html);
    else if (reply.page !== undefined) sendHtml(response, reply.status, reply.page);
    else send(response, reply, cut);
  };
}

/** Runs a route; errors of the wire become their answer, anything else a 500 that says so. */
function answer(run: () => Reply): Reply {
  try {
    return run();
  } catch (error) {
    if (error instanceof WireError) {
      return { status: error.status, body: error.body(), headers: error.headers };
    }
    const message = error instanceof Error ? error.message : String(error);
    const failure = new WireError(500, `Internal error of the sandbox: ${message}`, {
      category: 'INTERNAL_ERROR',
    });
    return { status: 500, body: failure.body() };
  }
}

/** What a fault answers in place of the portal; undefined where the portal answers after all. */
function replaceAnswer(fault: Fault): Outcome['reply'] | undefined {
  switch (fault.kind) {
    case 'rate-limit': {
      const error = rateLimited(fault.policy ?? 'TEN_SECONDLY_ROLLING', fault.retryAfterSeconds);
      return { status: 429, body: error.body(), headers: error.headers };
    }
    case 'server-error': {
      const error = new WireError(fault.status ?? 500, 'internal error', {
        category: 'INTERNAL_ERROR',
      });
      return { status: error.status, body: error.body() };
    }
    case 'bad-gateway-html':
      return { status: 502, html: gatewayPage };
    case 'ok-html':
      return { status: 200, html: maintenancePage };
    case 'drop':
      return fault.when === 'after' ? undefined : null;
    default:
      return undefined;
  }
}

/** Names a listing without its cursor, so that its pages are known to belong together. */
function walkOf({ method, path, query, body }: Call): { walk: string; isFirst: boolean } {
  const rest = new URLSearchParams(query);
  rest.delete('after');
  const cursor = /"after"\s*:\s*"?([^",}]*)"?/.exec(body)?.[1] ?? '';
  const words = body.replace(/,?\s*"after"\s*:\s*("[^"]*"|\d+)/, '');
  const isFirst = !query.has('after') && (cursor === '' || cursor === '0');
  return { walk: `${method} ${path}?${rest.toString()} ${words}`, isFirst };
}

function trimSlash(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

function send(response: ServerResponse, { status, body, headers = {} }: Reply, cut: boolean): void {
  const text = body === undefined ? '' : JSON.stringify(body);
  const bytes = Buffer.from(text);
  const correlationId =
    (body as { correlationId?: string } | undefined)?.correlationId ?? randomUUID();
  response.writeHead(status, {
    ...(body === undefined ? {} : { 'content-type': 'application/json;charset=utf-8' }),
    ...(status === 204 ? {} : { 'content-length': bytes.length }),
    'x-hubspot-correlation-id': correlationId,
    ...headers,
  });
  if (!cut) {
    response.end(bytes);
    return;
  }
  // The length was announced, so the other side knows that the rest is missing.
  response.write(bytes.subarray(0, bytes.length >> 1), () => response.socket?.destroy());
}

function sendHtml(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'content-type': 'text/html',
    'content-length': Buffer.byteLength(html),
  });
  response.end(html);
}
