import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connectCrm, type ConnectOptions } from '../../src/crm/connect.ts';
import { jumpingClock } from './fake-clock.ts';

export type Asked = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  // What a test looks into, it knows the shape of.
  body: any;
};

export type Reply =
  | { status?: number; json: unknown; headers?: Record<string, string> }
  | { status?: number; html: string; headers?: Record<string, string> }
  | { raw: (response: ServerResponse) => void };

/** Answers a test's own way: for odd answers that no decent portal gives. */
export async function fakePortal(answer: (asked: Asked, count: number) => Reply) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://portal');
      const text = Buffer.concat(chunks).toString();
      const call = {
        method: request.method ?? '',
        path: url.pathname,
        query: url.searchParams,
        headers: request.headers,
        body: text === '' ? null : JSON.parse(text),
      };
      asked.push(call);
      reply(response, answer(call, asked.length));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const time = jumpingClock();
  return {
    asked,
    time,
    baseUrl,
    connect: (options: Partial<ConnectOptions> = {}) =>
      connectCrm({
        baseUrl,
        accessToken: 'secret-token',
        clock: time.clock,
        sleep: time.sleep,
        random: () => 0.5,
        ...options,
      }),
    async close() {
      if (!server.listening) return;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function reply(response: ServerResponse, answer: Reply): void {
  if ('raw' in answer) {
    answer.raw(response);
    return;
  }
  const isJson = 'json' in answer;
  response.writeHead(answer.status ?? 200, {
    'content-type': isJson ? 'application/json;charset=utf-8' : 'text/html; charset=UTF-8',
    ...answer.headers,
  });
  response.end(isJson ? JSON.stringify(answer.json) : answer.html);
}

/** A record as it stands on the wire. */
export function wireRecord(id: string | number, properties: Record<string, string | null> = {}) {
  return {
    id,
    properties,
    createdAt: '2024-01-01T00:00:00.000Z',
    updatedAt: '2024-02-01T00:00:00.000Z',
    archived: false,
  };
}

export function wirePage(ids: readonly (string | number)[], after?: string) {
  return {
    results: ids.map((id) => wireRecord(id)),
    ...(after && { paging: { next: { after, link: 'https://api.hubapi.com/x' } } }),
  };
}

/** An error body in HubSpot's shape. */
export function wireError(category: string, message: string, more: Record<string, unknown> = {}) {
  return { status: 'error', message, correlationId: 'c0rre1a7e', category, ...more };
}
