import type { Model } from '../risk/model.ts';
import type { Db } from './db.ts';
import { jsonText } from './json-text.ts';

export type FittedModel = { model: Model; fittedAt: number };

/** Keeps a fitted model under its version; earlier ones stay, so that past assessments can be reproduced. */
export async function saveModel(
  db: Db,
  portalId: string,
  model: Model,
  fittedAt: number,
): Promise<void> {
  const values = { fitted_at: fittedAt, data: jsonText(model) };
  await db
    .insertInto('models')
    .values({ portal_id: portalId, version: model.version, ...values })
    .onConflict((conflict) => conflict.columns(['portal_id', 'version']).doUpdateSet(values))
    .execute();
}

/** The model fitted last; null before the first. */
export async function latestModel(db: Db, portalId: string): Promise<FittedModel | null> {
  const row = await db
    .selectFrom('models')
    .select(['data', 'fitted_at'])
    .where('portal_id', '=', portalId)
    .orderBy('fitted_at', 'desc')
    .orderBy('version')
    .limit(1)
    .executeTakeFirst();
  return row ? { model: row.data, fittedAt: row.fitted_at } : null;
}
