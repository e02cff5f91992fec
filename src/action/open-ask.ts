import type { ActivityType, CustomerKind } from '../timeline/records.ts';
import type { AskKind, Level } from './assessment.ts';

/** One ask of the portal, told once although both the person and the company wait for it. */
export type OpenAsk = {
  ask: AskKind;
  at: number;
  dueAt: number;
  sentence: string;
  recordType: ActivityType;
  recordId: string;
  /** Whose card answers it: the asker, else another contact on the record, else the company. */
  kind: CustomerKind;
  customerId: string;
  contactId: string | null;
  companyId: string | null;
  ownerId: string | null;
  /** The worse of person and company. */
  risk: number | null;
  level: Level;
  value: number | null;
  lapsed: boolean;
};
