import type { Account } from './account.ts';
import { dayMs } from './business-time.ts';
import { startCampaigns } from './campaigns.ts';
import { lastLogins, startContract } from './contracts.ts';
import { startDepartures } from './departures.ts';
import { startEnquiries } from './enquiries.ts';
import { foundAccounts } from './found-accounts.ts';
import { startOnboarding } from './onboarding.ts';
import { startPurchases } from './purchases.ts';
import { reps } from './reps.ts';
import { startReviews } from './reviews.ts';
import { startRhythm } from './rhythm.ts';
import { startService } from './service.ts';
import { startRepChange, startStaffChanges } from './staff-changes.ts';
import { startSurveys } from './surveys.ts';

/** Two and a half years. */
const spanMs = 913 * dayMs;

/** Lets two and a half years pass at every account. What comes back knows more than its records: who left, which requests stayed open. */
export function simulate(seed: number, now: number): Account[] {
  const start = now - spanMs;
  const accounts = foundAccounts(seed, start, now);
  for (const account of accounts) live(account, start, now);
  return accounts;
}

/** Starts every process of one account and lets time run. */
function live(account: Account, start: number, now: number): void {
  for (const person of account.people) {
    if (person.from > now) continue;
    startRhythm(account, person);
    startEnquiries(account, person);
    startStaffChanges(account, person);
  }
  const colleagues = reps.filter(
    (rep) => rep.language === account.country.language && rep.id !== account.rep.id,
  );
  startRepChange(account, colleagues, start);
  startOnboarding(account);
  startPurchases(account);
  startService(account);
  startSurveys(account);
  startCampaigns(account, start);
  startContract(account);
  startReviews(account);
  startDepartures(account, now);
  account.agenda.run();
  lastLogins(account, now);
  summarize(account);
}

function keepLatest(draft: Account['draft'], name: string, at: number): void {
  const value = new Date(at).toISOString();
  if (value > (draft.properties[name] ?? '')) draft.properties[name] = value;
}

/** What the CRM itself keeps on contacts and companies: sums and dates of the last things. */
function summarize(account: Account): void {
  account.draft.properties['total_revenue'] = String(Math.round(account.spent));
  for (const { type, createdAt, properties, links } of account.drafts) {
    for (const target of links.filter(
      (link) => link.type === 'contacts' || link.type === 'companies',
    )) {
      if (type !== 'contacts') target.updatedAt = Math.max(target.updatedAt, createdAt);
      if (properties['hs_email_direction'] === 'INCOMING_EMAIL')
        keepLatest(target, 'hs_sales_email_last_replied', createdAt);
      if (type === 'emails' || type === 'calls')
        keepLatest(target, 'hs_last_sales_activity_timestamp', createdAt);
      if (properties['hs_email_direction'] === 'EMAIL' || type === 'calls')
        keepLatest(target, 'notes_last_contacted', createdAt);
      if (properties['hs_is_closed_won'] === 'true')
        keepLatest(target, 'recent_deal_close_date', Date.parse(properties['closedate'] ?? ''));
    }
  }
}
