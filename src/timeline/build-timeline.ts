import { classifyActivity } from './classify-activity.ts';
import { groupDays } from './group-days.ts';
import { orderActivities } from './order-activities.ts';
import type { Activity, Customer, Deal, Meeting, Order, Survey, Ticket } from './records.ts';

/** All that is known about one customer at one moment, in order of time (oldest first). */
export type Timeline = {
  customer: Customer;
  /** The people: a company's contacts, or the contact itself. */
  contacts: Customer[];
  /** Every activity up to the moment, each once. */
  activities: Activity[];
  /** Two-way contacts. */
  touches: Activity[];
  /** Starts of the days with a touch; a burst within 24 hours is one. */
  touchDays: number[];
  /** One-way: our mails, messages and unanswered calls. */
  attempts: Activity[];
  purchases: (Deal | Order)[];
  /** Starts of the days with a purchase. */
  purchaseDays: number[];
  tickets: Ticket[];
  surveys: Survey[];
  ownerChanges: { at: number; ownerId: string | null }[];
  /** Meetings still to come. */
  scheduled: Meeting[];
  /** Moments at which records that are already known become part of the past. */
  upcoming: number[];
};

/**
 * The timeline of a contact or, over all its contacts, of a company, as it was known at `now`
 * (epoch milliseconds). Later activities are left out, but for meetings to come, which stand apart;
 * what a ticket tells about a later time is taken off. Any order of the input gives the same result.
 */
export function buildTimeline(
  customer: Customer,
  contacts: readonly Customer[],
  activities: readonly Activity[],
  now: number,
): Timeline {
  const timeline: Timeline = {
    customer,
    contacts: contacts.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    activities: [],
    touches: [],
    touchDays: [],
    attempts: [],
    purchases: [],
    purchaseDays: [],
    tickets: [],
    surveys: [],
    ownerChanges: ownerChanges([customer, ...contacts], now),
    scheduled: [],
    upcoming: [],
  };
  const upcoming = new Set<number>();
  for (const activity of orderActivities(activities)) {
    if (activity.at > now) {
      upcoming.add(activity.at);
      if (activity.type === 'meeting' && activity.outcome !== 'canceled')
        timeline.scheduled.push(activity);
      continue;
    }
    file(timeline, activity.type === 'ticket' ? asKnown(activity, now, upcoming) : activity);
  }
  timeline.touchDays = groupDays(timeline.touches.map((touch) => touch.at));
  timeline.purchaseDays = groupDays(timeline.purchases.map((purchase) => purchase.at));
  timeline.upcoming = [...upcoming].sort((a, b) => a - b);
  return timeline;
}

function file(timeline: Timeline, activity: Activity): void {
  timeline.activities.push(activity);
  const meaning = classifyActivity(activity);
  if (meaning === 'touch') timeline.touches.push(activity);
  else if (meaning === 'attempt') timeline.attempts.push(activity);
  else if (meaning === 'purchase') timeline.purchases.push(activity as Deal | Order);
  else if (meaning === 'ticket') timeline.tickets.push(activity as Ticket);
  else if (meaning === 'survey') timeline.surveys.push(activity as Survey);
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
