import { contactGap } from './contact-gap.ts';
import { contactHistory } from './contact-history.ts';
import { contactLeft } from './contact-left.ts';
import { interactionsFalling } from './interactions-falling.ts';
import { lowSurvey } from './low-survey.ts';
import { noLogin } from './no-login.ts';
import { openComplaint } from './open-complaint.ts';
import { priceOrCompetitor } from './price-or-competitor.ts';
import { purchasesFalling } from './purchases-falling.ts';
import { renewalNear } from './renewal-near.ts';
import { repliesSlowing } from './replies-slowing.ts';
import type { Signal } from './signal.ts';
import { slowService } from './slow-service.ts';
import { thinOnboarding } from './thin-onboarding.ts';
import { unansweredOutreach } from './unanswered-outreach.ts';
import { unansweredRequest } from './unanswered-request.ts';

/** Every signal, in the order in which they are listed where they do not apply. */
export const signals: readonly Signal[] = [
  contactGap,
  contactHistory,
  unansweredRequest,
  unansweredOutreach,
  interactionsFalling,
  purchasesFalling,
  openComplaint,
  lowSurvey,
  repliesSlowing,
  slowService,
  thinOnboarding,
  renewalNear,
  noLogin,
  priceOrCompetitor,
  contactLeft,
];
