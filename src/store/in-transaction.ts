import type { Db } from './db.ts';

const mostTries = 4;

/**
 * Runs `work` in one transaction, and anew where Postgres undid it because two transactions waited for each other: it breaks
 * such a knot by undoing one of them, which then finds the way free. So `work` may do nothing but ask the database.
 * Any other failure undoes all of it and is thrown.
 */
export async function inTransaction<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (tries === mostTries || !isDeadlock(error)) throw error;
    }
  }
}

function isDeadlock(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '40P01';
}
