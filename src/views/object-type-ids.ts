import type { ActivityType, CustomerKind } from '../timeline/records.ts';

/** HubSpot's object type ids, with which a panel opens the record behind a reason. */
export const objectTypeIds: Record<ActivityType, string> = {
  email: '0-49',
  message: '0-18',
  call: '0-48',
  meeting: '0-47',
  note: '0-46',
  ticket: '0-5',
  deal: '0-3',
  order: '0-123',
  quote: '0-14',
  survey: '0-19',
};

export const customerTypeIds: Record<CustomerKind, string> = { contact: '0-1', company: '0-2' };
