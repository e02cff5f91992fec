import { describe, expect, test } from 'vitest';
import { buildLedger } from '../../src/requests/ledger.ts';
import type { Activity, Cue, CueKind } from '../../src/timeline/records.ts';

const base = { ownerId: '7', contactIds: ['1'], companyIds: ['9'] };
const words = (cues: Cue[]): { subject: null; cues: Cue[]; language: 'en' } => ({
  subject: null,
  cues,
  language: 'en',
});
const cue = (kind: CueKind, sentence: string = kind): Cue => ({ kind, sentence });
const mail = (
  at: number,
  direction: 'in' | 'out',
  cues: Cue[],
  more: Partial<Extract<Activity, { type: 'email' }>> = {},
): Activity => ({
  ...base,
  ...words(cues),
  type: 'email',
  id: `mail${at}`,
  at,
  direction,
  automated: false,
  failed: false,
  threadId: 't1',
  ...more,
});
const call = (at: number, connected: boolean | null): Activity => ({
  ...base,
  ...words([]),
  type: 'call',
  id: `call${at}`,
  at,
  direction: 'out',
  connected,
  durationMs: null,
});
const ask = mail(10, 'in', [cue('quote_request', 'Please quote for 12 doors.')]);
const now = 100;

const outcome = (...activities: Activity[]): { open: string[]; by: (string | undefined)[] } => {
  const ledger = buildLedger(activities, { now });
  return {
    open: ledger.open.map((request) => request.kind),
    by: ledger.resolved.map((entry) => entry.by?.id),
  };
};

const elsewhere = (sentence: string): Activity =>
  mail(30, 'in', [cue('information_request', sentence)], { threadId: 't2' });

