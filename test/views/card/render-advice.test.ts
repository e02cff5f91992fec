import { describe, expect, it } from 'vitest';
import type { Action } from '../../../src/action/assessment.ts';
import { languages } from '../../../src/timeline/settings.ts';
import { recallLast } from '../../../src/views/card/recall-last.ts';
import { renderAdvice, type Advice } from '../../../src/views/card/render-advice.ts';
import { assessed, daysAgo, now, rhythm } from '../../builders.ts';

const reader = { language: 'en', timeZone: 'Europe/Budapest' } as const;
const action: Action = assessed(rhythm(400, 90, 20)).action!;
const given = { action, alternatives: [], now };
const advice = (changes: Partial<Advice> = {}): Advice => ({
  bestTime: {
    fromHour: 9,
    toHour: 11,
    count: 7,
    of: 9,
    timeZone: 'America/New_York',
    isTheirs: true,
  },
  channel: {
    fails: 'email',
    tries: 3,
    sinceAt: daysAgo(30),
    instead: 'call',
    worked: { answered: 2, of: 3 },
  },
  lastAt: daysAgo(90),
  talkingPoints: ['Spare parts within a day'],
  ...changes,
});

describe('advice beside the next action', () => {
  it('says which channel fails and which works, and when they reply, there and here', () => {
    expect(renderAdvice(advice(), given, reader).advice).toEqual([
      '3 e-mails since May 18, 2026 without an answer. Better a call: that worked 2 of 3 times.',
      'Usually replies between 9:00 AM and 11:00 AM their time, 3:00 PM–5:00 PM here (7 of 9 replies).',
    ]);
  });

  it('names one clock where both are the same, and claims nothing that was never tried', () => {
    const { channel, bestTime } = advice();
    const same = advice({
      bestTime: { ...bestTime!, timeZone: 'Europe/Vienna' },
      channel: { ...channel!, worked: null },
    });
    expect(renderAdvice(same, given, reader).advice).toEqual([
      '3 e-mails since May 18, 2026 without an answer. Better a call.',
      'Usually replies between 9:00 AM and 11:00 AM (7 of 9 replies).',
    ]);
  });

  it('gives a call its script and the admin’s points, and says nothing where nothing is known or done', () => {
    expect(action.how).toBe('call');
    const shown = renderAdvice(advice(), given, reader);
    expect(shown.script).toHaveLength(6);
    expect(shown.script![1]).toContain('Mar 19, 2026');
    expect(shown.talkingPoints).toEqual(['Spare parts within a day']);
    const none = { advice: [], script: [], talkingPoints: [] };
    expect(renderAdvice(advice(), { ...given, action: null }, reader)).toEqual(none);
    const mail = { ...given, action: { ...action, how: 'email' as const } };
    expect(renderAdvice(advice({ bestTime: null, channel: null }), mail, reader)).toEqual(none);
  });

  it('does not say twice what the play of the other channel is about', () => {
    const other = { ...given, action: { ...action, id: 'other-channel' } };
    expect(renderAdvice(advice(), other, reader).advice).toHaveLength(1);
  });

  it.each(languages)('has its words in %s', (language) => {
    const { advice: lines, script } = renderAdvice(advice(), given, { ...reader, language });
    for (const line of [...lines!, ...script!]) {
      expect(line).not.toMatch(/^card\.|[{}]/);
    }
  });
});

describe('a draft that comes back to the last contact', () => {
  const last = { type: 'call', id: '1', at: daysAgo(20) } as const;

  it('does so after the greeting, in the draft’s language', () => {
    expect(recallLast('Hello Anna,\n\nhow are you?\n\nBest', last, reader)).toBe(
      'Hello Anna,\n\nI am coming back to our call of May 28, 2026.\n\nhow are you?\n\nBest',
    );
  });

  it('leaves alone what names that day, has no greeting of its own, or follows no contact', () => {
    const named = 'Hello Anna,\n\nsince our call of May 28, 2026 …';
    expect(recallLast(named, last, reader)).toBe(named);
    expect(recallLast('Call her.', last, reader)).toBe('Call her.');
    expect(recallLast('Hello,\n\nyes', null, reader)).toBe('Hello,\n\nyes');
  });
});
