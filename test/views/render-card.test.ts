import { describe, expect, it } from 'vitest';
import type { Override } from '../../src/action/assessment.ts';
import { defaultSettings, languages } from '../../src/timeline/settings.ts';
import type { Model } from '../../src/risk/model.ts';
import { priorModel } from '../../src/risk/prior-model.ts';
import { exportRow } from '../../src/views/export-row.ts';
import { renderCard, type CardOptions } from '../../src/views/render-card.ts';
import {
  anna,
  assessed,
  call,
  company,
  cue,
  customer,
  daysAgo,
  email,
  now,
  rhythm,
  sent,
} from '../builders.ts';

const options = (changes: Partial<CardOptions> = {}): CardOptions => ({
  language: 'en',
  timeZone: 'UTC',
  customer: anna,
  owners: [{ id: '7', name: 'Ben Ito', email: null }],
  history: [],
  override: null,
  syncedAt: daysAgo(0.5),
  settings: defaultSettings,
  ...changes,
});
const asked = (changes = {}) =>
  email(12, {
    id: '501',
    threadId: 't',
    cues: [cue('quote_request', 'Could you quote 40 pumps?')],
    ...changes,
  });
const waiting = [...rhythm(300, 45, 20), asked()];

const habits = (book: Partial<Model['book']>): Model => ({
  ...priorModel,
  book: { ...priorModel.book, answerHours: { median: 4, cases: 90 }, ...book },
});

const resting = (id: string) => ({
  ...assessed(rhythm(300, 45, 20)),
  action: null,
  rest: { id, at: daysAgo(2), until: daysAgo(-5) },
});

