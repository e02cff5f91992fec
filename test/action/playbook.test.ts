import { say } from '../../src/views/say.ts';
import { describe, expect, it } from 'vitest';
import { playbook } from '../../src/action/playbook.ts';
import type { AssessInput } from '../../src/assess.ts';
import { signalIds } from '../../src/signals/signal.ts';
import type { Activity } from '../../src/timeline/records.ts';
import { defaultSettings as settings } from '../../src/timeline/settings.ts';
import { messages } from '../../src/views/messages.ts';
import {
  assessed,
  call,
  company,
  cue,
  customer,
  daysAgo,
  email,
  meeting,
  now,
  order,
  rhythm,
  sent,
  survey,
} from '../builders.ts';
import { laterPlays } from './later-plays.ts';

const steady = rhythm(300, 10, 15);
const acme = {
  customer: company(),
  contacts: [customer(), customer({ id: '2', firstName: 'Ben' })],
};

/** What is done, as a colleague would log it: with a real id, on the record of the right contact. */
const logged = (activities: Activity[], how: Activity): Activity[] => [...activities, how];

const cases: [string, string, Activity[], Partial<AssessInput>, Activity][] = [
  [
    'answer-request',
    'a request without an answer',
    [...steady, email(8, { threadId: 't', cues: [cue('price_list_request', 'Prices?')] })],
    {},
    sent(0, { threadId: 't', cues: [cue('quote_sent', 'Our price list is attached.')] }),
  ],
  [
    'recall-request',
    'a request of more than a year ago',
    [
      ...rhythm(700, 420, 15),
      email(400, { threadId: 't', cues: [cue('quote_request', 'Quote?')] }),
    ],
    {},
    call(0),
  ],
  [
    'heal-complaint',
    'a complaint closed and never talked about',
    [...rhythm(300, 45, 15), email(40, { cues: [cue('complaint')] }), sent(39)],
    {},
    call(0),
  ],
  ['senior-call', 'a detractor', [...steady, survey(5, { score: 1 })], {}, call(0)],
  [
    'ask-colleague',
    'a champion who left a company',
    [
      ...steady,
      email(60, { contactIds: ['2'] }),
      email(4, { cues: [cue('contact_left', 'Goodbye')] }),
    ],
    acme,
    call(0, { contactIds: ['2'] }),
  ],
  [
    'price-talk',
    'someone who named another supplier',
    [...steady, email(5, { cues: [cue('competitor_mention', 'Initech is cheaper.')] })],
    {},
    call(0),
  ],
  [
    'renewal-review',
    'a contract that ends unspoken of',
    rhythm(300, 22, 22),
    { customer: customer({ renewalAt: daysAgo(-5), lastLoginAt: daysAgo(35) }) },
    meeting(0),
  ],
  ['call', 'silence', rhythm(300, 100, 10), {}, call(0)],
  [
    'win-back-purchases',
    'an order that does not come',
    [...steady, ...[400, 370, 340, 310, 280].map((days) => order(days))],
    {},
    call(0),
  ],
  [
    'weekly-check-in',
    'a start without contact',
    [email(95), email(93), email(92), sent(40), email(22)],
    { customer: customer({ customerSince: daysAgo(90), lastLoginAt: daysAgo(40) }) },
    call(0),
  ],
  [
    'restart-use',
    'no login',
    rhythm(300, 2, 15),
    { customer: customer({ lastLoginAt: daysAgo(90) }) },
    call(0),
  ],
  [
    'other-channel',
    'mails without an answer',
    [...rhythm(500, 110, 70), ...[90, 75, 60, 45, 30].map((days) => sent(days))],
    { customer: customer({ lastLoginAt: daysAgo(45) }) },
    call(0),
  ],
];

