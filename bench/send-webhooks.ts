/** A worker that posts signed requests to one address, so many at once, each time it is told to, and says how long each took. */
import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

export type SignedRequest = { body: Uint8Array; timestamp: string; signature: string };
export type SendOrder = { url: string; requests: SignedRequest[]; atOnce: number };

const { url, requests, atOnce } = workerData as SendOrder;
const agent = new Agent({ keepAlive: true, maxSockets: atOnce });

function post({ body, timestamp, signature }: SignedRequest): Promise<number> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': body.length,
      'x-hubspot-request-timestamp': timestamp,
      'x-hubspot-signature-v3': signature,
    };
    const call = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - began);
        else reject(new Error(`answered ${response.statusCode}`));
      });
    });
    call.on('error', reject).end(body);
  });
}

async function sendAll(first: number): Promise<void> {
  const each: number[] = [];
  const queue = requests.slice(0, first).values();
  const began = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const one of queue) each.push(await post(one));
    }),
  );
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage({ ms: performance.now() - began, each });
}

parentPort?.on('message', (first: number) => void sendAll(first));
