import { CompiledQuery, type DatabaseConnection, type Dialect } from 'kysely';
import { currentBinding, everyPortal } from './within-portal.ts';

export type BindOptions = {
  /** Whether queries run where nothing is bound; `refused` is for all that runs in production. */
  unbound: 'refused' | 'allowed';
  /** The role to take for one portal's queries, where the login itself would skip row-level security. */
  role(): string | null;
};

/**
 * Tells the database which portal a connection works for, before it is handed out: the policies of
 * `row-level-security.ts` compare each row with that. One statement, and none where the connection worked for it last.
 */
export function bindConnections(dialect: Dialect, { unbound, role }: BindOptions): Dialect {
  const told = new WeakMap<DatabaseConnection, string>();

  function wanted(): { portal: string; as: string } {
    const portal = currentBinding() ?? (unbound === 'allowed' ? everyPortal : null);
    if (portal === null) {
      throw new Error(
        'A query that belongs to no portal was not run: withinPortal (store/within-portal.ts) says whose it is.',
      );
    }
    return { portal, as: portal === everyPortal ? 'none' : (role() ?? 'none') };
  }

  async function tell(connection: DatabaseConnection, { portal, as }: ReturnType<typeof wanted>) {
    const telling = `${as} ${portal}`;
    if (told.get(connection) === telling) return;
    told.delete(connection);
    await connection.executeQuery(
      CompiledQuery.raw(
        "select set_config('role', $1, false), set_config('warmline.portal', $2, false)",
        [as, portal],
      ),
    );
    told.set(connection, telling);
  }

  return {
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createDriver() {
      const driver = dialect.createDriver();
      const acquire = driver.acquireConnection.bind(driver);
      driver.acquireConnection = async (options) => {
        const telling = wanted();
        const connection = await acquire(options);
        try {
          await tell(connection, telling);
          return connection;
        } catch (error) {
          await driver.releaseConnection(connection);
          throw error;
        }
      };
      return driver;
    },
  };
}
