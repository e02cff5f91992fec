/** What the rest of the program may ask of the CRM, and in which shapes it answers. */

export const objectTypes = [
  'contacts',
  'companies',
  'deals',
  'emails',
  'calls',
  'meetings',
  'notes',
  'tasks',
  'communications',
  'tickets',
  'quotes',
  'feedback_submissions',
  'orders',
  'line_items',
] as const;

export type ObjectType = (typeof objectTypes)[number];

/** A record as it came over the wire, validated. Ids are strings, times epoch milliseconds. */
export type CrmRecord = {
  id: string;
  type: ObjectType;
  properties: Record<string, string | null>;
  /** 0 where the portal names no time at all. */
  createdAt: number;
  updatedAt: number;
  archived: boolean;
  /** Ids by target type, complete (further pages of inline associations are fetched). */
  associations: Partial<Record<ObjectType, string[]>>;
};

export type Page = { records: CrmRecord[]; after: string | null };

export type ListRequest = {
  properties: readonly string[];
  associations?: readonly ObjectType[];
  after?: string | null;
  /** 1–100. */
  limit?: number;
};

export type SearchRequest = {
  filterGroups: {
    filters: {
      propertyName: string;
      operator: string;
      value?: string;
      values?: string[];
      highValue?: string;
    }[];
  }[];
  sorts?: { propertyName: string; direction: 'ASCENDING' | 'DESCENDING' }[];
  /** Free text over the type's default searchable properties (name, e-mail, domain …). */
  query?: string;
  properties: readonly string[];
  after?: string | null;
  /** 1–200. */
  limit?: number;
};

export type Refusal = {
  id: string;
  category: string;
  message: string;
  /** Properties of ours that the portal doesn't know (any more); absent where that isn't the reason. */
  unknownProperties?: readonly string[];
  /** Nothing that the CRM said is about this record: it may have been written under another id. */
  unexplained?: true;
};

/** A batch's outcome by record: nothing is dropped silently. */
export type WriteResult = {
  written: string[];
  refused: Refusal[];
  /** When the CRM says that each was changed, epoch ms, where it says so. */
  changedAt?: ReadonlyMap<string, number>;
};

export type CreateInput = {
  properties: Record<string, string>;
  associations: readonly { type: ObjectType; id: string }[];
};

export type Account = {
  portalId: string;
  timeZone: string;
  currency: string;
  uiDomain: string | null;
};

export type CrmOwner = { id: string; email: string | null; firstName: string; lastName: string };

/** Calls made so far, by budget. */
export type CallCounts = { general: number; search: number; retried: number; failed: number };

/** One portal's CRM. Every method throws the errors of `errors.ts`, takes an abort signal and honours the limits. */
export type Crm = {
  account(signal?: AbortSignal): Promise<Account>;
  owners(signal?: AbortSignal): Promise<CrmOwner[]>;
  list(type: ObjectType, request: ListRequest, signal?: AbortSignal): Promise<Page>;
  read(
    type: ObjectType,
    ids: readonly string[],
    properties: readonly string[],
    signal?: AbortSignal,
  ): Promise<{ records: CrmRecord[]; missing: string[] }>;
  search(
    type: ObjectType,
    request: SearchRequest,
    signal?: AbortSignal,
  ): Promise<Page & { total: number }>;
  associations(
    from: ObjectType,
    to: ObjectType,
    ids: readonly string[],
    signal?: AbortSignal,
  ): Promise<Map<string, string[]>>;
  update(
    type: ObjectType,
    changes: readonly { id: string; properties: Record<string, string> }[],
    signal?: AbortSignal,
  ): Promise<WriteResult>;
  create(
    type: ObjectType,
    properties: Record<string, string>,
    associations: readonly { type: ObjectType; id: string }[],
    signal?: AbortSignal,
  ): Promise<CrmRecord>;
  /**
   * Creates up to 100 records in one call, each with its associations. `created` holds the new ids in the
   * order of the inputs, '' where the CRM refused one; a refusal's `id` is the index of its input.
   */
  createMany(
    type: ObjectType,
    inputs: readonly CreateInput[],
    signal?: AbortSignal,
  ): Promise<{ created: string[]; refused: Refusal[] }>;
  /** Puts a record into the CRM's bin, from where people can take it back; one that is there already stays there. */
  archive(type: ObjectType, id: string, signal?: AbortSignal): Promise<void>;
  /** The portal's properties of a type that are neither hidden nor archived. */
  properties(type: 'contacts' | 'companies', signal?: AbortSignal): Promise<PropertyInfo[]>;
  /** Creates group and properties that are not there yet; leaves existing ones alone. Returns the names created. */
  ensureProperties(
    type: 'contacts' | 'companies',
    group: { name: string; label: string },
    properties: readonly PropertyDefinition[],
    signal?: AbortSignal,
  ): Promise<string[]>;
  /** Creates the dynamic list unless one of this name exists. Returns its id. */
  ensureList(list: ListDefinition, signal?: AbortSignal): Promise<string>;
  counts(): CallCounts;
};

/** A property as the portal names it; `type` in the CRM's words. */
export type PropertyInfo = { name: string; label: string; type: string };

export type PropertyDefinition = {
  name: string;
  label: string;
  description: string;
  type: 'string' | 'number' | 'datetime' | 'enumeration';
  fieldType: 'text' | 'textarea' | 'number' | 'date' | 'select';
  options?: { label: string; value: string }[];
};

/** What must hold of a record to be in a list: one of its properties is this, is above that, or was never filled in. */
export type ListFilter =
  | { property: string; is: string }
  | { property: string; above: number }
  | { property: string; empty: true };

/** A dynamic list: the records of a type for which every filter holds. */
export type ListDefinition = {
  name: string;
  type: 'contacts' | 'companies';
  filters: ListFilter[];
};
