import { equalPeriods, periodDays, type PeriodLength } from '../measures/equal-periods.ts';
import { lostDefinition } from '../risk/is-lost.ts';
import type { Book } from '../store/book/book.ts';
import { findCustomers } from '../store/customers.ts';
import type { Db } from '../store/db.ts';
import { type InsightChoices, isEveryone } from '../store/insights/choices.ts';
import { sumCustomers } from '../store/insights/customer-totals.ts';
import { findLevelMoves, type Period } from '../store/insights/level-moves.ts';
import { countLogins } from '../store/insights/logins.ts';
import { findLosses, listLosses } from '../store/insights/losses.ts';
import { listSaveOutcomes } from '../store/insights/save-outcomes.ts';
import { findSaves } from '../store/insights/saves.ts';
import { countSpells } from '../store/insights/spell-counts.ts';
import { countSurveys } from '../store/insights/survey-scores.ts';
import { latestModel } from '../store/models.ts';
import { tallyOpenAsks } from '../store/open-asks.ts';
import type { Portal } from '../store/portals.ts';
import { dayMs } from '../timeline/days.ts';
import type { Customer } from '../timeline/records.ts';
import type { MeasuresData } from '../views/insights/render-measures.ts';
import type {
  MovementCounts,
  MovementRows,
  MovementShow,
} from '../views/insights/render-movements.ts';

/** Until when something is known of a portal: when it was last read. Later silence is nobody's. */
export function knownUntil({ syncedAt }: Portal, now: number): number {
  return Math.min(now, syncedAt ?? now);
}

/** Who moved in the period: how many each way, and a page of those who went one way, with the customers by `kind:id`. */
export async function readMovements(
  db: Db,
  portalId: string,
  show: MovementShow,
  {
    book,
    period,
    choices,
    limit,
    page: wanted,
  }: { book: Book; period: Period; choices: InsightChoices; limit: number; page: number },
): Promise<{
  counts: MovementCounts;
  moved: MovementRows;
  page: number;
  pages: number;
  customers: Map<string, Customer>;
}> {
  const at = (page: number) => ({ period, choices, limit, offset: (page - 1) * limit });
  const way = show === 'worse' || show === 'better' ? show : null;
  let moves = findLevelMoves(book, way, at(wanted));
  const losses = findLosses(book, period, choices);
  const saves = findSaves(book, period, choices);
  const counts = { ...moves.counts, left: losses.count, saves: saves.counts };
  const total = show === 'saves' ? counts.saves.acted : counts[show];
  const pages = Math.max(1, Math.ceil(total / limit));
  const page = Math.min(wanted, pages);
  // What was the last page may be gone.
  if (way !== null && page !== wanted) moves = findLevelMoves(book, way, at(page));
  const moved: MovementRows =
    way !== null
      ? { show: way, rows: moves.rows }
      : show === 'left'
        ? { show, rows: listLosses(book, losses, at(page)) }
        : { show: 'saves', rows: await listSaveOutcomes(db, portalId, book, saves, at(page)) };
  const refs = moved.rows.map(({ kind, id }) => ({ kind, id }));
  const found = await findCustomers(db, portalId, refs);
  const customers = new Map(found.map((one) => [`${one.kind}:${one.id}`, one]));
  return { counts, moved, page, pages, customers };
}

/** So many periods are drawn, and one before them for the second way of counting. */
const periodsShown: Record<PeriodLength, number> = { month: 12, quarter: 8, year: 4 };

/** Everything that the measures are worked out from. */
export async function readMeasures(
  db: Db,
  portal: Portal,
  {
    book,
    length,
    choices,
    now,
  }: { book: Book; length: PeriodLength; choices: InsightChoices; now: number },
): Promise<MeasuresData> {
  const { portalId, settings } = portal;
  const asOf = knownUntil(portal, now);
  const bounds = equalPeriods(asOf, length, periodsShown[length] + 1);
  const lastYear = { from: asOf - 365 * dayMs, to: asOf };
  const spells = countSpells(book, {
    series: [bounds, [lastYear.from, asOf]],
    asOf,
    choices,
  });
  const [periods, year] = spells.periods;
  const everyone = isEveryone(choices);
  const { owner } = choices;
  // None of them needs another's answer, and together they take as long as the longest.
  const [tally, latest, surveys, logins] = await Promise.all([
    tallyOpenAsks(db, portalId, now),
    latestModel(db, portalId),
    everyone ? countSurveys(db, portalId, lastYear) : null,
    settings.lastLoginProperty === null || !everyone ? null : countLogins(db, portalId, asOf),
  ]);
  const asks = tally.filter(
    ({ ask, lapsed, ownerId }) =>
      ask !== 'promise' && !lapsed && (owner === undefined || ownerId === owner),
  );
  const { book: habits } = latest?.model ?? {};
  return {
    periods: periods!,
    periodDays: periodDays[length],
    year: year![0]!,
    lives: spells.lives,
    totals: sumCustomers(book, choices),
    surveys,
    logins,
    answerHours:
      (typeof owner === 'string' ? habits?.ownerAnswerHours?.[owner] : habits?.answerHours) ?? null,
    asks: {
      open: asks.reduce((sum, { count }) => sum + count, 0),
      overdue: asks.reduce((sum, { overdue }) => sum + overdue, 0),
    },
    saves: findSaves(book, lastYear, choices).counts,
    marginPercent: settings.marginPercent,
    definition: lostDefinition(settings),
  };
}
