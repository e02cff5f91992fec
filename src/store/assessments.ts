import { sql } from 'kysely';
import type { Assessment, Level } from '../action/assessment.ts';
import type { CustomerFacts } from '../action/customer-facts.ts';
import type { CustomerLife } from '../action/customer-life.ts';
import type { CustomerKind, CustomerRef } from '../timeline/records.ts';
import { appendHistory, type Origin } from './assessment-history.ts';
import { keepInputs } from './assessment-inputs.ts';
import { saveFacts } from './customer-facts.ts';
import { saveLives } from './insights/save-lives.ts';
import type { Db } from './db.ts';
import { jsonText } from './json-text.ts';
import { saveOpenAsks } from './open-asks.ts';
import { rowSet } from './row-set.ts';

const dayMs = 86_400_000;

/** An assessment as kept, with when the level last changed. */
export type StoredAssessment = {
  assessment: Assessment;
  levelChangedAt: number;
  inputsHash: string;
};

/** An assessment with what it was made from and by. */
export type NewAssessment = Origin & {
  assessment: Assessment;
  /** All that went in, as text; `inputsHash` is its hash. */
  inputs: string;
  /** Ids of the contacts who occur in it. */
  people: readonly string[];
  /** When the number should be worked out again if nothing happens before. */
  refreshAt: number;
  /** Revenue known of the customer, in the portal's currency. */
  value?: number | null;
  /** What the pages that show all customers filter and sort by. */
  facts: CustomerFacts;
  /** When it was a customer: what churn and survival are counted from. */
  life: CustomerLife;
};

/**
 * Keeps the latest assessment of each customer with its facts and what it waits for, notes when the level changed, and adds to the history; what it was made
 * from is kept for the latest one and for the points of the history in the last `replayDays` days.
 */
export async function saveAssessments(
  db: Db,
  portalId: string,
  assessments: readonly NewAssessment[],
  replayDays: number,
): Promise<void> {
  if (assessments.length === 0) return;
  const rows = assessments.map(({ assessment, inputsHash, ...made }) => ({
    kind: assessment.customer.kind,
    id: assessment.customer.id,
    risk: assessment.risk,
    level: assessment.level,
    next_change_at: assessment.nextChange?.at ?? null,
    assessed_at: assessment.assessedAt,
    model_version: assessment.modelVersion,
    model_id: made.modelId,
    program: made.program,
    digest: made.digest,
    refresh_at: made.refreshAt,
    inputs_hash: inputsHash,
    data: jsonText(assessment),
  }));
  const reread = await judgedByAnother(db, portalId, rows);
  await sql`
    insert into assessments (portal_id, kind, id, risk, level, next_change_at, assessed_at, level_changed_at,
      model_version, model_id, program, digest, refresh_at, inputs_hash, data)
    select ${portalId}, kind, id, risk, level, next_change_at, assessed_at, assessed_at,
      model_version, model_id, program, digest, refresh_at, inputs_hash, data::jsonb
    from ${rowSet(
      `kind text, id text, risk smallint, level text, next_change_at bigint, assessed_at bigint,
       model_version text, model_id text, program text, digest text, refresh_at bigint,
       inputs_hash text, data text`,
      rows,
    )}
    on conflict (portal_id, kind, id) do update set
      risk = excluded.risk, level = excluded.level, next_change_at = excluded.next_change_at,
      assessed_at = excluded.assessed_at, model_version = excluded.model_version,
      model_id = excluded.model_id, program = excluded.program, digest = excluded.digest,
      refresh_at = excluded.refresh_at, inputs_hash = excluded.inputs_hash, data = excluded.data, to_write = true,
      level_changed_at = case when assessments.level = excluded.level
        then assessments.level_changed_at else excluded.level_changed_at end
  `.execute(db);
  await saveFacts(
    db,
    portalId,
    assessments.map(({ assessment, facts }) => ({ facts, at: assessment.assessedAt })),
  );
  await saveLives(
    db,
    portalId,
    assessments.map(({ life }) => life),
  );
  await saveOpenAsks(
    db,
    portalId,
    assessments.map(({ assessment, value = null }) => ({
      customer: assessment.customer,
      risk: assessment.risk,
      level: assessment.level,
      value,
      // An update that reads better finds what was asked months ago: that is no news.
      seenAt: reread.has(`${assessment.customer.kind}:${assessment.customer.id}`)
        ? 0
        : assessment.assessedAt,
      waiting: [
        ...assessment.openRequests.map(({ kind, ...request }) => ({ ...request, ask: kind })),
        ...(assessment.openPromises ?? []).map((one) => ({ ...one, ask: 'promise' as const })),
      ],
    })),
  );
  await appendHistory(
    db,
    portalId,
    assessments.map(({ assessment, modelId, program, digest, inputsHash }) => ({
      kind: assessment.customer.kind,
      id: assessment.customer.id,
      risk: assessment.risk,
      level: assessment.level,
      at: assessment.assessedAt,
      modelId,
      program,
      digest,
      inputsHash,
    })),
  );
  const oldest = Math.min(...assessments.map(({ assessment }) => assessment.assessedAt));
  await keepInputs(
    db,
    portalId,
    assessments.map(({ assessment: { customer }, inputs, inputsHash, people }) => ({
      kind: customer.kind,
      id: customer.id,
      hash: inputsHash,
      text: inputs,
      people,
    })),
    oldest - replayDays * dayMs,
  );
}

