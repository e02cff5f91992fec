import type { Model } from '../risk/model.ts';
import type { Db } from './db.ts';
import { jsonText } from './json-text.ts';
import { prepared } from './prepared.ts';

/** A model under the id of its contents, with the program that fitted it. */
export type FittedModel = {
  id: string;
  model: Model;
  fittedAt: number;
  /** Null for those kept before programs were noted. */
  program: string | null;
};

/** Keeps a fitted model under its id; earlier ones stay, so that past assessments can be reproduced. */
export async function saveModel(
  db: Db,
  portalId: string,
  { id, model, fittedAt, program }: FittedModel,
): Promise<void> {
  const values = { fitted_at: fittedAt, program };
  await db
    .insertInto('models')
    .values({ portal_id: portalId, id, version: model.version, data: jsonText(model), ...values })
    // The id says what is in it: only when it was fitted may be news.
    .onConflict((conflict) => conflict.columns(['portal_id', 'id']).doUpdateSet(values))
    .execute();
}

/** The model fitted last; null before the first. */
export async function latestModel(db: Db, portalId: string): Promise<FittedModel | null> {
  const row = await db
    .selectFrom('models')
    .modifyFront(prepared('latest_model'))
    .select(['id', 'data', 'fitted_at', 'program'])
    .where('portal_id', '=', portalId)
    .orderBy('fitted_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row
    ? { id: row.id, model: row.data, fittedAt: row.fitted_at, program: row.program }
    : null;
}

/** The model of this id; null when none was kept. */
export async function findModel(db: Db, portalId: string, id: string): Promise<Model | null> {
  const row = await db
    .selectFrom('models')
    .select('data')
    .where('portal_id', '=', portalId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.data ?? null;
}
