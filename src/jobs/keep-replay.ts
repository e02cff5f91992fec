import { replayFigures } from '../risk/backtest/replay-figures.ts';
import type { BacktestReport } from '../risk/backtest/backtest.ts';
import { findCustomers } from '../store/customers.ts';
import type { Db } from '../store/db.ts';
import { erasureState } from '../store/erased-records.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { findReplayReport, savePastReplay } from '../store/insights/past-replays.ts';
import { type BacktestOptions, backtestPortal } from './backtest-portal.ts';
import type { BookJob } from './fit-book.ts';

/** What is asked of the past where nothing else is said: a year, three customers an owner a month. */
export const usualReplay = { months: 12, capacity: 3 };

const namesAtOnce = 1_000;

type Outcome = 'kept' | 'erased meanwhile' | 'not wanted';

/**
 * Replays the portal's past and keeps what it came to, in the place of the replay before. Names of customers aren't kept with it: whoever
 * is gone from the CRM must not stay in a report. Nothing is kept where somebody was erased meanwhile, or where `isWanted`, asked
 * in the same transaction, says no.
 */
export async function keepReplay(
  job: BookJob & Pick<BacktestOptions, 'onShare'> & { isWanted: (trx: Db) => Promise<boolean> },
): Promise<Outcome> {
  const { db, portalId, now } = job;
  const before = await erasureState(db, portalId);
  const report = await backtestPortal({ ...job, ...usualReplay });
  const nameless: BacktestReport = {
    ...report,
    people: Object.fromEntries(
      Object.entries(report.people).map(([index, person]) => [index, { ...person, name: '' }]),
    ),
    replays: report.replays.map((replay) => ({ ...replay, name: '' })),
  };
  const figures = replayFigures(report.backtest);
  return await inTransaction(db, async (trx) => {
    if ((await erasureState(trx, portalId)).count !== before.count) return 'erased meanwhile';
    if (!(await job.isWanted(trx))) return 'not wanted';
    await savePastReplay(trx, portalId, { madeAt: now, figures, report: nameless });
    return 'kept';
  });
}

/** The latest replay with the names that its customers have today; those no longer kept are left out. Null where there is none. */
export async function findReplay(db: Db, portalId: string): Promise<BacktestReport | null> {
  const report = await findReplayReport(db, portalId);
  if (!report) return null;
  const people = Object.entries(report.people);
  const refs = [
    ...people.map(([, person]) => person),
    ...report.replays.map(({ customer }) => customer),
  ];
  const names = new Map<string, string>();
  for (let from = 0; from < refs.length; from += namesAtOnce) {
    for (const { kind, id, name } of await findCustomers(
      db,
      portalId,
      refs.slice(from, from + namesAtOnce).map(({ kind, id }) => ({ kind, id })),
    ))
      names.set(`${kind}:${id}`, name);
  }
  const nameOf = ({ kind, id }: { kind: string; id: string }) => names.get(`${kind}:${id}`);
  return {
    ...report,
    people: Object.fromEntries(
      people.flatMap(([index, person]) => {
        const name = nameOf(person);
        return name === undefined ? [] : [[index, { ...person, name }]];
      }),
    ),
    replays: report.replays.flatMap((replay) => {
      const name = nameOf(replay.customer);
      return name === undefined ? [] : [{ ...replay, name }];
    }),
  };
}
