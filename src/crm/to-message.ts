import type { Direction } from '../timeline/records.ts';
import { activityBase, bodyOf, engagementTime } from './activity-base.ts';
import type { CrmRecord } from './crm.ts';
import { readText } from './property-value.ts';
import type { ReadActivity, Skipped } from './to-activity.ts';

/**
 * HubSpot documents no direction for communications; integrations that fill one use this property and these
 * words. Unverified against a live portal, hence nowhere else.
 */
const directionProperty = 'hs_communication_direction';
const directions: Record<string, Direction> = {
  INBOUND: 'in',
  INCOMING: 'in',
  OUTBOUND: 'out',
  OUTGOING: 'out',
};

/** SMS, WhatsApp, LinkedIn and other messages. */
export function toMessage(record: CrmRecord): ReadActivity | Skipped {
  const { properties } = record;
  const at = engagementTime(record);
  if (typeof at !== 'number') return at;
  const direction =
    directions[readText(properties, directionProperty)?.toUpperCase() ?? ''] ?? 'unknown';
  return {
    activity: {
      type: 'message',
      ...activityBase(record, at),
      subject: null,
      cues: [],
      language: null,
      channel: readText(properties, 'hs_communication_channel_type') ?? 'UNKNOWN',
      direction,
      automated: false,
    },
    text: {
      channel: 'chat',
      direction,
      subject: null,
      body: bodyOf(record, 'hs_communication_body'),
    },
  };
}

/** A note: our colleague's words. */
export function toNote(record: CrmRecord): ReadActivity | Skipped {
  const at = engagementTime(record);
  if (typeof at !== 'number') return at;
  return {
    activity: {
      type: 'note',
      ...activityBase(record, at),
      subject: null,
      cues: [],
      language: null,
    },
    text: {
      channel: 'note',
      direction: 'unknown',
      subject: null,
      body: bodyOf(record, 'hs_note_body'),
    },
  };
}
