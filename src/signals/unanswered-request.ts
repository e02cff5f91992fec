import type { LedgerRequest } from '../requests/ledger-types.ts';
import { businessCalendar } from '../timeline/business-calendar.ts';
import { daysBetween, hourMs } from '../timeline/days.ts';
import { finding } from './finding.ts';
import type { Signal, SignalContext } from './signal.ts';

/** Severity when a request falls due, and working days after which most of the rest has come on top. */
const atDue = 0.25;
const overdueScaleDays = 3.5;
/** What asking again leaves of the patience. */
const perChaser = 0.8;

/** They asked for a quote, a price list or information, and nobody answered. */
export const unansweredRequest: Signal = {
  id: 'unanswered-request',
  title: 'signal.unanswered-request.title',
  why: 'signal.unanswered-request.why',
  detect(_timeline, context) {
    const { open, resolved } = context.ledger;
    const oldest = open[0];
    if (!oldest) return finding('unanswered-request', 0, resolved.length > 0 ? 'answered' : 'none');
    const patience = open.reduce((left, request) => left * patienceLeft(request, context), 1);
    const values = {
      kind: oldest.kind,
      count: open.length,
      waitDays: Math.floor(daysBetween(oldest.at, context.now)),
      askedAt: oldest.at,
    };
    const evidence = open.map((request) => ({
      at: request.at,
      quote: request.sentence,
      record: request.record,
    }));
    return finding('unanswered-request', 1 - patience, 'open', values, evidence);
  },
};

function patienceLeft(request: LedgerRequest, { now, settings }: SignalContext): number {
  const calendar = businessCalendar(settings);
  const waited = calendar.between(request.at, now);
  const allowed = settings.requestDueHours[request.kind] * hourMs;
  const overdueDays = (waited - allowed) / calendar.workingDayMs;
  const severity =
    overdueDays <= 0
      ? (atDue * waited) / Math.max(1, allowed)
      : atDue + (1 - atDue) * (1 - Math.exp(-overdueDays / overdueScaleDays));
  return (1 - Math.min(1, Math.max(0, severity))) * perChaser ** request.chasers.length;
}
