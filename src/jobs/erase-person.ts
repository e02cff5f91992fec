import { deleteActivities, findActivities } from '../store/activities.ts';
import { activitiesOfCustomers } from '../store/activity-links.ts';
import { addAudit } from '../store/audit.ts';
import { findCustomers } from '../store/customers.ts';
import type { Db } from '../store/db.ts';
import { markDirty } from '../store/dirty-customers.ts';
import {
  activitiesWithText,
  companiesOfContacts,
  eraseNotes,
  eraseNotesWith,
  erasePeople,
  eraseTraces,
  idsOfPerson,
  rewriteActivities,
  rewriteAssessments,
} from '../store/erase-person.ts';
import { countErasure, erasureState, findErased, noteErased } from '../store/erased-records.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { findTurn, wakePortal } from '../store/portal-turns.ts';
import type { Activity, ActivityRef, CustomerRef } from '../timeline/records.ts';
import { concernedBy } from './concerned-by.ts';
import { eraseInputsWith } from './erase-inputs.ts';
import { namesOfPerson, namesPerson, type PersonNames } from './person-names.ts';
import { withoutPerson } from './without-person.ts';
import { withoutTextThat } from './without-text.ts';

export type ErasePersonReport = {
  /** Activities that concerned nobody else, and are gone. */
  deleted: number;
  /** Activities that go on for others, without this person and their words. */
  stripped: number;
  /** Customers to be assessed anew. */
  concerned: number;
};

const batchSize = 500;

/**
 * Erases a person: their record, whatever they wrote or was written of them, and all that was worked out from it, also
 * where it stands on the cards of others; what they share with others stays without words. A keyed hash keeps a page
 * under way, a later sync or a restored backup from bringing them back. Done again it finds nothing more to do.
 */
export async function erasePerson({
  db,
  portalId,
  contactId,
  now,
  who = 'system',
}: {
  db: Db;
  portalId: string;
  contactId: string;
  now: number;
  who?: string;
}): Promise<ErasePersonReport> {
  // The name is known as long as the record is kept: what takes long comes first, so that a kill loses no name.
  const before = await namesOf(db, portalId, await idsOfPerson(db, portalId, contactId));
  await eraseInputsWith(db, portalId, before?.texts ?? []);
  return await inTransaction(db, async (trx) => {
    await countErasure(trx, portalId);
    const ids = await idsOfPerson(trx, portalId, contactId);
    const names = await namesOf(trx, portalId, ids);
    const companies = await companiesOfContacts(trx, portalId, ids);
    const { gone, stripped } = await withoutThem(trx, portalId, { ids, names, companies });
    const records = [...gone, ...stripped].map(({ type, id }) => ({ type, id }));
    const isElse = ({ kind, id }: CustomerRef) => kind === 'company' || !ids.includes(id);
    const all = [...(await concernedBy(trx, portalId, records)), ...companies].filter(isElse);
    const concerned = [...new Map(all.map((one) => [`${one.kind}:${one.id}`, one])).values()];

    await eraseTraces(trx, portalId, { customers: concerned, records });
    await eraseNotes(trx, portalId, concerned, (note) => namesPerson(note, names));
    await eraseNotesWith(trx, portalId, names?.texts ?? []);
    await rewriteAssessments(trx, portalId, concerned, (one) => withoutPerson(one, ids));
    await deleteActivities(trx, portalId, gone);
    await rewriteActivities(trx, portalId, stripped);
    await erasePeople(trx, portalId, ids);
    await markDirty(trx, portalId, concerned);

    const people = ids.map((id) => `contact:${id}`);
    const { keys } = await erasureState(trx, portalId);
    const known = await findErased(trx, portalId, keys, people);
    await noteErased(trx, portalId, [...people, ...records.map(nameOf)], now);
    if (known.size < people.length || records.length > 0) {
      await addAudit(trx, portalId, { at: now, who, what: 'person_erased' });
    }
    // Those concerned are judged anew at once, where somebody takes the portal's turns.
    if (await findTurn(trx, portalId)) await wakePortal(trx, portalId, now);
    return { deleted: gone.length, stripped: stripped.length, concerned: concerned.length };
  });
}

type Person = { ids: readonly string[]; names: PersonNames | null; companies: CustomerRef[] };

const isDeal = ({ type }: ActivityRef) => type === 'deal';
const nameOf = ({ type, id }: ActivityRef) => `${type}:${id}`;
const contactsOf = (ids: readonly string[]) =>
  ids.map((id): CustomerRef => ({ kind: 'contact', id }));

async function namesOf(db: Db, portalId: string, ids: readonly string[]) {
  return namesOfPerson(await findCustomers(db, portalId, contactsOf(ids)));
}

/**
 * The person's own activities without their words; of those of the companies they belong to, and wherever else they are
 * named in full, only what names them goes.
 */
async function withoutThem(
  db: Db,
  portalId: string,
  { ids, names, companies }: Person,
): Promise<{ gone: ActivityRef[]; stripped: Activity[] }> {
  const refsOf = async (customers: readonly CustomerRef[]) =>
    [...(await activitiesOfCustomers(db, portalId, customers)).values()].flat();
  const own = new Set((await refsOf(contactsOf(ids))).map(nameOf));
  const all = [
    ...(await refsOf([...contactsOf(ids), ...companies])),
    ...(await activitiesWithText(db, portalId, names?.texts ?? [])),
  ];
  const refs = [...new Map(all.map((ref) => [nameOf(ref), ref])).values()];
  const gone: ActivityRef[] = [];
  const isGone = (dealId: string) => gone.some(({ type, id }) => type === 'deal' && id === dealId);
  const stripped: Activity[] = [];
  // Deals first, and the store tells in any order: what only a deal says is theirs goes where the deal goes.
  for (const isTurn of [isDeal, (ref: ActivityRef) => !isDeal(ref)]) {
    const some = refs.filter(isTurn);
    for (let start = 0; start < some.length; start += batchSize) {
      const batch = await findActivities(db, portalId, some.slice(start, start + batchSize));
      for (const { activity } of batch) {
        const isOwn = own.has(nameOf(activity));
        const contactIds = activity.contactIds.filter((id) => !ids.includes(id));
        const isOthers = activity.dealIds?.some((id) => !isGone(id)) ?? false;
        if (isOwn && !isOthers && contactIds.length + activity.companyIds.length === 0)
          gone.push(activity);
        else {
          const left = withoutTextThat((text) => isOwn || namesPerson(text, names), activity);
          if (isOwn || JSON.stringify(left) !== JSON.stringify(activity))
            stripped.push({ ...left, contactIds });
        }
      }
    }
  }
  return { gone, stripped };
}
