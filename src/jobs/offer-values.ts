import type { Crm, ObjectType, Refusal } from '../crm/crm.ts';
import { type CrmError, NotFound, Rejected } from '../crm/errors.ts';
import type { Db } from '../store/db.ts';
import { saveSchemaHash } from '../store/portals.ts';
import { ensureSchema } from './ensure-schema.ts';

/**
 * Offers values of our own properties to the CRM and returns the refusals by id, in its words, and when it says that each
 * record was changed. A batch refused as a whole counts as refused for each record. Where somebody has deleted our
 * properties they are made again, and the values offered once more; `remade` where other values were lost with them.
 * `unexplained` are those refused of whom the CRM said nothing: they may have been written under another id.
 */
export async function offerValues(
  {
    db,
    crm,
    portalId,
    signal,
  }: { db: Db; crm: Crm; portalId: string; signal?: AbortSignal | undefined },
  type: ObjectType,
  offers: readonly { id: string; properties: Record<string, string> }[],
): Promise<{
  refusals: Map<string, string>;
  unexplained: Set<string>;
  changedAt: Map<string, number>;
  remade: boolean;
}> {
  const changedAt = new Map<string, number>();
  const offer = async (some: typeof offers): Promise<Refusal[]> => {
    try {
      const result = await crm.update(type, some, signal);
      for (const [id, at] of result.changedAt ?? []) changedAt.set(id, at);
      return result.refused;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return some.map(({ id }) => ({ id, category: error.name, message: error.message }));
    }
  };
  let refused = await offer(offers);
  const homeless = new Set(
    refused.filter(({ unknownProperties }) => unknownProperties).map(({ id }) => id),
  );
  let remade = false;
  if (homeless.size > 0) {
    await saveSchemaHash(db, portalId, null);
    ({ remade } = await ensureSchema({ db, crm, portalId, signal }));
    refused = [
      ...refused.filter(({ id }) => !homeless.has(id)),
      ...(await offer(offers.filter(({ id }) => homeless.has(id)))),
    ];
  }
  return {
    refusals: new Map(refused.map(({ id, message }) => [id, message])),
    unexplained: new Set(refused.flatMap((one) => (one.unexplained ? [one.id] : []))),
    changedAt,
    remade,
  };
}

const isRefusal = (error: unknown): error is CrmError =>
  error instanceof NotFound || error instanceof Rejected;
