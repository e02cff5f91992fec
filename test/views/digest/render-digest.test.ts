import { describe, expect, it } from 'vitest';
import type { DigestRow } from '../../../src/action/digest-lines.ts';
import { languages } from '../../../src/timeline/settings.ts';
import { type DigestOptions, renderDigest } from '../../../src/views/digest/render-digest.ts';
import { assessment, company, day, noon } from '../../store/sample-records.ts';

const english: DigestOptions = {
  language: 'en',
  timeZone: 'UTC',
  portalId: '77',
  uiDomain: null,
  since: noon - 3 * day,
  day: noon,
};
const rowOf = (id: string, changes: Partial<DigestRow> = {}): DigestRow => ({
  kind: 'company',
  id,
  ownerId: '1',
  level: 'high',
  risk: 80,
  saved: 10,
  change: { what: 'rose', was: 'watch', at: noon - day },
  ...changes,
});
const ask = rowOf('2', {
  level: 'steady',
  change: { what: 'ask', ask: 'quote_request', askedAt: noon - 5 * day, at: noon - 2 * day },
});
const promise = rowOf('3', {
  change: { what: 'promise', ask: 'promise', askedAt: noon - 4 * day, at: noon - day },
});
const recovered = rowOf('4', {
  level: 'steady',
  change: { what: 'recovered', was: 'elevated', at: noon - day },
});
const judged = assessment(company('1'), {
  risk: 80,
  level: 'high',
  contributions: [
    {
      id: 'contact-gap',
      severity: 1,
      points: 40,
      reason: {
        key: 'signal.contact-gap.late',
        values: {
          lastAt: noon - 60 * day,
          usualDays: 21,
          spreadDays: 6,
          gapDays: 60,
          lateDays: 33,
          name: 'Acme',
        },
      },
      evidence: [],
    } as never,
  ],
  action: {
    id: 'call',
    title: { key: 'action.call.title', values: { contact: 'Anna' } },
  } as never,
});
const known = {
  customers: new Map([['company:1', company('1', { name: 'Acme & Söhne <b>' })]]),
  assessments: new Map([['company:1', judged]]),
};
const lines = { lines: [rowOf('1'), ask, promise, recovered], more: 2 };

describe('a digest', () => {
  const { subject, body } = renderDigest(lines, known, english);

  it('says in its subject how many changed and of which day it is', () => {
    expect(subject).toBe('6 customers have changed (May 4, 2026)');
  });

  it('has each customer’s level, one reason with its date, the action and the way to the record', () => {
    expect(body).toContain(
      '<a href="https://app.hubspot.com/contacts/77/record/0-2/1">Acme &amp; Söhne &lt;b&gt;</a> – <strong>High</strong><br>' +
        'Last contact Mar 5, 2026; usual is every 21 ± 6 days (Watch until May 3, 2026)<br>Next: Call Anna',
    );
    expect(body).toContain('Quote asked for on Apr 29, 2026; the answer was due on May 2, 2026');
    expect(body).toContain('Promised on Apr 30, 2026; it was due on May 3, 2026');
    expect(body).toContain('<strong>Steady</strong><br>Elevated until May 3, 2026');
  });

  it('puts what asks for something before good news, and counts who has no place', () => {
    const titles = [
      'Higher risk',
      'An answer is overdue',
      'A promise of ours is overdue',
      'Recovered',
    ];
    const places = titles.map((title) => body.indexOf(title));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(-1);
    expect(body).toContain('2 more customers have changed');
  });

  it('leaves out what there is nothing of', () => {
    const alone = renderDigest({ lines: [recovered], more: 0 }, known, english);
    expect(alone.subject).toBe('1 customer has changed (May 4, 2026)');
    expect(alone.body).not.toMatch(/Higher risk|overdue|more customer|Next:/);
  });

  it('shows whoever was forgotten meanwhile by number, and their change all the same', () => {
    const nothing = { customers: new Map(), assessments: new Map() };
    expect(renderDigest({ lines: [rowOf('1')], more: 0 }, nothing, english).body).toContain(
      '>1</a> – <strong>High</strong><br>Watch until May 3, 2026</li>',
    );
  });

  it.each(['<script>alert(1)</script>', '" onmouseover="x', "O'Neill & <i>Co</i>", 'أحمد 🙂'])(
    'lets no name be more than a name: %s',
    (name) => {
      const customers = new Map([['company:1', company('1', { name })]]);
      const html = renderDigest(
        { lines: [rowOf('1')], more: 0 },
        { ...known, customers },
        english,
      ).body;
      const tags = new Set([...html.matchAll(/<\/?([a-z]+)/g)].map(([, tag]) => tag));
      expect([...tags].toSorted()).toEqual(['a', 'br', 'li', 'p', 'strong', 'ul']);
      expect(html.match(/<a [^>]*>/g)).toEqual([
        '<a href="https://app.hubspot.com/contacts/77/record/0-2/1">',
      ]);
    },
  );

  it.each(languages)('says all of it in %s', (language) => {
    const text = renderDigest(lines, known, { ...english, language });
    expect(text.subject).toContain('6');
    expect(text.body).not.toMatch(/digest\.|undefined|\{|\}/);
    if (language !== 'en') expect(text.body).not.toMatch(/overdue|Recovered|Next:/);
  });
});
