import { objectTypes } from '../crm/crm.ts';
import type { ObjectType } from '../crm/crm.ts';
import { addLink, dropLink, linkEntries, renameLink } from './links.ts';
import type { ContactList, Links, Operation } from './operations.ts';
import type { Seed, SeedOwner } from './portal.ts';
import { catalogOf, defaultGroup } from './property-catalog.ts';
import type { PropertyDefinition, PropertyGroup } from './property-definition.ts';
import { RecordTable } from './record-table.ts';
import type { StoredRecord } from './record-table.ts';

const noLag = 0;

/** A whole portal in memory. It changes by `apply` alone, so that a journal of operations repeats it. */
export class PortalState {
  readonly portalId: number;
  readonly timeZone: string;
  readonly currency: string;
  readonly owners: readonly SeedOwner[];
  readonly properties: Record<ObjectType, Map<string, PropertyDefinition>>;
  readonly groups: Record<ObjectType, Map<string, PropertyGroup>>;
  readonly lists = new Map<string, ContactList>();
  readonly revoked = new Set<string>();
  /** OAuth tokens issued until then (epoch ms) are void. */
  uninstalledAt = 0;
  /** Since when an admin has the app installed; null: not, or by a token made by hand. */
  installedAt: number | null = null;
  readonly #tables: Record<ObjectType, RecordTable>;
  #lastList = 0;

  constructor(about: Omit<Seed, 'records'>) {
    this.portalId = about.portalId;
    this.timeZone = about.timeZone;
    this.currency = about.currency;
    this.owners = about.owners;
    this.#tables = perType(() => new RecordTable());
    this.properties = perType((type) => new Map(catalogOf(type).map((one) => [one.name, one])));
    this.groups = perType((type) => {
      const name = defaultGroup(type);
      return new Map([[name, { name, label: 'Information', displayOrder: 0 }]]);
    });
    for (const type of objectTypes) {
      for (const property of this.properties[type].values()) {
        if (property.hasUniqueValue) this.table(type).indexUnique(property.name);
      }
    }
  }

  table(type: ObjectType): RecordTable {
    return this.#tables[type];
  }

  /** The live or archived record of this id (old ids of merged records resolve). */
  record(type: ObjectType, id: string): StoredRecord | undefined {
    return this.table(type).get(id);
  }

  /** The record unless it is missing or archived. */
  live(type: ObjectType, id: string): StoredRecord | undefined {
    const record = this.record(type, id);
    return record === undefined || record.archivedAt !== null ? undefined : record;
  }

