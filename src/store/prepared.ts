import { type RawBuilder, sql } from 'kysely';

/**
 * Marks a statement that is asked for again and again and whose plan takes longer than its answer: a connection to Postgres
 * prepares it once under this name (`preparing-client.ts`), and embedded Postgres takes it for the comment that it is. Goes in
 * front of the statement, or to `modifyFront`. Its text must be the same each time (lists of keys are one parameter) and
 * name its columns: `*` fails in older processes as soon as a migration adds one.
 */
export const prepared = (name: string): RawBuilder<never> => sql.raw(`/* prepared: ${name} */`);
