import { type RawBuilder, sql } from 'kysely';
import type { AskKind, Level } from '../action/assessment.ts';
import type { DigestRow } from '../action/digest-lines.ts';
import type { CustomerKind } from '../timeline/records.ts';
import type { Db } from './db.ts';
import { rowSet } from './row-set.ts';

/**
 * Since when changes are wanted (null: not at all), and whether also what was seen since then only after it had fallen due: not in
 * a first digest, for which all of a portal is new.
 */
export type DigestWindow = { since: number | null; withLate: boolean };

/** What is wanted of each owner's customers; `others` is for those that nobody in the list owns. */
export type DigestWindows = {
  owners: readonly (DigestWindow & { ownerId: string })[];
  others: DigestWindow;
  until: number;
};

type Found = {
  kind: CustomerKind;
  id: string;
  ownerId: string | null;
  level: Level;
  risk: number | null;
  saved: number | null;
};

/** From the best on; nobody got better or worse by becoming unknown. */
const ranks = sql`array['steady', 'watch', 'elevated', 'high']`;
const rank = (level: RawBuilder<unknown>) => sql`array_position(${ranks}, ${level})`;

/** Of a row of facts named `f`: a customer, counted once, whom nobody let go or asked to be left in peace with. */
const wanted = (portalId: string, until: number) => sql`
  f.portal_id = ${portalId} and f.counted and f.is_customer and f.let_go_at is null
  and (f.snoozed_until is null or f.snoozed_until <= ${until}::bigint)
`;

/** Since when changes of this owner's count; null where they don't. */
const sinceOf = ({ others }: DigestWindows) =>
  sql`case when r.owner_id is null then ${others.since}::bigint else r.since end`;

const withLate = ({ others }: DigestWindows) =>
  sql`case when r.owner_id is null then ${others.withLate}::boolean else r.late end`;

const windowsOf = ({ owners }: DigestWindows) =>
  rowSet(
    'owner_id text, since bigint, late boolean',
    owners.map(({ ownerId, since, withLate: late }) => ({ owner_id: ownerId, since, late })),
  );

const earliest = ({ owners, others, until }: DigestWindows) =>
  Math.min(until, ...[others, ...owners].flatMap(({ since }) => since ?? []));

/**
 * Whose level rose to one of these, or left them for a lower one, within their owner's window. A rise after which somebody
 * took the customer on is no news. Only the difference between both ends of the window counts.
 */
export async function listDigestMoves(
  db: Db,
  portalId: string,
  windows: DigestWindows,
  levels: readonly Level[],
): Promise<DigestRow[]> {
  const { until } = windows;
  const counts = (level: RawBuilder<unknown>) => sql`${level} = any(${[...levels]}::text[])`;
  const found = await sql<Found & { was: Level; at: number; rose: boolean }>`
    select m.kind, m.id, m."ownerId", m.level, m.risk, m.saved, m.was, m.at::double precision as at,
      ${rank(sql`m.now`)} > ${rank(sql`m.was`)} as rose
    from (
      select l.kind, l.id, f.owner_id as "ownerId", f.level, f.risk, f.saved, f.acted_at,
        (array_agg(l.was order by l.at))[1] as was, (array_agg(l.level order by l.at desc))[1] as now, max(l.at) as at
      from level_changes l
      join customer_facts f on f.portal_id = ${portalId} and f.kind = l.kind and f.id = l.id
      left join ${windowsOf(windows)} on r.owner_id = f.owner_id
      where l.portal_id = ${portalId} and l.at > ${earliest(windows)}::bigint and l.at <= ${until}::bigint
        and l.at > ${sinceOf(windows)} and ${wanted(portalId, until)}
      group by l.kind, l.id, f.owner_id, f.level, f.risk, f.saved, f.acted_at
    ) m
    where ${rank(sql`m.now`)} > ${rank(sql`m.was`)} and ${counts(sql`m.now`)} and (m.acted_at is null or m.acted_at < m.at)
      or ${rank(sql`m.now`)} < ${rank(sql`m.was`)} and ${counts(sql`m.was`)} and not ${counts(sql`m.now`)}
    order by m.kind, m.id
  `.execute(db);
  return found.rows.map(({ was, at, rose, ...customer }) => ({
    ...customer,
    change: { what: rose ? 'rose' : 'recovered', was, at },
  }));
}

/**
 * What fell due within the window of whoever should answer, or came to be seen in it after that, and is still open: asks of
 * customers and promises to them.
 */
export async function listDigestAsks(
  db: Db,
  portalId: string,
  windows: DigestWindows,
): Promise<DigestRow[]> {
  const { until } = windows;
  const found = await sql<Found & { ask: AskKind; askedAt: number; dueAt: number }>`
    select a.kind, a.customer_id as id, coalesce(a.owner_id, f.owner_id) as "ownerId", f.level, f.risk, f.saved,
      a.ask, a.at::double precision as "askedAt", a.due_at::double precision as "dueAt"
    from open_asks a
    join customer_facts f on f.portal_id = ${portalId} and f.kind = a.kind and f.id = a.customer_id
    left join ${windowsOf(windows)} on r.owner_id = coalesce(a.owner_id, f.owner_id)
    where a.portal_id = ${portalId} and not a.lapsed and a.due_at <= ${until}::bigint
      and a.seen_at <= ${until}::bigint
      and (a.due_at > ${sinceOf(windows)} or a.seen_at > ${sinceOf(windows)} and ${withLate(windows)})
      and ${wanted(portalId, until)}
    order by a.kind, a.customer_id, a.due_at, a.record_type, a.record_id, a.ask
  `.execute(db);
  return found.rows.map(({ ask, askedAt, dueAt, ...customer }) => ({
    ...customer,
    change: { what: ask === 'promise' ? 'promise' : 'ask', ask, askedAt, at: dueAt },
  }));
}
