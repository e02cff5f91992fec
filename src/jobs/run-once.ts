import { type AssessReport, assessPortal } from './assess-portal.ts';
import type { ObjectType } from '../crm/crm.ts';
import { type DigestReport, makeDigests } from './make-digests.ts';
import { noteCalls } from './note-calls.ts';
import { tidyStore } from '../store/open-store.ts';
import { countRefused } from '../store/writebacks.ts';
import { type SyncJob, type SyncReport, syncPortal } from './sync-portal.ts';
import { writeBack, type WriteReport } from './write-back.ts';

export type RunReport = {
  portalId: string;
  sync: SyncReport;
  assess: AssessReport;
  write: WriteReport;
  /** Null where no digest was due. */
  digests: DigestReport | null;
  /** What needs somebody's attention, one sentence each; empty when all is well. */
  problems: string[];
  ms: number;
};

/** Reads the portal, assesses what changed and writes back what differs, in this order. */
export async function runOnce(job: SyncJob): Promise<RunReport> {
  const { db, crm, now, onProgress, signal } = job;
  const startedAt = now();
  const sync = await syncPortal(job);
  const { portalId } = sync;
  const assess = await assessPortal({
    db,
    portalId,
    now: now(),
    scope: 'dirty',
    onProgress,
    signal,
  });
  const write = await writeBack({ db, crm, portalId, now, onProgress, signal });
  const digests = await makeDigests({ db, crm, portalId, now, signal });
  await noteCalls(db, portalId, crm, now()).catch(() => {});
  // Nobody waits for this: it keeps the next sync as quick as the first.
  if (sync.changed + sync.deleted + assess.assessed > 0) await tidyStore(db);
  return {
    portalId,
    sync,
    assess,
    write,
    digests,
    problems: problemsOf({ sync, assess, write, digests }, await countRefused(db, portalId)),
    ms: now() - startedAt,
  };
}

function problemsOf(
  { sync, assess, write, digests }: Omit<RunReport, 'portalId' | 'problems' | 'ms'>,
  refusing: number,
): string[] {
  const problems = sync.unreadable.map((type) => {
    if (type === 'email_text')
      return 'The text of e-mails may not be read: requests are found in subjects, forms and tickets only. Add the scope sales-email-read.';
    const reason = type === 'owners' ? null : sync.types[type as ObjectType]?.reason;
    return `Could not read ${type}, so what was read of them before stands. ${reason ?? 'Add the scope crm.objects.owners.read to name the colleague who should act.'}`;
  });
  if (assess.failed > 0) {
    problems.push(
      `${assess.failed} customers could not be assessed: "warmline doctor" lists them.`,
    );
  }
  if (refusing > 0) {
    problems.push(
      `${refusing} records refuse our values and are asked again from time to time: "warmline doctor" shows the CRM's reasons.`,
    );
  }
  if (digests && digests.refused > 0) {
    problems.push(
      `${digests.refused} daily digests were refused: the settings page shows the CRM's reasons under State.`,
    );
  }
  for (const refusal of write.schemaRefused) problems.push(`The CRM refused ${refusal}`);
  return problems;
}
