import type { Customer } from '../timeline/records.ts';

/** How colleagues speak of the customer: by first name where there is one. */
export function callName(customer: Customer): string {
  return customer.firstName ?? customer.name;
}
