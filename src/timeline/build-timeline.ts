import { fileActivities, type FiledActivities } from './file-activities.ts';
import { orderActivities } from './order-activities.ts';
import type { Activity, Customer, Meeting, Ticket } from './records.ts';
import { salesOnce } from './sales-once.ts';

/** All that is known about one customer at one moment, in order of time (oldest first). */
export type Timeline = FiledActivities & {
  customer: Customer;
  /** The people: a company's contacts, or the contact itself. */
  contacts: Customer[];
  ownerChanges: { at: number; ownerId: string | null }[];
  /** Meetings still to come. */
  scheduled: Meeting[];
  /** Moments at which records that are already known become part of the past. */
  upcoming: number[];
};

/**
 * The timeline of a contact or, over all its contacts, of a company, as it was known at `now`
 * (epoch milliseconds). Later activities are left out, but for meetings to come, which stand apart;
 * what a ticket tells about a later time is taken off, and an order of a deal counts by itself until that is won. Any order of the input gives the same result.
 */
export function buildTimeline(
  customer: Customer,
  contacts: readonly Customer[],
  activities: readonly Activity[],
  now: number,
): Timeline {
  const past: Activity[] = [];
  const scheduled: Meeting[] = [];
  const upcoming = new Set<number>();
  for (const activity of orderActivities(activities)) {
    if (activity.at <= now) {
      past.push(activity.type === 'ticket' ? asKnown(activity, now, upcoming) : activity);
      continue;
    }
    upcoming.add(activity.at);
    if (activity.type === 'meeting' && activity.outcome !== 'canceled') scheduled.push(activity);
  }
  return {
    customer,
    contacts: contacts.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ...fileActivities([...salesOnce(past)]),
    ownerChanges: ownerChanges([customer, ...contacts], now),
    scheduled,
    upcoming: [...upcoming].sort((a, b) => a - b),
  };
}

/** A ticket closed tomorrow is open today. */
function asKnown(ticket: Ticket, now: number, upcoming: Set<number>): Ticket {
  const known = (at: number | null): number | null => {
    if (at === null || at <= now) return at;
    upcoming.add(at);
    return null;
  };
  const closedAt = known(ticket.closedAt);
  const firstReplyAt = known(ticket.firstReplyAt);
  const unchanged = closedAt === ticket.closedAt && firstReplyAt === ticket.firstReplyAt;
  return unchanged ? ticket : { ...ticket, closedAt, firstReplyAt };
}

function ownerChanges(records: Customer[], now: number): { at: number; ownerId: string | null }[] {
  const changes = new Map<string, { at: number; ownerId: string | null }>();
  for (const { ownerAssignedAt: at, ownerId } of records)
    if (at !== null && at <= now) changes.set(`${at}:${ownerId}`, { at, ownerId });
  return [...changes.values()].sort(
    (a, b) => a.at - b.at || (`${a.ownerId}` < `${b.ownerId}` ? -1 : 1),
  );
}
