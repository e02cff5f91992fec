import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BacktestReport } from '../../../src/risk/backtest/backtest.ts';
import { measure } from '../../../src/risk/backtest/measure.ts';
import { dayMs } from '../../../src/timeline/days.ts';
import { languages } from '../../../src/timeline/settings.ts';
import { renderBacktest } from '../../../src/views/backtest/render-backtest.ts';
import { sumUpBacktest } from '../../../src/views/backtest/sum-up-backtest.ts';
import { messages } from '../../../src/views/messages.ts';
import { observation, options, seen } from '../../risk/backtest/seen.ts';

/** So many owners with two customers each, of whom the first leaves; the risk is right about as many. */
function report(owners: number, right = owners, leave = true): BacktestReport {
  const observations = Array.from({ length: owners }, (_, owner) =>
    [0, 1].map((place) => {
      const high = place === (owner < right ? 0 : 1);
      return observation(owner * 2 + place, 0, {
        owner,
        left: leave && place === 0,
        logOdds: high ? 1.5 : -2,
        risk: high ? 82 : 12,
        level: high ? 'high' : 'steady',
        silentDays: place === 0 ? 40 : 5,
      });
    }),
  ).flat();
  const backtest = measure(seen(observations), options);
  const [loss] = backtest.losses;
  return {
    portalId: '4242',
    timeZone: 'UTC',
    backtest,
    people: { 0: { kind: 'company', id: '10', name: 'Listed <i>Ltd</i>' } },
    ownerNames: { 0: 'Rita <b>Rep</b>' },
    modelVersions: ['book-1'],
    replays: (loss ? [loss] : []).map((loss) => ({
      loss: 0,
      customer: { kind: 'company', id: '10' },
      name: '<script>alert("Acme & Sons")</script>',
      ownerName: 'Rita <b>Rep</b>',
      points: [0, 7, 14].map((days) => ({
        at: loss.lastSignAt + days * dayMs,
        risk: 20 + days,
        level: 'watch' as const,
      })),
      touches: [loss.lastSignAt],
      firstMissed: {
        id: 'unanswered-request',
        at: loss.lastSignAt + 7 * dayMs,
        reason: { key: 'no such message', values: {} },
        evidence: { at: null, quote: 'Please <i>quote</i>.', record: null },
      },
    })),
  };
}

/** Columns of a terminal: Chinese and Japanese letters and marks take two. */
const cells = (line: string) =>
  [...line].length + (line.match(/[\u3000-\u9fff\uff01-\uff60]/g)?.length ?? 0);

const open = (html: string) => html.replace(/<style>[^]*?<\/style>/, '');

describe('renderBacktest', () => {
  const html = renderBacktest(report(20), 'en');

  it('says what came out, compared, calibrated, by month and by loss', () => {
    expect(html).toContain('20 customers left; the first 1 of each owner’s list held 20 of them');
    expect(html).toContain('100% (100–100)');
    for (const name of ['Warmline’s risk', 'Longest silence first', 'Not contacted for 30 days'])
      expect(html).toContain(name);
    expect(html).toContain('aria-label="Calibration: risk shown against share who left"');
    expect(html.match(/<circle class="ours"/g)!.length).toBeGreaterThanOrEqual(3);
    expect(html).toContain('aria-label="Customers who left, by month"');
    expect(html).toContain('First missed signal');
    expect(html).toContain('Unanswered request');
    expect(html).toContain('no two-way contact and no purchase for 90 days');
  });

  it('stands alone: no script, nothing fetched', () => {
    expect(html).not.toMatch(
      /<script|<link(?! rel="icon" href="data:,")|<img|<iframe|@import|url\(/,
    );
    expect(html).not.toMatch(/(src|href)="(?!data:,)/);
    expect(html).not.toMatch(/\son[a-z]+=/);
  });

  it('names from the CRM stay text', () => {
    expect(html).toContain('&lt;script&gt;alert(&quot;Acme &amp; Sons&quot;)&lt;/script&gt;');
    expect(html).toContain('Rita &lt;b&gt;Rep&lt;/b&gt;');
    expect(html).toContain('Please &lt;i&gt;quote&lt;/i&gt;.');
  });

  it('draws no figure that is none', () => {
    expect(open(html)).not.toMatch(/NaN|undefined|Infinity|\bnull\b/);
    expect(open(renderBacktest(report(5), 'en'))).not.toMatch(/NaN|undefined|Infinity|\bnull\b/);
  });

  it('says it when the risk is no probability', () => {
    const warning = 'So the figure is no probability in this portal';
    expect(html).not.toContain(warning);
    // Half of the customers leave, and mostly those of whom the risk said that they would not.
    expect(renderBacktest(report(40, 10), 'en')).toContain(warning);
  });

  it('with too few losses gives counts, says why, and no percentage', () => {
    const few = open(renderBacktest(report(5), 'en'));
    expect(few).toContain('too few losses for percentages');
    expect(few).toContain('5 of 5');
    expect(few).not.toMatch(/\d\s?%/);
    expect(few).not.toContain('Brier');
  });

  it('says it when sorting by silence would have been better', () => {
    const worse = renderBacktest(report(40, 10), 'en');
    expect(worse).toContain('Simply sorting by the longest silence would have done better');
    expect(renderBacktest(report(20), 'en')).toContain('found about as many');
  });
});

describe('what people said', () => {
  const said = report(20);
  const [month] = said.backtest.months;
  Object.assign(month!, { contested: 12, contestedLost: 3, spoken: 1 });

  it.each([
    ['page', renderBacktest],
    ['terminal', sumUpBacktest],
  ] as const)('%s: says how much rests on it, and nothing where nothing does', (_, render) => {
    const text = render(said, 'en');
    expect(text).toContain('12 customer-months are left out; lost by the records: 3.');
    expect(text).toContain('1 customer-month counts as stayed against the records');
    const silent = render(report(20), 'en');
    expect(silent).not.toContain('are left out; lost by');
    expect(silent).not.toContain('against the records');
  });

  it('stands in the table of months and among the definitions', () => {
    const html = renderBacktest(said, 'en');
    expect(html).toContain('<th>contested</th>');
    expect(html).toMatch(/<td>0<\/td><td>0<\/td><td>0<\/td><td>12<\/td>/);
    expect(html).toContain('<dt>What people said</dt>');
  });

  it.each(languages)('in %s with its figures', (language) => {
    const text = sumUpBacktest(said, language);
    const plain = sumUpBacktest(report(20), language);
    const own = text.split('\n').filter((line) => !plain.includes(line));
    expect(own).toHaveLength(2);
    expect(own[0]).toMatch(/12.*3/);
    expect(own[1]).toContain('1');
  });
});

describe('lists of names', () => {
  const listed = report(20);

  it('says by month who stood on the list, what came of it, and who left without', () => {
    const html = renderBacktest(listed, 'en');
    expect(html).toContain('Jan 2026: 20 on the list, 20 of them left, 0 left without');
    expect(html).toContain('<td>Listed &lt;i&gt;Ltd&lt;/i&gt;</td><td>Rita &lt;b&gt;Rep&lt;/b&gt;');
    const lostAt = listed.backtest.losses[0]!.lostAt;
    const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });
    expect(html).toContain(`<td>lost on ${day.format(lostAt)}</td>`);
    // All who left stood there; of the others nobody is listed, and nobody gone from the CRM is left out.
    expect(html).not.toContain('not on the list</td>');
    expect(html.match(/<td>no longer in the CRM<\/td>/g)).toHaveLength(19);
  });

  it('names those who left without having stood there, and those who stayed', () => {
    const html = renderBacktest(report(40, 10), 'en');
    expect(html).toContain('Jan 2026: 40 on the list, 10 of them left, 30 left without');
    expect(html.match(/, not on the list<\/td>/g)).toHaveLength(30);
    expect(html.match(/<td>stayed<\/td>/g)).toHaveLength(30);
  });

  it('prints the first 200 names of a month and counts the rest', () => {
    const html = renderBacktest(report(250), 'en');
    expect(html).toContain('50 more are counted and not shown.');
  });
});

