import { addAudit } from '../store/audit.ts';
import type { Db } from '../store/db.ts';
import { portalsWithErasures } from '../store/ended-portals.ts';
import { beginErasing } from '../store/erase-portal.ts';
import { contactsKept, idsOfPerson } from '../store/erase-person.ts';
import { addErased, type ErasedList, findErased, listErased } from '../store/erased-records.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { endPortal, heldSince } from '../store/portal-ends.ts';
import { withinPortal } from '../store/within-portal.ts';
import { eraseEnded } from './erase-ended.ts';
import { erasePerson } from './erase-person.ts';

/** What was erased, without saying who: it can lie beside the backups that still hold them. */
export type Erasure = { portalId: string; erasedAt: number } | ({ portalId: string } & ErasedList);

export type ReplayReport = {
  /** Portals of which the restored backup still held something. */
  portals: string[];
  people: number;
};

const batchSize = 1_000;

/** Everything that was ever erased, of all portals: to be kept apart from the backups. */
export async function* listErasures(db: Db): AsyncGenerator<Erasure> {
  const { erased, inside } = await portalsWithErasures(db);
  for (const { portalId, at } of erased) yield { portalId, erasedAt: at };
  for (const portalId of inside) {
    yield { portalId, ...(await withinPortal(portalId, () => listErased(db, portalId))) };
  }
}

/**
 * Erases once more what a restored backup brought back. A portal that was installed again after it was erased is left as
 * it is. Done again it finds nothing to do.
 */
export async function replayErasures(
  db: Db,
  erasures: readonly Erasure[],
  now: number,
): Promise<ReplayReport> {
  const report: ReplayReport = { portals: [], people: 0 };
  for (const erasure of erasures) {
    const { portalId } = erasure;
    await withinPortal(portalId, async () => {
      if ('erasedAt' in erasure) {
        if (await erasePortalAgain(db, portalId, erasure.erasedAt, now))
          report.portals.push(portalId);
      } else {
        const people = await erasePeopleAgain(db, portalId, erasure, now);
        report.people += people;
        if (people === 0) return;
        await addAudit(db, portalId, { at: now, who: 'admin', what: 'erasures_replayed' });
      }
    });
  }
  return report;
}

async function erasePortalAgain(
  db: Db,
  portalId: string,
  erasedAt: number,
  now: number,
): Promise<boolean> {
  const since = await heldSince(db, portalId);
  if (since === null || since > erasedAt) return false;
  await inTransaction(db, async (trx) => {
    await endPortal(trx, portalId, now);
    await beginErasing(trx, portalId);
  });
  return await eraseEnded({ db, portalId, now });
}

async function erasePeopleAgain(
  db: Db,
  portalId: string,
  list: ErasedList,
  now: number,
): Promise<number> {
  await addErased(db, portalId, list);
  const { keys } = await listErased(db, portalId);
  let erased = 0;
  for (let after = ''; ;) {
    const ids = await contactsKept(db, portalId, after, batchSize);
    const names = ids.map((id) => `contact:${id}`);
    const found = await findErased(db, portalId, keys, names);
    const done = new Set<string>();
    for (const contactId of ids.filter((_, at) => found.has(names[at]!))) {
      // One that was merged into another went with it.
      if (done.has(contactId)) continue;
      for (const id of await idsOfPerson(db, portalId, contactId)) done.add(id);
      await erasePerson({ db, portalId, contactId, now });
      erased += 1;
    }
    const last = ids.at(-1);
    if (last === undefined || ids.length < batchSize) return erased;
    after = last;
  }
}
