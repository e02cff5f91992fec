import { describe, expect, it } from 'vitest';
import { playbook } from '../../src/action/playbook.ts';
import { defaultSettings, languages } from '../../src/timeline/settings.ts';
import { sayDraft } from '../../src/views/say-draft.ts';
import { say } from '../../src/views/say.ts';
import { assessed, daysAgo, now, rhythm } from '../builders.ts';
import { laterPlays, suggestedIn } from './later-plays.ts';

describe.each(laterPlays)('$id', (play) => {
  const found = suggestedIn(play).find(({ id }) => id === play.id);

  it(`is suggested for ${play.when}`, () => {
    expect(found).toBeDefined();
    expect(found!.ownerId).toBe(play.ownerId ?? '7');
    expect(found!.dueAt).toBeGreaterThan(now);
    expect(found!.evidence.length).toBeGreaterThan(0);
  });

  it.each(play.unless)('is not suggested where $because', ({ because: _because, ...change }) => {
    const ids = suggestedIn({ ...play, ...change }).map(({ id }) => id);
    expect(ids).not.toContain(play.id);
  });

  it.each(languages)('says it in %s without a hole', (language) => {
    const reader = { language, timeZone: 'UTC' };
    const { title, why, draft } = found!;
    for (const phrase of [title, why, draft.subject, draft.body]) {
      const text = sayDraft(
        { key: phrase.key, values: { ...phrase.values, sender: 'Eve' } },
        reader,
      );
      expect(text).not.toMatch(/^action\.|[{}]|undefined|1970/);
    }
    expect(say(title, reader).length).toBeLessThan(120);
  });
});

const taken = (id: string, days: number) => ({ taken: [{ id, at: daysAgo(days) }] });

describe('what must not be', () => {
  const quiet = rhythm(500, 100, 15);

  it('is a play soon after another one', () => {
    expect(suggestedIn({ activities: quiet, changes: taken('call', 3) })).toEqual([]);
    expect(suggestedIn({ activities: quiet, changes: taken('call', 8) })).not.toEqual([]);
    expect(
      suggestedIn({
        activities: quiet,
        changes: taken('call', 3),
        settings: { daysBetweenPlays: 2 },
      }),
    ).not.toEqual([]);
  });

  it('is silence where they have asked since', () => {
    const clock = laterPlays.find(({ id }) => id === 'complaint-clock')!;
    const said = suggestedIn({ ...clock, changes: taken('call', 5) }).map(({ id }) => id);
    expect(said[0]).toBe('complaint-clock');
    // The complaint came three days ago: what was taken after it was taken about it.
    expect(suggestedIn({ ...clock, changes: taken('complaint-clock', 2) })).toEqual([]);
  });

  it('is an offer to whom we may let go', () => {
    const { settings, ...leaving } = laterPlays.find(({ id }) => id === 'let-go')!;
    const coupon = { name: '10 % off', kind: 'coupon', cost: 0 } as const;
    const offering = { ...settings, offers: [coupon], marginPercent: 30 };
    const ids = suggestedIn({ ...leaving, settings: offering }).map(({ id }) => id);
    expect(ids).toContain('let-go');
    const offers = new Set(playbook.filter((play) => play.offers).map(({ id }) => id));
    expect(ids.filter((id) => offers.has(id))).toEqual([]);
  });

  it('is an effect that nobody has measured', () => {
    for (const play of laterPlays) {
      const found = suggestedIn(play).find(({ id }) => id === play.id)!;
      const risk = assessed(play.activities, play.changes, {
        settings: { ...defaultSettings, ...play.settings },
      }).risk;
      // A mail or a task of ours is no talk: the model sees no change, and none is claimed.
      if (found.how === 'email' || found.how === 'task') expect(found.riskAfter).toBe(risk);
    }
  });
});
