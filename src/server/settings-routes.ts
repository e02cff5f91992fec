import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import manifest from '../../app.json' with { type: 'json' };
import type {
  SettingsChanges,
  SettingsPreviewResponse,
  SettingsRefused,
} from '../../extensions/app/contract/settings.ts';
import { checkFields } from '../jobs/check-fields.ts';
import { judgeWithin } from '../jobs/judge-within.ts';
import { keepSettings } from '../jobs/keep-settings.ts';
import { isAboutLevels, previewLevels } from '../jobs/preview-levels.ts';
import { previewSettings } from '../jobs/preview-settings.ts';
import { readSettingsPage } from '../jobs/read-settings-page.ts';
import { retryRefused } from '../jobs/retry-refused.ts';
import { undoSettings } from '../jobs/undo-settings.ts';
import { whoActs } from '../jobs/who-acts.ts';
import type { Crm } from '../crm/crm.ts';
import type { Db } from '../store/db.ts';
import { findGuide, saveGuide } from '../store/guide.ts';
import { findPastReplay } from '../store/insights/past-replays.ts';
import type { Language, Settings } from '../timeline/settings.ts';
import { renderPreview, sayNotes } from '../views/settings/render-preview.ts';
import { renderSettings } from '../views/settings/render-settings.ts';
import { sayProblems } from '../views/settings/say-problems.ts';
import { settingFields } from '../views/settings/setting-fields.ts';
import type { SettingsPage } from '../views/settings/settings-page.ts';
import { say, type Reader } from '../views/say.ts';
import { describeProblems } from './card-inputs.ts';
import { fail } from './fail.ts';
import { notInstalled } from './not-installed.ts';
import {
  guideBody,
  previewBody,
  retryBody,
  saveBody,
  settingsQuery,
  undoSettingsBody,
} from './settings-inputs.ts';
import { writeTicket } from './file-ticket.ts';

export type SettingsDeps = {
  db: Db;
  /** The portal's CRM, to be asked which properties it has; null where there is none. */
  crmOf: (portalId: string) => Promise<Crm | null>;
  now: () => number;
  clientSecret: string;
  publicUrl: string | null;
};

const ticketMs = 15 * 60_000;

/** How to leave, for admins; the papers stand where the listing says. */
const leaveUrl = `${manifest.support.documentationUrl}/uninstall`;

/** The host waits 15 s for an answer and asks once more after that. */
const previewMs = 5_000;
const judgeMs = 7_000;

