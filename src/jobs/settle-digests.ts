import type { Crm } from '../crm/crm.ts';
import {
  completeDigests,
  giveUpDigests,
  type KeptDigest,
  listDigests,
  reclaimDigest,
} from '../store/digests.ts';
import type { PortalJob } from './portal-job.ts';

/** A claim this old without a task: whoever held it is gone, and the CRM's search has caught up with what they made. */
export const digestHoldsMs = 5 * 60_000;

/**
 * Looks in the CRM for digests that were claimed and never noted as made: a found one is made; of one that is not there the claim is
 * given back, so that it is made with what has changed by now. `later`: claimed too lately to tell.
 */
export async function settleDigests({
  db,
  crm,
  portalId,
  now,
  signal,
}: PortalJob): Promise<{ found: number; later: number }> {
  const settled = { found: 0, later: 0 };
  for (const digest of (await listDigests(db, portalId)).values()) {
    if (digest.claimedAt === null) continue;
    const { ownerId } = digest;
    const staleBefore = now() - digestHoldsMs + 1;
    if (!(await reclaimDigest(db, portalId, ownerId, { staleBefore, at: now() }))) {
      settled.later += 1;
      continue;
    }
    const taskId = await findMade(crm, digest, signal);
    if (taskId === null) await giveUpDigests(db, portalId, [{ ownerId, refused: null }]);
    else {
      await completeDigests(db, portalId, [{ ownerId, taskId }], now());
      settled.found += 1;
    }
  }
  return settled;
}

/** The owner's task of these words that falls due at this very moment. */
async function findMade(
  crm: Crm,
  { ownerId, task }: KeptDigest,
  signal?: AbortSignal,
): Promise<string | null> {
  if (task === null) return null;
  const { records } = await crm.search(
    'tasks',
    {
      filterGroups: [
        {
          filters: [
            { propertyName: 'hs_task_subject', operator: 'EQ', value: task.subject },
            { propertyName: 'hubspot_owner_id', operator: 'EQ', value: ownerId },
          ],
        },
      ],
      properties: ['hs_timestamp'],
      limit: 200,
    },
    signal,
  );
  return (
    records.find(({ properties }) => timeOf(properties['hs_timestamp']) === task.dueAt)?.id ?? null
  );
}

/** The API gives times as ISO 8601 or as milliseconds in digits. */
const timeOf = (text: string | null | undefined) =>
  /^\d+$/.test(text ?? '') ? Number(text) : Date.parse(text ?? '');
