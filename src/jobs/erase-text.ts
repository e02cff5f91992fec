import type { Assessment } from '../action/assessment.ts';
import type { Db } from '../store/db.ts';
import { eraseTexts } from '../store/erase-texts.ts';
import { rewriteData } from '../store/rewrite-data.ts';
import type { Activity } from '../timeline/records.ts';
import { withoutText } from './without-text.ts';

/**
 * Erases every sentence and subject that was kept of a portal's customers, in all tables. Of a finding its kind, its
 * time and a hash stay, so that requests remain open. Run it in one transaction with the setting that asks for it.
 */
export async function eraseText(db: Db, portalId: string): Promise<void> {
  await rewriteData<Activity>(db, portalId, 'activities', withoutText);
  await rewriteData<Assessment>(db, portalId, 'assessments', withoutQuotes);
  await eraseTexts(db, portalId);
}

/** Quotes stand in evidence and in the values of drafts, wherever a signal or a play has put them. */
function withoutQuotes<Part>(part: Part): Part {
  return JSON.parse(
    JSON.stringify(part, (name, value: unknown) => {
      if (typeof value !== 'string') return value;
      if (name === 'quote') return null;
      return name === 'sentence' ? '' : value;
    }),
  ) as Part;
}
