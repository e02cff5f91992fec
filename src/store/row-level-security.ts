import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Db } from './db.ts';
import { acrossPortals, withinPortal } from './within-portal.ts';

/** Takes part in nothing but row-level security: for logins that would skip it. One for all databases of a server. */
const plainRole = 'warmline_portal';

/**
 * Gives every table with a portal's id the policy that shows and takes only rows of the portal that the connection works
 * for, where it has none. No subquery, since Citus takes none in a policy;
 * `case`, since the planner takes that for every second row, and two comparisons for next to none.
 */
export const guardTables: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      do $$
      declare guarded text;
      begin
        for guarded in
          select c.relname from pg_class c
          join pg_attribute a on a.attrelid = c.oid and a.attname = 'portal_id' and not a.attisdropped
          where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
            and not exists (select from pg_policy p where p.polrelid = c.oid)
        loop
          execute format('create policy one_portal on %I using (
            case when portal_id = current_setting(''warmline.portal'', true) then true
            else current_setting(''warmline.portal'', true) = ''*'' end
          )', guarded);
          execute format('alter table %I enable row level security, force row level security', guarded);
        end loop;
      end $$
    `.execute(db);
  },
};

/** Does the same for tables of later migrations, so that nobody who adds one has to think of it. */
export async function guardNewTables(db: Db): Promise<void> {
  await acrossPortals(async () => {
    const { rows } = await sql`
      select from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'portal_id' and not a.attisdropped
      where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
        and not exists (select from pg_policy p where p.polrelid = c.oid)
    `.execute(db);
    if (rows.length === 0) return;
    await db.transaction().execute(async (trx) => {
      // Whoever starts at the same moment waits, and finds it done.
      await sql`select pg_advisory_xact_lock(hashtext('warmline tables'))`.execute(trx);
      await guardTables.up(trx);
    });
  });
}

/**
 * The role to take for a portal's queries: null where the login is bound by policies anyway. Where it isn't (a superuser,
 * as in embedded Postgres and in Postgres' own image) a plain role is made; null as well where the login may not.
 */
export async function takePlainRole(db: Db): Promise<string | null> {
  return await acrossPortals(async () => {
    if (!(await skipsPolicies(db))) return null;
    if (await isPlainRoleReady(db)) return plainRole;
    return await makePlainRole(db);
  });
}

export type Guard = {
  login: string;
  /** Tables that would show a query of one portal the rows of another. */
  open: string[];
  /** What a superuser runs so that the login can take the plain role. */
  cure: string;
};

/** Tries, as the connection stands for a portal, which tables' policies do not hold. */
export async function inspectGuard(db: Db): Promise<Guard> {
  // No portal has this id: nothing is asked of any table.
  return await withinPortal('none', async () => {
    const { rows } = await sql<{ login: string; made: boolean; open: string[] }>`
      select session_user::text as login,
        exists (select from pg_roles where rolname = ${plainRole}) as made, coalesce(array_agg(c.relname::text order by c.relname)
        filter (where not row_security_active(c.oid)), '{}') as open
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'portal_id' and not a.attisdropped
      where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
    `.execute(db);
    const { login = '', made = false, open = [] } = rows[0] ?? {};
    const make = made ? '' : `create role ${plainRole} nologin; `;
    return { login, open, cure: `${make}grant ${plainRole} to "${login}";` };
  });
}

async function skipsPolicies(db: Db): Promise<boolean> {
  const { rows } = await sql<{ skips: boolean }>`
    select rolsuper or rolbypassrls as skips from pg_roles where rolname = current_user
  `.execute(db);
  return rows[0]?.skips ?? false;
}

/** Since Postgres 16 whoever made a role may give it away, and not yet take it. */
const mayTake = sql.raw(
  "case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end",
);

async function isPlainRoleReady(db: Db): Promise<boolean> {
  const { rows } = await sql<{ ready: boolean }>`
    select not exists (
      select from pg_class c where c.relnamespace = current_schema()::regnamespace
        and (c.relkind in ('r', 'p') and not has_table_privilege(r.oid, c.oid, 'delete')
          or c.relkind = 'S' and not has_sequence_privilege(r.oid, c.oid, 'usage'))
    ) and pg_has_role(current_user, r.oid, ${mayTake}) as ready
    from pg_roles r where r.rolname = ${plainRole}
  `.execute(db);
  return rows[0]?.ready ?? false;
}

async function makePlainRole(db: Db): Promise<string | null> {
  try {
    await db.transaction().execute(async (trx) => {
      // Roles belong to the whole server: whoever else begins in any of its databases waits, and finds it there.
      await sql`select pg_advisory_xact_lock(hashtext(${plainRole}))`.execute(trx);
      await sql`
        do $$
        begin
          if not exists (select from pg_roles where rolname = 'warmline_portal') then
            create role warmline_portal nologin;
          end if;
          if not pg_has_role(current_user, 'warmline_portal', ${mayTake}) then
            execute format('grant warmline_portal to %I', current_user);
          end if;
          execute format('grant usage on schema %I to warmline_portal', current_schema());
          execute format('grant select, insert, update, delete on all tables in schema %I to warmline_portal', current_schema());
          execute format('grant usage on all sequences in schema %I to warmline_portal', current_schema());
        exception when duplicate_object or unique_violation then
          raise exception using errcode = '40001', message = 'made elsewhere meanwhile';
        end $$
      `.execute(trx);
    });
    return plainRole;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === '42501') return null;
    if (code === '40001') return await makePlainRole(db);
    throw error;
  }
}
