import type { Crm } from '../crm/crm.ts';
import { Forbidden, NotFound } from '../crm/errors.ts';
import type { Db } from '../store/db.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { replaceOwners } from '../store/owners.ts';
import { toOwner } from './take-in.ts';

/** Reads who works in this portal, in place of what was known. False where that may not be read: then what was known stands. */
export async function syncOwners(
  { db, crm, signal }: { db: Db; crm: Crm; signal?: AbortSignal | undefined },
  portalId: string,
): Promise<boolean> {
  try {
    const owners = await crm.owners(signal);
    await inTransaction(db, (trx) => replaceOwners(trx, portalId, owners.map(toOwner)));
    return true;
  } catch (error) {
    if (error instanceof Forbidden || error instanceof NotFound) return false;
    throw error;
  }
}