/** Whom of these another program judged last, as `kind:id`. */
async function judgedByAnother(
  db: Db,
  portalId: string,
  rows: readonly { kind: string; id: string; program: string | null }[],
): Promise<ReadonlySet<string>> {
  const keys = rows.map(({ kind, id, program }) => ({ kind, id, program }));
  const found = await sql<CustomerRef>`
    select a.kind, a.id from ${rowSet('kind text, id text, program text', keys)}
    cross join lateral (
      select kind, id, program from assessments a
      where a.portal_id = ${portalId} and a.kind = r.kind and a.id = r.id offset 0
    ) a
    where a.program is distinct from r.program
  `.execute(db);
  return new Set(found.rows.map(({ kind, id }) => `${kind}:${id}`));
}

/** The latest assessments of these customers, as far as there are any, in order of kind and id. */
export async function findAssessments(
  db: Db,
  portalId: string,
  refs: readonly CustomerRef[],
): Promise<StoredAssessment[]> {
  if (refs.length === 0) return [];
  const found = await sql<StoredAssessment>`
    select a.data as assessment, a.level_changed_at as "levelChangedAt", a.inputs_hash as "inputsHash"
    from ${rowSet('kind text, id text', refs)}
    cross join lateral (
      select * from assessments a where a.portal_id = ${portalId} and a.kind = r.kind and a.id = r.id offset 0
    ) a
    order by a.kind, a.id
  `.execute(db);
  return found.rows;
}

export type AssessmentFilter = {
  kind?: CustomerKind;
  levels?: readonly Level[];
  limit: number;
  offset: number;
};

/** The latest assessments, the highest risk first and unknown last. */
export async function listAssessments(
  db: Db,
  portalId: string,
  filter: AssessmentFilter,
): Promise<StoredAssessment[]> {
  const { kind, levels, limit, offset } = filter;
  const rows = await db
    .selectFrom('assessments')
    .select([
      'data as assessment',
      'level_changed_at as levelChangedAt',
      'inputs_hash as inputsHash',
    ])
    .where('portal_id', '=', portalId)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind as CustomerKind))
    .$if(levels !== undefined, (query) =>
      query.where('level', 'in', [...(levels ?? []), '' as Level]),
    )
    .orderBy('risk', (order) => order.desc().nullsLast())
    .orderBy('kind')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows;
}

/** How many customers of each kind stand at each level. */
export async function countLevels(
  db: Db,
  portalId: string,
): Promise<{ kind: CustomerKind; level: Level; count: number }[]> {
  return await db
    .selectFrom('assessments')
    .select(({ fn }) => ['kind', 'level', fn.countAll<number>().as('count')])
    .where('portal_id', '=', portalId)
    .groupBy(['kind', 'level'])
    .orderBy('kind')
    .orderBy('level')
    .execute();
}

/** How many stand at each risk with each level, as they were last judged. A handful of rows, however many customers. */
export async function tallyRisks(
  db: Db,
  portalId: string,
): Promise<{ kind: CustomerKind; level: Level; risk: number | null; count: number }[]> {
  return await db
    .selectFrom('assessments')
    .select(({ fn }) => ['kind', 'level', 'risk', fn.countAll<number>().as('count')])
    .where('portal_id', '=', portalId)
    .groupBy(['kind', 'level', 'risk'])
    .orderBy('kind')
    .orderBy('level')
    .orderBy('risk')
    .execute();
}
