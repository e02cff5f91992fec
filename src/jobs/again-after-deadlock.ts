const mostTries = 4;

/**
 * Runs a transaction's work, and runs it anew where Postgres ended it because two transactions waited for each other: it
 * breaks such a knot by undoing one of them, which then finds the way free. The work must be all of the transaction.
 */
export async function againAfterDeadlock<T>(transaction: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (tries === mostTries || !isDeadlock(error)) throw error;
    }
  }
}

function isDeadlock(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '40P01';
}
