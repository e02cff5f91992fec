import { createPageRouter, PageRoutes } from '@hubspot/ui-extensions/pages';
import { createRenderer } from '@hubspot/ui-extensions/testing';
import { vi } from 'vitest';
import { NotFound } from '../../extensions/app/pages/components/NotFound.tsx';
import { PageProviders } from '../../extensions/app/pages/components/PageProviders.tsx';
import { insightRoutes } from '../../extensions/app/pages/insights/insight-routes.tsx';
import type { InsightBlock, InsightResponse } from '../../extensions/app/contract/insights.ts';

type Reply = { status: number; body: unknown } | 'no answer' | 'pending';

export function insightAnswer(
  blocks: InsightBlock[],
  change: Partial<InsightResponse> = {},
): InsightResponse {
  return {
    status: 'ok',
    name: 'risk',
    title: 'Risk by group',
    lead: 'Where the risk lies.',
    filters: [],
    blocks,
    asOf: 'As of Nov 22, 2026',
    ...change,
  };
}

/** Renders one of the pages of measures as the host would, over a backend that replies as told, at an address of its own. */
export function openInsightPage(given: {
  reply: InsightResponse | Reply;
  path?: string;
  params?: Record<string, string>;
  language?: string;
}) {
  const renderer = createRenderer('pages');
  const { mocks } = renderer;
  const asked: { method: string; url: URL }[] = [];
  const replies = { page: given.reply, press: { status: 200, body: { status: 'ok' } } as Reply };
  vi.stubGlobal('self', {
    hsFetch: async (url: string, { method = 'GET' }: { method?: string } = {}) => {
      asked.push({ method, url: new URL(url) });
      const reply = method === 'POST' ? replies.press : asReply(replies.page);
      if (reply === 'no answer') throw new TypeError('fetch failed');
      if (reply === 'pending') return new Promise<Response>(() => {});
      return new Response(JSON.stringify(reply.body), { status: reply.status });
    },
  });
  const Router = createPageRouter(
    <PageRoutes>
      {insightRoutes.map(({ path, component }) => (
        <PageRoutes.Route key={path} path={path} component={component} />
      ))}
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
  locate(given.path ?? '/risk', given.params);
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
  return { ...renderer, asked, went, replies };
}

function asReply(reply: InsightResponse | Reply): Reply {
  if (typeof reply === 'string') return reply;
  return typeof reply.status === 'number' ? (reply as Reply) : { status: 200, body: reply };
}
