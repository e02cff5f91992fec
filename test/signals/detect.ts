import { expect } from 'vitest';
import { buildLedger } from '../../src/requests/ledger.ts';
import { priorModel } from '../../src/risk/prior-model.ts';
import type { Finding, Signal } from '../../src/signals/signal.ts';
import { buildTimeline } from '../../src/timeline/build-timeline.ts';
import type { Activity } from '../../src/timeline/records.ts';
import { defaultSettings, type Settings } from '../../src/timeline/settings.ts';
import { messages } from '../../src/views/messages.ts';
import { say } from '../../src/views/say.ts';
import type { AssessInput } from '../../src/assess.ts';
import { anna, now } from '../builders.ts';

/** A signal's finding about Anna (or whom `changes` says), after checking that it can be put into words. */
export function detect(
  signal: Signal,
  activities: Activity[],
  changes: Partial<AssessInput> = {},
  settings: Partial<Settings> = {},
): Finding & { message: string; text: string } {
  const customer = changes.customer ?? anna;
  const timeline = buildTimeline(customer, changes.contacts ?? [customer], activities, now);
  const found = signal.detect(timeline, {
    now,
    settings: { ...defaultSettings, ...settings },
    book: priorModel.book,
    ledger: buildLedger(timeline.activities, { now }),
  });
  const prefix = `signal.${signal.id}.`;
  expect(found.id).toBe(signal.id);
  expect(found.reason.key.startsWith(prefix)).toBe(true);
  expect(messages.en).toHaveProperty([found.reason.key]);
  const reader = { language: 'en', timeZone: 'UTC' } as const;
  const speaks = (found.severity ?? 0) > 0;
  // What goes into the CRM is put into words from the same values.
  if (speaks) say({ key: `${prefix}short`, values: found.reason.values }, reader);
  if (speaks) expect(found.evidence.length).toBeGreaterThan(0);
  return {
    ...found,
    message: found.reason.key.slice(prefix.length),
    text: say(found.reason, reader),
  };
}
