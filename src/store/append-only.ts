import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Makes the audit a table that is only added to: changes and deletions are refused by the database itself, but for the
 * erasure of the whole portal, which names it in `warmline.erased_portal` for the length of its transaction.
 */
export const appendOnly: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create function refuse_audit_change() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          if old.portal_id = current_setting('warmline.erased_portal', true) then return old; end if;
        end if;
        raise exception 'The audit is only added to: nothing was changed.';
      end $$
    `.execute(db);
    await sql`
      create trigger audit_append_only before update or delete on audit
      for each row execute function refuse_audit_change()
    `.execute(db);
    await sql`
      create trigger audit_no_truncate before truncate on audit
      for each statement execute function refuse_audit_change()
    `.execute(db);
  },
};
