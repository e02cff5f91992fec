import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import type { CustomerRef } from '../timeline/records.ts';
import type { Db } from './db.ts';
import { anyOf, rowSet } from './row-set.ts';

/** What an assessment was made from, as text, under its hash; `people` are the contacts who occur in it. */
export type KeptInputs = CustomerRef & { hash: string; text: string; people: readonly string[] };

/**
 * Keeps each of these packed, once for a customer and hash, and lets go of what no assessment needs any more: those of
 * earlier assessments that left no point in the history since `keepFrom`.
 */
export async function keepInputs(
  db: Db,
  portalId: string,
  inputs: readonly KeptInputs[],
  keepFrom: number,
): Promise<void> {
  if (inputs.length === 0) return;
  const keys = inputs.map(({ kind, id, hash }) => ({ kind, id, hash }));
  const known = await sql<{ key: string }>`
    select i.kind || ':' || i.id || ':' || i.hash as key from assessment_inputs i
    join ${rowSet('kind text, id text, hash text', keys)} on i.kind = r.kind and i.id = r.id and i.hash = r.hash
    where i.portal_id = ${portalId} and i.id = ${anyOf(keys.map(({ id }) => id))}
  `.execute(db);
  const kept = new Set(known.rows.map(({ key }) => key));
  const rows = inputs
    .filter(({ kind, id, hash }) => !kept.has(`${kind}:${id}:${hash}`))
    .map(({ kind, id, hash, text, people }) => {
      return { kind, id, hash, people, packed: gzipSync(text).toString('base64') };
    });
  if (rows.length > 0) {
    await sql`
      insert into assessment_inputs (portal_id, kind, id, hash, people, packed)
      select ${portalId}, kind, id, hash, people, decode(packed, 'base64')
      from ${rowSet('kind text, id text, hash text, people jsonb, packed text', rows)}
      on conflict do nothing
    `.execute(db);
  }
  await sql`
    delete from assessment_inputs i using ${rowSet('kind text, id text, hash text', keys)}
    where i.portal_id = ${portalId} and i.id = ${anyOf(keys.map(({ id }) => id))}
      and i.kind = r.kind and i.id = r.id and i.hash <> r.hash
      and not exists (
        select from assessment_history h
        where h.portal_id = ${portalId} and h.kind = i.kind and h.id = i.id
          and h.at >= ${keepFrom} and h.inputs_hash = i.hash
      )
  `.execute(db);
}

/** The text kept under this hash; null when it was never kept or has been let go. */
export async function findInputs(
  db: Db,
  portalId: string,
  { kind, id, hash }: CustomerRef & { hash: string },
): Promise<string | null> {
  const found = await sql<{ packed: string }>`
    select encode(packed, 'base64') as packed from assessment_inputs
    where portal_id = ${portalId} and kind = ${kind} and id = ${id} and hash = ${hash}
  `.execute(db);
  const [row] = found.rows;
  return row ? gunzipSync(Buffer.from(row.packed, 'base64')).toString('utf8') : null;
}

/** Erases whatever was kept with these contacts in it, of whomever: for people who are gone from the CRM. */
export async function forgetPeople(
  db: Db,
  portalId: string,
  refs: readonly CustomerRef[],
): Promise<void> {
  const contactIds = refs.filter(({ kind }) => kind === 'contact').map(({ id }) => id);
  if (contactIds.length === 0) return;
  await sql`
    delete from assessment_inputs i
    where i.portal_id = ${portalId} and jsonb_exists_any(i.people, ${contactIds}::text[])
  `.execute(db);
}

export type InputsKey = CustomerRef & { hash: string };

/** The next of all kept inputs in order of their keys, unpacked. */
export async function nextInputs(
  db: Db,
  portalId: string,
  after: InputsKey | null,
  limit: number,
): Promise<(InputsKey & { text: string })[]> {
  const { kind, id, hash } = after ?? { kind: '', id: '', hash: '' };
  const { rows } = await sql<InputsKey & { packed: string }>`
    select kind, id, hash, encode(packed, 'base64') as packed from assessment_inputs
    where portal_id = ${portalId} and (kind, id, hash) > (${kind}, ${id}, ${hash})
    order by kind, id, hash limit ${limit}
  `.execute(db);
  return rows.map(({ packed, ...key }) => ({
    ...key,
    text: gunzipSync(Buffer.from(packed, 'base64')).toString('utf8'),
  }));
}

/** Lets go of inputs by their keys: what was made from them can't be made again. */
export async function dropInputs(
  db: Db,
  portalId: string,
  keys: readonly InputsKey[],
): Promise<void> {
  if (keys.length === 0) return;
  const rows = keys.map(({ kind, id, hash }) => ({ kind, id, hash }));
  await sql`
    delete from assessment_inputs i using ${rowSet('kind text, id text, hash text', rows)}
    where i.portal_id = ${portalId} and i.id = ${anyOf(rows.map(({ id }) => id))}
      and i.kind = r.kind and i.id = r.id and i.hash = r.hash
  `.execute(db);
}
