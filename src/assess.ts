import type { Assessment, Override } from './action/assessment.ts';
import type { Model } from './risk/model.ts';
import type { Activity, Customer } from './timeline/records.ts';
import type { Settings } from './timeline/settings.ts';

export type AssessInput = {
  customer: Customer;
  /** A company's contacts; for a contact, just itself. */
  contacts: Customer[];
  activities: Activity[];
  overrides: Override[];
};

export type AssessContext = { now: number; settings: Settings; model: Model };

/** One customer from records to next action. Pure: same arguments, same digits. */
export function assess(_input: AssessInput, _context: AssessContext): Assessment {
  throw new Error('in the making');
}
