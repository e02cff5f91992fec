import { EmptyState, LoadingButton, StatusTag } from '@hubspot/ui-extensions';
import { CrmActionLink } from '@hubspot/ui-extensions/crm';
import { describe, expect, it } from 'vitest';
import { openCard } from './open-card.tsx';
import { sampleCard, taskAction } from './sample-card.ts';

const ofCompany = () =>
  sampleCard({
    customer: { kind: 'company', id: '900', name: 'Acme Ltd' },
    action: taskAction,
    alternatives: [],
  });

describe.each([
  ['a deal', '0-3', 'deal', 'crm.record.sidebar'],
  ['a ticket', '0-5', 'ticket', 'helpdesk.sidebar'],
] as const)('the card on %s', (_, objectTypeId, kind, location) => {
  it('asks for that record, shows its customer by name with the way to it, and acts on the customer', async () => {
    const card = await openCard({
      card: { status: 'ok', card: ofCompany() },
      post: () => ({ status: 200, body: { taskId: '5' } }),
      objectTypeId,
      location,
    });
    expect(card.calls[0]!.url.search).toBe(`?kind=${kind}&id=123&language=en`);
    await card.waitFor(() => card.find(StatusTag));
    expect(card.texts()).toContain('Risk of Acme Ltd');
    expect(card.findAll(CrmActionLink)[0]!.props.actionContext).toEqual({
      objectTypeId: '0-2',
      objectId: 900,
    });
    card.find(LoadingButton, (node) => node.text === taskAction.label).trigger('onClick');
    await card.waitFor(() => expect(card.posts()).toHaveLength(1));
    expect(card.posts()[0]!.body).toMatchObject({ customer: { kind: 'company', id: '900' } });
  });

  it('says so where nobody is linked, and shows no level', async () => {
    const reply = { status: 'no_customer' as const, message: 'Nobody.' };
    const card = await openCard({ card: reply, objectTypeId, location });
    await card.waitFor(() => expect(card.find(EmptyState).props.title).toBe('No customer here'));
    expect(card.maybeFind(StatusTag)).toBeNull();
  });
});

describe('the card on a contact', () => {
  it.each(['crm.record.tab', 'crm.preview'] as const)(
    'names nobody: whose it is stands above it (%s)',
    async (location) => {
      const card = await openCard({ card: { status: 'ok', card: sampleCard() }, location });
      await card.waitFor(() => card.find(StatusTag));
      expect(card.texts().filter((text) => text?.startsWith('Risk of'))).toEqual([]);
    },
  );
});
