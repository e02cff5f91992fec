import { closeStore, openStore } from '../../src/store/open-store.ts';
import { describeStore } from './contract.ts';
import { startPostgres } from './start-postgres.ts';

describeStore('a Postgres server', async () => {
  const server = await startPostgres();
  try {
    const db = await openStore({ databaseUrl: await server.newDatabase() });
    return {
      db,
      close: async () => {
        await closeStore(db);
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
});
