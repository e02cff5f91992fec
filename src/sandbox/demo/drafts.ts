import type { ObjectType } from '../../crm/crm.ts';
import type { SeedRecord } from '../portal.ts';

/** A record before it has an id: links point at other drafts. */
export type Draft = {
  type: ObjectType;
  createdAt: number;
  updatedAt: number;
  properties: Record<string, string>;
  links: Draft[];
};

/** Ids restart per type and grow with time, as a CRM's do; the step leaves gaps, as deletions would. */
const firstId = 20_100;

/** Numbers the drafts by time of creation within each type and resolves their links. */
export function finish(drafts: readonly Draft[]): SeedRecord[] {
  const ids = new Map<Draft, string>();
  const next = new Map<ObjectType, number>();
  const sorted = [...drafts].sort((one, other) => one.createdAt - other.createdAt);
  for (const draft of sorted) {
    const id = next.get(draft.type) ?? firstId;
    next.set(draft.type, id + 1 + (Math.floor(draft.createdAt / 60_000) % 3));
    ids.set(draft, String(id));
  }
  return sorted.map((draft) => {
    const associations: SeedRecord['associations'] = {};
    for (const target of draft.links) {
      const id = ids.get(target);
      if (id === undefined)
        throw new Error(`a ${draft.type} record points at one that was dropped`);
      const list = (associations[target.type] ??= []);
      if (!list.includes(id)) list.push(id);
    }
    return {
      type: draft.type,
      id: ids.get(draft) ?? '',
      createdAt: draft.createdAt,
      updatedAt: draft.updatedAt,
      properties: draft.properties,
      associations,
    };
  });
}
