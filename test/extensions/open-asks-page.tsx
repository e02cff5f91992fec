import { createPageRouter, PageRoutes } from '@hubspot/ui-extensions/pages';
import { createRenderer } from '@hubspot/ui-extensions/testing';
import { expect, vi } from 'vitest';
import { NotFound } from '../../extensions/app/pages/components/NotFound.tsx';
import { OpenAsks } from '../../extensions/app/pages/components/OpenAsks.tsx';
import { PageProviders } from '../../extensions/app/pages/components/PageProviders.tsx';
import type { AskRow, AsksResponse } from '../../extensions/app/contract/asks.ts';

type Reply = { status: number; body: unknown } | 'no answer' | 'pending';

export const askRow: AskRow = {
  id: 'email:9001:quote_request',
  kind: 'quote_request',
  kindLabel: 'Quote',
  sentence: 'Could you send us a quote for 200 units?',
  asked: null,
  at: '2026-11-17T12:00:00Z',
  age: 'waiting 5 days',
  overdue: true,
  due: 'Overdue since Nov 18, 2026',
  asker: 'Anna Kovács',
  company: 'Acme',
  owner: 'Péter Nagy',
  value: '€12,000',
  risk: 78,
  level: 'high',
  levelLabel: 'High',
  customer: { objectTypeId: '0-1', id: '123' },
  url: 'https://app.hubspot.com/contacts/1/record/0-1/123',
};

export function asksAnswer(change: Partial<AsksResponse> = {}): AsksResponse {
  return {
    status: 'ok',
    rows: [askRow],
    total: 1,
    all: 30,
    overdue: 12,
    page: 1,
    pages: 1,
    owners: [
      { value: '7', label: 'Péter Nagy', count: 29 },
      { value: 'none', label: '', count: 1 },
    ],
    kinds: [
      { value: 'quote_request', label: 'Quote', count: 30 },
      { value: 'promise', label: 'Promise', count: 0 },
    ],
    csvUrl: 'https://app.warmline.example/api/asks.csv?ticket=t.s',
    syncedAt: '2026-11-22T08:00:00Z',
    ...change,
  };
}

/** Renders the page of open asks as the host would, over a backend that replies as told, at an address of its own. */
export async function openAsksPage(given: {
  reply: AsksResponse | Reply;
  path?: string;
  params?: Record<string, string>;
  language?: string;
}) {
  const renderer = createRenderer('pages');
  const { mocks } = renderer;
  const asked: URL[] = [];
  const replies = { asks: given.reply };
  vi.stubGlobal('self', {
    hsFetch: async (url: string) => {
      asked.push(new URL(url));
      const reply = asReply(replies.asks);
      if (reply === 'no answer') throw new TypeError('fetch failed');
      if (reply === 'pending') return new Promise<Response>(() => {});
      return new Response(JSON.stringify(reply.body), { status: reply.status });
    },
  });
  const Router = createPageRouter(
    <PageRoutes>
      <PageRoutes.Route path="/asks" component={OpenAsks} />
      <PageRoutes.AnyRoute component={NotFound} />
    </PageRoutes>,
  );
  const locate = (path: string, params: Record<string, string> = {}) =>
    mocks.setPageLocation({ path, params });
  const went: { to: string; params?: Record<string, string> }[] = [];
  const navigateToPage = (target: (typeof went)[number]) => {
    went.push(target);
    locate(target.to, target.params);
  };
  locate(given.path ?? '/asks', given.params);
  renderer.render(
    <PageProviders
      context={{
        ...mocks.context,
        user: { ...mocks.context.user, language: given.language ?? 'en' },
        portal: { id: 1, timezone: 'UTC' },
      }}
      actions={{ ...mocks.actions, navigateToPage } as never}
    >
      <Router />
    </PageProviders>,
  );
  if ((given.path ?? '/asks') === '/asks')
    await vi.waitFor(() => expect(asked).not.toHaveLength(0));
  return {
    ...renderer,
    asked,
    went,
    replies,
    readable: () => renderer.getRootNode().toString(),
  };
}

function asReply(reply: AsksResponse | Reply): Reply {
  if (typeof reply === 'string') return reply;
  return typeof reply.status === 'number' ? (reply as Reply) : { status: 200, body: reply };
}
