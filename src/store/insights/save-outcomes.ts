import { sql } from 'kysely';
import { type Book, known, listsOf, numbersOf, refAt, wordsOf } from '../book/book.ts';
import { isTask } from '../book/live-sql.ts';
import { pickPage } from '../book/pick-page.ts';
import type { CustomerKind, CustomerRef } from '../../timeline/records.ts';
import type { Db } from '../db.ts';
import { anyOf, rowSet } from '../row-set.ts';
import type { Saves } from './saves.ts';

/** An action taken while the risk was high, and what came of it by now. */
export type SaveOutcome = {
  kind: CustomerKind;
  id: string;
  ownerId: string | null;
  value: number | null;
  actionId: string;
  /** The task as it was made; null where its words were erased. */
  subject: string | null;
  actedAt: number;
  riskThen: number;
  risk: number | null;
  /** The last two-way contact, where it came after the action. */
  touchedAt: number | null;
  /** In touch again, and no longer at high risk. */
  recovered: boolean;
};

/** Those at high risk no more first, then the latest; a page of them. What was taken back meanwhile is left out. */
export async function listSaveOutcomes(
  db: Db,
  portalId: string,
  book: Book,
  { acts }: Saves,
  page: { limit: number; offset: number },
): Promise<SaveOutcome[]> {
  const [at, riskThen] = listsOf(book, 'acts').items as [Float64Array, Float64Array];
  const order = [
    (nth: number) => (acts[nth]!.recovered ? 0 : 1),
    (nth: number) => -at[acts[nth]!.act]!,
  ];
  const nths = Uint32Array.from(acts.keys());
  const shown = pickPage(nths, order, page).map((nth) => {
    const { act, ...found } = acts[nth]!;
    return { ...found, ref: refAt(book.keys, found.row), at: at[act]!, risk: riskThen[act]! };
  });
  const tasks = await findTasks(
    db,
    portalId,
    shown.map(({ ref, at: actedAt }) => ({ ...ref, at: actedAt })),
  );
  const { codes, words } = wordsOf(book, 'owner');
  return shown.flatMap(({ row, ref, at: actedAt, risk, recovered }, place) => {
    const task = tasks.get(place);
    const touchedAt = numbersOf(book, 'lastTouchAt')[row]!;
    if (!task) return [];
    return {
      ...ref,
      ...task,
      ownerId: words[codes[row]!]!,
      value: known(numbersOf(book, 'value')[row]!),
      actedAt,
      riskThen: risk,
      risk: known(numbersOf(book, 'risk')[row]!),
      touchedAt: touchedAt > actedAt ? touchedAt : null,
      recovered,
    };
  });
}

/** What was made for these customers at these times, by their places among them. */
async function findTasks(
  db: Db,
  portalId: string,
  acts: readonly (CustomerRef & { at: number })[],
): Promise<Map<number, Pick<SaveOutcome, 'actionId' | 'subject'>>> {
  if (acts.length === 0) return new Map();
  const named = acts.map(({ kind, id, at }, place) => ({ kind, id, at, place }));
  const found = await sql<{ place: number; actionId: string; subject: string | null }>`
    select distinct on (r.place) r.place, a.action_id as "actionId", a.task ->> 'hs_task_subject' as subject
    from ${rowSet('kind text, id text, at bigint, place integer', named)}
    join actions_taken a on a.portal_id = ${portalId} and a.kind = r.kind and a.customer_id = r.id and a.done_at = r.at
    where a.customer_id = ${anyOf(acts.map(({ id }) => id))} and ${isTask}
    order by r.place, a.key
  `.execute(db);
  return new Map(found.rows.map(({ place, ...task }) => [place, task]));
}
