import { classifyActivity } from './classify-activity.ts';
import { groupDays } from './group-days.ts';
import type { Activity, Deal, Order, Survey, Ticket } from './records.ts';

/** An activity that carries words. */
export type WordedActivity = Extract<Activity, { cues: unknown }>;

/** Activities, and the same by what they mean; all in order of time. */
export type FiledActivities = {
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
  /** What others than we said, where reading it found something. */
  heard: WordedActivity[];
};

/** Files activities that are in order already, each once. */
export function fileActivities(activities: Activity[]): FiledActivities {
  const touches: Activity[] = [];
  const attempts: Activity[] = [];
  const purchases: (Deal | Order)[] = [];
  const tickets: Ticket[] = [];
  const surveys: Survey[] = [];
  for (const activity of activities) {
    const meaning = classifyActivity(activity);
    if (meaning === 'touch') touches.push(activity);
    else if (meaning === 'attempt') attempts.push(activity);
    else if (meaning === 'purchase') purchases.push(activity as Deal | Order);
    else if (meaning === 'ticket') tickets.push(activity as Ticket);
    else if (meaning === 'survey') surveys.push(activity as Survey);
  }
  return {
    activities,
    touches,
    touchDays: groupDays(touches.map((touch) => touch.at)),
    attempts,
    purchases,
    purchaseDays: groupDays(purchases.map((purchase) => purchase.at)),
    tickets,
    surveys,
    heard: activities.filter(isHeard),
  };
}

function isHeard(activity: Activity): activity is WordedActivity {
  if (!('cues' in activity) || activity.cues.length === 0) return false;
  return !('direction' in activity) || activity.direction !== 'out';
}
