import type { Customer } from './records.ts';
import type { Settings } from './settings.ts';

/**
 * Is this record a customer? One of the stages that the settings name says so. Where the CRM knows no stage, having
 * bought does, or the day on which the record became a customer.
 */
export function isCustomer(
  { lifecycleStage, customerSince }: Pick<Customer, 'lifecycleStage' | 'customerSince'>,
  purchases: readonly unknown[],
  { customerStages }: Pick<Settings, 'customerStages'>,
): boolean {
  if (lifecycleStage !== null) return customerStages.includes(lifecycleStage);
  return customerSince !== null || purchases.length > 0;
}
