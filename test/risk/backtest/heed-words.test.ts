import { describe, expect, it } from 'vitest';
import { heedWords } from '../../../src/risk/backtest/heed-words.ts';
import type { Word } from '../../../src/risk/backtest/word.ts';
import { buildTimeline } from '../../../src/timeline/build-timeline.ts';
import type { Activity } from '../../../src/timeline/records.ts';
import type { LostDefinition } from '../../../src/timeline/settings.ts';
import { anna, daysAgo, deal, email, now } from '../../builders.ts';

/** The window reaches from 200 to 110 days ago. */
const from = daysAgo(200);
const silence: LostDefinition = { kind: 'silence', days: 90 };
const word = (says: Word['says'], saidAgo: number, untilAgo: number | null = null): Word => ({
  says,
  at: daysAgo(saidAgo),
  until: untilAgo === null ? null : daysAgo(untilAgo),
});
const heed = (
  words: Word[],
  activities: Activity[] = [email(230)],
  definition: LostDefinition = silence,
) => heedWords(buildTimeline(anna, [anna], activities, now), words, definition, from, 90);

const lost = { left: true, lostAt: daysAgo(140), returnedAt: null };
const stayed = { left: false, lostAt: null, returnedAt: null };

describe('heedWords', () => {
  it('nothing said: what the records say', () => {
    expect(heed([])).toEqual({ recorded: lost, label: lost });
  });

  it('having spoken within the window is no silence, and the record keeps its own word', () => {
    expect(heed([word('spoke', 150)])).toEqual({ recorded: lost, label: stayed });
    // Its last moment counts as part of it; a conversation later brings back whom it had lost.
    expect(heed([word('spoke', 110)]).label).toEqual(stayed);
    expect(heed([word('spoke', 109)]).label).toEqual({ ...lost, returnedAt: daysAgo(109) });
  });

  it('having spoken before the window is where the silence counts from, expired or not', () => {
    expect(heed([word('spoke', 210, 205)]).label).toEqual({ ...lost, lostAt: daysAgo(120) });
  });

  it('a loss that the CRM marks is dated after a conversation too', () => {
    const former = { ...anna, lifecycleStage: 'former' };
    const story = buildTimeline(former, [former], [email(230), email(190)], now);
    const stage: LostDefinition = { kind: 'lifecycle_stage', stages: ['former'] };
    expect(heedWords(story, [], stage, from, 90).label?.lostAt).toBe(daysAgo(189));
    const spoken = heedWords(story, [word('spoke', 150)], stage, from, 90);
    expect(spoken.label?.lostAt).toBe(daysAgo(149));
  });

  it.each([
    ['all of the window', 220, 100, true],
    ['its end', 111, 20, true],
    ['its beginning', 300, 199, true],
    ['no end yet', 150, null, true],
    ['over before it', 300, 200, false],
    ['said when it had closed', 110, 20, false],
  ])('a pause of %s', (_, saidAgo, untilAgo, isLeftOut) => {
    for (const says of ['pause', 'no_customer'] as const) {
      const { label, recorded } = heed([word(says, saidAgo, untilAgo)]);
      expect([says, label === null]).toEqual([says, isLeftOut]);
      expect(recorded).toEqual(lost);
    }
  });

  it('leaves out whoever came back as well, and heeds a conversation less than a pause', () => {
    const back = heed([word('pause', 150, 120)], [email(230), email(115)]);
    expect(back).toEqual({ recorded: stayed, label: null });
    expect(heed([word('spoke', 150), word('pause', 150, 120)]).label).toBeNull();
  });

  it('a pause speaks of silence only; no customer is no customer whatever a loss is', () => {
    const renewal = deal(150, { renewal: true, state: 'lost' });
    const definition: LostDefinition = { kind: 'lost_renewal' };
    const said = (says: Word['says']) =>
      heed([word(says, 160, 100)], [email(210), renewal], definition);
    expect(said('pause').label).toMatchObject({ left: true, lostAt: daysAgo(150) });
    expect(said('no_customer').label).toBeNull();
  });

  it('a customer known elsewhere is left out of the past too, until the word has expired', () => {
    expect(heed([word('elsewhere', 20)]).label).toBeNull();
    expect(heed([word('elsewhere', 300, 200)]).label).toEqual(lost);
  });
});
