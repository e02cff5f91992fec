import { PageRoutes } from '@hubspot/ui-extensions/pages';
import { expect, vi } from 'vitest';
import { NotFound } from '../../extensions/app/pages/components/NotFound.tsx';
import { OpenAsks } from '../../extensions/app/pages/components/OpenAsks.tsx';
import type { AskRow, AsksResponse } from '../../extensions/app/contract/asks.ts';
import { asReply, openPagesPanel, type Reply } from './open-pages-panel.tsx';

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

/** Renders the page of open asks over a backend that replies as told, at an address of its own. */
export async function openAsksPage(given: {
  reply: AsksResponse | Reply;
  path?: string;
  params?: Record<string, string>;
  language?: string;
}) {
  const { path = '/asks', params, language } = given;
  const replies = { asks: given.reply };
  const panel = openPagesPanel({
    routes: (
      <PageRoutes>
        <PageRoutes.Route path="/asks" component={OpenAsks} />
        <PageRoutes.AnyRoute component={NotFound} />
      </PageRoutes>
    ),
    reply: () => asReply(replies.asks),
    path,
    params,
    language,
  });
  if (path === '/asks') await vi.waitFor(() => expect(panel.asked).not.toHaveLength(0));
  return { ...panel, replies };
}
