import type { ObjectType } from '../crm/crm.ts';
import { linkEntries } from './links.ts';
import type { Operation } from './operations.ts';
import type { PortalState } from './portal-state.ts';

type RecordName = { type: ObjectType; id: string };

/** What an operation has the portal tell the app, before it is written as a feed writes it. */
export type FeedEvent = { at: number } & (
  | ({
      action: 'CREATE' | 'UPDATE' | 'DELETE' | 'RESTORE';
      /** New values of what was set or changed. */
      properties: Record<string, string>;
    } & RecordName)
  | ({ action: 'MERGE'; primary: string; merged: string[] } & RecordName)
  | { action: 'ASSOCIATION_ADDED' | 'ASSOCIATION_REMOVED'; from: RecordName; to: RecordName }
  | ({ action: 'GDPR_DELETE' } & RecordName)
  | { action: 'APP_INSTALL' | 'APP_UNINSTALL' }
);

/** The events of an operation that is about to be applied to `state` at `now`. What changes nothing tells nothing. */
export function eventsOf(state: PortalState, operation: Operation, now: number): FeedEvent[] {
  switch (operation.op) {
    case 'create': {
      const { type, id, at, properties, links = {} } = operation;
      const added = linkEntries(links).flatMap(([to, ids]) =>
        ids.map((toId): FeedEvent => ({
          at,
          action: 'ASSOCIATION_ADDED',
          from: { type, id },
          to: { type: to, id: toId },
        })),
      );
      return [{ at, action: 'CREATE', type, id, properties }, ...added];
    }
    case 'update': {
      const { type, id, at } = operation;
      const before = state.record(type, id)?.properties ?? {};
      const changed = Object.entries(operation.properties).filter(
        ([name, value]) => (before[name] ?? '') !== value,
      );
      if (changed.length === 0) return [];
      return [{ at, action: 'UPDATE', type, id, properties: Object.fromEntries(changed) }];
    }
    case 'archive':
      return [{ ...named(operation), action: 'DELETE', properties: {} }];
    case 'restore':
      return [{ ...named(operation), action: 'RESTORE', properties: {} }];
    case 'erase':
      return operation.type === 'contacts'
        ? [{ ...named(operation), action: 'GDPR_DELETE' }]
        : [{ ...named(operation), action: 'DELETE', properties: {} }];
    case 'merge': {
      const { primary, secondary } = operation;
      return [{ ...named(operation), action: 'MERGE', primary, merged: [secondary] }];
    }
    case 'link':
    case 'unlink': {
      const { from, id, to, toId } = operation;
      const linked = state.record(from, id)?.links[to]?.includes(toId) === true;
      if (linked === (operation.op === 'link')) return [];
      const action = operation.op === 'link' ? 'ASSOCIATION_ADDED' : 'ASSOCIATION_REMOVED';
      return [{ at: now, action, from: { type: from, id }, to: { type: to, id: toId } }];
    }
    case 'install':
      return state.installedAt === null ? [{ at: operation.at, action: 'APP_INSTALL' }] : [];
    case 'uninstall':
      return [{ at: operation.at, action: 'APP_UNINSTALL' }];
    default:
      return [];
  }
}

const named = ({ type, id, at }: RecordName & { at: number }) => ({ type, id, at });
