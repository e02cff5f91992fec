import { type ObjectType, objectTypes } from './crm.ts';

/** HubSpot's numbers for the types that we know, as feeds, lists and schemas name them. */
export const objectTypeIds: Record<ObjectType, string> = {
  contacts: '0-1',
  companies: '0-2',
  deals: '0-3',
  tickets: '0-5',
  line_items: '0-8',
  quotes: '0-14',
  communications: '0-18',
  feedback_submissions: '0-19',
  tasks: '0-27',
  notes: '0-46',
  meetings: '0-47',
  calls: '0-48',
  emails: '0-49',
  orders: '0-123',
};

const byId = new Map<string, ObjectType>(objectTypes.map((type) => [objectTypeIds[type], type]));

/** The type of this number; undefined for custom objects and whatever else we don't know. */
export function typeOfId(id: string): ObjectType | undefined {
  return byId.get(id);
}
