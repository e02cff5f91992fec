import type { Play } from './play.ts';
import { answerRequest } from './playbook/answer-request.ts';
import { askColleague } from './playbook/ask-colleague.ts';
import { call } from './playbook/call.ts';
import { callBackAfterPurchase } from './playbook/call-back-after-purchase.ts';
import { complaintClock } from './playbook/complaint-clock.ts';
import { coupon } from './playbook/coupon.ts';
import { eventInvitation } from './playbook/event-invitation.ts';
import { executiveTouch } from './playbook/executive-touch.ts';
import { exitInterview } from './playbook/exit-interview.ts';
import { explainPriceRise } from './playbook/explain-price-rise.ts';
import { firstImpression } from './playbook/first-impression.ts';
import { frictionChecklist } from './playbook/friction-checklist.ts';
import { greeting } from './playbook/greeting.ts';
import { healComplaint } from './playbook/heal-complaint.ts';
import { letGo } from './playbook/let-go.ts';
import { longTermContract } from './playbook/long-term-contract.ts';
import { nameAccountManager } from './playbook/name-account-manager.ts';
import { news } from './playbook/news.ts';
import { offer } from './playbook/offer.ts';
import { otherChannel } from './playbook/other-channel.ts';
import { periodicReview } from './playbook/periodic-review.ts';
import { priceTalk } from './playbook/price-talk.ts';
import { recallRequest } from './playbook/recall-request.ts';
import { recommend } from './playbook/recommend.ts';
import { renewalReview } from './playbook/renewal-review.ts';
import { replayConversation } from './playbook/replay-conversation.ts';
import { restartUse } from './playbook/restart-use.ts';
import { seniorCall } from './playbook/senior-call.ts';
import { strongerColleague } from './playbook/stronger-colleague.ts';
import { takeCancellation } from './playbook/take-cancellation.ts';
import { thankAfterMeeting } from './playbook/thank-after-meeting.ts';
import { training } from './playbook/training.ts';
import { weFixedIt } from './playbook/we-fixed-it.ts';
import { weeklyCheckIn } from './playbook/weekly-check-in.ts';
import { winBackPurchases } from './playbook/win-back-purchases.ts';

/** Every play; equal claims go to the earlier: what is owed, then what wins back, then what is only kind. */
export const playbook: readonly Play[] = [
  answerRequest,
  complaintClock,
  healComplaint,
  weFixedIt,
  seniorCall,
  askColleague,
  takeCancellation,
  priceTalk,
  executiveTouch,
  renewalReview,
  winBackPurchases,
  weeklyCheckIn,
  firstImpression,
  recallRequest,
  call,
  restartUse,
  strongerColleague,
  otherChannel,
  longTermContract,
  offer,
  recommend,
  coupon,
  periodicReview,
  training,
  frictionChecklist,
  nameAccountManager,
  exitInterview,
  replayConversation,
  explainPriceRise,
  callBackAfterPurchase,
  thankAfterMeeting,
  eventInvitation,
  news,
  greeting,
  letGo,
];
