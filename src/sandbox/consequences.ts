import type { ObjectType } from '../crm/crm.ts';
import type { Links, Operation } from './operations.ts';
import type { PortalState } from './portal-state.ts';
import { readTime } from './validate-properties.ts';

/** Kinds of activity that count as having contacted someone. */
const contacting = new Set<ObjectType>(['emails', 'calls', 'meetings', 'communications']);

/**
 * What the CRM keeps by itself when a call changes something: the day on which a record became a
 * customer, when its owner was assigned, and on newly logged activity when contacts and companies were last contacted.
 */
export function consequencesOf(state: PortalState, operation: Operation): Operation[] {
  if (operation.op !== 'create' && operation.op !== 'update') return [];
  const { type, id, at, properties } = operation;
  const before = operation.op === 'create' ? {} : (state.record(type, id)?.properties ?? {});
  const own: Record<string, string> = {};
  const now = new Date(at).toISOString();
  const becameCustomer =
    properties['lifecyclestage'] === 'customer' && before['lifecyclestage'] !== 'customer';
  if (becameCustomer && before['hs_lifecyclestage_customer_date'] === undefined) {
    own['hs_lifecyclestage_customer_date'] = now;
  }
  const owner = properties['hubspot_owner_id'];
  if (owner !== undefined && owner !== before['hubspot_owner_id']) {
    own['hubspot_owner_assigneddate'] = owner === '' ? '' : now;
  }
  if (
    type === 'tasks' &&
    properties['hs_task_status'] === 'COMPLETED' &&
    before['hs_task_status'] !== 'COMPLETED'
  ) {
    own['hs_task_completion_date'] = now;
  }
  Object.assign(own, closing(type, now, properties, before));
  const touched =
    operation.op === 'create'
      ? [
          ...lastContacted(state, type, at, properties, operation.links ?? {}),
          ...nextActivity(state, type, at, properties, operation.links ?? {}),
        ]
      : [];
  const known = Object.keys(own).filter((name) => state.properties[type].has(name));
  if (known.length === 0) return touched;
  const kept = Object.fromEntries(known.map((name) => [name, own[name] ?? '']));
  return [{ op: 'update', type, id, at, properties: kept }, ...touched];
}

/** Deals and tickets that close note when, unless the call says it. */
function closing(
  type: ObjectType,
  now: string,
  properties: Record<string, string>,
  before: Readonly<Record<string, string>>,
): Record<string, string> {
  if (type === 'deals') {
    const stage = properties['dealstage'] ?? '';
    const closes =
      stage !== before['dealstage'] && (stage === 'closedwon' || stage === 'closedlost');
    return closes && properties['closedate'] === undefined ? { closedate: now } : {};
  }
  if (type !== 'tickets') return {};
  const closes = properties['hs_pipeline_stage'] === '4' && before['hs_pipeline_stage'] !== '4';
  return closes && properties['closed_date'] === undefined ? { closed_date: now } : {};
}

/** Kinds of activity that can be planned. */
const planned = new Set<ObjectType>(['tasks', 'meetings', 'calls']);

/** What is planned for a contact or company is its next activity, unless something is planned before it. */
function nextActivity(
  state: PortalState,
  type: ObjectType,
  at: number,
  properties: Record<string, string>,
  links: Links,
): Operation[] {
  const when = readTime(properties['hs_timestamp'] ?? '');
  if (!planned.has(type) || when === null || when <= at) return [];
  const next = { notes_next_activity_date: new Date(when).toISOString() };
  return (['contacts', 'companies'] as const).flatMap((to) =>
    (links[to] ?? []).flatMap((id): Operation[] => {
      const before = readTime(state.live(to, id)?.properties['notes_next_activity_date'] ?? '');
      const isLater = before !== null && before > at && before <= when;
      return isLater ? [] : [{ op: 'update', type: to, id, at, properties: next }];
    }),
  );
}

function lastContacted(
  state: PortalState,
  type: ObjectType,
  at: number,
  properties: Record<string, string>,
  links: Links,
): Operation[] {
  const happened = readTime(properties['hs_timestamp'] ?? '');
  if (!contacting.has(type) || happened === null || happened > at) return [];
  const when = new Date(happened).toISOString();
  const replied = properties['hs_email_direction'] === 'INCOMING_EMAIL';
  const names = [
    'notes_last_contacted',
    'hs_last_sales_activity_timestamp',
    ...(replied ? ['hs_sales_email_last_replied'] : []),
  ];
  const customers = (['contacts', 'companies'] as const).flatMap((to) =>
    (links[to] ?? []).map((id) => ({ to, id })),
  );
  return customers.flatMap(({ to, id }): Operation[] => {
    const before = state.live(to, id)?.properties ?? {};
    const later = names.filter((name) => (before[name] ?? '') < when);
    if (later.length === 0) return [];
    const newer = Object.fromEntries(later.map((name) => [name, when]));
    return [{ op: 'update', type: to, id, at, properties: newer }];
  });
}
