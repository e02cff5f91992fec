import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClosedRequest } from '../../src/requests/ledger-types.ts';
import { buildLedger } from '../../src/requests/ledger.ts';
import { priorModel } from '../../src/risk/prior-model.ts';
import { signals } from '../../src/signals/index.ts';
import type { Signal } from '../../src/signals/signal.ts';
import { signalIds } from '../../src/signals/signal.ts';
import { buildTimeline } from '../../src/timeline/build-timeline.ts';
import { dayMs } from '../../src/timeline/days.ts';
import { defaultSettings } from '../../src/timeline/settings.ts';
import type { AssessInput } from '../../src/assess.ts';
import { anyDays, anyInput } from '../any-records.ts';
import { anyTalk, anyTouch } from '../any-talk.ts';
import { call, company, customer, email, meeting, now } from '../builders.ts';

const severity = (
  signal: Signal,
  input: Omit<AssessInput, 'overrides'>,
  at: number,
  builtAt = at,
  closed: ClosedRequest[] = [],
): number => {
  const timeline = buildTimeline(input.customer, input.contacts, input.activities, builtAt);
  const ledger = buildLedger(timeline.activities, { now: builtAt, closed });
  const found = signal.detect(timeline, {
    now: at,
    settings: defaultSettings,
    book: priorModel.book,
    ledger,
  });
  return found.severity ?? 0;
};

/** Rounding in the last digits is no change. */
const epsilon = 1e-9;
const people = (input: AssessInput) => input.contacts.map((contact) => contact.id).slice(0, 2);

it('lists each signal once, under its own id', () => {
  expect(signals.map((signal) => signal.id).toSorted()).toEqual(signalIds.toSorted());
});

describe.each(signals.map((signal) => [signal.id, signal] as const))('%s', (_id, signal) => {
  it('stays within 0 and 1', () => {
    fc.assert(
      fc.property(anyInput(30), (input) => {
        const found = severity(signal, input, now);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('never falls while nothing happens', () => {
    fc.assert(
      fc.property(anyInput(), anyDays, anyDays, (input, a, b) => {
        const early = now + Math.min(a, b);
        const late = now + Math.max(a, b);
        const before = severity(signal, input, early, now);
        expect(severity(signal, input, late, now)).toBeGreaterThanOrEqual(before - epsilon);
        // A timeline built later says the same: nothing in it depends on when it was built.
        expect(severity(signal, input, early)).toBeCloseTo(before, 9);
      }),
      { numRuns: 300 },
    );
  });

  it('never rises by a touch', () => {
    const contact = fc.nat({ max: 1 });
    const kind = fc.constantFrom('email', 'call', 'meeting');
    fc.assert(
      fc.property(anyInput(), contact, kind, (input, index, touchKind) => {
        const ids = people(input);
        const changes = { id: '~', contactIds: [ids[index % ids.length]!] };
        const touch = { email, call, meeting }[touchKind as 'email'](0, changes);
        const after = { ...input, activities: [...input.activities, touch] };
        expect(severity(signal, after, now)).toBeLessThanOrEqual(
          severity(signal, input, now) + epsilon,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('never rises by a touch, however lively the talk, be it at the very moment of the last word', () => {
    const acme = { customer: company(), contacts: [customer(), customer({ id: '2' })] };
    const closes = fc.array(fc.boolean(), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(anyTalk, anyTouch, closes, fc.boolean(), (talk, touch, closed, atOnce) => {
        const at = atOnce ? Math.max(...talk.map((activity) => activity.at)) : now;
        const activities = [...talk, touch((now - at) / dayMs)];
        const byHand = talk
          .filter((activity) => 'cues' in activity && activity.cues[0]?.kind === 'quote_request')
          .filter((_, index) => closed[index])
          .map(({ type, id }) => ({ record: { type, id } }));
        const before = severity(signal, { ...acme, activities: talk }, at, at, byHand);
        const after = severity(signal, { ...acme, activities }, at, at, byHand);
        expect(after).toBeLessThanOrEqual(before + epsilon);
      }),
      { numRuns: 500 },
    );
  });
});
