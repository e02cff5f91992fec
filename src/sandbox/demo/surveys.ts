import type { Account } from './account.ts';
import { reachable } from './account.ts';
import { dayMs, inOfficeHours } from './business-time.ts';
import { record } from './letters.ts';

/** Share of the people asked who answer. */
const answers = 0.3;

/** Twice a year everybody is asked for a score of 0–10; it follows how content the account is, with noise. */
export function startSurveys(account: Account): void {
  const { random, agenda, country } = account;
  const ask = (): void => {
    const share = account.leaving ? answers / 2 : answers;
    for (const person of reachable(account).filter(() => random.chance(share))) {
      const at = inOfficeHours(country, agenda.time() + random.between(0, 6) * dayMs, random);
      agenda.plan(at, () => {
        const noise = random.between(-1.8, 1.8);
        const score = Math.max(0, Math.min(10, Math.round(account.content * 11 + noise)));
        const kind = score <= 6 ? 'surveyBad' : 'surveyGood';
        const comment = random.chance(0.5) ? random.pick(account.texts[kind]) : '';
        record(account, 'feedback_submissions', [person], {
          hs_survey_type: 'NPS',
          hs_survey_name: 'Twice-yearly survey',
          hs_value: String(score),
          hs_response_group: score >= 9 ? 'PROMOTER' : score >= 7 ? 'PASSIVE' : 'DETRACTOR',
          hs_submission_timestamp: new Date(agenda.time()).toISOString(),
          ...(comment ? { hs_content: comment } : {}),
        });
        person.draft.properties['hs_feedback_last_nps_rating'] = String(score);
      });
    }
    agenda.plan(agenda.time() + 182 * dayMs, ask);
  };
  if (account.customerSince !== null) {
    agenda.plan(account.customerSince + random.between(60, 240) * dayMs, ask);
  }
}
