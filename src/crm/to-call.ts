import type { Direction } from '../timeline/records.ts';
import { activityBase, bodyOf, engagementTime, subjectOf } from './activity-base.ts';
import type { CrmRecord } from './crm.ts';
import { readNumber, readText } from './property-value.ts';
import type { ReadActivity, Skipped } from './to-activity.ts';

const directions: Record<string, Direction> = { INBOUND: 'in', OUTBOUND: 'out' };

/** HubSpot's standard outcomes: did we speak to the customer? Portals may add their own, which say nothing to us. */
const spokeByDisposition: Record<string, boolean> = {
  'f240bbac-87c9-4f6e-bf70-924b57d47db7': true, // Connected
  'a4c4c377-d246-4b32-a13b-75a56a4cd0ff': false, // Left live message: with somebody else
  'b2cf5968-551e-4856-9783-52b3da59a7d0': false, // Left voicemail
  '73a0d17f-1163-4015-bdd5-ec830791da20': false, // No answer
  '9d9162e7-6cf3-4944-bf63-4dff82258764': false, // Busy
  '17b47fee-58de-441e-a44c-c6300d46f273': false, // Wrong number
};
const neverConnected = new Set(['BUSY', 'CANCELED', 'FAILED', 'MISSED', 'NO_ANSWER']);
/** A completed call without an outcome may have been a voicemail; those are shorter. */
const talkMs = 30_000;

/** A logged call. */
export function toCall(record: CrmRecord): ReadActivity | Skipped {
  const { properties } = record;
  const at = engagementTime(record);
  if (typeof at !== 'number') return at;
  const durationMs = readNumber(properties, 'hs_call_duration');
  const direction = directions[readText(properties, 'hs_call_direction') ?? ''] ?? 'unknown';
  const subject = subjectOf(record, 'hs_call_title');
  return {
    activity: {
      type: 'call',
      ...activityBase(record, at),
      subject,
      cues: [],
      language: null,
      direction,
      connected: spoke(
        readText(properties, 'hs_call_disposition')?.toLowerCase() ?? '',
        readText(properties, 'hs_call_status') ?? '',
        durationMs,
      ),
      durationMs,
    },
    // Our colleague's notes about the call, not the customer's own words.
    text: { channel: 'call_note', direction, subject, body: bodyOf(record, 'hs_call_body') },
  };
}

function spoke(disposition: string, status: string, durationMs: number | null): boolean | null {
  const said = spokeByDisposition[disposition];
  if (said !== undefined) return said;
  if (neverConnected.has(status)) return false;
  return status === 'COMPLETED' && durationMs !== null && durationMs >= talkMs ? true : null;
}
