import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { startProperties } from '../../src/jobs/start-properties.ts';
import { dayMs } from '../../src/timeline/days.ts';
import { crmProperties } from '../../src/views/crm-properties.ts';
import { assessed, cue, daysAgo, email, now, rhythm, sent, survey } from '../builders.ts';

const reader = { language: 'en', timeZone: 'UTC' } as const;
const asked = email(12, { threadId: 't', cues: [cue('quote_request', 'A quote?')] });
const activities = [...rhythm(400, 100, 10), asked, survey(20, { score: 2 })];

const words = (at: number) => {
  const all = crmProperties(assessed(activities, {}, { now: at }), {
    ...reader,
    previous: null,
  });
  return [all['warmline_risk_reasons'], all['warmline_next_action']];
};

describe('CRM properties', () => {
  it('are those that the manifest creates, besides the two that start workflows', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../app.json', import.meta.url), 'utf8'));
    const written = Object.keys(crmProperties(assessed([]), { ...reader, previous: null }));
    const created = manifest.properties.map(({ name }: { name: string }) => name);
    expect([...written, ...Object.values(startProperties)].toSorted()).toEqual(created.toSorted());
  });

  it('hold level, risk, reasons with dates, the action and the requests', () => {
    const found = assessed(activities);
    expect(crmProperties(found, { ...reader, previous: null })).toEqual({
      warmline_risk_level: 'high',
      warmline_risk_score: String(found.risk),
      warmline_risk_reasons: [
        'Quote asked for on Jun 5, 2026, not answered',
        'NPS 2 of 10 on May 28, 2026',
        'Last contact Jun 5, 2026; usual is every 11 ± 3 days',
      ].join('\n'),
      warmline_next_action: 'Answer Anna’s request for a quote of Jun 5, 2026',
      warmline_open_requests: '1',
      warmline_oldest_request_at: String(asked.at),
      warmline_risk_changed_at: String(now),
    });
  });

  it('are empty where nothing is known, and say what is missing', () => {
    const found = crmProperties(assessed([sent(3)]), { ...reader, previous: null });
    expect(found).toMatchObject({
      warmline_risk_level: 'unknown',
      warmline_risk_score: '',
      warmline_next_action: '',
      warmline_open_requests: '0',
      warmline_oldest_request_at: '',
    });
    expect(found['warmline_risk_reasons']).toContain('Only 0 of at least 3 contacts');
  });

  it('say since when the level stands', () => {
    const found = assessed(activities);
    const since = (level: 'high' | 'watch') =>
      crmProperties(found, { ...reader, previous: { level, changedAt: daysAgo(9) } });
    expect(since('high')['warmline_risk_changed_at']).toBe(String(daysAgo(9)));
    expect(since('watch')['warmline_risk_changed_at']).toBe(String(now));
  });

  it('read the same the next day when nothing has happened, so that nothing is written', () => {
    expect(words(now + dayMs)).toEqual(words(now));
  });
});
