import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import manifest from '../../app.json' with { type: 'json' };
import type { Crm } from '../crm/crm.ts';
import type { Language } from '../timeline/settings.ts';
import { buildExtensions } from './build-extensions.ts';
import type { BuiltExtension } from './build-extensions.ts';
import { createActivity } from './create-activity.ts';
import { forwardFetch } from './forward-fetch.ts';
import { hookAnswers } from './hook-answers.ts';
import { countLevels } from './count-levels.ts';
import { listRecords } from './list-records.ts';
import { pageHtml, withFonts } from './page-html.ts';
import type { PreviewBoot, PreviewExtension, PreviewOwner, SyncState } from './preview-api.ts';
import { chosenLanguage } from './chosen-language.ts';
import { buildBrowserCode } from './preview-assets.ts';
import { readFont } from './preview-fonts.ts';
import * as input from './preview-inputs.ts';
import { readRecord } from './read-record.ts';

export type PreviewOptions = {
  /** The gateway to the portal: every list and record shown is read through it. */
  crm: Crm;
  portalId: string;
  clientSecret: string;
  /** Where the panels' API answers; a function when the port is only known once the server listens. */
  apiBaseUrl: string | (() => string);
  /** The address the API expects in signatures; left out or null: apiBaseUrl. */
  publicUrl?: string | null;
  /** Other addresses a panel may call, led to apiBaseUrl; left out: the manifest's permittedUrls. */
  permittedUrls?: readonly string[];
  syncNow(): Promise<unknown>;
  syncStatus(): SyncState;
  /** The page that replays the portal's past; without it there is none. */
  backtestPage?: (language: Language | null) => Promise<string>;
  now?: () => number;
  /** Folder with `app/cards`, … as HubSpot receives it. */
  extensionsDir?: string;
  /** Where built bundles are kept. */
  buildDir: string;
};

const projectExtensions = fileURLToPath(new URL('../../extensions', import.meta.url));
const appId = '7000001';

/**
 * Mounts the preview: a list page at `/`, record pages at `/record/:kind/:id`, the app's own pages at `/app`, its settings at `/settings`, and
 * what they need under `/preview`. For use on one's own machine only: it reads and writes the portal for whoever can
 * reach it, so it answers to local addresses and to its own pages alone. Building starts at once, in the background.
 */