describe('request ledger', () => {
  test('an ask nobody answered waits, with all that is needed to answer it', () => {
    expect(buildLedger([ask], { now }).open).toEqual([
      {
        kind: 'quote_request',
        at: 10,
        sentence: 'Please quote for 12 doors.',
        record: { type: 'email', id: 'mail10' },
        contactId: '1',
        ownerId: '7',
        threadId: 't1',
        chasers: [],
      },
    ]);
  });

  test.each<[string, Activity]>([
    [
      'the quote in the same thread',
      mail(20, 'out', [cue('quote_sent', 'Our quotation is attached.')]),
    ],
    [
      "a colleague's quote in another thread",
      mail(20, 'out', [cue('quote_sent', 'Our quotation is attached.')], { threadId: 't2' }),
    ],
    ['a plain reply in the thread', mail(20, 'out', [])],
    ['a connected call', call(20, true)],
    [
      'a meeting that was held',
      { ...base, ...words([]), type: 'meeting', id: 'm', at: 20, outcome: 'held', endAt: null },
    ],
    [
      'a quote that was sent',
      { ...base, type: 'quote', id: 'q', at: 20, title: null, sent: true, expiresAt: null },
    ],
    ["the customer's withdrawal", mail(20, 'in', [cue('closure', 'No need any more.')])],
  ])('%s settles it', (_, answer) => {
    expect(outcome(ask, answer)).toEqual({ open: [], by: [answer.id] });
  });

  test.each<[string, Activity]>([
    ['an automatic reply', mail(20, 'out', [cue('quote_sent')], { automated: true })],
    ['a mail that bounced', mail(20, 'out', [cue('quote_sent')], { failed: true })],
    ['a bare promise', mail(20, 'out', [cue('promise', "I'll come back on Friday.")])],
    ['an unanswered call', call(20, false)],
    ['a call of unknown outcome', call(20, null)],
    ['an internal note', { ...base, ...words([]), type: 'note', id: 'n', at: 20 }],
    ['a plain mail in another thread', mail(20, 'out', [], { threadId: 't2' })],
    ['the brochure', mail(20, 'out', [cue('quote_sent', 'The brochure is attached.')])],
    [
      'a draft of a quote',
      { ...base, type: 'quote', id: 'q', at: 20, title: null, sent: false, expiresAt: null },
    ],
    ['a quote sent before the ask', mail(5, 'out', [cue('quote_sent', 'Our quote.')])],
    ['our own question, or other matters', mail(20, 'out', [], { answersNothing: true })],
    ['an answer still to come', mail(200, 'out', [cue('quote_sent', 'Our quote.')])],
    [
      "somebody else's quote",
      mail(20, 'out', [cue('quote_sent')], { contactIds: ['2'], threadId: 't9' }),
    ],
    ['thanks for something else', mail(20, 'in', [cue('closure', 'Thanks for the brochure.')])],
  ])('%s leaves it open', (_, other) => {
    expect(outcome(ask, other)).toEqual({ open: ['quote_request'], by: [] });
  });

  test('a reply in the same conversation keeps what was promised there', () => {
    const promise = mail(20, 'out', [
      cue('promise', 'I will ask the workshop and write tomorrow.'),
    ]);
    const reply = mail(30, 'out', []);
    const elsewhere = mail(30, 'out', [], { threadId: 't2' });
    expect(buildLedger([ask, promise, reply], { now }).promisesOpen).toEqual([]);
    expect(buildLedger([ask, promise, elsewhere], { now }).promisesOpen).toHaveLength(1);
  });

  test('who strikes the matter in its own conversation asks no more; a contract ended elsewhere leaves it', () => {
    const strike = mail(20, 'in', [cue('cancellation', 'Strike it, the landlord said no.')]);
    expect(outcome(ask, strike)).toEqual({ open: [], by: ['mail20'] });
    const elsewhere = mail(20, 'in', [cue('cancellation')], { threadId: 't2' });
    expect(outcome(ask, elsewhere).open).toEqual(['quote_request']);
  });

  test('with `repliesAnswer` off only a delivery settles', () => {
    const reply = mail(20, 'out', []);
    expect(buildLedger([ask, reply], { now, repliesAnswer: false }).open).toHaveLength(1);
  });

  test('a chaser adds no request, a new ask after the answer does', () => {
    const chaser = mail(20, 'in', [cue('quote_request', 'Any news on the quote?')], {
      threadId: 't2',
    });
    const ledger = buildLedger([chaser, ask], { now });
    expect(ledger.open).toHaveLength(1);
    expect(ledger.open[0]).toMatchObject({ at: 10, chasers: [{ type: 'email', id: 'mail20' }] });
    const answer = mail(15, 'out', [cue('quote_sent', 'Our quote.')]);
    expect(outcome(ask, answer, chaser)).toEqual({ open: ['quote_request'], by: ['mail15'] });
  });

  test('two asks in one mail are settled each on its own', () => {
    const both = mail(10, 'in', [
      cue('quote_request', 'A price for 12 doors, please.'),
      cue('information_request', 'And a sample of the oak.'),
    ]);
    const sample = mail(20, 'out', [cue('quote_sent', 'The sample went out today.')]);
    expect(outcome(both, sample)).toEqual({ open: ['quote_request'], by: ['mail20'] });
  });

  test('of two prices asked for, a delivery brings the one whose goods it names', () => {
    const both = mail(10, 'in', [
      cue('price_list_request', 'Your tariff for crown caps, per carton?'),
      cue('quote_request', 'And 20,000 labels in four colours, please quote.'),
    ]);
    const caps = mail(20, 'out', [cue('quote_sent', 'The crown caps come to EUR 98 a carton.')]);
    expect(outcome(both, caps)).toEqual({ open: ['quote_request'], by: ['mail20'] });
    const all = mail(20, 'out', [cue('quote_sent', 'Prices are attached.')]);
    expect(outcome(both, all).open).toEqual([]);
  });

  test('who takes back one of two things still waits for the other', () => {
    const both = mail(10, 'in', [
      cue('price_list_request', 'What is the flake ice this winter?'),
      cue('quote_request', 'And 800 metres of trammel net, please quote.'),
    ]);
    const net = mail(20, 'in', [cue('closure', 'Leave the trammel, we make it ourselves.')]);
    expect(outcome(both, net)).toEqual({ open: ['price_list_request'], by: ['mail20'] });
    const all = mail(20, 'in', [cue('closure', 'Never mind, we closed the shop.')]);
    expect(outcome(both, all).open).toEqual([]);
  });

  test('a promise waits until it is kept, and ends with a withdrawal', () => {
    const promise = mail(20, 'out', [cue('promise', 'You will have the quote on Friday.')]);
    const delivery = mail(30, 'out', [cue('quote_sent', 'Our quote is attached.')]);
    const withdrawal = mail(30, 'in', [cue('closure', 'Never mind.')]);
    expect(buildLedger([ask, promise], { now }).promisesOpen).toMatchObject([
      { at: 20, sentence: 'You will have the quote on Friday.', ownerId: '7' },
    ]);
    expect(buildLedger([ask, promise, delivery], { now }).promisesOpen).toEqual([]);
    expect(buildLedger([ask, promise, withdrawal], { now }).promisesOpen).toEqual([]);
    expect(buildLedger([ask, promise, call(30, true)], { now }).promisesOpen).toEqual([]);
  });

  test('what a person closed stays closed, one kind or the whole record', () => {
    const record = { type: 'email' as const, id: 'mail10' };
    const closed = buildLedger([ask], { now, closed: [{ record }] });
    expect(closed.open).toEqual([]);
    expect(closed.resolved).toMatchObject([{ by: null, how: 'closed_by_hand' }]);
    const other = buildLedger([ask], { now, closed: [{ record, kind: 'price_list_request' }] });
    expect(other.open).toHaveLength(1);
  });

  test('what a person closed is not answered late by a later touch, and can be asked for again', () => {
    const closed = [{ record: { type: 'email' as const, id: 'mail10' } }];
    const byHand = { by: null, how: 'closed_by_hand', at: 10 };
    expect(buildLedger([ask, call(30, true)], { now, closed }).resolved).toMatchObject([byHand]);
    const again = mail(40, 'in', [cue('quote_request', 'A price for the windows, please.')]);
    const later = buildLedger([ask, call(30, true), again], { now, closed });
    expect(later.resolved).toMatchObject([byHand]);
    expect(later.open).toMatchObject([{ at: 40 }]);
  });

  test('what was written at the moment of a talk was written before it, in either order', () => {
    const quote = mail(30, 'out', [cue('quote_sent', 'Our quote is attached.')]);
    const talk = call(30, true);
    expect(outcome(ask, talk, quote).by).toEqual(['mail30']);
    expect(outcome(ask, quote, talk).by).toEqual(['mail30']);
    expect(outcome(mail(30, 'in', [cue('quote_request', 'A price?')]), talk).open).toEqual([]);
  });

  test('order of the records does not matter, and none gives nothing', () => {
    const answer = mail(20, 'out', []);
    expect(buildLedger([answer, ask], { now })).toEqual(buildLedger([ask, answer], { now }));
    expect(buildLedger([], { now })).toEqual({ open: [], resolved: [], promisesOpen: [] });
  });

  test('one sentence asks for a quote or for a list, not for both', () => {
    const sentence = 'Bitte um die Preise für die Gläser.';
    const both = mail(10, 'in', [
      cue('price_list_request', sentence),
      cue('quote_request', sentence),
    ]);
    expect(outcome(both).open).toEqual(['price_list_request']);
  });

  test('thanks below our mail about something else leaves the request open', () => {
    const other = mail(20, 'out', [], { threadId: 't2' });
    const thanks = mail(30, 'in', [cue('closure', 'Thanks, that settles it.')], { threadId: 't2' });
    expect(outcome(ask, other, thanks).open).toEqual(['quote_request']);
    const named = mail(30, 'in', [cue('closure', 'No need for the quote any more.')], {
      threadId: 't2',
    });
    expect(outcome(ask, other, named).open).toEqual([]);
  });

  test('asking elsewhere after the thing itself is a chaser; after another thing it is not', () => {
    const racks = { ...ask, subject: 'Hordóállvány' } as Activity;
    expect(outcome(racks, elsewhere('az állványok ügyében jutottak valamire?')).open).toHaveLength(
      1,
    );
    expect(outcome(racks, elsewhere('Mikor vannak nyitva szombaton?')).open).toHaveLength(2);
  });

  test.each([
    ['a meeting that did not take place', 'no_show', 0],
    ['a meeting that was held', 'held', 1],
  ] as const)('a promise in the note of %s', (_what, outcomeOf, promises) => {
    const note: Activity = {
      ...base,
      ...words([cue('promise', 'We send the figures on Friday.')]),
      type: 'meeting',
      id: 'm',
      at: 20,
      outcome: outcomeOf,
      endAt: null,
    };
    expect(buildLedger([note], { now }).promisesOpen).toHaveLength(promises);
  });

  test('a description sent leaves the price open', () => {
    const sentence = '24 fektetőhöz kérek árat, valamint küldenének egy anyagleírást?';
    const two = mail(10, 'in', [
      cue('quote_request', sentence),
      cue('information_request', sentence),
    ]);
    const sent = mail(20, 'out', [cue('quote_sent', 'Csatolom az anyagleírást és az útmutatót.')]);
    expect(outcome(two, sent).open).toEqual(['quote_request']);
  });
});

