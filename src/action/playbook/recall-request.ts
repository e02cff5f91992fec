import { callName } from '../../signals/call-name.ts';
import { callNow } from '../imagine.ts';
import { isLapsed } from '../is-lapsed.ts';
import { contactById, counterpart, speakerOf } from '../people.ts';
import { speaking, type Play } from '../play.ts';
import { suggest } from '../suggest.ts';

/** They asked so long ago that an answer would be odd: begin anew, and say that it was never answered. */
export const recallRequest: Play = {
  id: 'recall-request',
  signal: 'unanswered-request',
  how: 'call',
  who: 'owner',
  certainty: 0.6,
  urgency: 1,
  owed: false,
  suggest(situation) {
    const { judgement, context } = situation;
    const { timeline, ledger } = judgement;
    const found = speaking(situation, 'unanswered-request');
    const lapsed = ledger.open.filter((request) => isLapsed(request, timeline, context));
    const request = lapsed.at(-1);
    // What can still be answered comes first.
    if (!found || !request || lapsed.length < ledger.open.length) return null;
    const contact = contactById(timeline, request.contactId) ?? counterpart(situation);
    return suggest('recall-request', situation, {
      values: {
        contact: callName(contact ?? timeline.customer),
        kind: request.kind,
        askedAt: request.at,
        sentence: request.sentence,
      },
      evidence: [{ at: request.at, quote: request.sentence, record: request.record }],
      dueHours: 16,
      imagined: [callNow(contact, situation)],
      ...(speakerOf(request.record, timeline) === null && {
        nameless: ['title', 'why', 'body'],
        subject: 'title',
      }),
    });
  },
};