/** What the admin's page calls, for the portal that the signature proves. */
export function settingsRoutes(app: FastifyInstance, deps: SettingsDeps): void {
  const { db, now, crmOf } = deps;
  app.get('/api/settings', async (request, reply) => {
    const query = settingsQuery.safeParse(request.query);
    if (!query.success) return badInput(reply, describeProblems(query.error));
    return sendPage(request, reply, query.data.language);
  });

  app.post('/api/settings/preview', async (request, reply) => {
    const body = previewBody.safeParse(request.body);
    if (!body.success) return badInput(reply, describeProblems(body.error));
    const page = await readSettingsPage(db, request.caller.portalId, now());
    if (!page) return notInstalled(request, reply);
    const { changes, language } = body.data;
    const reader = readerOf(page, language);
    const checked = await checkFields(page.settings, changes, now());
    const response: SettingsPreviewResponse =
      'problems' in checked
        ? {
            status: 'ok',
            problems: explain(checked.problems, page, changes, reader),
            moved: null,
            notes: [],
          }
        : { status: 'ok', problems: [], ...(await preview(page, checked.changes, reader)) };
    return reply.send(response);
  });

  app.post('/api/settings', async (request, reply) => {
    const body = saveBody.safeParse(request.body);
    if (!body.success) return badInput(reply, describeProblems(body.error));
    const { portalId, userEmail, userId } = request.caller;
    const { key, changes, language } = body.data;
    const page = await readSettingsPage(db, portalId, now());
    if (!page) return notInstalled(request, reply);
    const checked = await checkFields(page.settings, changes, now());
    if ('problems' in checked) {
      const problems = explain(checked.problems, page, changes, readerOf(page, language));
      const refused: SettingsRefused = {
        status: 'error',
        code: 'bad_settings',
        message: problems.map(({ text }) => text).join(' '),
        problems,
      };
      return reply.code(422).send(refused);
    }
    const by = userEmail ?? userId ?? 'unknown';
    await keepSettings({
      db,
      portalId,
      now: now(),
      changes: checked.changes,
      key,
      by,
      who: whoActs(userId),
    });
    await judgeWithin(judgeMs, { db, portalId, now: now() });
    return sendPage(request, reply, language);
  });

  app.post('/api/settings/undo', async (request, reply) => {
    const body = undoSettingsBody.safeParse(request.body);
    if (!body.success) return badInput(reply, describeProblems(body.error));
    const { portalId, userId } = request.caller;
    const page = await readSettingsPage(db, portalId, now());
    if (!page) return notInstalled(request, reply);
    const { key, language } = body.data;
    if ((await undoSettings(db, portalId, key, now(), whoActs(userId))) === 'superseded') {
      const message = say({ key: 'settings.superseded', values: {} }, readerOf(page, language));
      return fail(reply, 409, 'superseded', message);
    }
    await judgeWithin(judgeMs, { db, portalId, now: now() });
    return sendPage(request, reply, language);
  });

  app.post('/api/settings/guide', async (request, reply) => {
    const body = guideBody.safeParse(request.body);
    if (!body.success) return badInput(reply, describeProblems(body.error));
    const { portalId } = request.caller;
    const guide = await findGuide(db, portalId);
    if (!guide) return notInstalled(request, reply);
    const { done, closed = guide.closed, language } = body.data;
    const steps = done === undefined ? guide.done : [...new Set([...guide.done, done])];
    await saveGuide(db, portalId, { done: steps, closed });
    return sendPage(request, reply, language);
  });

  app.post('/api/settings/retry', async (request, reply) => {
    const body = retryBody.safeParse(request.body);
    if (!body.success) return badInput(reply, describeProblems(body.error));
    const { portalId, userId } = request.caller;
    await retryRefused(db, portalId, now(), whoActs(userId));
    return sendPage(request, reply, body.data.language);
  });

  async function sendPage(
    request: FastifyRequest,
    reply: FastifyReply,
    language: Language | undefined,
  ): Promise<FastifyReply> {
    const { portalId } = request.caller;
    const page = await readSettingsPage(db, portalId, now(), await crmOf(portalId));
    if (!page) return notInstalled(request, reply);
    const base = deps.publicUrl ?? `${request.protocol}://${request.host}`;
    const link = (path: string, query: object) => {
      const ticket = { portalId, query, expiresAt: now() + ticketMs };
      return `${base}${path}?ticket=${writeTicket(ticket, deps.clientSecret)}`;
    };
    const reader = readerOf(page, language);
    const replay = await findPastReplay(db, portalId);
    return reply.send(
      renderSettings(page, reader, {
        proof: replay?.hasReport
          ? link('/api/insights/replay.html', { language: reader.language })
          : null,
        export: link('/api/settings/export.ndjson', { file: 'export' }),
        leave: leaveUrl,
      }),
    );
  }

  /** How many would change level, where that can be told while somebody waits. */
  async function preview(page: SettingsPage, changes: Partial<Settings>, reader: Reader) {
    const notes = sayNotes(changes, reader);
    if (isAboutLevels(page.settings, changes)) {
      const found = await previewLevels(db, page.portalId, page.settings, changes);
      return { moved: renderPreview(found, reader), notes };
    }
    const signal = AbortSignal.timeout(2 * previewMs);
    const begunAt = performance.now();
    try {
      const found = await previewSettings({
        db,
        portalId: page.portalId,
        now: now(),
        changes,
        limit: 0,
        signal,
        shouldStop: () => performance.now() - begunAt > previewMs,
      });
      return { moved: renderPreview(found, reader), notes };
    } catch (error) {
      // Another horizon has a model fitted for it first, which a large book takes minutes for.
      if (!signal.aborted) throw error;
      const long = say({ key: 'settings.note.long', values: {} }, reader);
      return { moved: null, notes: [long, ...notes] };
    }
  }
}

function explain(
  problems: Parameters<typeof sayProblems>[0],
  page: SettingsPage,
  changes: SettingsChanges,
  reader: Reader,
) {
  const fields = settingFields(page, reader).flatMap(({ groups }) =>
    groups.flatMap((group) => group.fields),
  );
  return sayProblems(problems, fields, changes, reader);
}

function readerOf({ settings }: SettingsPage, language: Language | undefined): Reader {
  return { language: language ?? settings.language, timeZone: settings.timeZone };
}

const badInput = (reply: FastifyReply, problems: string) => fail(reply, 400, 'bad_input', problems);
