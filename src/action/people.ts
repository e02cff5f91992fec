import { findLeavers } from '../signals/contact-left.ts';
import type { Timeline } from '../timeline/build-timeline.ts';
import { isOfSeveral } from '../timeline/is-of-several.ts';
import type { ActivityRef, Customer } from '../timeline/records.ts';
import type { Situation } from './play.ts';

/** Who should act: the record's owner, or else the colleague of the latest activity. */
export function responsible(timeline: Timeline): string | null {
  if (timeline.customer.ownerId !== null) return timeline.customer.ownerId;
  return timeline.activities.findLast((activity) => activity.ownerId !== null)?.ownerId ?? null;
}

/** The person to turn to: whom we last spoke with, leaving out those who are gone. */
export function counterpart({ judgement, context }: Situation): Customer | null {
  const { timeline } = judgement;
  if (timeline.customer.kind === 'contact') return timeline.customer;
  const gone = new Set(findLeavers(timeline, context.now).map((leaver) => leaver.id));
  const there = new Map(
    timeline.contacts.filter(({ id }) => !gone.has(id)).map((contact) => [contact.id, contact]),
  );
  for (const touch of timeline.touches.toReversed())
    for (const id of touch.contactIds) {
      const contact = there.get(id);
      if (contact) return contact;
    }
  return there.values().next().value ?? null;
}

/** The contact's record by id; the customer itself where it is the contact. */
export function contactById(timeline: Timeline, id: string | null): Customer | null {
  if (id === null) return null;
  const { customer, contacts } = timeline;
  if (customer.kind === 'contact' && customer.id === id) return customer;
  return contacts.find((contact) => contact.id === id) ?? null;
}

/**
 * Whose words a record holds: the contact whom it names, else the customer. Null where it hangs on deals of several customers
 * alone: any of them may have said it.
 */
export function speakerOf(
  record: ActivityRef | null | undefined,
  timeline: Timeline,
): Customer | null {
  const { customer, activities } = timeline;
  const said = activities.find(({ type, id }) => type === record?.type && id === record.id);
  if (!said) return customer;
  for (const id of said.contactIds) {
    const contact = contactById(timeline, id);
    if (contact) return contact;
  }
  return isOfSeveral(said, customer, activities) ? null : customer;
}
