import type { Timeline } from '../timeline/build-timeline.ts';
import type { Activity, CueKind } from '../timeline/records.ts';
import { callName } from './call-name.ts';
import { evidenceOf, finding, notApplicable } from './finding.ts';
import { heal } from './heal.ts';
import type { Signal } from './signal.ts';

/** How much each of these words means; to cancel is to leave. */
const meaning: Partial<Record<CueKind, number>> = {
  price_objection: 0.55,
  competitor_mention: 0.65,
  cancellation: 1,
};
const healHalfLife = 3;
/** What a purchase since then leaves of it. */
const afterPurchase = 0.2;

/** They called us too expensive, named another supplier, or spoke of cancelling. */
export const priceOrCompetitor: Signal = {
  id: 'price-or-competitor',
  title: 'signal.price-or-competitor.title',
  why: 'signal.price-or-competitor.why',
  detect(timeline) {
    const said = findWords(timeline);
    if (said.length === 0) {
      const anythingToRead = timeline.touches.length > 0 || timeline.tickets.length > 0;
      if (!anythingToRead) return notApplicable('price-or-competitor', 'nothing');
      return finding('price-or-competitor', 0, 'none');
    }
    const worst = said.reduce((a, b) => (b.severity >= a.severity ? b : a));
    const calm = said.reduce((left, { severity }) => left * (1 - severity), 1);
    const values = {
      name: callName(timeline.customer),
      kind: worst.kind,
      saidAt: worst.activity.at,
    };
    const evidence = [evidenceOf(worst.activity, worst.sentence)];
    return finding('price-or-competitor', 1 - calm, 'said', values, evidence);
  },
};

type Said = { activity: Activity; kind: CueKind; sentence: string; severity: number };

function findWords(timeline: Timeline): Said[] {
  const lastPurchaseAt = timeline.purchases.at(-1)?.at ?? -Infinity;
  const said: Said[] = [];
  for (const activity of timeline.heard) {
    for (const { kind, sentence } of activity.cues) {
      const weight = meaning[kind];
      if (weight === undefined) continue;
      const left = heal(timeline.touchDays, activity.at, healHalfLife);
      const severity = weight * left * (lastPurchaseAt > activity.at ? afterPurchase : 1);
      said.push({ activity, kind, sentence, severity });
    }
  }
  return said;
}
