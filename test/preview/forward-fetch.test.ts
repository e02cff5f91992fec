import { expect, test } from 'vitest';

import { verifySignatureV3 } from '../../src/crm/signature.ts';
import { forwardFetch } from '../../src/preview/forward-fetch.ts';
import type { ForwardOptions } from '../../src/preview/forward-fetch.ts';
import type { HostedFetch } from '../../src/preview/preview-api.ts';

const now = Date.parse('2026-11-20T09:00:00Z');
type Call = { url: string; init: RequestInit & { headers: Record<string, string> } };

function backend(answers: (() => Response)[]) {
  const calls: Call[] = [];
  const options: ForwardOptions = {
    clientSecret: 'secret',
    apiBaseUrl: 'http://localhost:3000',
    publicUrl: null,
    permittedUrls: ['https://app.warmline.example'],
    identity: { portalId: '7', userId: '11', userEmail: 'olive@us.example', appId: '5' },
    now: () => now,
    fetch: async (url, init) => {
      calls.push({ url: String(url), init: init as Call['init'] });
      return (answers[calls.length - 1] ?? answers.at(-1))!();
    },
  };
  return { calls, options };
}

const ok = () =>
  new Response('{"status":"ok"}', {
    headers: { 'content-type': 'application/json', 'set-cookie': 'a=b' },
  });
const asked: HostedFetch = {
  url: 'http://localhost:3000/api/card?kind=contact&id=1',
  method: 'GET',
  headers: {},
  body: null,
  timeoutMs: 1_000,
  fault: 'none',
};

function verdict(call: Call, uri = call.url) {
  return verifySignatureV3({
    method: call.init.method ?? '',
    uri,
    rawBody: Buffer.from((call.init.body as string | undefined) ?? ''),
    timestampHeader: call.init.headers['x-hubspot-request-timestamp'],
    signatureHeader: call.init.headers['x-hubspot-signature-v3'],
    clientSecret: 'secret',
    now,
  });
}

test('ids are appended and the whole is signed so that our own check accepts it', async () => {
  const { calls, options } = backend([ok]);
  const answer = await forwardFetch({ ...asked, method: 'POST', body: '{"ä":1}' }, options);
  expect(answer).toMatchObject({
    status: 200,
    body: '{"status":"ok"}',
    headers: { 'content-type': 'application/json' },
  });
  expect(answer.headers).not.toHaveProperty('set-cookie');
  expect(new URL(calls[0]!.url).searchParams.get('userEmail')).toBe('olive@us.example');
  expect(verdict(calls[0]!)).toEqual({ valid: true });
});

test('an extension cannot say who it is', async () => {
  const { calls, options } = backend([ok]);
  await forwardFetch({ ...asked, url: `${asked.url}&portalId=666&portalId=667` }, options);
  expect(new URL(calls[0]!.url).searchParams.getAll('portalId')).toEqual(['7']);
});

test('the public address is led to this server and signed as itself', async () => {
  const { calls, options } = backend([ok]);
  const publicUrl = 'https://app.warmline.example';
  await forwardFetch({ ...asked, url: `${publicUrl}/api/card?id=1` }, { ...options, publicUrl });
  expect(calls[0]!.url).toMatch(/^http:\/\/localhost:3000\/api\/card\?/);
  expect(verdict(calls[0]!, calls[0]!.url.replace('http://localhost:3000', publicUrl))).toEqual({
    valid: true,
  });
});

test('only permitted addresses are called', async () => {
  const { calls, options } = backend([ok]);
  for (const url of [
    'https://evil.example/api',
    'http://localhost:3001/api',
    'file:///etc/passwd',
    'nonsense',
  ]) {
    await expect(forwardFetch({ ...asked, url }, options)).rejects.toThrow(
      /not among the permitted/,
    );
  }
  expect(calls).toHaveLength(0);
});

test('of the headers only Authorization goes along', async () => {
  const { calls, options } = backend([ok]);
  await forwardFetch({ ...asked, headers: { authorization: 'Bearer x', 'x-other': 'y' } }, options);
  expect(calls[0]!.init.headers).toMatchObject({ authorization: 'Bearer x' });
  expect(calls[0]!.init.headers).not.toHaveProperty('x-other');
});

const broken = () => new Response('no', { status: 503 });

test('a 5xx is asked once more, a 4xx is not', async () => {
  const first = backend([broken, ok]);
  expect((await forwardFetch(asked, first.options)).status).toBe(200);
  const second = backend([broken]);
  expect((await forwardFetch(asked, second.options)).status).toBe(503);
  expect(second.calls).toHaveLength(2);
  const third = backend([() => new Response('no', { status: 404 })]);
  expect((await forwardFetch(asked, third.options)).status).toBe(404);
  expect(third.calls).toHaveLength(1);
});

test('a failed connection and a late answer come back as 502 and 504', async () => {
  const refused = backend([
    () => {
      throw new TypeError('fetch failed');
    },
  ]);
  expect((await forwardFetch(asked, refused.options)).status).toBe(502);
  const late = backend([
    () => {
      throw new DOMException('late', 'TimeoutError');
    },
  ]);
  expect((await forwardFetch(asked, late.options)).status).toBe(504);
});

test('bodies of more than 1 MB are refused in both directions', async () => {
  const large = 'x'.repeat(1_000_001);
  const { options } = backend([() => new Response(large)]);
  await expect(forwardFetch({ ...asked, method: 'POST', body: large }, options)).rejects.toThrow(
    /larger than 1 MB/,
  );
  expect((await forwardFetch(asked, options)).status).toBe(502);
});

test('the troubles one can switch on answer without calling the backend', async () => {
  const { calls, options } = backend([ok]);
  expect((await forwardFetch({ ...asked, fault: 'down' }, options)).status).toBe(502);
  expect((await forwardFetch({ ...asked, fault: 'denied' }, options)).status).toBe(403);
  const silent = { ...asked, fault: 'silent' as const, timeoutMs: 1 };
  expect((await forwardFetch(silent, options)).status).toBe(504);
  expect(calls).toHaveLength(0);
});