const asking = (...cues: Cue[]) => mail(10, 'in', cues);

describe('of several things asked at once, a message brings what it brings', () => {
  const colours = cue('information_request', 'Please send the colour card for the tops.');
  const figure = cue('quote_request', 'We need a figure for refitting Lab 2.');
  const list = cue('price_list_request', 'Please send your rate sheet for towels.');

  test.each<[string, Activity, Cue[], string[]]>([
    [
      'the colour card, while the figure is promised',
      asking(colours, figure),
      [
        cue('quote_sent', 'The colour card is attached.'),
        cue('promise', 'You get the figure on Monday.'),
      ],
      ['quote_request'],
    ],
    [
      'the rate sheet, which is no quote',
      asking(list, figure),
      [cue('quote_sent', 'Our rate sheet is attached.')],
      ['quote_request'],
    ],
    [
      'a measure, and no price',
      asking(colours, figure),
      [cue('quote_sent', 'It is 80 by 125 centimetres wide and carries up to 350 kilograms.')],
      ['quote_request'],
    ],
    [
      'a sum, and no colours',
      asking(colours, figure),
      [cue('quote_sent', 'Refitting comes to 9,400 €.')],
      ['information_request'],
    ],
    [
      'the sheet known by its capitals',
      asking(cue('information_request', 'We need the FDS of the magenta.'), figure),
      [cue('quote_sent', 'FDS attached.')],
      ['quote_request'],
    ],
    [
      'a film below, though another ask was “submitted” and not “sub”',
      asking(
        cue('information_request', 'Gradirei vedere un filmato.'),
        cue('quote_request', 'Vogliate sottopormi la Vostra offerta.'),
      ),
      [
        cue('quote_sent', 'Qui sotto il link al video.'),
        cue('promise', "L'offerta gliela invio lunedì."),
      ],
      ['quote_request'],
    ],
    ['all of it', asking(colours, figure), [cue('quote_sent', 'As discussed, attached.')], []],
  ])('%s', (_what, asked, said, open) => {
    expect(outcome(asked, mail(20, 'out', said)).open).toEqual(open);
  });

  test('a thank-you for the list that came leaves the quote open', () => {
    const asked = asking(list, figure);
    const came = mail(20, 'out', [cue('quote_sent', 'Our rate sheet is attached.')]);
    const thanks = mail(30, 'in', [cue('closure', 'The price list came, thank you.')]);
    expect(outcome(asked, came, thanks).open).toEqual(['quote_request']);
    const both = mail(30, 'in', [
      cue('closure', 'Thanks for the quote and the price list, that is all we need.'),
    ]);
    expect(outcome(asked, came, both).open).toEqual([]);
    const never = mail(40, 'in', [cue('closure', 'We need no quote any more.')]);
    const answer = mail(35, 'out', [cue('promise', 'You get the figure on Monday.')]);
    expect(outcome(asked, came, thanks, answer, never).open).toEqual([]);
  });

  test('what brings no price keeps no promise of a price that still waits', () => {
    const promised = mail(15, 'out', [cue('promise', 'You get the quotation by Monday.')]);
    const came = mail(20, 'out', [cue('quote_sent', 'Here are the colours of all our tops.')]);
    const ledger = buildLedger([asking(colours, figure), promised, came], { now });
    expect(ledger.open.map(({ kind }) => kind)).toEqual(['quote_request']);
    expect(ledger.promisesOpen.map(({ sentence }) => sentence)).toEqual([
      'You get the quotation by Monday.',
    ]);
  });
});
