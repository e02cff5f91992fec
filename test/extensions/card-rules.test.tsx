import { Button, LoadingButton, Modal, StatusTag, Tag } from '@hubspot/ui-extensions';
import { CrmActionButton } from '@hubspot/ui-extensions/crm';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../extensions/app/contract/card.ts';
import { openCard, written } from './open-card.tsx';
import { sampleCard, taskAction, unknownCard } from './sample-card.ts';

type Opened = Awaited<ReturnType<typeof openCard>>;

const ways = ['email', 'call', 'task', 'meeting'] as const;
const cards: [string, Card][] = [
  ...ways.map((how): [string, Card] => [
    `an action by ${how}`,
    sampleCard({ action: { ...taskAction, how } }),
  ]),
  [
    'other ways',
    sampleCard({ alternatives: ways.map((how) => ({ ...taskAction, how, id: `other:${how}` })) }),
  ],
  ['no action', sampleCard({ action: null })],
  ['an unknown risk', unknownCard()],
];

/** The buttons on a surface with the given variant; a modal is a surface of its own. */
function buttons(surface: Pick<Opened, 'findAll'>, variant: string) {
  return [Button, LoadingButton, CrmActionButton].flatMap((component) =>
    surface.findAll(component as typeof Button).filter((node) => node.props.variant === variant),
  );
}

describe.each(cards)('the marketplace’s rules for a card, with %s', (_, given) => {
  it('has one primary button where there is an action, none elsewhere, and at most one in its modal', async () => {
    const card = await openCard({ card: { status: 'ok', card: given } });
    await card.waitFor(() => card.find(StatusTag));
    const modals = card.findAll(Modal);
    expect(modals).toHaveLength(2);
    for (const modal of modals) expect(buttons(modal, 'primary')).toHaveLength(1);
    expect(buttons(card, 'primary').length - modals.length).toBe(given.action ? 1 : 0);
  });

  it('destroys nothing, so nothing looks destructive; and no tag is a button', async () => {
    const card = await openCard({ card: { status: 'ok', card: given } });
    await card.waitFor(() => card.find(StatusTag));
    expect(buttons(card, 'destructive')).toEqual([]);
    for (const tag of card.findAll(StatusTag)) expect(tag.props.onClick).toBeUndefined();
    expect(card.findAll(Tag)).toEqual([]);
  });
});

describe('the word for it', () => {
  it.each(['en', 'de', 'ja', 'zh-tw'])(
    'is always risk, never health or a bare figure (%s)',
    async (language) => {
      const card = await openCard({ card: 'pending', language, properties: written });
      expect(card.find(StatusTag).text).toMatch(/Risk|Risiko|リスク|風險/);
      expect(card.readable()).not.toMatch(/health/i);
    },
  );

  it('is the same in the sidebar', async () => {
    const location = 'crm.record.sidebar';
    const card = await openCard({ card: { status: 'ok', card: sampleCard() }, location });
    await card.waitFor(() => card.find(StatusTag));
    expect(card.find(StatusTag).text).toBe('Risk 78 of 100 · High');
  });
});
