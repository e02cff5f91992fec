import type { lookup } from 'node:dns';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { InvalidAnswer, Unavailable } from '../../src/crm/errors.ts';
import { fetchFile, FileExpired } from '../../src/crm/fetch-file.ts';
import { isPublicAddress, publicLookup } from '../../src/crm/public-address.ts';

async function serve(handle: RequestListener): Promise<string> {
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Fetches from whatever address, with an API that is elsewhere on this machine. */
const fetchFrom = (
  url: string,
  {
    apiUrl = 'http://127.0.0.1:9',
    maxBytes = 1000,
    timeoutMs = 2_000,
    resolve,
  }: { apiUrl?: string; maxBytes?: number; timeoutMs?: number; resolve?: typeof lookup } = {},
) => fetchFile({ url, apiUrl, maxBytes, timeoutMs, ...(resolve && { resolve }) });

/** A resolver that says the same for every name. */
const saying = (...addresses: string[]) =>
  ((_name: string, _options: object, done: (error: null, found: object[]) => void) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )) as unknown as typeof lookup;

test('a file on the very host of the API is fetched, packed or not, without a token', async () => {
  const seen: unknown[] = [];
  const apiUrl = await serve((request, response) => {
    seen.push(request.headers.authorization);
    const packed = request.url === '/packed';
    response.writeHead(200, packed ? { 'content-encoding': 'gzip' } : {});
    response.end(packed ? gzipSync('{"packed":1}') : '{"plain":1}');
  });
  expect(await fetchFrom(`${apiUrl}/plain`, { apiUrl })).toBe('{"plain":1}');
  expect(await fetchFrom(`${apiUrl}/packed`, { apiUrl })).toBe('{"packed":1}');
  expect(seen).toEqual([undefined, undefined]);
});

test.each([
  'http://files.example/journal.json',
  'file:///etc/passwd',
  'ftp://files.example/x',
  'data:application/json,{}',
  'not an address',
  'https://name:word@files.example/x',
  'https://127.0.0.1/x',
  'https://127.1/x',
  'https://2130706433/x',
  'https://0x7f.1/x',
  'https://0.0.0.0/x',
  'https://10.1.2.3/x',
  'https://172.31.255.255/x',
  'https://192.168.0.1/x',
  'https://169.254.169.254/latest/meta-data/',
  'https://100.64.0.1/x',
  'https://[::1]/x',
  'https://[::]/x',
  'https://[fd00::1]/x',
  'https://[fe80::1]/x',
  'https://[::ffff:10.0.0.1]/x',
  'https://[::ffff:7f00:1]/x',
  'https://[64:ff9b::a00:1]/x',
  'https://[2002:a00:1::]/x',
])('%s is not fetched', async (url) => {
  let resolved = 0;
  const resolve = ((...given: unknown[]) => {
    resolved += 1;
    (given.at(-1) as (error: Error) => void)(new Error('no'));
  }) as unknown as typeof lookup;
  await expect(fetchFrom(url, { resolve })).rejects.toThrow(InvalidAnswer);
  expect(resolved).toBe(0);
});

test('another port of this machine is not the API', async () => {
  let asked = 0;
  const other = await serve((_request, response) => {
    asked += 1;
    response.end('{}');
  });
  const apiUrl = await serve((_request, response) => response.end('{}'));
  await expect(fetchFrom(`${other}/x`, { apiUrl })).rejects.toThrow('not https');
  expect(asked).toBe(0);
});

test.each([
  ['inward', ['10.0.0.5']],
  ['inward beside an open one', ['93.184.215.14', '127.0.0.1']],
  ['inward by IPv6', ['fd12::1']],
  ["to the cloud's own service", ['169.254.169.254']],
  ['nowhere', []],
])('a name that leads %s is not followed', async (_name, addresses) => {
  const refused = fetchFrom('https://files.example/x', { resolve: saying(...addresses) });
  await expect(refused).rejects.toThrow('leads into a private network');
});

test('a redirect is not followed, wherever it leads', async () => {
  let followed = 0;
  const apiUrl = await serve((request, response) => {
    if (request.url === '/there') followed += 1;
    response.writeHead(302, { location: '/there' }).end();
  });
  await expect(fetchFrom(`${apiUrl}/x`, { apiUrl })).rejects.toThrow('sends us elsewhere (302)');
  expect(followed).toBe(0);
});

test('no more than the cap is taken in, packed or not', async () => {
  const apiUrl = await serve((request, response) => {
    const text = 'x'.repeat(1_000_000);
    const packed = request.url === '/packed';
    response.writeHead(200, packed ? { 'content-encoding': 'gzip' } : {});
    response.end(packed ? gzipSync(text) : text);
  });
  for (const path of ['/plain', '/packed']) {
    const large = fetchFrom(apiUrl + path, { apiUrl, maxBytes: 64 * 1024 });
    await expect(large).rejects.toThrow('larger than');
  }
});

test.each([
  [403, FileExpired],
  [404, FileExpired],
  [410, FileExpired],
  [500, Unavailable],
  [503, Unavailable],
])('an answer %i says whether another address helps', async (status, kind) => {
  const apiUrl = await serve((_request, response) => response.writeHead(status).end('<Error/>'));
  const failure = await fetchFrom(`${apiUrl}/x?key=hush`, { apiUrl }).catch(
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(kind);
  expect((failure as Error).constructor).toBe(kind);
  expect((failure as Error).message).not.toContain('hush');
});

test('a file that breaks off, or never comes, is told as that', async () => {
  const apiUrl = await serve((request, response) => {
    if (request.url === '/never') return;
    response.writeHead(200, { 'content-length': 100 });
    response.write('half', () => response.socket?.destroy());
  });
  await expect(fetchFrom(`${apiUrl}/half`, { apiUrl })).rejects.toThrow(Unavailable);
  await expect(fetchFrom(`${apiUrl}/never`, { apiUrl, timeoutMs: 50 })).rejects.toThrow(
    'no answer within 0.05 s',
  );
});

test('addresses of the open internet are told from others', () => {
  for (const open of ['93.184.215.14', '8.8.8.8', '2606:2800:21f:cb07::1', '172.32.0.1']) {
    expect(isPublicAddress(open)).toBe(true);
  }
  for (const closed of ['', 'localhost', '224.0.0.1', '::ffff:192.168.1.1', 'ff02::1']) {
    expect(isPublicAddress(closed)).toBe(false);
  }
});

test('the very address that was checked is the one that is called', () => {
  const found: unknown[] = [];
  const lookUp = publicLookup(saying('93.184.215.14', '8.8.8.8'));
  lookUp('files.example', { all: true }, (...given) => found.push(given));
  lookUp('files.example', {}, (...given) => found.push(given));
  expect(found).toEqual([
    [
      null,
      [
        { address: '93.184.215.14', family: 4 },
        { address: '8.8.8.8', family: 4 },
      ],
    ],
    [null, '93.184.215.14', 4],
  ]);
});
