import { sql } from 'kysely';
import type { Level } from '../action/assessment.ts';
import type { CustomerRef } from '../timeline/records.ts';
import { touching } from './book/touching.ts';
import type { Db } from './db.ts';
import { rowSet } from './row-set.ts';

export type HistoryPoint = { at: number; risk: number | null; level: Level };

/** What made an assessment: enough to make it again, and to tell whether it is the same. */
export type Origin = {
  modelId: string;
  /** Names the program's files that judge. */
  program: string;
  /** Hash of the assessment itself. */
  digest: string;
  inputsHash: string;
};

const dayMs = 86_400_000;

/** Adds a point where risk or level differ from the last one, or where that is a day old; where the level does, also a change of it. */
export async function appendHistory(
  db: Db,
  portalId: string,
  points: readonly (CustomerRef & HistoryPoint & Partial<Origin>)[],
): Promise<void> {
  if (points.length === 0) return;
  const rows = points.map(({ kind, id, at, risk, level, modelId, program, digest, inputsHash }) => {
    const origin = { model_id: modelId, program, digest, inputs_hash: inputsHash };
    return { kind, id, at, risk, level, ...origin };
  });
  await sql`
    with points as (
      select r.*, last.at as was_at, last.risk as was_risk, last.level as was
      from ${rowSet(
        `kind text, id text, at bigint, risk smallint, level text,
         model_id text, program text, digest text, inputs_hash text`,
        rows,
      )}
      left join lateral (
        select h.at, h.risk, h.level from assessment_history h
        where h.portal_id = ${portalId} and h.kind = r.kind and h.id = r.id
        order by h.at desc limit 1
      ) last on true
    ), changes as (
      insert into level_changes (portal_id, kind, id, at, was, level, was_risk, risk)
      select ${portalId}, kind, id, at, was, level, was_risk, risk from points where was <> level
      on conflict (portal_id, kind, id, at) do update set level = excluded.level, risk = excluded.risk
      returning kind, id
    ), acted as (
      -- At which level they were acted on is told by the point before: this one came late.
      select kind, id from points p where p.at <= (
        select max(a.done_at) from actions_taken a
        where a.portal_id = ${portalId} and a.kind = p.kind and a.customer_id = p.id
      )
    ), touched as (
      ${touching(portalId, sql`select kind, id from changes union select kind, id from acted`)}
    )
    insert into assessment_history
      (portal_id, kind, id, at, risk, level, model_id, program, digest, inputs_hash)
    select ${portalId}, kind, id, at, risk, level, model_id, program, digest, inputs_hash
    from points
    where was_at is null
      or was_risk is distinct from risk or was <> level or at - was_at >= ${dayMs}
    on conflict (portal_id, kind, id, at) do update set risk = excluded.risk, level = excluded.level,
      model_id = excluded.model_id, program = excluded.program, digest = excluded.digest,
      inputs_hash = excluded.inputs_hash
  `.execute(db);
}

/** A customer's points since `from`, oldest first, at most the latest `limit`. */
export async function getHistory(
  db: Db,
  portalId: string,
  ref: CustomerRef,
  { from, limit }: { from: number; limit: number },
): Promise<HistoryPoint[]> {
  const rows = await db
    .selectFrom('assessment_history')
    .select(['at', 'risk', 'level'])
    .where('portal_id', '=', portalId)
    .where('kind', '=', ref.kind)
    .where('id', '=', ref.id)
    .where('at', '>=', from)
    .orderBy('at', 'desc')
    .limit(limit)
    .execute();
  return rows.toReversed();
}

export type KeptPoint = HistoryPoint & { [part in keyof Origin]: string | null };

/** The assessment made of this customer at this very moment: the latest one, or a point of the history. */
export async function findPoint(
  db: Db,
  portalId: string,
  ref: CustomerRef,
  at: number,
): Promise<KeptPoint | null> {
  const found = await sql<KeptPoint>`
    select at, risk, level, model_id as "modelId", program, digest, inputs_hash as "inputsHash" from (
      select assessed_at as at, risk, level, model_id, program, digest, inputs_hash from assessments
      where portal_id = ${portalId} and kind = ${ref.kind} and id = ${ref.id} and assessed_at = ${at}
      union all
      select at, risk, level, model_id, program, digest, inputs_hash from assessment_history
      where portal_id = ${portalId} and kind = ${ref.kind} and id = ${ref.id} and at = ${at}
    ) points limit 1
  `.execute(db);
  return found.rows[0] ?? null;
}
