import type { Play } from './play.ts';
import { answerRequest } from './playbook/answer-request.ts';
import { askColleague } from './playbook/ask-colleague.ts';
import { call } from './playbook/call.ts';
import { healComplaint } from './playbook/heal-complaint.ts';
import { otherChannel } from './playbook/other-channel.ts';
import { priceTalk } from './playbook/price-talk.ts';
import { recallRequest } from './playbook/recall-request.ts';
import { renewalReview } from './playbook/renewal-review.ts';
import { restartUse } from './playbook/restart-use.ts';
import { seniorCall } from './playbook/senior-call.ts';
import { weeklyCheckIn } from './playbook/weekly-check-in.ts';
import { winBackPurchases } from './playbook/win-back-purchases.ts';

/** Every play; equal claims go to the earlier. */
export const playbook: readonly Play[] = [
  answerRequest,
  healComplaint,
  seniorCall,
  askColleague,
  priceTalk,
  renewalReview,
  winBackPurchases,
  weeklyCheckIn,
  recallRequest,
  call,
  restartUse,
  otherChannel,
];
