import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { claimAction, completeAction } from '../../src/store/actions-taken.ts';
import { appendHistory } from '../../src/store/assessment-history.ts';
import { packBook } from '../../src/store/book/pack-book.ts';
import { readBook } from '../../src/store/book/read-book.ts';
import { saveFacts } from '../../src/store/customer-facts.ts';
import type { Db } from '../../src/store/db.ts';
import { countedCustomers, type InsightChoices } from '../../src/store/insights/choices.ts';
import type { Period } from '../../src/store/insights/level-moves.ts';
import { listSaveOutcomes } from '../../src/store/insights/save-outcomes.ts';
import { findSaves } from '../../src/store/insights/saves.ts';
import { dice } from './dice.ts';
import { day, facts, noon } from './sample-records.ts';

/** As they were counted before there was a book: from all actions and the whole history, each time. */
async function countedAnew(db: Db, p: string, { from, to }: Period, choices: InsightChoices) {
  const { rows } = await sql`
    select a.kind, a.customer_id as id, a.action_id as "actionId", a.subject, a.done_at as "actedAt", a.risk as "riskThen",
      f.owner_id as "ownerId", f.value, f.risk,
      case when f.last_touch_at > a.done_at then f.last_touch_at end as "touchedAt",
      (f.last_touch_at > a.done_at and f.level not in ('high', 'unknown') and f.risk < a.risk) is true as recovered
    from (
      select distinct on (a.kind, a.customer_id) a.kind, a.customer_id, a.action_id, a.done_at, h.risk,
        a.task ->> 'hs_task_subject' as subject
      from actions_taken a
      cross join lateral (
        select h.level, h.risk from assessment_history h
        where h.portal_id = ${p} and h.kind = a.kind and h.id = a.customer_id and h.at <= a.done_at
        order by h.at desc limit 1
      ) h
      where a.portal_id = ${p} and a.done_at > ${from}::bigint and a.done_at <= ${to}::bigint
        and a.task_id is not null and a.action_id not like 'workflow.%' and h.level = 'high'
      order by a.kind, a.customer_id, a.done_at, a.key
    ) a
    join customer_facts f on f.portal_id = ${p} and f.kind = a.kind and f.id = a.customer_id
    where ${countedCustomers(p, choices)}
    order by recovered desc, a.done_at desc, a.kind, a.customer_id
  `.execute(db);
  return rows as { touchedAt: number | null; recovered: boolean }[];
}

const levels = ['steady', 'watch', 'high', 'unknown', 'high'] as const;

/** What came of the tasks that were made while a customer was at high risk. */
export function describeSaveOutcomes(database: () => Db): void {
  describe('saves', () => {
    it('are those that all actions and the whole history tell, in their order', async () => {
      const db = database();
      const p = 'outcomes';
      const roll = dice(17);
      const ids = Array.from({ length: 25 }, (_, n) => ({
        kind: n % 4 ? ('company' as const) : ('contact' as const),
        id: `${n}`,
      }));
      await saveFacts(
        db,
        p,
        ids.map((one) => ({
          at: noon,
          facts: facts(one, {
            ownerId: roll(3) ? `${roll(3)}` : null,
            value: roll(4) ? roll(500) : null,
            risk: roll(5) ? roll(100) : null,
            level: levels[roll(5)]!,
            isCustomer: roll(6) > 0,
            lastTouchAt: roll(4) ? noon - roll(60) * day : null,
          }),
        })),
      );
      for (let n = 0; n < 60; n += 1) {
        const one = ids[roll(ids.length)]!;
        const risk = roll(5) ? roll(100) : null;
        const at = noon - roll(90) * day;
        await appendHistory(db, p, [{ ...one, at, risk, level: levels[roll(5)]! }]);
        if (n === 30) await packBook(db, p);
        const key = `key-${n}`;
        await claimAction(db, p, {
          key,
          customer: ids[roll(ids.length)]!,
          actionId: roll(5) ? `play-${n}` : 'workflow.assess',
          task: roll(3) ? { hs_task_subject: `Subject ${n}` } : {},
          at: noon,
        });
        if (roll(8)) await completeAction(db, p, key, `task-${n}`, noon - roll(60) * day);
      }
      let most = 0;
      for (const days of [7, 30, 60])
        for (const choices of [{}, { owner: '1' }, { owner: null }]) {
          const period = { from: noon - days * day, to: noon - 2 * day };
          const rows = await countedAnew(db, p, period, choices);
          const book = await readBook(db, p);
          const saves = findSaves(book, period, choices);
          const page = (limit: number, offset: number) =>
            listSaveOutcomes(db, p, book, saves, { limit, offset });
          expect(await page(99, 0)).toEqual(rows);
          expect(await page(2, 1)).toEqual(rows.slice(1, 3));
          const touched = rows.filter(({ touchedAt }) => touchedAt !== null).length;
          const recovered = rows.filter((one) => one.recovered).length;
          expect(saves.counts).toEqual({ acted: rows.length, touched, recovered });
          most = Math.max(most, rows.length);
        }
      expect(most).toBeGreaterThan(5);
    });
  });
}
