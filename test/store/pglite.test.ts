import { closeStore, openStore } from '../../src/store/open-store.ts';
import { describeStore } from './contract.ts';

describeStore('embedded Postgres (PGlite)', async () => {
  const db = await openStore({ dataDir: ':memory:' });
  return { db, close: () => closeStore(db) };
});
