import type { AskKind, Override, Verdict } from '../action/assessment.ts';
import { findActivities } from '../store/activities.ts';
import { addAudit } from '../store/audit.ts';
import { noteActed } from '../store/customer-facts.ts';
import type { Db } from '../store/db.ts';
import { erasureState } from '../store/erased-records.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { saveOverride } from '../store/overrides.ts';
import { keepExamples, type RequestExample } from '../store/request-examples.ts';
import type { Activity, CustomerRef } from '../timeline/records.ts';

const askKinds: readonly string[] = [
  'quote_request',
  'price_list_request',
  'information_request',
  'promise',
] satisfies AskKind[];

/**
 * Keeps what somebody said on a card. What is said of a found request is kept as an example as well: the sentence with
 * its kind, language and the verdict, for as long as neither it nor its message is taken back.
 */
export async function keepFeedback(
  db: Db,
  portalId: string,
  customer: CustomerRef,
  override: Override,
  who = 'user',
): Promise<void> {
  const { id, kind: verdict, record, request, at } = override;
  await inTransaction(db, async (trx) => {
    await erasureState(trx, portalId);
    const isNew = await saveOverride(trx, portalId, customer, override);
    if (!isNew) return;
    const about = `${customer.kind}:${customer.id}`;
    await addAudit(trx, portalId, { at, who, what: 'override_said', about });
    if (override.action)
      await noteActed(trx, portalId, { ...customer, actionId: override.action.id }, at);
    if (record === null || !isVerdict(verdict)) return;
    const [found] = await findActivities(trx, portalId, [record]);
    if (!found) return;
    const examples = foundIn(found.activity, request ?? null).map((one) => ({
      ...one,
      verdict,
      at,
    }));
    const contactId = found.activity.contactIds[0] ?? null;
    await keepExamples(trx, portalId, { overrideId: id, customer, record, contactId, examples });
  });
}

const isVerdict = (kind: Override['kind']): kind is Verdict =>
  kind === 'answered' || kind === 'answered_elsewhere' || kind === 'not_a_request';

/** The first sentence of each kind, or of the one named: that is what the card showed. */
function foundIn(
  activity: Activity,
  only: AskKind | null,
): Pick<RequestExample, 'ask' | 'sentence' | 'language'>[] {
  if (!('cues' in activity)) return [];
  const shown = new Map<string, string>();
  for (const { kind, sentence } of activity.cues) {
    const asked = only === null ? kind !== 'promise' && askKinds.includes(kind) : kind === only;
    if (asked && !shown.has(kind)) shown.set(kind, sentence);
  }
  return [...shown].map(([ask, sentence]) => ({
    ask: ask as AskKind,
    sentence,
    language: activity.language,
  }));
}
