import type { Phrase } from '../timeline/phrase.ts';
import type { Settings } from '../timeline/settings.ts';
import type { Timeline } from '../timeline/build-timeline.ts';

export type Coverage = {
  /** Days with a touch or a purchase: what a rhythm can be read from. */
  contactDays: number;
  /** Fewer than three: rhythm alone says nothing about this customer. */
  thin: boolean;
  /** What is not recorded, or not readable, that a better judgement needs. */
  missing: Phrase[];
};

const enoughContactDays = 3;

/** How much of the customer's story the CRM holds, and what it lacks. */
export function coverage(timeline: Timeline, settings: Settings): Coverage {
  const contactDays = timeline.touchDays.length + timeline.purchaseDays.length;
  const thin = contactDays < enoughContactDays;
  const missing: Phrase[] = [];
  const say = (key: string, values: Phrase['values'] = {}): void => {
    missing.push({ key: `missing.${key}`, values });
  };
  if (thin) say('few-contacts', { count: contactDays, needed: enoughContactDays });
  if (timeline.touches.length === 0 && timeline.attempts.length > 0) say('no-inbound');
  else if (timeline.activities.length > 0 && !hearsFromCustomer(timeline)) say('no-inbound-mail');
  for (const type of settings.unreadable.toSorted())
    if (type === 'email_text') say('email-text');
    else say('unreadable', { type });
  return { contactDays, thin, missing };
}

/** By default a CRM logs only replies to mails already logged: silence may be a gap in the record. */
function hearsFromCustomer(timeline: Timeline): boolean {
  return timeline.touches.some(
    (touch) => (touch.type === 'email' || touch.type === 'message') && touch.direction !== 'out',
  );
}
