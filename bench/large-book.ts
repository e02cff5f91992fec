import { sql } from 'kysely';
import { gatherFacts } from '../src/action/customer-facts.ts';
import { assess, judgeInput } from '../src/assess.ts';
import { priorModel } from '../src/risk/prior-model.ts';
import { packBook } from '../src/store/book/pack-book.ts';
import { touchBook } from '../src/store/book/touch-customers.ts';
import type { Db } from '../src/store/db.ts';
import { replaceOwners } from '../src/store/owners.ts';
import { markSynced, savePortal, saveSettings } from '../src/store/portals.ts';
import { type AskKey, tellingAsks } from '../src/store/told-asks.ts';
import { acrossPortals, withinPortal } from '../src/store/within-portal.ts';
import { defaultSettings } from '../src/timeline/settings.ts';
import { company, customer, email, now } from '../test/builders.ts';

export const bookOwners = 60;
const dayMs = 86_400_000;
const daysAgo = (days: string) =>
  sql`${now}::bigint - (${sql.raw(days)})::bigint * ${dayMs}::bigint`;

/**
 * Fills a portal with so many companies, one person each, alike but for what the manager's pages filter, sort and count by. Seven of ten
 * have something suggested, one of twenty no known value, one of a hundred was taken on this week. They have been customers for two to
 * five years, one in six left; each changed its level three times within a year, one in five waits for an answer, and one in
 * three has logged in.
 */
export async function fillBook(db: Db, portalId: string, customers: number): Promise<void> {
  await withinPortal(portalId, async () => {
    await fillPortal(db, portalId);
    await fillCustomers(db, portalId, customers);
    await fillPast(db, portalId, customers);
    await packBook(db, portalId);
    // As many as a worker leaves to be read beside the packed columns.
    const touched = Array.from({ length: Math.floor(customers / 100) }, (_, n) => 1 + n * 100);
    await changeSome(db, portalId, touched);
  });
  // As the database itself does by and by.
  await acrossPortals(() => sql`vacuum analyze`.execute(db));
}

/** Changes what is kept of these companies, as if they were judged anew: their risk, what acting saves, their last contact. */
export async function changeSome(db: Db, portalId: string, ids: readonly number[]): Promise<void> {
  const refs = ids.map((id) => ({ kind: 'company' as const, id: String(Math.floor(id)) }));
  await sql`
    update customer_facts set risk = (risk + 1) % 100, saved = saved + 1, last_touch_at = last_touch_at + 1
    where portal_id = ${portalId} and kind = 'company' and id = any(${refs.map(({ id }) => id)}::text[])
  `.execute(db);
  await touchBook(db, portalId, refs);
}

async function fillPortal(db: Db, portalId: string): Promise<void> {
  await savePortal(db, portalId, { timeZone: 'Europe/Budapest', currency: 'EUR', uiDomain: null });
  await saveSettings(db, portalId, { lastLoginProperty: 'last_seen' });
  await markSynced(db, portalId, now);
  const owners = Array.from({ length: bookOwners }, (_, n) => ({
    id: String(n + 1),
    name: `Rep ${n}`,
    email: null,
  }));
  await replaceOwners(db, portalId, owners);
}

const all = (customers: number) => sql`generate_series(1, ${customers}::integer) n`;

/** One in three ever logged in. */
const lastLogin = sql`case when n % 3 = 0 then ${daysAgo('n % 90')} end`;