describe.each(languages)('in %s', (language) => {
  const many = renderBacktest(report(20), language);
  const few = renderBacktest(report(5), language);
  const nobody = renderBacktest(report(5, 5, false), language);

  it('says everything in that language, and leaves no key or English word behind', () => {
    for (const html of [many, few, nobody]) {
      expect(html).toContain(`<html lang="${language}">`);
      expect(open(html)).not.toMatch(/backtest\.[a-z]/);
      expect(open(html)).not.toMatch(/NaN|undefined|Infinity|\bnull\b/);
      if (language !== 'en')
        expect(open(html)).not.toMatch(/\b(the list|the loss|customers|Longest silence)\b/);
    }
  });

  it('has figures and dates as they are written there', () => {
    const share = new Intl.NumberFormat(language, { style: 'percent' }).format(1);
    expect(many).toContain(share);
    expect(many).toContain(new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(1));
    const month = new Intl.DateTimeFormat(language, {
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });
    expect(many).toContain(month.format(Date.UTC(2026, 0, 1)));
  });

  it('gives no percentage with too few losses', () => {
    expect(open(few)).not.toMatch(/\d\s?%/);
  });

  it('sums up for a terminal in columns of equal width', () => {
    const lines = sumUpBacktest(report(20), language).trimEnd().split('\n').slice(-6);
    // The last column is right-aligned, so all lines with a figure there end in the same place.
    const ends = lines.filter((line) => !line.endsWith('—')).map(cells);
    expect(ends.length).toBeGreaterThanOrEqual(3);
    expect(new Set(ends).size).toBe(1);
  });
});

it('has no text that nothing says', () => {
  const folder = new URL('../../../src/views/backtest/', import.meta.url);
  const code = readdirSync(folder)
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
  for (const key of Object.keys(messages.en!).filter((key) => key.startsWith('backtest.'))) {
    const name = key.slice('backtest.'.length);
    // Whole, or put together from a group and its last word.
    const [group, last] = [name.split('.')[0]!, name.split('.').slice(1).join('.')];
    const said =
      code.includes(`'${name}'`) ||
      (code.includes(`${group}.${'$'}{`) && code.includes(`'${last.replace(/\.text$/, '')}'`));
    expect(said, key).toBe(true);
  }
});

it('says so when the first missed signal spoke before the weeks shown', () => {
  const early = report(20);
  const [replay] = early.replays;
  expect(renderBacktest(early, 'en')).toContain('First missed signal, from ');
  replay!.firstMissed!.at = replay!.points[0]!.at;
  expect(renderBacktest(early, 'en')).toContain('First missed signal, there since before ');
});

describe('sumUpBacktest', () => {
  it('puts the figures into a table for a terminal', () => {
    const text = sumUpBacktest(report(20), 'en');
    expect(text).toMatch(/Warmline’s risk +20 +100% \(100–100\) +2\.0 \(/);
    expect(text.split('\n').every((line) => line === line.trimEnd())).toBe(true);
  });
});
