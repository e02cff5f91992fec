import type { Activity } from './records.ts';

export type ActivityClass =
  /** Two-way: the customer took part, or wrote to us. */
  | 'touch'
  /** One-way: we tried to reach them. */
  | 'attempt'
  | 'purchase'
  | 'ticket'
  | 'survey'
  /** Tells nothing about contact: automated or bounced mail, notes, quotes, open deals. */
  | 'none';

/**
 * What an activity means for the relationship. Whatever a colleague logged as a conversation counts
 * as one unless the CRM says that it did not take place: most people log a call or a past meeting
 * without setting its outcome, and a risk that a phone call doesn't change is worth nothing.
 * Mail without a known direction counts as two-way, since half of it is theirs.
 */
export function classifyActivity(activity: Activity): ActivityClass {
  switch (activity.type) {
    case 'email':
      if (activity.automated || activity.failed) return 'none';
      return activity.direction === 'out' ? 'attempt' : 'touch';
    case 'message':
      if (activity.automated) return 'none';
      return activity.direction === 'out' ? 'attempt' : 'touch';
    case 'call':
      // A missed call of theirs is still a sign of life.
      return activity.connected === false && activity.direction !== 'in' ? 'attempt' : 'touch';
    case 'meeting':
      if (activity.outcome === 'canceled') return 'none';
      return activity.outcome === 'no_show' ? 'attempt' : 'touch';
    case 'deal':
      return activity.state === 'won' ? 'purchase' : 'none';
    case 'order':
      return 'purchase';
    case 'ticket':
      return 'ticket';
    case 'survey':
      return 'survey';
    case 'note':
    case 'quote':
      return 'none';
  }
}