export function registerPreview(app: FastifyInstance, options: PreviewOptions): void {
  const { crm } = options;
  const now = options.now ?? Date.now;
  const browserCode = once(() => buildBrowserCode());
  const extensions = once(() =>
    buildExtensions(options.extensionsDir ?? projectExtensions, options.buildDir),
  );
  const people = once(() => readPeople(crm));
  const whoIs = async (userId: string | undefined): Promise<PreviewOwner | null> => {
    const owners = await people();
    return owners.find(({ id }) => id === userId) ?? owners[0] ?? null;
  };
  for (const work of [browserCode, extensions]) work().catch(() => {});
  const apiBaseUrl = () =>
    typeof options.apiBaseUrl === 'string' ? options.apiBaseUrl : options.apiBaseUrl();

  app.register(async (preview) => {
    preview.addHook('onRequest', onlyFromHere);
    preview.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
      request.log.warn({ error: error.name }, 'preview request failed');
      return reply.code(error.statusCode ?? 502).send({ status: 'error', message: error.message });
    });

    preview.get('/', sendPage);
    preview.get('/record/:kind/:id', sendPage);
    preview.get('/settings', sendPage);
    preview.get('/app', sendPage);
    preview.get('/app/*', sendPage);
    const { backtestPage } = options;
    if (backtestPage) {
      preview.get<{ Querystring: { language?: string } }>(
        '/preview/backtest',
        async (request, reply) => {
          const language = chosenLanguage(request.query.language, request.headers.cookie);
          // The file to pass on has no fonts of its own; here they are at hand.
          return sendHtml(reply, withFonts(await backtestPage(language)));
        },
      );
    }

    preview.get<{ Params: { file: string } }>('/preview/assets/:file', async (request, reply) => {
      const file = (await browserCode()).get(request.params.file);
      if (!file) return reply.code(404).send({ status: 'error', message: 'No such file.' });
      return reply.type(file.type).header('cache-control', 'no-store').send(file.body);
    });
    type FontParams = { Params: { name: string; file?: string } };
    const font = async (request: { params: FontParams['Params'] }, reply: FastifyReply) => {
      const { name, file = null } = request.params;
      const body = await readFont(name, file);
      if (!body) return reply.code(404).send({ status: 'error', message: 'No such font.' });
      return reply
        .type(file ? 'font/woff2' : 'text/css; charset=utf-8')
        .header('cache-control', 'max-age=86400')
        .send(body);
    };
    preview.get<FontParams>('/preview/fonts/:name/index.css', async (request, reply) =>
      font(request, reply),
    );
    preview.get<FontParams>('/preview/fonts/:name/files/:file', async (request, reply) =>
      font(request, reply),
    );
    preview.get<{ Params: { uid: string } }>('/preview/extensions/:uid', async (request, reply) => {
      const built = (await extensions()).find((one) => `${one.uid}.js` === request.params.uid);
      if (!built?.code)
        return reply.code(404).send({ status: 'error', message: 'No such extension.' });
      return reply.type('text/javascript').header('cache-control', 'no-store').send(built.code);
    });

    preview.post('/preview/api/boot', async (): Promise<PreviewBoot> => {
      const [account, owners, built] = await Promise.all([crm.account(), people(), extensions()]);
      return {
        portalId: options.portalId,
        accountName: `Account ${account.portalId}`,
        timeZone: account.timeZone,
        currency: account.currency,
        now: now(),
        people: peopleOf(owners),
        owners,
        extensions: built.map(withoutCode),
        apiBaseUrl: apiBaseUrl(),
        sync: options.syncStatus(),
        replaysPast: backtestPage !== undefined,
      };
    });
    preview.post('/preview/api/list', async (request) =>
      listRecords(crm, input.read(input.listQuery, request.body)),
    );
    preview.post('/preview/api/counts', async (request) =>
      countLevels(crm, input.read(input.listQuery, request.body)),
    );
    preview.post('/preview/api/record', async (request) =>
      readRecord(crm, input.read(input.recordRef, request.body), now()),
    );
    preview.post('/preview/api/activity', async (request) => {
      const { kind, id, activity, userId } = input.read(input.newActivity, request.body);
      const user = await whoIs(userId);
      return createActivity(crm, { kind, id }, activity, { user, now: now() });
    });
    preview.post('/preview/api/sync', async () => {
      // Its outcome is read from /sync/status; a failure must not end the process.
      if (!options.syncStatus().running) void Promise.resolve(options.syncNow()).catch(() => {});
      return options.syncStatus();
    });
    preview.post('/preview/api/sync/status', async () => options.syncStatus());

    const hooks = hookAnswers(crm);
    preview.post('/preview/api/crm/properties', async (request) => hooks.properties(request.body));
    preview.post('/preview/api/crm/associations', async (request) =>
      hooks.associations(request.body),
    );
    preview.post('/preview/api/crm/search', async (request) => hooks.search(request.body));

    preview.post('/preview/fetch', { bodyLimit: 2 * 1024 * 1024 }, async (request) => {
      const call = input.read(input.hostedFetch, request.body);
      const user = await whoIs(call.userId);
      return forwardFetch(call, {
        clientSecret: options.clientSecret,
        apiBaseUrl: apiBaseUrl(),
        publicUrl: options.publicUrl ?? null,
        permittedUrls: options.permittedUrls ?? manifest.permittedUrls.fetch,
        identity: {
          portalId: options.portalId,
          userId: user?.id ?? '1',
          userEmail: user?.email ?? 'you@example.com',
          appId,
        },
        now,
      });
    });
  });
}

const pagePolicy =
  "default-src 'self'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

async function sendPage(_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return sendHtml(reply, pageHtml());
}

function sendHtml(reply: FastifyReply, html: string): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', pagePolicy)
    .send(html);
}

const localHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

const loopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
/** A proxy beside us calls from here for somebody who isn't here. */
const forwarding = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/** Refuses other machines, other sites' pages, and host names that merely point here (DNS rebinding). */
async function onlyFromHere(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const host = request.headers.host ?? '';
  const { origin } = request.headers;
  // Bundles run in workers, which take their policy from their own script's answer.
  reply.header('content-security-policy', pagePolicy);
  const foreign = origin !== undefined && origin !== `http://${host}`;
  const elsewhere =
    !loopback.test(request.socket.remoteAddress ?? '') ||
    forwarding.some((name) => request.headers[name] !== undefined);
  if (!localHost.test(host) || foreign || elsewhere) {
    await reply.code(403).send({
      status: 'error',
      message: 'The preview answers on this machine only: open it as http://localhost.',
    });
  }
}

function withoutCode(built: BuiltExtension): PreviewExtension {
  const { uid, title, location, kinds, bundleUrl, error } = built;
  return { uid, title, location, kinds, bundleUrl, error };
}

async function readPeople(crm: Crm): Promise<PreviewOwner[]> {
  const owners = await crm.owners();
  return owners.map(({ id, email, firstName, lastName }) => ({
    id,
    email,
    name: `${firstName} ${lastName}`.trim(),
  }));
}

/** The portal's first people take the roles, one each as far as they go. */
function peopleOf(owners: readonly PreviewOwner[]): PreviewBoot['people'] {
  const [admin = { id: '1', name: 'You', email: 'you@example.com' }, manager = admin, rep = admin] =
    owners;
  return { admin, manager, rep };
}

/** Runs `work` once for all callers; a failure is forgotten, so that the next caller tries again. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  return () => {
    running ??= work().catch((error: unknown) => {
      running = null;
      throw error;
    });
    return running;
  };
}
