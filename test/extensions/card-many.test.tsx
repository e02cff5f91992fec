import { Accordion, Button, Image, List, StatusTag, Text } from '@hubspot/ui-extensions';
import { describe, expect, it } from 'vitest';
import { openCard, written } from './open-card.tsx';
import { sampleCard, taskAction } from './sample-card.ts';

const long = 'ليلى عبد الرحمن 🌿 Kovács-Wüstenberg-Donaudampfschifffahrtsgesellschaft';
const twoHundred = Array.from({ length: 200 }, (_, index) => index);

type Opened = Awaited<ReturnType<typeof openCard>>;
const press = (card: Opened, text: string) =>
  card.find(Button, (node) => node.text === text).trigger('onClick');
const count = (card: Opened, text: RegExp) =>
  card.texts().filter((one) => text.test(one ?? '')).length;

describe('a card with very much on it', () => {
  it('shows five of 200 requests, says how many there are, and more on demand', async () => {
    const [request] = sampleCard().requests;
    const requests = twoHundred.map((index) => ({
      ...request!,
      id: `email:${index}:quote_request`,
      sentence: `Request ${index}`,
    }));
    const card = await openCard({ card: { status: 'ok', card: sampleCard({ requests }) } });
    await card.waitFor(() => card.find(StatusTag, { variant: 'danger' }));
    expect(card.texts()).toContain('200 open requests');
    expect(count(card, /^“Request/)).toBe(5);
    press(card, 'Show 20 more');
    await card.waitFor(() => expect(count(card, /^“Request/)).toBe(25));
  });

  it('shows three of 200 reasons and folds the rest away, twenty at a time', async () => {
    const [reason] = sampleCard().reasons;
    const reasons = twoHundred.map((index) => ({
      ...reason!,
      id: `r${index}`,
      title: `Why ${index}`,
    }));
    const card = await openCard({
      card: { status: 'ok', card: sampleCard({ reasons, requests: [] }) },
    });
    await card.waitFor(() => card.find(StatusTag));
    expect(card.find(Accordion, { title: '197 more reasons' })).toBeTruthy();
    expect(count(card, /^Why \d/)).toBe(23);
  });

  it('keeps long names, right-to-left text and emoji as they are', async () => {
    const given = sampleCard({ customer: { kind: 'contact', id: '123', name: long } });
    const card = await openCard({ card: { status: 'ok', card: given }, objectTypeId: '0-3' });
    await card.waitFor(() => card.find(StatusTag));
    expect(card.texts()).toContain(`Risk of ${long}`);
  });
});

describe('what helps to act', () => {
  it('says what would lower the risk, the largest drop first, nothing twice', async () => {
    const alternatives = [
      { ...taskAction, id: 'b', title: 'Call Anna', riskAfter: 30 },
      { ...taskAction, id: 'c', title: 'Write the news', riskAfter: 78 },
      { ...taskAction, id: 'd', title: 'Ask Eva', riskAfter: null },
    ];
    const card = await openCard({ card: { status: 'ok', card: sampleCard({ alternatives }) } });
    await card.waitFor(() => card.find(StatusTag));
    expect(card.texts()).toContain('What would lower the risk');
    const lines = card
      .find(List)
      .findAll(Text)
      .map(({ text }) => text);
    expect(lines).toEqual(['Call Anna: risk 78 → 30', 'Answer the quote request: risk 78 → 41']);
    const one = await openCard({ card: { status: 'ok', card: sampleCard() } });
    await one.waitFor(() => one.find(StatusTag));
    expect(one.texts()).not.toContain('What would lower the risk');
  });

  it('gives time, channel, script and the admin’s points beside the action', async () => {
    const given = sampleCard({
      advice: ['Usually replies between 9 and 11.'],
      script: ['Ask whether this is a good moment.'],
      talkingPoints: ['Spare parts within a day'],
    });
    const card = await openCard({ card: { status: 'ok', card: given } });
    await card.waitFor(() => card.find(StatusTag));
    expect(card.texts()).toEqual(
      expect.arrayContaining([
        'Usually replies between 9 and 11.',
        'Ask whether this is a good moment.',
        'Spare parts within a day',
      ]),
    );
    expect(card.findAll(Accordion).map(({ props }) => props.title)).toEqual(
      expect.arrayContaining(['Call script: listen first', 'Talking points']),
    );
  });

  it('shows the rhythm as a picture with the same in words', async () => {
    const picture = { src: 'data:image/svg+xml,%3Csvg/%3E', alt: 'Contact since May' };
    const rhythm = { touches: [], text: 'Usually every 21 ± 6 days', picture };
    const card = await openCard({ card: { status: 'ok', card: sampleCard({ rhythm }) } });
    await card.waitFor(() => card.find(Image));
    expect(card.find(Image).props).toMatchObject(picture);
  });

  it('stands without all of it, from a backend that is older than the panel', async () => {
    const card = await openCard({
      card: { status: 'ok', card: sampleCard() },
      properties: written,
    });
    await card.waitFor(() => card.find(StatusTag, { variant: 'danger' }));
    expect(card.maybeFind(Image)).toBeNull();
    expect(card.readable()).not.toContain('undefined');
  });
});

describe('offline', () => {
  it('keeps the card that was there and says of when it is', async () => {
    const properties = { ...written };
    const card = await openCard({ card: { status: 'ok', card: sampleCard() }, properties });
    await card.waitFor(() => card.find(StatusTag, { variant: 'danger' }));
    card.replies.card = 'no answer';
    card.replies.post = () => ({ status: 200, body: { override: 'override-1' } });
    press(card, 'Not a request');
    await card.waitFor(() =>
      expect(card.texts()).toContain('Could not be refreshed. As of Nov 21, 2026.'),
    );
    expect(card.find(StatusTag, { variant: 'danger' }).text).toBe('Risk 78 of 100 · High');
  });
});
