import type { Records } from '../judge.ts';
import type { Customer } from '../../timeline/records.ts';

/**
 * A customer's records as they were known at a past moment. Activities after it are gone. Of the
 * properties only dated facts stay: the CRM hands out today's last login and today's end of contract,
 * and both betray the future (whoever has not logged in since is the one who left), as do today's
 * stage and revenue.
 */
export function knownAt(records: Records, at: number): Records {
  const activities = records.activities.filter((activity) => activity.at <= at);
  const then = (customer: Customer): Customer => withoutFuture(customer, at);
  return {
    ...records,
    customer: { ...then(records.customer), ownerId: ownerThen(records, at) },
    contacts: records.contacts.map(then),
    activities,
  };
}

function withoutFuture(customer: Customer, at: number): Customer {
  const past = (moment: number | null): number | null =>
    moment !== null && moment <= at ? moment : null;
  return {
    ...customer,
    lifecycleStage: null,
    customerSince: past(customer.customerSince),
    revenue: null,
    lastLoginAt: null,
    renewalAt: null,
    leftEmployerAt: past(customer.leftEmployerAt),
    ownerAssignedAt: past(customer.ownerAssignedAt),
  };
}

/** Today's owner, unless assigned later: then whoever had done the latest thing by then. */
function ownerThen({ customer, activities }: Records, at: number): string | null {
  if (customer.ownerAssignedAt === null || customer.ownerAssignedAt <= at) return customer.ownerId;
  let owner: string | null = null;
  let latest = -Infinity;
  for (const activity of activities) {
    if (activity.at > at || activity.at < latest || activity.ownerId === null) continue;
    owner = activity.ownerId;
    latest = activity.at;
  }
  return owner;
}
