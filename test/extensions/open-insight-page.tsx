import { PageRoutes } from '@hubspot/ui-extensions/pages';
import { NotFound } from '../../extensions/app/pages/components/NotFound.tsx';
import { insightRoutes } from '../../extensions/app/pages/insights/insight-routes.tsx';
import type { InsightBlock, InsightResponse } from '../../extensions/app/contract/insights.ts';
import { asReply, openPagesPanel, type Reply } from './open-pages-panel.tsx';

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

/** Renders one of the pages of measures over a backend that replies as told, at an address of its own. */
export function openInsightPage(given: {
  reply: InsightResponse | Reply;
  path?: string;
  params?: Record<string, string>;
  language?: string;
}) {
  const { path = '/risk', params, language } = given;
  const replies = { page: given.reply, press: { status: 200, body: { status: 'ok' } } as Reply };
  const panel = openPagesPanel({
    routes: (
      <PageRoutes>
        {insightRoutes.map((route) => (
          <PageRoutes.Route key={route.path} path={route.path} component={route.component} />
        ))}
        <PageRoutes.AnyRoute component={NotFound} />
      </PageRoutes>
    ),
    reply: ({ method }) => (method === 'POST' ? replies.press : asReply(replies.page)),
    path,
    params,
    language,
  });
  return { ...panel, replies };
}
