import type { Ledger } from '../requests/ledger-types.ts';
import { addBusinessHours } from '../timeline/add-business-hours.ts';
import type { Settings } from '../timeline/settings.ts';
import type { OpenRequest } from './assessment.ts';

/** The requests still waiting, the oldest first, each with the moment from which it is late. */
export function listRequests(ledger: Ledger, settings: Settings): OpenRequest[] {
  return ledger.open
    .toSorted((a, b) => a.at - b.at)
    .map(({ kind, at, sentence, record, contactId, ownerId }) => ({
      kind,
      at,
      sentence,
      record,
      contactId,
      ownerId,
      dueAt: addBusinessHours(at, settings.requestDueHours, settings.timeZone),
    }));
}
