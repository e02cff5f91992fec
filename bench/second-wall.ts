import { performance } from 'node:perf_hooks';
import { sql } from 'kysely';
import { readCard } from '../src/jobs/read-card.ts';
import { saveActivities } from '../src/store/activities.ts';
import { saveCustomers } from '../src/store/customers.ts';
import { countLevels } from '../src/store/assessments.ts';
import { countDirty, markAllDirty } from '../src/store/dirty-customers.ts';
import { type Db, closeStore, openStore } from '../src/store/open-store.ts';
import { savePortal } from '../src/store/portals.ts';
import { acrossPortals, withinPortal } from '../src/store/within-portal.ts';
import { customer, email, now, sent } from '../test/builders.ts';
import { startPostgres } from '../test/store/start-postgres.ts';

/**
 * What row-level security costs on a Postgres server: the same work bound to portals and bound to none, in turns of one
 * run. `node bench/second-wall.ts [customers a portal]`
 */
const size = Number(process.argv[2] ?? 500);
const portals = Array.from({ length: 20 }, (_, i) => String(1_000 + i));
/** Many short rounds in turns: what else the machine does meets both alike. */
const rounds = 41;

const server = await startPostgres();
const db = await openStore({ databaseUrl: await server.newDatabase() });
for (const portalId of portals) await withinPortal(portalId, () => fill(portalId));
await acrossPortals(() => sql`vacuum analyze`.execute(db));

const card = (portalId: string, i: number) =>
  readCard({
    db,
    crm: null,
    portalId,
    customer: { kind: 'contact', id: String((i * 37) % size) },
    now: () => now,
  });

console.log(`${portals.length} portals with ${size} customers each, medians of ${rounds} rounds`);
await compare('a card, one portal at a time', (bound) => inTurn(bound, 8, () => '1000'));
await compare('a card, each for another portal', (bound) => inTurn(bound, 8, nth));
await compare('cards of 20 portals, 16 at once', (bound) => atOnce(bound, 48, 16));
await compare('the smallest query, one portal', (bound) => small(bound, 100, () => '1000'));
await compare('the smallest query, other portals', (bound) => small(bound, 100, nth));
await compare('a whole book: mark, count, look through', (bound) => book(bound));

await closeStore(db);
await server.stop();

function nth(i: number): string {
  return portals[i % portals.length] as string;
}

/** Bound to the portal, or to all, where the login skips the policies. */
function bind<T>(bound: boolean, portalId: string, work: () => T): T {
  return bound ? withinPortal(portalId, work) : acrossPortals(work);
}

async function inTurn(bound: boolean, count: number, of: (i: number) => string) {
  for (let i = 0; i < count; i += 1) await bind(bound, of(i), () => card(of(i), i));
}

async function atOnce(bound: boolean, count: number, width: number) {
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < count; i = next++) await bind(bound, nth(i), () => card(nth(i), i));
  };
  await Promise.all(Array.from({ length: width }, worker));
}

async function small(bound: boolean, count: number, of: (i: number) => string) {
  for (let i = 0; i < count; i += 1) {
    const portalId = of(i);
    await bind(bound, portalId, () =>
      sql`select synced_at from portals where portal_id = ${portalId}`.execute(db),
    );
  }
}

async function book(bound: boolean) {
  await bind(bound, '1000', async () => {
    await markAllDirty(db, '1000');
    await countDirty(db, '1000');
    await countLevels(db, '1000');
    await sql`delete from dirty_customers where portal_id = '1000'`.execute(db);
  });
}

async function compare(what: string, work: (bound: boolean) => Promise<void>): Promise<void> {
  const times = { true: [] as number[], false: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const bound of round % 2 === 0 ? [true, false] : [false, true]) {
      const begun = performance.now();
      await work(bound);
      // The first round warms up.
      if (round > 0) times[`${bound}`].push(performance.now() - begun);
    }
  }
  const [bound, free] = [median(times.true), median(times.false)];
  console.log(
    `${what.padEnd(42)} ${free.toFixed(1).padStart(8)} ms without ${bound.toFixed(1).padStart(8)} ms with   × ${(bound / free).toFixed(2)}`,
  );
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

async function fill(portalId: string): Promise<void> {
  const store: Db = db;
  await savePortal(store, portalId, { timeZone: 'UTC', currency: 'EUR', uiDomain: null });
  const ids = Array.from({ length: size }, (_, i) => String(i));
  for (let from = 0; from < size; from += 500) {
    const page = ids.slice(from, from + 500);
    await saveCustomers(
      store,
      portalId,
      1,
      page.map((id) => ({ customer: customer({ id, name: `Customer ${id}` }), hash: id })),
    );
    const activities = page.flatMap((id) =>
      Array.from({ length: 8 }, (_, n) => ({
        ...(n % 2 === 0 ? email(10 + 14 * n) : sent(9 + 14 * n)),
        id: `${id}-${n}`,
        contactIds: [id],
      })),
    );
    await saveActivities(
      store,
      portalId,
      1,
      activities.map((activity) => ({ activity, hash: activity.id })),
    );
  }
}
