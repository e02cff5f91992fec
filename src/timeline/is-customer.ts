import type { Customer } from './records.ts';
import type { Settings } from './settings.ts';

/**
 * Is this record a customer? One of the lifecycle stages that the settings name says so, and so does having bought. The
 * one place where that is decided: for measures, for plays and for letting go.
 */
export function isCustomer(
  { lifecycleStage }: Pick<Customer, 'lifecycleStage'>,
  purchases: readonly unknown[],
  { customerStages }: Pick<Settings, 'customerStages'>,
): boolean {
  return (
    purchases.length > 0 || (lifecycleStage !== null && customerStages.includes(lifecycleStage))
  );
}
