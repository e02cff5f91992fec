import type { Db } from './db.ts';
import { acrossPortals } from './within-portal.ts';

/**
 * Notes that a state of an installation was used; false when it was used before, in whichever process. It is forgotten
 * once it would be refused for its age anyway. No portal is known yet at that moment, so this table has none.
 */
export async function takeState(
  db: Db,
  state: string,
  { expiresAt, now }: { expiresAt: number; now: number },
): Promise<boolean> {
  const aged = db.deleteFrom('used_states').where('expires_at', '<', now);
  const used = db
    .insertInto('used_states')
    .values({ state, expires_at: expiresAt })
    .onConflict((conflict) => conflict.column('state').doNothing());
  const done = await acrossPortals(async () => {
    await aged.execute();
    return await used.executeTakeFirst();
  });
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
