import type { Change } from './changes.ts';
import type { ObjectType } from './crm.ts';
import type { Plan } from './reading-plan.ts';

/** What of a feed concerns us. */
export type FeedPlan = {
  /** The types we read, each with those whose links are read from its side. */
  linksOf: ReadonlyMap<ObjectType, ReadonlySet<ObjectType>>;
  /** Properties that only we write: word of their change is our own echo. */
  own: ReadonlySet<string>;
};

/** One event of a feed, whatever the feed calls its parts. */
export type Told = { portalId: string; at: number } & (
  | {
      kind: 'record';
      type: ObjectType;
      /** All ids that the event names: a merge names the new one and the old ones. */
      ids: readonly string[];
      /** Properties that an update changed, where it says; else null. */
      changed: readonly string[] | null;
    }
  | { kind: 'link'; ends: readonly [RecordName, RecordName] }
  | { kind: 'privacy'; contactId: string }
  | { kind: 'installed' }
  | { kind: 'uninstalled' }
);

type RecordName = { type: ObjectType; id: string };

/** The plan that follows from what a sync reads and what a write-back writes. */
export function feedPlan(
  plans: readonly Pick<Plan, 'type' | 'associations'>[],
  own: readonly string[],
): FeedPlan {
  return {
    linksOf: new Map(plans.map(({ type, associations }) => [type, new Set(associations)])),
    own: new Set(own),
  };
}

/** What an event has us do: read records anew, forget somebody, or nothing at all. */
export function toChanges({ linksOf, own }: FeedPlan, told: Told): Change[] {
  const { portalId, at } = told;
  switch (told.kind) {
    case 'record': {
      const { type, ids, changed } = told;
      if (!linksOf.has(type)) return [];
      // An update that names nothing is read anew: better once too often.
      if (changed !== null && changed.length > 0 && changed.every((name) => own.has(name)))
        return [];
      return [...new Set(ids)].map((id) => ({ portalId, at, kind: 'record', type, id }));
    }
    case 'link': {
      const [one, other] = told.ends;
      // Each link is read from one side only, so its change is that record's.
      const holders = [
        ...(linksOf.get(one.type)?.has(other.type) ? [one] : []),
        ...(linksOf.get(other.type)?.has(one.type) ? [other] : []),
      ];
      return holders.map(({ type, id }) => ({ portalId, at, kind: 'record', type, id }));
    }
    case 'privacy':
      return [{ portalId, at, kind: 'privacy', contactId: told.contactId }];
    case 'installed':
    case 'uninstalled':
      return [{ portalId, at, kind: told.kind }];
  }
}
