import { objectTypes } from '../crm/crm.ts';
import { linkEntries } from './links.ts';
import { PortalState } from './portal-state.ts';
import type { Seed } from './portal.ts';
import type { StoredRecord } from './record-table.ts';

/**
 * Builds a portal from its seed in one pass over the records plus one over the links, which are
 * completed in both directions. Throws on duplicate ids, ids that are not positive whole numbers,
 * properties that do not exist and links to records that the seed does not hold.
 */
export function loadSeed(seed: Seed): PortalState {
  const state = new PortalState(seed);
  for (const { type, id, createdAt, updatedAt, properties, associations } of seed.records) {
    const n = Number(id);
    if (!Number.isSafeInteger(n) || n <= 0 || String(n) !== id) {
      throw new Error(`Seed record ${type} ${id}: ids must be positive whole numbers`);
    }
    for (const name of Object.keys(properties)) {
      if (!state.properties[type].has(name)) {
        throw new Error(`Seed record ${type} ${id}: property "${name}" does not exist`);
      }
    }
    const links: StoredRecord['links'] = {};
    for (const [to, ids] of linkEntries(associations)) if (ids.length > 0) links[to] = [...ids];
    const times = { createdAt, updatedAt, archivedAt: null };
    state.table(type).add({ id, n, ...times, properties, links, merged: [], version: 0 });
  }
  completeLinks(state);
  return state;
}

function completeLinks(state: PortalState): void {
  const touched = new Set<StoredRecord>();
  for (const type of objectTypes) {
    for (const record of state.table(type).inOrder()) {
      for (const [to, ids] of linkEntries(record.links)) {
        for (const id of ids) {
          const target = state.table(to).get(id);
          if (target === undefined) {
            throw new Error(
              `Seed record ${type} ${record.id} is linked to ${to} ${id}, which is not there`,
            );
          }
          const back = target.links[type];
          if (back === undefined) target.links[type] = [record.id];
          else if (back.at(-1) !== record.id) {
            back.push(record.id);
            touched.add(target);
          }
        }
      }
    }
  }
  // Links named from both ends were added twice; the first mention keeps its place (the primary company).
  for (const record of touched) {
    for (const [to, ids] of linkEntries(record.links)) {
      if (ids.length > 1) record.links[to] = [...new Set(ids)];
    }
  }
}
