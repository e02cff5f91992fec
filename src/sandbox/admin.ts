import { objectTypes } from '../crm/crm.ts';
import type { Portal } from './exchange.ts';
import type { Reply } from './exchange.ts';
import { faultsSchema } from './faults.ts';

/**
 * What only a sandbox has, without a token and outside every budget:
 *
 * - `GET /sandbox/faults` the faults switched on; `PUT` replaces them (a JSON array, see `faults.ts`,
 *   for instance `[{"kind":"rate-limit","path":"/search","times":3}]`); `DELETE` switches all off.
 * - `GET /sandbox/calls` how often the portal was called, by budget, path and status; `DELETE` sets that to zero.
 * - `GET /sandbox/state` how many live and archived records of each type, how many properties and lists.
 *
 * Answers undefined for any other path.
 */
export function runAdmin(
  portal: Portal,
  method: string,
  path: string,
  body: string,
): Reply | undefined {
  switch (`${method} ${path}`) {
    case 'GET /sandbox/faults':
      return { status: 200, body: portal.faults.list() };
    case 'PUT /sandbox/faults':
      return setFaults(portal, body);
    case 'DELETE /sandbox/faults':
      portal.faults.clear();
      return { status: 204 };
    case 'GET /sandbox/calls': {
      const { total, byBudget, byPath, byStatus } = portal.calls;
      return { status: 200, body: { total, byBudget, byPath, byStatus } };
    }
    case 'DELETE /sandbox/calls':
      portal.calls.reset();
      return { status: 204 };
    case 'GET /sandbox/state':
      return { status: 200, body: countState(portal) };
    default:
      return undefined;
  }
}

function setFaults(portal: Portal, body: string): Reply {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return {
      status: 400,
      body: { status: 'error', message: 'The body must be a JSON array of faults' },
    };
  }
  const parsed = faultsSchema.safeParse(json);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );
    return { status: 400, body: { status: 'error', message: problems.join('; ') } };
  }
  portal.faults.set(parsed.data);
  return { status: 200, body: portal.faults.list() };
}

function countState({ state }: Portal): Record<string, unknown> {
  const records = objectTypes.map((type) => {
    const all = state.table(type).inOrder();
    const archived = all.filter(({ archivedAt }) => archivedAt !== null).length;
    return [type, { live: all.length - archived, archived }];
  });
  return {
    portalId: state.portalId,
    records: Object.fromEntries(records),
    owners: state.owners.length,
    lists: state.lists.size,
    customProperties: Object.fromEntries(
      objectTypes.map((type) => [
        type,
        [...state.properties[type].values()]
          .filter((one) => !one.hubspotDefined)
          .map(({ name }) => name),
      ]),
    ),
  };
}