describe('card', () => {
  it('shows level, reasons with sentence and record, the request and the one action', () => {
    const found = assessed(waiting);
    const card = renderCard(found, options());
    expect(card).toMatchObject({
      customer: { kind: 'contact', id: '1', name: 'Anna Kovács' },
      level: 'elevated',
      levelLabel: 'Elevated',
      risk: found.risk,
      range: null,
      summary: 'Asked for a quote on Jun 5, 2026 and has waited 12 days.',
      requests: [
        {
          id: 'email:501:quote_request',
          kindLabel: 'Quote',
          sentence: 'Could you quote 40 pumps?',
          age: 'waiting 12 days',
          overdue: true,
          due: 'Overdue since Jun 8, 2026',
          record: { objectTypeId: '0-49', id: '501' },
        },
      ],
      action: {
        id: 'answer-request',
        how: 'email',
        who: 'Ben Ito',
        subject: 'Your quote',
        riskAfter: 6,
        effect: `Once done: risk ${found.risk} → 6`,
      },
      rhythm: { text: 'Usually in contact every 20 ± 7 days' },
      missing: [],
      override: null,
      assessedAt: '2026-06-17T12:00:00.000Z',
      syncedAt: '2026-06-17T00:00:00.000Z',
    });
    expect(card.reasons).toEqual([
      {
        id: 'unanswered-request',
        title: 'Unanswered request',
        text: 'Asked for a quote on Jun 5, 2026 and has waited 12 days.',
        points: 56,
        at: '2026-06-05T12:00:00.000Z',
        quote: 'Could you quote 40 pumps?',
        record: { objectTypeId: '0-49', id: '501' },
      },
    ]);
    expect(card.action?.body).toMatch(
      /^Hello Anna,\n\non Jun 5, 2026 you wrote:\n“Could you quote/,
    );
    expect(card.action?.body).toMatch(/Ben Ito$/);
  });

  it('opens a mail to whoever asked, in the language asked in, and names who should answer', () => {
    const found = assessed([asked({ language: 'de' })], {
      customer: company(),
      contacts: [anna, customer({ id: '2', name: 'Ben' })],
    });
    const card = renderCard(found, options({ customer: company(), contacts: [anna] }));
    expect(card.requests).toHaveLength(1);
    expect(card.requests[0]).toMatchObject({ asker: 'Anna Kovács', who: 'Ben Ito' });
    expect(card.requests[0]?.reply).toMatchObject({
      objectTypeId: '0-1',
      id: '1',
      subject: 'Ihr Angebot',
    });
    expect(card.requests[0]?.reply?.body).toContain('„Could you quote 40 pumps?“');
  });

  describe('beside what is usual', () => {
    const ben = { id: '7', name: 'Ben Ito', email: 'Ben@ours.example' };
    const waits = (book: Partial<Model['book']>, changes: Partial<CardOptions> = {}) =>
      renderCard(
        assessed(waiting, {}, { model: habits(book) }),
        options({ owners: [ben], ...changes }),
      ).requests[0]?.wait;
    const own = { ownerAnswerHours: { '7': { median: 1.5, cases: 20 } } };
    const others = { ownerAnswerHours: { '8': { median: 1.5, cases: 20 } } };

    it.each([
      ['of everyone', others, {}, 'An answer here usually comes within 4 working hours;'],
      ['of the owner', own, {}, 'Ben Ito usually answers within 2 working hours;'],
      [
        'of the owner to a colleague',
        own,
        { readerEmail: 'ann@ours.example' },
        'Ben Ito usually answers within 2 working hours;',
      ],
      [
        'of the reader alone as "you"',
        own,
        { readerEmail: 'ben@ours.example' },
        'You usually answer within 2 working hours;',
      ],
      [
        'of everyone, be the reader the owner',
        {},
        { readerEmail: 'ben@ours.example' },
        'An answer here usually comes within 4 working hours;',
      ],
    ])('it says what is so %s', (_whose, book, changes, says) => {
      expect(waits(book, changes)).toBe(`${says} this one has waited 64 working hours.`);
    });

    it('tells no habit of an owner who has no name here', () => {
      expect(waits(own, { owners: [] })).toBeNull();
    });

    it.each(languages)('speaks %s', (language) => {
      const readerEmail = ben.email;
      const all = [
        waits(others, { language }),
        waits(own, { language }),
        waits(own, { language, readerEmail }),
      ];
      expect(new Set(all).size).toBe(3);
      for (const text of all) expect(text).toMatch(/[24]\D+64/);
      expect(all[1]).toContain('Ben Ito');
    });
  });

  it('lists what we promised and have not done, apart from what they asked', () => {
    const promise = sent(5, { id: '600', cues: [cue('promise', 'I will send the drawing.')] });
    const card = renderCard(assessed([...rhythm(300, 10, 20), promise]), options());
    expect(card.requests).toEqual([]);
    expect(card.promises).toMatchObject([
      {
        id: 'email:600:promise',
        kindLabel: 'Promise',
        sentence: 'I will send the drawing.',
        asker: null,
        reply: { id: '1', subject: 'What I promised' },
      },
    ]);
  });

  it('says that it cannot judge, what is missing, and still shows the request', () => {
    const fresh = asked({ at: daysAgo(0.2) });
    const card = renderCard(assessed([fresh]), options());
    expect(card).toMatchObject({
      level: 'unknown',
      risk: null,
      reasons: [],
      summary: 'Too little is recorded to judge the risk, but a request waits for an answer.',
      action: { id: 'answer-request', effect: null },
    });
    expect(card.missing[0]).toBe('Only 1 of at least 3 contacts or purchases are recorded.');
    expect(renderCard(assessed([]), options()).summary).toBe('Too little is recorded to judge.');
  });

  it('says so where nothing speaks for a risk', () => {
    const card = renderCard(assessed(rhythm(300, 10, 20)), options());
    expect(card.summary).toBe('Nothing recorded speaks for a risk at present.');
    expect(card.action).toBeNull();
    expect(card.nextChange?.text).toMatch(/^If nothing happens: watch from /);
  });

  it('names the silence first and how contact has been last', () => {
    const quiet = renderCard(assessed([email(95), email(93), email(80)]), options());
    expect(quiet.reasons.map(({ id }) => id)).toEqual(['contact-gap', 'contact-history']);
    expect(quiet.summary).toMatch(/^Last contact 80 days ago/);
  });

  it('says so where no action would lower the risk', () => {
    const found = assessed(rhythm(300, 100, 10));
    expect(renderCard(found, options()).summary).not.toMatch(/would lower/);
    const helpless = { ...found.action!, riskAfter: found.risk };
    for (const action of [helpless, null]) {
      const card = renderCard({ ...found, action, alternatives: [] }, options());
      expect(card.summary).toMatch(
        /^Last contact 100 days ago.* Nothing that can be suggested would lower this risk\.$/,
      );
    }
  });

  it('says where the customer stands in the book, where the book is known', () => {
    const found = { ...assessed(rhythm(300, 10, 20)), peerShare: 0.834 };
    expect(renderCard(found, options()).rhythm.text).toBe(
      'Usually in contact every 20 ± 7 days. The risk is higher than with 83% of the contacts whose risk is known.',
    );
  });

  it('compares with the month before, unknown times left out', () => {
    const history = [
      { at: daysAgo(60), risk: 10 },
      { at: daysAgo(31), risk: 20 },
      { at: daysAgo(20), risk: null },
      { at: daysAgo(10), risk: 30 },
    ];
    const found = assessed(waiting);
    const card = renderCard(found, options({ history }));
    expect(card.trend.map(({ risk }) => risk)).toEqual([10, 20, 30, found.risk]);
    const points = found.risk! - 20;
    expect(card.change).toMatchObject({ points, text: `Up ${points} points since May 17, 2026` });
    expect(renderCard(found, options()).change).toBeNull();
  });

  it.each([
    [
      { kind: 'wrong', reason: 'spoke_by_phone' },
      'Marked as wrong by Ben Ito until Jul 7, 2026: spoke by phone or in person',
    ],
    [
      { kind: 'wrong', reason: 'on_hold', note: 'until the plant opens', until: null },
      'Marked as wrong by Ben Ito: on hold by agreement: until the plant opens',
    ],
    [
      { kind: 'wrong', reason: 'other', note: 'Wir haben telefoniert: am Montag', until: null },
      'Marked as wrong by Ben Ito: Wir haben telefoniert: am Montag',
    ],
    [{ kind: 'wrong', reason: 'other', by: null, until: null }, 'Marked as wrong: another reason'],
    [{ kind: 'wrong', by: null, until: null, reason: null }, 'Marked as wrong'],
    [
      { kind: 'snooze', by: 'someone@example.com', reason: null },
      'Suggestions paused by someone@example.com until Jul 7, 2026',
    ],
  ] as [Partial<Override>, string][])('shows the override %j', (changes, text) => {
    const override: Override = {
      id: 'o1',
      kind: 'wrong',
      reason: null,
      record: null,
      by: '7',
      at: now,
      until: daysAgo(-20),
      ...changes,
    };
    expect(renderCard(assessed(waiting), options({ override })).override).toMatchObject({
      id: 'o1',
      text,
    });
  });

  it('gives a range where the record is thin, and says in words whatever is missing', () => {
    const thin = [email(60), email(30), email(5)];
    const { range, risk } = renderCard(assessed(thin), options());
    expect(range![0]).toBeLessThan(risk!);
    expect(range![1]).toBeGreaterThan(risk!);
    const unread = { ...defaultSettings, unreadable: ['tickets'] };
    const told = (activities: Parameters<typeof assessed>[0]) =>
      renderCard(assessed(activities, {}, { settings: unread }), options()).missing;
    expect(told([sent(9), sent(5)])).toEqual([
      'Only 0 of at least 3 contacts or purchases are recorded.',
      'Nothing from the customer is recorded: are incoming e-mails and calls logged?',
      'Tickets may not be read: the permission is missing.',
    ]);
    expect(told([call(30), call(20), call(9)])[0]).toMatch(/^No incoming e-mail is recorded\./);
  });

  it('puts the reason into each reader’s own language, and leaves the note as it was written', () => {
    const override: Override = {
      id: 'o1',
      kind: 'wrong',
      reason: 'seasonal',
      note: 'Only in December',
      record: null,
      by: null,
      at: now,
      until: null,
    };
    const texts = languages.map(
      (language) =>
        renderCard(assessed(waiting), options({ override, language })).override?.text ?? '',
    );
    expect(new Set(texts).size).toBe(languages.length);
    for (const text of texts) expect(text).toContain('Only in December');
    expect(texts[languages.indexOf('hu')]).toContain('szezonális vagy projektmunka');
  });

  describe('where nothing is suggested', () => {
    it('says until when a customer rests, and from which play', () => {
      expect(renderCard(resting('call'), options()).rest).toBe(
        'Rests until Jun 22, 2026: “Call …” was taken up on Jun 15, 2026.',
      );
      expect(renderCard(resting('own:Hand-written card'), options()).rest).toContain(
        '“Hand-written card”',
      );
      const texts = languages.map(
        (language) => renderCard(resting('call'), options({ language })).rest ?? '',
      );
      expect(new Set(texts).size).toBe(languages.length);
      for (const text of texts) expect(text).not.toMatch(/card\.rest|action\.|undefined/);
    });

    it('is silent about a rest where something is suggested all the same, or nobody rests', () => {
      const found = assessed(waiting);
      const rest = { id: 'call', at: daysAgo(2), until: daysAgo(-5) };
      expect(renderCard({ ...found, rest }, options()).rest).toBeNull();
      expect(renderCard({ ...found, action: null }, options()).rest).toBeNull();
    });

    it('says that a customer was let go, by whom, when and why, for it to be taken back', () => {
      const override: Override = {
        id: 'o2',
        kind: 'let_go',
        reason: 'poor_fit',
        note: 'Needs another product',
        record: null,
        by: '7',
        at: daysAgo(3),
        until: null,
      };
      expect(renderCard(assessed(waiting), options({ override })).override).toEqual({
        id: 'o2',
        text: 'Let go by Ben Ito on Jun 14, 2026: Not a good fit – Needs another product',
        until: null,
        by: 'Ben Ito',
      });
    });
  });

  it('says when an action changes nothing', () => {
    const gone = { ...anna, leftEmployerAt: daysAgo(5) };
    const found = assessed([...rhythm(300, 10, 15)], { customer: gone });
    const card = renderCard(found, options({ customer: gone }));
    expect(card.action).toMatchObject({
      id: 'ask-colleague',
      riskAfter: found.risk,
      effect: 'Nothing recorded says that this lowers the risk.',
    });
  });
});

describe('export', () => {
  it('gives one flat line', () => {
    const found = assessed([...waiting, call(400)]);
    expect(exportRow(found, options())).toMatchObject({
      kind: 'contact',
      id: '1',
      name: 'Anna Kovács',
      owner: 'Ben Ito',
      level: found.level,
      risk: found.risk,
      reasons: ['Asked for a quote on Jun 5, 2026 and has waited 12 days.'],
      nextAction: 'Answer Anna’s request for a quote of Jun 5, 2026',
      openRequests: 1,
      oldestRequestAt: '2026-06-05T12:00:00.000Z',
      requests: [
        {
          kind: 'quote_request',
          at: '2026-06-05T12:00:00.000Z',
          sentence: found.openRequests[0]?.sentence,
        },
      ],
      lastContactAt: '2026-06-05T12:00:00.000Z',
      model: 'prior-2',
    });
  });

  it('leaves empty what is not known', () => {
    expect(exportRow(assessed([sent(3)]), options())).toMatchObject({
      level: 'unknown',
      risk: null,
      reasons: [],
      nextAction: null,
      nextActionDueAt: null,
      riskAfterAction: null,
      oldestRequestAt: null,
      lastContactAt: null,
      levelChangesAt: null,
    });
  });
});
