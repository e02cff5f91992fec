import type { Ledger, LedgerPromise } from '../requests/ledger-types.ts';
import type { JudgeContext } from '../risk/judge.ts';
import type { Book } from '../risk/model.ts';
import { addBusinessHours } from '../timeline/add-business-hours.ts';
import { businessHoursBetween } from '../timeline/business-hours-between.ts';
import type { Timeline } from '../timeline/build-timeline.ts';
import type { Settings } from '../timeline/settings.ts';
import type { OpenPromise, OpenRequest } from './assessment.ts';
import { isLapsed } from './is-lapsed.ts';
import { contactById } from './people.ts';

/** The requests still waiting, the oldest first and lapsed ones after the rest, each with who should answer, how long it waits and when it is late. */
export function listRequests(
  ledger: Ledger,
  timeline: Timeline,
  { now, settings, model }: JudgeContext,
): OpenRequest[] {
  return ledger.open
    .map((request) => ({ request, lapsed: isLapsed(request, timeline, { now, settings }) }))
    .toSorted((a, b) => Number(a.lapsed) - Number(b.lapsed) || a.request.at - b.request.at)
    .map(({ request, lapsed }) => {
      const dueHours = settings.requestDueHours[request.kind];
      const waiting = describeWaiting(request, settings, timeline, dueHours);
      return {
        kind: request.kind,
        ...(lapsed && { lapsed }),
        ...waiting,
        waitedHours: businessHoursBetween(request.at, now, settings),
        ...usualAnswerOf(waiting.ownerId, model.book),
      };
    });
}

/** The habit of whoever should answer, where enough of their answers are known; else the whole book's. */
function usualAnswerOf(
  ownerId: string | null,
  { answerHours, ownerAnswerHours = {} }: Book,
): Pick<OpenRequest, 'usualHours' | 'usualOf'> {
  const own = ownerId === null ? undefined : ownerAnswerHours[ownerId];
  if (own) return { usualHours: own.median, usualOf: 'owner' };
  return answerHours ? { usualHours: answerHours.median, usualOf: 'book' } : {};
}

/** What a request and a promise have in common; who should act is the asker's owner before the record's. */
export function describeWaiting(
  { at, sentence, record, contactId, ownerId }: LedgerPromise,
  settings: Settings,
  timeline: Timeline,
  dueHours: number,
): OpenPromise {
  const asker = contactById(timeline, contactId);
  const said = timeline.activities.find(({ type, id }) => type === record.type && id === record.id);
  return {
    at,
    sentence,
    record,
    contactId,
    ownerId: asker?.ownerId ?? timeline.customer.ownerId ?? ownerId,
    dueAt: addBusinessHours(at, dueHours, settings),
    language: said && 'language' in said ? said.language : null,
  };
}