async function fillCustomers(db: Db, portalId: string, customers: number): Promise<void> {
  const who = company({ revenue: 12_000 });
  const activities = Array.from({ length: 30 }, (_, n) => email(60 + n * 7));
  const input = { customer: who, contacts: [customer()], activities, overrides: [] };
  const context = { now, settings: defaultSettings, model: priorModel };
  const judgement = judgeInput(input, context);
  const assessment = assess(input, context, judgement);
  const { signals, actionId, actionHow } = gatherFacts(input, judgement, assessment, context);
  await sql`
    insert into customers (portal_id, kind, id, data, hash, seen_run)
    select ${portalId}, 'company', n::text, ${JSON.stringify(who)}::jsonb
      || jsonb_build_object('id', n::text, 'name', 'Firm ' || n, 'lastLoginAt', ${lastLogin}), 'h', 1
    from ${all(customers)}
  `.execute(db);
  await sql`
    insert into assessments (portal_id, kind, id, risk, level, assessed_at, level_changed_at, model_version, inputs_hash, data)
    select ${portalId}, 'company', n::text, 80, 'high', ${now}, ${now}, 'bench', 'h',
      ${JSON.stringify(assessment)}::jsonb || jsonb_build_object('customer', jsonb_build_object('kind', 'company', 'id', n::text))
    from ${all(customers)}
  `.execute(db);
  await sql`
    insert into customer_facts (portal_id, kind, id, owner_id, counted, is_customer, stage, source, segment, product, since,
      value, purchases, last_touch_at, risk, level, signal, signals, action_id, action_how, action_since, action_due_at, risk_after,
      response, saved, acted_at, last_login_at)
    select ${portalId}, k.kind, n::text, case when n % 40 = 0 then null else (1 + n % ${bookOwners})::text end, k.kind = 'company', true, 'customer',
      (array['ORGANIC_SEARCH', 'PAID_SEARCH', 'REFERRALS', 'OFFLINE', 'DIRECT_TRAFFIC', null])[1 + n % 6],
      'SEGMENT_' || (n % 14), 'Product ' || (n % 45), ${daysAgo('n % 1157')},
      case when n % 20 = 0 then null else (n * 7919) % 90000 end, n % 4, ${daysAgo('n % 90')}, case when n % 25 = 0 then null else n % 100 end,
      case when n % 25 = 0 then 'unknown' when n % 100 >= 75 then 'high' when n % 100 >= 50 then 'elevated'
        when n % 100 >= 25 then 'watch' else 'steady' end,
      (${[...signals]}::text[])[1 + n % ${signals.length}], ${[...signals]}::text[],
      case when n % 10 < 7 then ${actionId} end, case when n % 10 < 7 then ${actionHow} end, ${daysAgo('n % 30')}, ${daysAgo('-(n % 9)')},
      20, (n % 89) / 88.0, case when n % 20 = 0 then null else (n * 7919) % 90000 * (n % 89) / 880.0 end,
      case when n % 100 = 1 then ${daysAgo('1')} end, case when k.kind = 'company' then ${lastLogin} end
    from ${all(customers)}, (values ('company'), ('contact')) k(kind)
  `.execute(db);
  await sql`
    insert into open_asks (portal_id, kind, customer_id, record_type, record_id, ask, at, due_at, sentence, contact_id, owner_id, risk, level, value)
    select ${portalId}, k.kind, n::text, 'email', n::text, (array['quote_request', 'price_list_request', 'information_request', 'promise'])[1 + n % 4],
      ${daysAgo('n % 200')}, ${daysAgo('n % 200 - 2')}, 'Could you send us a quote for ' || n || ' units?', n::text,
      case when n % 40 = 0 then null else (1 + n % ${bookOwners})::text end, n % 100,
      case when n % 100 >= 75 then 'high' when n % 100 >= 50 then 'elevated' else 'watch' end, (n * 7919) % 90000
    from ${all(customers)}, (values ('company'), ('contact')) k(kind) where n % 5 = 0
  `.execute(db);
  await tellingAsks(db, portalId, async (trx) => {
    const { rows } = await sql<AskKey>`
      select distinct record_type as type, record_id as id, ask from open_asks where portal_id = ${portalId}
    `.execute(trx);
    return rows;
  });
}

async function fillPast(db: Db, portalId: string, customers: number): Promise<void> {
  await sql`
    insert into customer_spells (portal_id, kind, id, nth, began_at, ended_at, discounted)
    select ${portalId}, 'company', n::text, 0, ${daysAgo('700 + n % 1100')},
      ${daysAgo('case when n % 6 = 0 then n % 600 else -(n % 170) end')}, n % 3 = 0
    from ${all(customers)}
  `.execute(db);
  await sql`
    insert into level_changes (portal_id, kind, id, at, was, level, was_risk, risk)
    select ${portalId}, 'company', n::text, ${daysAgo('(n * 13 + k * 97) % 364')} - n,
      (array['steady', 'watch', 'elevated'])[1 + (n + k) % 3], (array['watch', 'elevated', 'high'])[1 + (n + k * 2) % 3], 40, 60
    from ${all(customers)}, generate_series(1, 3) k
  `.execute(db);
  await sql`
    insert into assessment_history (portal_id, kind, id, at, risk, level)
    select ${portalId}, 'company', n::text, ${daysAgo('k * 20')}, 80, 'high' from ${all(customers)}, generate_series(1, 6) k
  `.execute(db);
  await sql`
    insert into actions_taken (portal_id, key, kind, customer_id, action_id, task, claimed_at, task_id, done_at)
    select ${portalId}, 'k' || n, 'company', (n * 37)::text, 'call', '{}', 0, 't' || n, ${daysAgo('n % 364')}
    from generate_series(1, 2000) n
  `.execute(db);
}
