import { Text } from '@hubspot/ui-extensions';
import { createRenderer } from '@hubspot/ui-extensions/testing';
import { expect, vi } from 'vitest';
import { CardContent } from '../../extensions/app/cards/components/CardContent.tsx';
import { CardProviders } from '../../extensions/app/cards/components/CardProviders.tsx';
import type { CardResponse } from '../../extensions/app/contract/card.ts';

type Call = { method: string; url: URL; body: Record<string, unknown> };
type Reply = { status: number; body: unknown } | 'no answer' | 'pending';

export const written = {
  warmline_risk_level: 'high',
  warmline_risk_score: '78',
  warmline_risk_reasons: 'A quote request waits for 5 days.\nA ticket is open.',
  warmline_next_action: 'Answer the quote request',
  warmline_risk_changed_at: '2026-11-03T12:00:00Z',
};

/**
 * Renders the card as the host would, over a backend that replies as told. `replies.card` may be changed
 * between readings; POSTs are answered by `replies.post`. Comes back once the card has asked, since `self`
 * is one for all cards.
 */
export async function openCard(given: {
  card: CardResponse | Reply;
  post?: (call: Call) => Reply;
  properties?: Record<string, string | null>;
  language?: string;
  objectTypeId?: string;
  location?: 'crm.record.tab' | 'crm.record.sidebar' | 'crm.preview' | 'helpdesk.sidebar';
  variables?: Record<string, string>;
}) {
  const renderer = createRenderer(given.location ?? 'crm.record.tab');
  const { mocks } = renderer;
  const calls: Call[] = [];
  const properties: Record<string, string | null> = { ...given.properties };
  const replies = {
    card: given.card,
    post: given.post ?? (() => ({ status: 200, body: {} })),
  };

  vi.stubGlobal('self', {
    hsFetch: async (
      url: string,
      options: { method?: string; body?: Record<string, unknown> } = {},
    ) => {
      const call = { method: options.method ?? 'GET', url: new URL(url), body: options.body ?? {} };
      calls.push(call);
      const reply = call.method === 'GET' ? asReply(replies.card) : replies.post(call);
      if (reply === 'no answer') throw new TypeError('fetch failed');
      if (reply === 'pending') return new Promise<Response>(() => {});
      const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body);
      return new Response(text, { status: reply.status });
    },
  });
  mocks.useCrmProperties.willCall(() => ({
    properties: { ...properties },
    error: null,
    isLoading: false,
    isRefetching: false,
    refetch: async () => {},
  }));
  const context = {
    ...mocks.context,
    user: { ...mocks.context.user, language: given.language ?? 'en' },
    crm: { objectId: 123, objectTypeId: given.objectTypeId ?? '0-1' },
    variables: given.variables ?? {},
  };
  renderer.render(
    <CardProviders context={context} actions={mocks.actions as never}>
      <CardContent />
    </CardProviders>,
  );
  await vi.waitFor(() => expect(calls).not.toHaveLength(0));
  return {
    ...renderer,
    calls,
    properties,
    replies,
    posts: () => calls.filter((call) => call.method === 'POST'),
    alerts: () => mocks.actions.addAlert.calls.map(([alert]) => alert),
    texts: () => renderer.findAll(Text).map((text) => text.text),
    /** Everything one can read, in order. */
    readable: () => renderer.getRootNode().toString(),
  };
}

function asReply(card: CardResponse | Reply): Reply {
  if (typeof card === 'string') return card;
  return typeof card.status === 'number' ? card : { status: 200, body: card };
}
