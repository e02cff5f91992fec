import type { ObjectType } from '../crm/crm.ts';
import type { PropertyDefinition, PropertyGroup } from './property-definition.ts';

export type Links = Partial<Record<ObjectType, string[]>>;

export type ContactList = {
  listId: string;
  name: string;
  objectTypeId: string;
  processingType: 'DYNAMIC' | 'MANUAL' | 'SNAPSHOT';
  filterBranch: unknown;
  createdAt: number;
  updatedAt: number;
  version: number;
  /** Members of a manual list. */
  members: string[];
};

/**
 * Every way in which a portal changes. Applied in order they give the same portal again,
 * so nothing here is decided while applying: ids and times are part of the operation.
 */
export type Operation =
  | {
      op: 'create';
      type: ObjectType;
      id: string;
      at: number;
      properties: Record<string, string>;
      links?: Links;
    }
  | { op: 'update'; type: ObjectType; id: string; at: number; properties: Record<string, string> }
  | { op: 'archive'; type: ObjectType; id: string; at: number }
  /** Takes an archived record back, with the links that it had. */
  | { op: 'restore'; type: ObjectType; id: string; at: number }
  /** Removes every trace, as a privacy request demands. */
  | { op: 'erase'; type: ObjectType; id: string; at: number }
  | { op: 'merge'; type: ObjectType; primary: string; secondary: string; id: string; at: number }
  | { op: 'link'; from: ObjectType; id: string; to: ObjectType; toId: string; primary: boolean }
  | { op: 'unlink'; from: ObjectType; id: string; to: ObjectType; toId: string }
  | { op: 'property'; type: ObjectType; definition: PropertyDefinition }
  | { op: 'drop-property'; type: ObjectType; name: string }
  | { op: 'group'; type: ObjectType; group: PropertyGroup }
  | { op: 'drop-group'; type: ObjectType; name: string }
  | { op: 'list'; list: ContactList }
  | { op: 'drop-list'; listId: string }
  | { op: 'revoke'; token: string }
  /** An admin agreed: the app is there, again if it was not. */
  | { op: 'install'; at: number }
  /** No OAuth token issued until then is good any more. */
  | { op: 'uninstall'; at: number };
