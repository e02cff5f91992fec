import type { z } from 'zod';
import { objectTypes } from '../crm/crm.ts';
import type { Portal } from './exchange.ts';
import type { Reply } from './exchange.ts';
import { faultsSchema } from './faults.ts';
import { parseObjectType } from './object-types.ts';
import { pushTargetSchema } from './render-webhooks.ts';

type AdminCall = { method: string; path: string; query: URLSearchParams; body: string };

/**
 * What only a sandbox has, without a token and outside every budget:
 *
 * - `GET /sandbox/faults` the faults switched on; `PUT` replaces them (a JSON array, see `faults.ts`,
 *   for instance `[{"kind":"rate-limit","path":"/search","times":3}]`); `DELETE` switches all off.
 * - `GET /sandbox/calls` how often the portal was called, by budget, path and status; `DELETE` sets that to zero.
 * - `GET /sandbox/state` how many live and archived records of each type, how many properties and lists.
 * - `PUT /sandbox/webhooks` where webhooks are pushed and which (see `render-webhooks.ts`); `DELETE` pushes none.
 * - `POST /sandbox/restore?type=contacts&id=1` takes an archived record back, as the CRM's own pages can.
 *
 * Answers undefined for any other path.
 */
export function runAdmin(portal: Portal, call: AdminCall): Reply | undefined {
  const { method, path, body } = call;
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
    case 'PUT /sandbox/webhooks':
      return setPushTarget(portal, body);
    case 'DELETE /sandbox/webhooks':
      portal.feed.push.setTarget(null);
      return { status: 204 };
    case 'POST /sandbox/restore':
      return restore(portal, call.query);
    default:
      return undefined;
  }
}

function setFaults(portal: Portal, body: string): Reply {
  const read = readJson(body, faultsSchema, 'an array of faults');
  if ('refusal' in read) return read.refusal;
  portal.faults.set(read.data);
  return { status: 200, body: portal.faults.list() };
}

function setPushTarget({ feed }: Portal, body: string): Reply {
  const read = readJson(body, pushTargetSchema, 'what is pushed where');
  if ('refusal' in read) return read.refusal;
  feed.push.setTarget(read.data);
  return { status: 200, body: feed.push.target };
}

function restore(portal: Portal, query: URLSearchParams): Reply {
  const type = parseObjectType(query.get('type') ?? '');
  const record = type && portal.state.record(type, query.get('id') ?? '');
  if (type === undefined || record === undefined) {
    return refuse(404, 'There is no such record: ?type=contacts&id=1 names one');
  }
  portal.commit([{ op: 'restore', type, id: record.id, at: portal.now() }]);
  return { status: 204 };
}

function readJson<T extends z.ZodType>(
  body: string,
  schema: T,
  what: string,
): { data: z.output<T> } | { refusal: Reply } {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return { refusal: refuse(400, `The body must be JSON: ${what}`) };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { data: parsed.data };
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return { refusal: refuse(400, problems.join('; ')) };
}

const refuse = (status: number, message: string): Reply => ({
  status,
  body: { status: 'error', message },
});

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
