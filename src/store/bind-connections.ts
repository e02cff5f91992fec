import { CompiledQuery, type DatabaseConnection, type Dialect } from 'kysely';
import { currentBinding, everyPortal } from './within-portal.ts';

export type BindOptions = {
  /** Whether queries run where nothing is bound; `refused` is for all that runs in production. */
  unbound: 'refused' | 'allowed';
  /** The role to take for one portal's queries, where the login itself would skip row-level security. */
  role(): string | null;
  /** Whether a connection takes the next statement while the one before it is under way: then nobody waits for the telling. */
  ahead: boolean;
};

type Told = { portal: string; as: string };

/**
 * Tells the database which portal a connection works for, before it is handed out: the policies of
 * `row-level-security.ts` compare each row with that. One statement, and none where the connection worked for it last.
 */
export function bindConnections(dialect: Dialect, { unbound, role, ahead }: BindOptions): Dialect {
  const told = new WeakMap<DatabaseConnection, Told>();

  function wanted(): Told {
    const portal = currentBinding() ?? (unbound === 'allowed' ? everyPortal : null);
    if (portal === null) {
      throw new Error(
        'A query that belongs to no portal was not run: withinPortal (store/within-portal.ts) says whose it is.',
      );
    }
    return { portal, as: portal === everyPortal ? 'none' : (role() ?? 'none') };
  }

  function tell(connection: DatabaseConnection, telling: Told) {
    const { portal, as } = telling;
    const before = told.get(connection);
    if (before?.portal === portal && before.as === as) return null;
    told.set(connection, telling);
    const statement =
      before?.as === as
        ? // Needs no plan; ids of portals hold nothing that could end a text.
          CompiledQuery.raw(`set warmline.portal = '${portal}'`)
        : CompiledQuery.raw(
            "select set_config('role', $1, false), set_config('warmline.portal', $2, false)",
            [as, portal],
          );
    return connection.executeQuery(statement).catch((error: unknown) => {
      told.delete(connection);
      throw error;
    });
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
          const saying = tell(connection, telling);
          if (saying && ahead) sendAhead(connection, saying);
          else await saying;
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

/** What is asked next is sent at once; it is answered only when the connection knew for whom, and fails where it didn't. */
function sendAhead(connection: DatabaseConnection, saying: Promise<unknown>): void {
  const execute = connection.executeQuery;
  saying.catch(() => {});
  connection.executeQuery = async (...asked) => {
    connection.executeQuery = execute;
    const [answer] = await Promise.all([execute.apply(connection, asked), saying]);
    return answer as never;
  };
}
