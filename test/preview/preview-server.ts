import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';

import { registerPreview } from '../../src/preview/preview-routes.ts';
import type { PreviewOptions } from '../../src/preview/preview-routes.ts';
import { now, startSmallPortal } from './small-portal.ts';
import type { SmallPortal } from './small-portal.ts';

export type PreviewServer = SmallPortal & { app: FastifyInstance; url: string; syncs: number };

/** The preview over the small portal, with the fixture extension instead of the real ones. */
export async function startPreview(
  options: Partial<PreviewOptions> = {},
  addRoutes: (app: FastifyInstance) => void = () => {},
): Promise<PreviewServer> {
  const portal = await startSmallPortal();
  const buildDir = await mkdtemp(join(tmpdir(), 'warmline-preview-'));
  const app = Fastify();
  addRoutes(app);
  const server: PreviewServer = {
    ...portal,
    app,
    url: '',
    syncs: 0,
    async stop() {
      await app.close();
      await portal.stop();
      await rm(buildDir, { recursive: true, force: true });
    },
  };
  registerPreview(app, {
    crm: portal.crm,
    portalId: '4242',
    clientSecret: 'secret',
    apiBaseUrl: () => server.url,
    syncNow: async () => {
      server.syncs += 1;
    },
    syncStatus: () => ({
      running: false,
      phase: null,
      done: null,
      total: null,
      finishedAt: now,
      error: null,
    }),
    now: () => now,
    extensionsDir: join(import.meta.dirname, 'fixtures'),
    buildDir,
    ...options,
  });
  server.url = await app.listen({ port: 0, host: '127.0.0.1' });
  return server;
}
