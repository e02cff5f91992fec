import type { Links } from './operations.ts';

/** What search sees of a record; null while the record is not in the index at all. */
export type Indexed = { properties: Record<string, string>; updatedAt: number } | null;

export type StoredRecord = {
  readonly id: string;
  /** The id as a number, by which records are ordered. */
  readonly n: number;
  createdAt: number;
  updatedAt: number;
  archivedAt: number | null;
  /** Replaced and never changed in place, so that snapshots of it stay true. */
  properties: Readonly<Record<string, string>>;
  links: Links;
  /** What it was linked to when it was archived. */
  formerLinks?: Links;
  /** Ids that a merge turned into this record. */
  merged: readonly string[];
  /** What search still sees while the last writes are not indexed; undefined when it sees the present. */
  indexed?: Indexed | undefined;
  version: number;
};

type Pending = { record: StoredRecord; version: number; seen: Indexed; visibleAt: number };

const firstTidy = 10_000;

/** The records of one type: by id, in order of id, by unique values, and as search sees them. */
export class RecordTable {
  readonly #byId = new Map<string, StoredRecord>();
  /** Old id → new id of merged records. */
  readonly #movedTo = new Map<string, string>();
  readonly #unique = new Map<string, Map<string, string>>();
  #order: StoredRecord[] = [];
  #sorted = true;
  #lastNumber = 0;
  #pending: Pending[] = [];
  #tidyAt = firstTidy;

  get size(): number {
    return this.#byId.size;
  }

  /** The record of this id, or the one into which it was merged. */
  get(id: string): StoredRecord | undefined {
    let current = id;
    for (
      let step = this.#movedTo.get(current);
      step !== undefined;
      step = this.#movedTo.get(current)
    ) {
      current = step;
    }
    return this.#byId.get(current);
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  nextId(offset = 0): string {
    return String(this.#lastNumber + 1 + offset);
  }

  add(record: StoredRecord): void {
    if (this.#byId.has(record.id)) throw new Error(`There already is a record ${record.id}`);
    this.#byId.set(record.id, record);
    if (record.n < this.#lastNumber) this.#sorted = false;
    this.#lastNumber = Math.max(this.#lastNumber, record.n);
    this.#order.push(record);
    this.#claim(record);
  }

  /** Takes the record away; `movedTo` is where its id resolves from now on. */
  remove(id: string, movedTo?: string): void {
    const record = this.#byId.get(id);
    if (record === undefined) return;
    this.release(record);
    this.#byId.delete(id);
    this.#order = this.inOrder().filter((other) => other !== record);
    if (movedTo !== undefined) this.#movedTo.set(id, movedTo);
  }

  /** Gives new property values, keeping the unique indexes right. */
  setProperties(record: StoredRecord, properties: Readonly<Record<string, string>>): void {
    this.release(record);
    record.properties = properties;
    if (record.archivedAt === null) this.#claim(record);
  }

  /** All records, archived ones included, by ascending id. */
  inOrder(): readonly StoredRecord[] {
    if (!this.#sorted) {
      this.#order.sort((a, b) => a.n - b.n);
      this.#sorted = true;
    }
    return this.#order;
  }

  /** Position in `inOrder` of the first record whose id is greater. */
  indexAfter(n: number): number {
    const order = this.inOrder();
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((order[middle]?.n ?? 0) <= n) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Begins to index a property whose values are unique. */
  indexUnique(property: string): void {
    if (this.#unique.has(property)) return;
    this.#unique.set(property, new Map());
    for (const record of this.#order) if (record.archivedAt === null) this.#claim(record);
  }

  findUnique(property: string, value: string): StoredRecord | undefined {
    const id = this.#unique.get(property)?.get(value.toLowerCase());
    return id === undefined ? undefined : this.#byId.get(id);
  }

  /** Frees the record's unique values, as archiving does. */
  release(record: StoredRecord): void {
    for (const [property, ids] of this.#unique) {
      const value = record.properties[property]?.toLowerCase();
      if (value !== undefined && ids.get(value) === record.id) ids.delete(value);
    }
  }

  #claim(record: StoredRecord): void {
    for (const [property, ids] of this.#unique) {
      const value = record.properties[property]?.toLowerCase();
      if (value !== undefined && value !== '' && !ids.has(value)) ids.set(value, record.id);
    }
  }

  /** To be called before a change: search goes on seeing `seen` until `visibleAt`. */
  hold(record: StoredRecord, seen: Indexed): void {
    if (record.indexed === undefined) record.indexed = seen;
  }

  /** To be called after a change at `at` that was held. */
  showLater(record: StoredRecord, at: number, lagMs: number): void {
    record.version += 1;
    this.#pending.push({
      record,
      version: record.version,
      seen:
        record.archivedAt === null
          ? { properties: record.properties, updatedAt: record.updatedAt }
          : null,
      visibleAt: at + lagMs,
    });
    // A portal that is written to and never searched must not remember each write for ever.
    if (this.#pending.length < this.#tidyAt) return;
    this.index(at);
    this.#tidyAt = Math.max(firstTidy, 2 * this.#pending.length);
  }

  /** Lets search see every write whose time has come. */
  index(now: number): void {
    if (this.#pending.length === 0) return;
    const waiting: Pending[] = [];
    for (const pending of this.#pending) {
      if (pending.visibleAt > now) waiting.push(pending);
      else if (pending.version === pending.record.version) pending.record.indexed = undefined;
      else if (pending.record.indexed !== undefined) pending.record.indexed = pending.seen;
    }
    this.#pending = waiting;
  }
}
