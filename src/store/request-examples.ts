import { sql } from 'kysely';
import type { AskKind, Verdict } from '../action/assessment.ts';
import type { ActivityRef, CustomerRef } from '../timeline/records.ts';
import type { Db } from './db.ts';
import { rowSet } from './row-set.ts';

/** A sentence that was found to ask or promise something, and what a person said of it. */
export type RequestExample = {
  ask: AskKind;
  /** The evidence alone, at most 300 characters: of the message nothing else is kept. */
  sentence: string;
  language: string | null;
  verdict: Verdict;
  at: number;
};

/** Keeps labelled sentences under the press that labelled them; the same press again changes nothing. */
export async function keepExamples(
  db: Db,
  portalId: string,
  press: {
    overrideId: string;
    customer: CustomerRef;
    record: ActivityRef;
    contactId: string | null;
    examples: readonly RequestExample[];
  },
): Promise<void> {
  const { overrideId, customer, record, contactId, examples } = press;
  if (examples.length === 0) return;
  const rows = examples.map(({ ask, sentence, language, verdict, at }) => ({
    ask,
    sentence,
    language,
    verdict,
    at,
  }));
  await sql`
    insert into request_examples (portal_id, override_id, ask, kind, customer_id, record_type, record_id,
      contact_id, language, sentence, verdict, at)
    select ${portalId}, ${overrideId}, r.ask, ${customer.kind}, ${customer.id}, ${record.type}, ${record.id},
      ${contactId}::text, r.language, r.sentence, r.verdict, r.at
    from ${rowSet('ask text, sentence text, language text, verdict text, at bigint', rows)}
    on conflict do nothing
  `.execute(db);
}

/** What was said last of each found sentence, the oldest first. */
export async function listExamples(db: Db, portalId: string): Promise<RequestExample[]> {
  const found = await sql<RequestExample>`
    select ask, sentence, language, verdict, at from (
      select distinct on (record_type, record_id, ask) * from request_examples
      where portal_id = ${portalId} order by record_type, record_id, ask, at desc, override_id
    ) latest order by at, record_type, record_id, ask
  `.execute(db);
  return found.rows;
}

/** Forgets what a press labelled: it was taken back. */
export async function dropExamples(db: Db, portalId: string, overrideId: string): Promise<void> {
  await db
    .deleteFrom('request_examples')
    .where('portal_id', '=', portalId)
    .where('override_id', '=', overrideId)
    .execute();
}
