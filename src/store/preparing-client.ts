import { Client } from 'pg';

/** What `prepared` puts in front of a statement, or behind its first word. */
const marked = /^\s*(?:select )?\/\* prepared: ([a-z_]{1,40}) \*\//;

/** A connection to Postgres that prepares what is marked so. Names are the connection's own, as it stays with whom it was handed to. */
export class PreparingClient extends Client {
  // All forms of the library's own function are passed on as they come.
  override query(...asked: unknown[]): never {
    const [text, values] = asked;
    const name = typeof text === 'string' ? marked.exec(text)?.[1] : undefined;
    const query = super.query.bind(this) as (...all: unknown[]) => never;
    return name === undefined ? query(...asked) : query({ name, text, values });
  }
}
