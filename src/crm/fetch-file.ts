import type { lookup as lookUp } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { InvalidAnswer, Unavailable } from './errors.ts';
import { isPublicAddress, publicLookup } from './public-address.ts';

export type FileRequest = {
  url: string;
  /** The API's own address: the one host that may be within our network, and that may be called by http. */
  apiUrl: string;
  maxBytes: number;
  timeoutMs: number;
  signal?: AbortSignal | undefined;
  /** How names are resolved; replaced in tests. */
  resolve?: typeof lookUp;
};

/** The address was good for a while and isn't any more: ask for another one. */
export class FileExpired extends Unavailable {}

const unpack = promisify(gunzip);
const what = 'fetch a part of the journal';

/**
 * Fetches a file from an address that the CRM named, as text. Such an address must not lead us anywhere we wouldn't go:
 * https only, no name or password, no redirect, and no address within our own network, unless it is the very host of the
 * API (a sandbox). No token is sent. Throws `InvalidAnswer` for an address that isn't taken and for more than
 * `maxBytes`, `FileExpired` for one that has expired, else `Unavailable`; no message holds the address, which is a key.
 */
export async function fetchFile(request: FileRequest): Promise<string> {
  const { apiUrl, maxBytes, timeoutMs, signal } = request;
  const url = readAddress(request.url, apiUrl);
  const own = url.origin === new URL(apiUrl).origin;
  const timeout = AbortSignal.timeout(timeoutMs);
  const stop = signal ? AbortSignal.any([signal, timeout]) : timeout;
  try {
    const response = await open(url, stop, own ? {} : { lookup: publicLookup(request.resolve) });
    const status = response.statusCode ?? 0;
    if (status !== 200) {
      response.destroy();
      throw refusal(status);
    }
    const bytes = await readAll(response, maxBytes);
    if (response.headers['content-encoding'] !== 'gzip') return bytes.toString('utf8');
    return (await unpack(bytes, { maxOutputLength: maxBytes })).toString('utf8');
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (error instanceof Unavailable || error instanceof InvalidAnswer) throw error;
    const code = String((error as NodeJS.ErrnoException).code ?? 'no connection');
    if (code === 'ENOTPUBLIC') throw notTaken('leads into a private network');
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(maxBytes);
    const how = timeout.aborted ? `no answer within ${timeoutMs / 1000} s` : code;
    throw new Unavailable(`HubSpot's file store didn't serve us, asked to ${what}: ${how}.`, {
      maybeDone: false,
      cause: new Error(code),
    });
  }
}

function readAddress(address: string, apiUrl: string): URL {
  if (!URL.canParse(address)) throw notTaken('is no address');
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') throw notTaken('carries a name or password');
  if (url.origin === new URL(apiUrl).origin) return url;
  if (url.protocol !== 'https:') throw notTaken('is not https');
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  // A name is checked when it is resolved; an address is never resolved.
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw notTaken('leads into a private network');
  return url;
}

function open(
  url: URL,
  signal: AbortSignal,
  options: https.RequestOptions,
): Promise<IncomingMessage> {
  const { get } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    get(
      url,
      { ...options, signal, agent: false, headers: { 'accept-encoding': 'gzip' } },
      resolve,
    ).on('error', reject);
  });
}

async function readAll(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  // A connection that breaks before the announced length ends this with an error.
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) {
      response.destroy();
      throw tooLarge(maxBytes);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refusal(status: number): Unavailable | InvalidAnswer {
  if (status === 401 || status === 403 || status === 404 || status === 410) {
    return new FileExpired(`The address has expired (${status}), asked to ${what}.`, {
      status,
      maybeDone: false,
    });
  }
  if (status >= 300 && status < 400) return notTaken(`sends us elsewhere (${status})`);
  return new Unavailable(`HubSpot's file store isn't well (${status}), asked to ${what}.`, {
    status,
    maybeDone: false,
  });
}

const notTaken = (why: string) =>
  new InvalidAnswer(
    `The CRM named a file whose address ${why}: it isn't fetched. Check HUBSPOT_API_URL.`,
  );

const tooLarge = (maxBytes: number) =>
  new InvalidAnswer(`A part of the journal is larger than ${maxBytes / 1024 / 1024} MB.`);
