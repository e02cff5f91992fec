import { AsyncLocalStorage } from 'node:async_hooks';

/** A portal's id, or `everyPortal`. */
export type Binding = string;

/** What a query that looks after all portals is bound to. No portal has such an id. */
export const everyPortal: Binding = '*';

/** The CRM's are digits. */
const ids = /^[\w-]{1,64}$/;

const bindings = new AsyncLocalStorage<Binding | undefined>();

/**
 * Binds all queries of `work`, and of whatever it begins, to one portal: the database shows them no row of another and
 * takes none. Throws when the work at hand is bound to another portal already, since one must not act for another.
 * A transaction keeps the binding it began with.
 */
export function withinPortal<T>(portalId: string, work: () => T): T {
  if (!ids.test(portalId)) throw new Error('This is no id of a portal.');
  const bound = bindings.getStore();
  if (bound !== undefined && bound !== everyPortal && bound !== portalId) {
    throw new Error('Work for one portal turned to another: nothing was read or written.');
  }
  return bindings.run(portalId, work);
}

/**
 * For the few things that concern all portals: which are installed, schemas, the queue. A test lists who may call it;
 * what is done for one portal of many belongs into `withinPortal` again.
 */
export function acrossPortals<T>(work: () => T): T {
  return bindings.run(everyPortal, work);
}

/** Frees `work` from whatever it was begun in. A server's requests begin so, for it may have been started within a portal. */
export function boundToNone<T>(work: () => T): T {
  return bindings.run(undefined, work);
}

/** What queries are bound to here and now; undefined: to nothing, so none may run. */
export function currentBinding(): Binding | undefined {
  return bindings.getStore();
}
