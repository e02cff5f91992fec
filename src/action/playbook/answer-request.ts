import { addBusinessHours } from '../../timeline/add-business-hours.ts';
import type { Timeline } from '../../timeline/build-timeline.ts';
import { daysBetween } from '../../timeline/days.ts';
import type { ActivityRef } from '../../timeline/records.ts';
import { callName } from '../../signals/call-name.ts';
import { answerNow } from '../imagine.ts';
import { isLapsed } from '../is-lapsed.ts';
import { contactById, responsible, speakerOf } from '../people.ts';
import type { Play } from '../play.ts';

const hoursWhenLate = 2;

/** Answer what has waited longest, in the thread where it was asked, with their sentence above it. */
export const answerRequest: Play = {
  id: 'answer-request',
  signal: 'unanswered-request',
  how: 'email',
  who: 'owner',
  certainty: 1,
  urgency: 15,
  owed: true,
  suggest(situation) {
    const { judgement, context } = situation;
    const { timeline, ledger } = judgement;
    const waiting = ledger.open.filter((request) => !isLapsed(request, timeline, context));
    const request = waiting[0];
    if (!request) return null;
    const { settings } = context;
    const dueAt = addBusinessHours(request.at, settings.requestDueHours[request.kind], settings);
    const contact = contactById(timeline, request.contactId) ?? timeline.customer;
    // On deals of several customers somebody asked, who may be none of those whose cards show it.
    const unknown = speakerOf(request.record, timeline) === null;
    const key = unknown ? 'action.answer-request.deal' : 'action.answer-request';
    const values = {
      name: callName(contact),
      // The answer is drafted in the language of the question.
      language: languageOf(request.record, timeline) ?? contact.language ?? '',
      kind: request.kind,
      sentence: request.sentence,
      askedAt: request.at,
      waitDays: Math.floor(daysBetween(request.at, context.now)),
      count: waiting.length,
    };
    return {
      title: { key: `${key}.title`, values },
      why: { key: `${key}.why`, values },
      evidence: [{ at: request.at, quote: request.sentence, record: request.record }],
      ownerId: timeline.customer.ownerId ?? request.ownerId ?? responsible(timeline),
      draft: {
        subject: { key: 'action.answer-request.subject', values },
        body: { key: `${key}.body`, values },
      },
      dueAt: dueAt > context.now ? dueAt : addBusinessHours(context.now, hoursWhenLate, settings),
      imagined: [answerNow(request, situation)],
    };
  },
};

function languageOf({ type, id }: ActivityRef, { activities }: Timeline): string | null {
  const asked = activities.find((activity) => activity.type === type && activity.id === id);
  return asked && 'language' in asked ? asked.language : null;
}
