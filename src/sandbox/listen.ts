import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers one call whose body has been read. */
export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
) => Promise<void>;

export type Listening = { url: string; stop(): Promise<void> };

const mostBytes = 20 * 1024 * 1024;

/** Serves this machine alone on the port, 0 for any free one. Throws when it is taken. */
export async function listen(
  port: number,
  pick: (request: IncomingMessage, body: string) => Handler,
): Promise<Listening> {
  const server = createServer(async (request, response) => {
    const body = await readText(request).catch(() => null);
    if (body === null) request.socket.destroy();
    else await pick(request, body)(request, response, body);
  });
  // On a busy machine a connection may lie idle for long; one closed just then would look like a failure.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  }).catch((error: unknown) => {
    throw new Error(`The sandbox can't listen on port ${port}: choose another one`, {
      cause: error,
    });
  });
  let stopping: Promise<void> | undefined;
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    // Answers under way are broken off; what was written is kept already.
    stop: () =>
      (stopping ??= new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })),
  };
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) throw new Error('too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
