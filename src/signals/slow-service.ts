import type { Ledger } from '../requests/ledger-types.ts';
import { addBusinessHours } from '../timeline/add-business-hours.ts';
import { hourMs } from '../timeline/days.ts';
import type { Timeline } from '../timeline/build-timeline.ts';
import type { Settings } from '../timeline/settings.ts';
import { callName } from './call-name.ts';
import { finding, notApplicable } from './finding.ts';
import { keepLast } from './keep-last.ts';
import type { Evidence, Signal } from './signal.ts';
import { medianOf } from './sum-up-gaps.ts';

/** The latest so many asks count, and fewer than two say nothing. */
const latest = 5;
const fewest = 2;
const ticketReplyHours = 24;
const ticketCloseHours = 7 * 24;
/** Two to this power times the time that is fine is as slow as it gets. */
const doublings = 4;

/**
 * How long we take: from request to answer, from ticket to first reply and to its end. What still
 * waits counts with its time so far, so that a late answer is never worse than none.
 */
export const slowService: Signal = {
  id: 'slow-service',
  title: 'signal.slow-service.title',
  why: 'signal.slow-service.why',
  detect(timeline, context) {
    const asks = latestAsks(timeline, context.ledger, context.settings);
    if (asks.length < fewest) return notApplicable('slow-service', 'few', { count: asks.length });
    const waits = asks.map((ask) => ({
      ...ask,
      hours: ((ask.until ?? context.now) - ask.at) / hourMs,
    }));
    const slowness = waits.map(({ hours, fineHours }) =>
      Math.min(1, Math.log2(Math.max(1, hours / fineHours)) / doublings),
    );
    const severity = slowness.reduce((a, b) => a + b, 0) / waits.length;
    const slowest = waits[slowness.indexOf(Math.max(...slowness))]!;
    const values = {
      name: callName(timeline.customer),
      count: waits.length,
      days: Math.round(medianOf(waits.map(({ hours }) => hours / 24))),
      askedAt: slowest.evidence.at ?? 0,
      slowestDays: Math.round(slowest.hours / 24),
    };
    const message = severity > 0 ? 'slow' : 'fine';
    return finding('slow-service', severity, message, values, [slowest.evidence]);
  },
};

/** Something asked of us, answered or not, and the time within which an answer is fine. */
type Ask = { at: number; until: number | null; fineHours: number; evidence: Evidence };

const latestAsks = keepLast(({ tickets }: Timeline, ledger: Ledger, settings: Settings): Ask[] => {
  const asks: Ask[] = [];
  const add = (evidence: Evidence, at: number, until: number | null, fineHours: number): void => {
    asks.push({ at, until, fineHours, evidence });
  };
  const asked = [
    ...ledger.resolved.map(({ request, at }) => ({ request, until: at })),
    ...ledger.open.map((request) => ({ request, until: null })),
  ];
  for (const { request, until } of asked) {
    const { at, sentence, record } = request;
    const dueAt = addBusinessHours(at, settings.requestDueHours[request.kind], settings);
    add({ at, quote: sentence, record }, at, until, (dueAt - at) / hourMs);
  }
  for (const { type, id, at, firstReplyAt, closedAt } of tickets) {
    const evidence: Evidence = { at, quote: null, record: { type, id } };
    add(evidence, at, firstReplyAt ?? closedAt, ticketReplyHours);
    add(evidence, at, closedAt, ticketCloseHours);
  }
  // Ties by what never changes: if the wait decided, the latest five would swap while time passes.
  return asks.sort((a, b) => a.at - b.at || a.fineHours - b.fineHours).slice(-latest);
});
