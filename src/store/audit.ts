import type { Db } from './db.ts';

/** What is noted; `about` says of whom or what by kind and id, or names a setting. */
export const auditedActs = [
  'installed',
  'paused',
  'uninstalled',
  'portal_erased',
  'person_erased',
  'erasures_replayed',
  'settings_changed',
  'override_said',
  'override_undone',
  'action_taken',
  'action_undone',
  'workflow_started',
  'lists_made',
  'refused_retried',
  'data_exported',
  'keys_rotated',
] as const;

export type AuditEntry = {
  /** Epoch ms. */
  at: number;
  /** `user:` and the CRM's id of the user, `admin` (at the command line) or `system`. */
  who: string;
  what: (typeof auditedActs)[number];
  about?: string | null;
};

/** Notes who did what, for good. Nothing personal belongs in it: ids and codes only. */
export async function addAudit(db: Db, portalId: string, entry: AuditEntry): Promise<void> {
  const { at, who, what, about = null } = entry;
  await db.insertInto('audit').values({ portal_id: portalId, at, who, what, about }).execute();
}

/** A page of the audit in the order it was written, after the entry marked `after` and not before `since`. */
export async function listAudit(
  db: Db,
  portalId: string,
  { since, after, limit }: { since: number; after: number | null; limit: number },
): Promise<(Required<AuditEntry> & { mark: number })[]> {
  const rows = await db
    .selectFrom('audit')
    .select(['mark', 'at', 'who', 'what', 'about'])
    .where('portal_id', '=', portalId)
    .where('at', '>=', since)
    .where('mark', '>', after ?? -1)
    .orderBy('mark')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, what: row.what as AuditEntry['what'] }));
}
