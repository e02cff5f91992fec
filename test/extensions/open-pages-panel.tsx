import { createPageRouter } from '@hubspot/ui-extensions/pages';
import { createRenderer } from '@hubspot/ui-extensions/testing';
import { vi } from 'vitest';
import { PageProviders } from '../../extensions/app/pages/components/PageProviders.tsx';

/** What the backend answers; `pending`: nothing, ever. */
export type Reply = { status: number; body: unknown } | 'no answer' | 'pending';

export type Asked = { method: string; url: URL; body: unknown };

/** A good answer with this body; what is a reply already stays one. */
export function asReply(reply: Reply | { status: 'ok' }): Reply {
  if (typeof reply === 'string') return reply;
  return reply.status === 'ok' ? { status: 200, body: reply } : reply;
}

/** Renders the app's pages as the host would, over a backend that replies as told, at an address of their own. */
export function openPagesPanel(given: {
  routes: Parameters<typeof createPageRouter>[0];
  reply: (asked: Asked) => Reply;
  path: string;
  params?: Record<string, string> | undefined;
  language?: string | undefined;
}) {
  const renderer = createRenderer('pages');
  const { mocks } = renderer;
  const asked: Asked[] = [];
  vi.stubGlobal('self', {
    hsFetch: async (url: string, options: { method?: string; body?: unknown } = {}) => {
      const { method = 'GET', body } = options;
      const sent: unknown = typeof body === 'string' ? JSON.parse(body) : body;
      const call = { method, url: new URL(url), body: sent };
      asked.push(call);
      const reply = given.reply(call);
      if (reply === 'no answer') throw new TypeError('fetch failed');
      if (reply === 'pending') return new Promise<Response>(() => {});
      return new Response(JSON.stringify(reply.body), { status: reply.status });
    },
  });
  const Router = createPageRouter(given.routes);
  const locate = (path: string, params: Record<string, string> = {}) =>
    mocks.setPageLocation({ path, params });
  const went: { to: string; params?: Record<string, string> }[] = [];
  const closed: string[] = [];
  const actions = {
    ...mocks.actions,
    navigateToPage: (target: (typeof went)[number]) => {
      went.push(target);
      locate(target.to, target.params);
    },
    closeOverlay: (id: string) => closed.push(id),
  };
  locate(given.path, given.params);
  renderer.render(
    <PageProviders
      context={{
        ...mocks.context,
        user: { ...mocks.context.user, language: given.language ?? 'en' },
        portal: { id: 1, timezone: 'UTC' },
      }}
      actions={actions as never}
    >
      <Router />
    </PageProviders>,
  );
  return { ...renderer, asked, went, closed, readable: () => renderer.getRootNode().toString() };
}