  nextListId(): string {
    return String(this.#lastList + 1);
  }

  /** Applies one operation. `lagMs` is how long search goes on seeing the state before it. */
  apply(operation: Operation, lagMs: number = noLag): void {
    switch (operation.op) {
      case 'create':
        this.#create(operation, lagMs);
        return;
      case 'update':
        this.#change(operation.type, operation.id, operation.at, lagMs, (record) => {
          const properties: Record<string, string> = { ...record.properties };
          for (const [name, value] of Object.entries(operation.properties)) {
            if (value === '') delete properties[name];
            else properties[name] = value;
          }
          this.table(operation.type).setProperties(record, properties);
        });
        return;
      case 'archive':
        this.#change(operation.type, operation.id, operation.at, lagMs, (record) => {
          record.archivedAt = operation.at;
          record.formerLinks = record.links;
          this.table(operation.type).release(record);
          this.#unlinkAll(operation.type, record);
        });
        return;
      case 'restore':
        this.#restore(operation, lagMs);
        return;
      case 'erase': {
        const record = this.record(operation.type, operation.id);
        if (record === undefined) return;
        this.#unlinkAll(operation.type, record);
        this.table(operation.type).remove(record.id);
        return;
      }
      case 'merge':
        this.#merge(operation, lagMs);
        return;
      case 'link':
        this.#link(operation.from, operation.id, operation.to, operation.toId, operation.primary);
        return;
      case 'unlink':
        this.#unlink(operation.from, operation.id, operation.to, operation.toId);
        return;
      case 'property':
        this.properties[operation.type].set(operation.definition.name, operation.definition);
        if (operation.definition.hasUniqueValue) {
          this.table(operation.type).indexUnique(operation.definition.name);
        }
        return;
      case 'drop-property':
        this.properties[operation.type].delete(operation.name);
        return;
      case 'group':
        this.groups[operation.type].set(operation.group.name, operation.group);
        return;
      case 'drop-group':
        this.groups[operation.type].delete(operation.name);
        return;
      case 'list':
        this.lists.set(operation.list.listId, operation.list);
        this.#lastList = Math.max(this.#lastList, Number(operation.list.listId));
        return;
      case 'drop-list':
        this.lists.delete(operation.listId);
        return;
      case 'revoke':
        this.revoked.add(operation.token);
        return;
      case 'install':
        this.installedAt ??= operation.at;
        return;
      case 'uninstall':
        this.uninstalledAt = operation.at;
        this.installedAt = null;
        return;
    }
  }

  #create(
    operation: Extract<Operation, { op: 'create' }>,
    lagMs: number,
    merged: readonly string[] = [],
  ): StoredRecord {
    const table = this.table(operation.type);
    const record: StoredRecord = {
      id: operation.id,
      n: Number(operation.id),
      createdAt: operation.at,
      updatedAt: operation.at,
      archivedAt: null,
      properties: operation.properties,
      links: {},
      merged,
      version: 0,
    };
    table.add(record);
    if (lagMs > 0) {
      table.hold(record, null);
      table.showLater(record, operation.at, lagMs);
    }
    for (const [to, ids] of linkEntries(operation.links ?? {})) {
      for (const id of ids) this.#link(operation.type, record.id, to, id, false);
    }
    return record;
  }

  #change(
    type: ObjectType,
    id: string,
    at: number,
    lagMs: number,
    change: (record: StoredRecord) => void,
  ): void {
    const record = this.record(type, id);
    if (record === undefined) return;
    const table = this.table(type);
    if (lagMs > 0) {
      table.hold(record, { properties: record.properties, updatedAt: record.updatedAt });
    }
    change(record);
    record.updatedAt = at;
    if (lagMs > 0) table.showLater(record, at, lagMs);
  }

  /** What was linked to it and is still there is linked again. */
  #restore(operation: Extract<Operation, { op: 'restore' }>, lagMs: number): void {
    const { type, id, at } = operation;
    this.#change(type, id, at, lagMs, (record) => {
      if (record.archivedAt === null) return;
      record.archivedAt = null;
      this.table(type).setProperties(record, record.properties);
      for (const [to, ids] of linkEntries(record.formerLinks ?? {})) {
        for (const target of ids) this.#link(type, record.id, to, target, false);
      }
      delete record.formerLinks;
    });
  }

  /** The primary's values win, the other's fill the gaps, links are united, and both old ids lead to the new one. */
  #merge(operation: Extract<Operation, { op: 'merge' }>, lagMs: number): void {
    const { type, at, id } = operation;
    const primary = this.record(type, operation.primary);
    const secondary = this.record(type, operation.secondary);
    if (primary === undefined || secondary === undefined) return;
    const links: Links = {};
    for (const to of objectTypes) {
      const united = new Set([...(primary.links[to] ?? []), ...(secondary.links[to] ?? [])]);
      if (united.size > 0) links[to] = [...united];
    }
    const properties = { ...secondary.properties, ...primary.properties };
    const createdAt = Math.min(primary.createdAt, secondary.createdAt);
    const merged = [...primary.merged, ...secondary.merged, primary.id, secondary.id];
    for (const old of [primary, secondary]) this.table(type).remove(old.id, id);
    const record = this.#create({ op: 'create', type, id, at, properties }, lagMs, merged);
    record.createdAt = createdAt;
    record.links = links;
    for (const [to, ids] of linkEntries(links)) {
      for (const target of ids) {
        const other = this.table(to).get(target);
        if (other !== undefined) renameLink(other, type, [primary.id, secondary.id], id);
      }
    }
  }

  #link(from: ObjectType, id: string, to: ObjectType, toId: string, primary: boolean): void {
    const source = this.live(from, id);
    const target = this.live(to, toId);
    if (source === undefined || target === undefined) return;
    // A company is primary for the record that stands first with it; on the company's side order means nothing.
    addLink(source, to, target.id, primary && to === 'companies');
    addLink(target, from, source.id, primary && from === 'companies');
  }

  #unlink(from: ObjectType, id: string, to: ObjectType, toId: string): void {
    const source = this.record(from, id);
    const target = this.record(to, toId);
    if (source === undefined || target === undefined) return;
    dropLink(source, to, target.id);
    dropLink(target, from, source.id);
  }

  #unlinkAll(type: ObjectType, record: StoredRecord): void {
    for (const [to, ids] of linkEntries(record.links)) {
      for (const id of ids) {
        const target = this.table(to).get(id);
        if (target !== undefined) dropLink(target, type, record.id);
      }
    }
    record.links = {};
  }
}

/** Builds a record with one entry for each object type. */
function perType<T>(make: (type: ObjectType) => T): Record<ObjectType, T> {
  return Object.fromEntries(objectTypes.map((type) => [type, make(type)])) as Record<ObjectType, T>;
}
