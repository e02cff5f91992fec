import { sql } from 'kysely';
import type { CustomerFacts } from '../action/customer-facts.ts';
import type { CustomerRef } from '../timeline/records.ts';
import { touching } from './book/touching.ts';
import type { Db } from './db.ts';
import { jsonText } from './json-text.ts';
import { anyOf, isOneOf, rowSet } from './row-set.ts';

/** Facts with when they were found. */
type FoundFacts = { facts: CustomerFacts; at: number };

const columns = [
  'owner_id text',
  'company_id text',
  'counted boolean',
  'is_customer boolean',
  'stage text',
  'source text',
  'own_segment text',
  'segment text',
  'product text',
  'since bigint',
  'value double precision',
  'purchases integer',
  'last_purchase_at bigint',
  'last_touch_at bigint',
  'renewal_at bigint',
  'risk smallint',
  'level text',
  'signal text',
  'signals text[]',
  'action_id text',
  'action_how text',
  'action_owner_id text',
  'action_due_at bigint',
  'risk_after smallint',
  'response double precision',
  'saved double precision',
  'snoozed_until bigint',
  'let_go_at bigint',
] as const;

const names = columns.map((column) => column.slice(0, column.indexOf(' ')));
const list = (of: (name: string) => string) => sql.raw(names.map(of).join(', '));

/**
 * Puts these facts in the place of what was kept of the same customers; rows that stay the same aren't written. Since when an
 * action is suggested is kept while it stays that action. Run it in one transaction with the assessments.
 */
export async function saveFacts(
  db: Db,
  portalId: string,
  found: readonly FoundFacts[],
): Promise<void> {
  if (found.length === 0) return;
  const rows = found.map(({ facts, at }) => ({ ...rowOf(facts), at }));
  const given = rowSet(
    `kind text, id text, at bigint, last_login_at bigint, ${columns.join(', ')}`,
    rows,
  );
  await sql`
    with written as (
    insert into customer_facts (portal_id, kind, id, ${list((name) => name)}, last_login_at, action_since, acted_at)
    select ${portalId}, r.kind, r.id, ${list((name) =>
      name === 'segment' ? `coalesce(r.own_segment, c.data ->> 'segment')` : `r.${name}`,
    )}, r.last_login_at,
      case when r.action_id is not null then r.at end, t.acted_at
    from ${given}
    left join lateral (
      select data from customers c
      where c.portal_id = ${portalId} and c.kind = 'company' and c.id = r.company_id offset 0
    ) c on true
    cross join lateral (
      select max(a.done_at) as acted_at from actions_taken a
      where a.portal_id = ${portalId} and a.kind = r.kind and a.customer_id = r.id
        and a.task_id is not null and a.action_id not like 'workflow.%'
    ) t
    on conflict (portal_id, kind, id) do update set
      ${list((name) => `${name} = excluded.${name}`)},
      acted_at = excluded.acted_at,
      action_since = case when customer_facts.action_id = excluded.action_id
        then customer_facts.action_since else excluded.action_since end
    where (${list((name) => `customer_facts.${name}`)}, customer_facts.acted_at)
      is distinct from (${list((name) => `excluded.${name}`)}, excluded.acted_at)
    returning kind, id
    ) ${touching(portalId, sql`select kind, id from written`)}
  `.execute(db);
  await noteLogins(db, portalId, found);
  await passSegments(db, portalId, found);
}

/** Apart from the rest, since no column of the book tells of it: who only logged in need not be read beside it. */
async function noteLogins(db: Db, portalId: string, found: readonly FoundFacts[]): Promise<void> {
  const keys = found.map(({ facts: { kind, id } }) => [kind, id]);
  const logins = found.map(({ facts: { kind, id, lastLoginAt } }) => [
    `${kind}:${id}`,
    lastLoginAt,
  ]);
  const login = sql`(${jsonText(Object.fromEntries(logins))}::jsonb ->> (f.kind || ':' || f.id))::bigint`;
  await sql`
    update customer_facts f set last_login_at = ${login}
    where f.portal_id = ${portalId} and f.kind = ${anyOf(keys.map(([kind]) => kind!))}
      and f.id = ${anyOf(keys.map(([, id]) => id!))} and ${isOneOf(['f.kind', 'f.id'], keys)}
      and f.last_login_at is distinct from ${login}
  `.execute(db);
}

/** People are of their company's segment: what changed there is theirs at once. */
async function passSegments(db: Db, portalId: string, found: readonly FoundFacts[]): Promise<void> {
  const companies = found.flatMap(({ facts: { kind, id, segment } }): [string, string | null][] =>
    kind === 'company' ? [[id, segment]] : [],
  );
  if (companies.length === 0) return;
  const segment = sql`(${jsonText(Object.fromEntries(companies))}::jsonb ->> f.company_id)`;
  await sql`
    with written as (
      update customer_facts f set segment = ${segment}
      where f.portal_id = ${portalId} and f.company_id = ${anyOf(companies.map(([id]) => id))}
        and f.own_segment is null and f.segment is distinct from ${segment}
      returning f.kind, f.id
    ) ${touching(portalId, sql`select kind, id from written`)}
  `.execute(db);
}

/** A task was made for this customer, just now. */
export async function noteActed(
  db: Db,
  portalId: string,
  { kind, id, actionId }: CustomerRef & { actionId: string },
  at: number,
): Promise<void> {
  // An answer to a workflow is noted like a task, and is none.
  if (actionId.startsWith('workflow.')) return;
  await sql`
    with written as (
      update customer_facts set acted_at = ${at}::bigint where portal_id = ${portalId} and kind = ${kind} and id = ${id}
      returning kind, id
    ) ${touching(portalId, sql`select kind, id from written`)}
  `.execute(db);
}

function rowOf(facts: CustomerFacts): Record<string, unknown> {
  return {
    kind: facts.kind,
    id: facts.id,
    owner_id: facts.ownerId,
    company_id: facts.companyId,
    counted: facts.counted,
    is_customer: facts.isCustomer,
    stage: facts.stage,
    source: facts.source,
    own_segment: facts.segment,
    segment: facts.segment,
    product: facts.product,
    since: facts.since,
    value: facts.value,
    purchases: facts.purchases,
    last_purchase_at: facts.lastPurchaseAt,
    last_touch_at: facts.lastTouchAt,
    renewal_at: facts.renewalAt,
    last_login_at: facts.lastLoginAt,
    risk: facts.risk,
    level: facts.level,
    signal: facts.signals[0] ?? null,
    signals: facts.signals,
    action_id: facts.actionId,
    action_how: facts.actionHow,
    action_owner_id: facts.actionOwnerId,
    action_due_at: facts.actionDueAt,
    risk_after: facts.riskAfter,
    response: facts.response,
    saved: facts.saved,
    snoozed_until: facts.snoozedUntil,
    let_go_at: facts.letGoAt,
  };
}