describe('playbook', () => {
  it('has plays for signals that exist, each in words', () => {
    expect(new Set(playbook.map(({ id }) => id)).size).toBe(playbook.length);
    for (const { id, signal, how } of playbook) {
      expect(signalIds).toContain(signal);
      // What is neither mail nor invitation has no subject that anybody would see.
      const parts = ['title', 'why', 'body', ...(how === 'email' ? ['subject'] : [])];
      for (const part of parts) expect(messages.en).toHaveProperty([`action.${id}.${part}`]);
    }
    const tried = [...cases.map(([id]) => id), ...laterPlays.map(({ id }) => id)];
    expect(tried.toSorted()).toEqual(playbook.map(({ id }) => id).toSorted());
  });

  it.each([
    [-5, /^Meet Anna before the contract ends on /],
    [25, /^Talk to Anna about the contract that ended on /],
  ])('speaks of a contract as of one that ends or ended (%i days ago)', (ago, words) => {
    const ended = { customer: customer({ renewalAt: daysAgo(ago), lastLoginAt: daysAgo(35) }) };
    const found = assessed(rhythm(300, 40, 22), ended, { settings: { ...settings, actFrom: 0 } });
    const review = [found.action, ...found.alternatives].find(
      (option) => option?.id === 'renewal-review',
    );
    expect(say(review!.title, { language: 'en', timeZone: 'UTC' })).toMatch(words);
  });

  it.each(cases)(
    'offers %s for %s, and says what it changes',
    (id, _case, activities, changes, done) => {
      const found = assessed(activities, changes, { settings: { ...settings, actFrom: 0 } });
      const action = [found.action, ...found.alternatives].find((option) => option?.id === id);
      expect(action).toBeDefined();
      expect(action!.evidence.length).toBeGreaterThan(0);
      expect(action!.ownerId).toBe('7');
      expect(action!.dueAt).toBeGreaterThan(now);
      const after = assessed(logged(activities, done), changes);
      expect(action!.riskAfter).toBe(after.risk);
      expect(after.risk!).toBeLessThanOrEqual(found.risk!);
    },
  );
});

const first = (activities: Activity[], changes: Partial<AssessInput> = {}) =>
  assessed(activities, changes).action?.id;

const since = (days: number) => ({ customer: customer({ customerSince: daysAgo(days) }) });

describe('the one action', () => {
  it('is none where the risk is low', () => {
    expect(assessed(steady)).toMatchObject({ action: null, alternatives: [] });
  });

  it.each(cases.slice(0, 5).concat(cases.slice(6, 8)))(
    'is %s for %s',
    (id, _case, activities, changes) => {
      expect(first(activities, changes)).toBe(id);
    },
  );

  it('is a weekly call for a new customer left alone, though the risk is unknown', () => {
    const activities = [email(50), meeting(48)];
    expect(assessed(activities, since(47))).toMatchObject({
      level: 'unknown',
      action: { id: 'weekly-check-in' },
    });
    expect(assessed([email(150), meeting(148)], since(147)).action).toBeNull();
  });

  it('is the answer that is owed before the call that would be good', () => {
    const asked = email(20, { threadId: 't', cues: [cue('quote_request')] });
    const found = assessed([...rhythm(300, 30, 5), asked]);
    expect(found.action?.id).toBe('answer-request');
  });

  it('never is a call to someone who has left', () => {
    const gone = { customer: customer({ leftEmployerAt: daysAgo(60) }) };
    const found = assessed(rhythm(300, 100, 10), gone);
    expect(found.action?.id).toBe('ask-colleague');
    expect(found.alternatives).toEqual([]);
  });

  it('turns to a colleague of theirs at a company', () => {
    const contacts = [customer({ leftEmployerAt: daysAgo(60) }), acme.contacts[1]!];
    const found = assessed([...rhythm(300, 100, 10), email(200, { contactIds: ['2'] })], {
      customer: company(),
      contacts,
    });
    for (const action of [found.action!, ...found.alternatives])
      expect(action.title.values['contact']).toBe('Ben');
  });

  it('is not about a survey of last year', () => {
    const old = assessed([...rhythm(700, 301, 15), survey(300, { score: 0 })]);
    expect([old.action, ...old.alternatives].map((action) => action?.id)).not.toContain(
      'senior-call',
    );
  });

  it('turns to the contact of a company with whom we last spoke', () => {
    const found = assessed([...rhythm(300, 110, 10), email(100, { contactIds: ['2'] })], acme);
    expect(found.action?.title.values['contact']).toBe('Ben');
  });

  it('goes to the colleague of the last activity where nobody owns the record', () => {
    const orphan = { customer: customer({ ownerId: null }) };
    const activities = [...rhythm(300, 100, 10), sent(90, { ownerId: '8' })];
    expect(assessed(activities, orphan).action?.ownerId).toBe('8');
    expect(
      assessed(
        rhythm(300, 100, 10).map((mail) => ({ ...mail, ownerId: null })),
        orphan,
      ).action?.ownerId,
    ).toBeNull();
  });
});
