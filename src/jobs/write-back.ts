import type { ObjectType } from '../crm/crm.ts';
import { Forbidden } from '../crm/errors.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { getPortal } from '../store/portals.ts';
import {
  markReworded,
  type Offer,
  type PendingWriteback,
  pendingWritebacks,
  recordRefused,
  recordUnchanged,
  recordWritten,
} from '../store/writebacks.ts';
import type { CustomerKind, CustomerRef } from '../timeline/records.ts';
import { defaultSettings } from '../timeline/settings.ts';
import { crmProperties } from '../views/crm-properties.ts';
import { ensureSchema, type SchemaReport } from './ensure-schema.ts';
import { offerValues } from './offer-values.ts';
import type { PortalJob } from './portal-job.ts';
import type { OnProgress } from './progress.ts';
import { meterProgress } from './progress-meter.ts';
import { hashText } from './record-hash.ts';

export type WriteReport = {
  written: number;
  /** Assessed anew, but what the CRM holds is still right. */
  unchanged: number;
  refused: number;
  /** Properties or lists that could not be made, and types that may not be written to, in the CRM's words. */
  schemaRefused: string[];
  /** Told to pause before all was written; the rest is written by the next call. */
  paused: boolean;
  ms: number;
};

type Change = { offer: Offer; refusals: number; properties: Record<string, string> };
type WriteJob = PortalJob & { onProgress?: OnProgress | undefined };

const pageSize = 500;
const batchSize = 100;
const objectTypeOf: Record<CustomerKind, ObjectType> = {
  contact: 'contacts',
  company: 'companies',
};
const hourMs = 3_600_000;

/** A record that refuses is asked again after 1, 4, 16, 64 hours, then once a week: its rule may have been changed. */
const retryAfterMs = (refusals: number) => Math.min(168, 4 ** refusals) * hourMs;

/**
 * Writes the risk properties of those records whose values differ from what the CRM took last, 100 a call; nothing
 * changed, no call. A refusal is kept with the CRM's words and holds up nobody else. A type that may not be written to (a
 * scope is missing) is no refusal of its records: they stay pending, and are written as soon as it may.
 */
export async function writeBack(job: WriteJob): Promise<WriteReport> {
  const { remade, ...report } = await writePending(job);
  if (!remade || report.paused) return report;
  // Those that were passed before the loss was noticed.
  const { remade: _again, ...rest } = await writePending(job);
  return {
    ...rest,
    written: report.written + rest.written,
    unchanged: report.unchanged + rest.unchanged,
    refused: report.refused + rest.refused,
    ms: report.ms + rest.ms,
  };
}

async function writePending(job: WriteJob): Promise<WriteReport & { remade: boolean }> {
  const { db, crm, portalId, now, onProgress, signal } = job;
  const startedAt = now();
  const { language, timeZone } = (await getPortal(db, portalId))?.settings ?? defaultSettings;
  const format = hashText(JSON.stringify([language, timeZone]));
  const report: WriteReport = {
    written: 0,
    unchanged: 0,
    refused: 0,
    schemaRefused: [],
    paused: false,
    ms: 0,
  };
  const meter = meterProgress(
    { stage: 'write', what: 'risk properties', total: null },
    now,
    onProgress,
  );
  await markReworded(db, portalId, format);
  const waiting: Record<CustomerKind, Change[]> = { contact: [], company: [] };
  let schema: SchemaReport | null = null;
  let remade = false;

  const flush = async (kind: CustomerKind) => {
    const changes = waiting[kind].splice(0, batchSize);
    if (changes.length === 0) return;
    const type = objectTypeOf[kind];
    if (schema === null) {
      schema = await ensureSchema({ db, crm, portalId, signal });
      report.schemaRefused.push(...schema.refused);
      remade ||= schema.remade;
    }
    // Without our properties each record would refuse: they stay pending until the properties can be made.
    if (schema.closed.has(type)) return;
    const outcome = await writeBatch(job, kind, changes).catch((error: unknown) => {
      if (!(error instanceof Forbidden)) throw error;
      return error;
    });
    if (outcome instanceof Forbidden) {
      schema.closed.add(type);
      report.schemaRefused.push(`values on ${type}: ${outcome.message}`);
      return;
    }
    report.written += outcome.written;
    report.refused += outcome.refused;
    remade ||= outcome.remade;
    meter.add(changes.length);
  };

  for (let after: CustomerRef | null = null; ;) {
    signal?.throwIfAborted();
    const page: PendingWriteback[] = await pendingWritebacks(db, portalId, {
      now: startedAt,
      after,
      limit: pageSize,
    });
    const unchanged: Offer[] = [];
    for (const { assessment, levelChangedAt, writtenHash, refusals } of page) {
      const properties = crmProperties(assessment, {
        language,
        timeZone,
        previous: { level: assessment.level, changedAt: levelChangedAt },
      });
      const offer = {
        ...assessment.customer,
        hash: hashValues(properties),
        format,
        assessedAt: assessment.assessedAt,
      };
      if (offer.hash === writtenHash) unchanged.push(offer);
      else waiting[offer.kind].push({ offer, refusals, properties });
    }
    await recordUnchanged(db, portalId, unchanged);
    report.unchanged += unchanged.length;
    for (const kind of ['contact', 'company'] as const) {
      while (waiting[kind].length >= batchSize) await flush(kind);
    }
    after = page.at(-1)?.assessment.customer ?? null;
    if (page.length < pageSize) break;
    report.paused = job.shouldPause?.() ?? false;
    if (report.paused) break;
  }
  await flush('contact');
  await flush('company');
  meter.finish();
  return { ...report, remade, ms: now() - startedAt };
}

const hashValues = (properties: Record<string, string>) =>
  hashText(JSON.stringify(Object.entries(properties).sort(([a], [b]) => a.localeCompare(b))));

async function writeBatch(
  job: WriteJob,
  kind: CustomerKind,
  changes: readonly Change[],
): Promise<{ written: number; refused: number; remade: boolean }> {
  const { db, portalId, now } = job;
  const { refusals, changedAt, remade } = await offerValues(
    job,
    objectTypeOf[kind],
    changes.map(({ offer, properties }) => ({ id: offer.id, properties })),
  );
  const written = changes
    .filter(({ offer }) => !refusals.has(offer.id))
    .map(({ offer }) => ({ ...offer, echoAt: changedAt.get(offer.id) }));
  const refused = changes
    .filter(({ offer }) => refusals.has(offer.id))
    .map(({ offer, refusals: earlier }) => ({
      ...offer,
      reason: refusals.get(offer.id) ?? '',
      retryAt: now() + retryAfterMs(earlier),
    }));
  await inTransaction(db, async (trx) => {
    await recordWritten(trx, portalId, written, now());
    await recordRefused(trx, portalId, refused, now());
  });
  return { written: written.length, refused: refused.length, remade };
}
