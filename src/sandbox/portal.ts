import type { ObjectType } from '../crm/crm.ts';

/**
 * What a portal starts with. The demo generator yields these; the server loads them.
 * Ids are numeric strings, unique within their type. Properties are strings as on the wire.
 */
export type SeedRecord = {
  type: ObjectType;
  id: string;
  createdAt: number;
  updatedAt: number;
  properties: Record<string, string>;
  /** Ids by target type; the server adds the inverse direction by itself. */
  associations: Partial<Record<ObjectType, string[]>>;
};

export type SeedOwner = { id: string; email: string; firstName: string; lastName: string };

export type Seed = {
  portalId: number;
  timeZone: string;
  currency: string;
  owners: SeedOwner[];
  /** In any order; streamed, so that a large portal need not be held twice. */
  records: Iterable<SeedRecord>;
};
