import { createRenderer } from '@hubspot/ui-extensions/testing';
import { expect, vi } from 'vitest';
import { ActionProviders } from '../../extensions/app/actions/components/ActionProviders.tsx';
import { SavePlan } from '../../extensions/app/actions/components/SavePlan.tsx';
import type {
  SaveOutcome,
  SaveRow,
  SavesMakeRequest,
  SavesPlanResponse,
  SavesStartRequest,
} from '../../extensions/app/contract/saves.ts';

type Reply = { status: number; body: unknown } | 'no answer' | 'pending';

export function saveRow(id: string, change: Partial<SaveRow> = {}): SaveRow {
  return {
    id,
    name: `Customer ${id}`,
    level: 'high',
    levelLabel: 'High',
    risk: 80,
    state: 'ready',
    action: {
      id: 'answer-request',
      title: 'Answer the quote request',
      dueAt: '2026-11-24T09:00:00Z',
      who: 'Péter Nagy',
    },
    owner: 'Rita Rep',
    start: 'ready',
    started: [],
    ...change,
  };
}

export function savePlan(rows: SaveRow[], workflows: string[] = []): SavesPlanResponse {
  const levels = (['high', 'elevated', 'watch', 'steady', 'unknown'] as const).map((level) => ({
    level,
    label: level[0]!.toUpperCase() + level.slice(1),
    count: rows.filter((row) => row.level === level).length,
  }));
  return {
    status: 'ok',
    rows,
    levels: levels.filter(({ count }) => count > 0),
    colleagues: [
      { id: '7', name: 'Péter Nagy' },
      { id: '8', name: 'Rita Rep' },
    ],
    workflows,
  };
}

/** Renders the panel for selected records as the host would, over a backend that replies as told. */
export async function openSavePlan(given: {
  plan: SavesPlanResponse | Reply;
  make?: (request: SavesMakeRequest) => SaveOutcome[] | Reply | Promise<SaveOutcome[] | Reply>;
  start?: (request: SavesStartRequest) => SaveOutcome[] | Reply | Promise<SaveOutcome[] | Reply>;
  ids?: number[];
  objectTypeId?: string;
  language?: string;
}) {
  const renderer = createRenderer('crm.bulkActions');
  const { mocks } = renderer;
  const asked: { path: string; body: Record<string, unknown> }[] = [];
  const replies = { plan: given.plan };
  vi.stubGlobal('self', {
    hsFetch: async (url: string, { body }: { body: Record<string, unknown> }) => {
      const path = new URL(url).pathname;
      asked.push({ path, body });
      const reply =
        path === '/api/saves/plan'
          ? asReply(replies.plan)
          : madeReply(
              path === '/api/saves/start'
                ? await given.start!(body as unknown as SavesStartRequest)
                : await given.make!(body as unknown as SavesMakeRequest),
            );
      if (reply === 'no answer') throw new TypeError('fetch failed');
      if (reply === 'pending') return new Promise<Response>(() => {});
      return new Response(JSON.stringify(reply.body), { status: reply.status });
    },
  });
  const rows = typeof given.plan === 'object' && 'rows' in given.plan ? given.plan.rows : [];
  renderer.render(
    <ActionProviders
      context={{
        ...mocks.context,
        user: { ...mocks.context.user, language: given.language ?? 'en' },
        portal: { id: 1, timezone: 'UTC' },
        crm: {
          objectTypeId: given.objectTypeId ?? '0-1',
          objectIds: given.ids ?? rows.map(({ id }) => Number(id)),
        },
      }}
      actions={mocks.actions}
    >
      <SavePlan />
    </ActionProviders>,
  );
  await vi.waitFor(() => expect(asked).not.toHaveLength(0));
  return { ...renderer, asked, replies };
}

function asReply(reply: SavesPlanResponse | Reply): Reply {
  if (typeof reply === 'string') return reply;
  return typeof reply.status === 'number' ? (reply as Reply) : { status: 200, body: reply };
}

function madeReply(reply: SaveOutcome[] | Reply): Reply {
  return Array.isArray(reply) ? { status: 200, body: { status: 'ok', outcomes: reply } } : reply;
}
