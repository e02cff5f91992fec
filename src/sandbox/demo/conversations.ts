import type { Account, Person } from './account.ts';
import { fill, fullName, newSlots } from './compose.ts';
import type { Kind } from './compose.ts';
import type { Draft } from './drafts.ts';
import { record } from './letters.ts';

/** HubSpot's standard call outcomes. */
const dispositions = {
  connected: 'f240bbac-87c9-4f6e-bf70-924b57d47db7',
  noAnswer: '73a0d17f-1163-4015-bdd5-ec830791da20',
  voicemail: 'b2cf5968-551e-4856-9783-52b3da59a7d0',
  busy: '9d9162e7-6cf3-4944-bf63-4dff82258764',
} as const;

export type CallOutcome = keyof typeof dispositions;

/** Logs a call at the time of the running event. Notes are written by us, so they speak of the customer by name. */
export function logCall(
  account: Account,
  person: Person,
  call: {
    direction: 'in' | 'out';
    outcome: CallOutcome;
    note: Kind | null;
    slots?: Record<string, string>;
  },
): Draft {
  const { random, texts } = account;
  const slots = call.slots ?? newSlots(account, person);
  const spoke = call.outcome === 'connected';
  const status = {
    connected: 'COMPLETED',
    noAnswer: 'NO_ANSWER',
    voicemail: 'COMPLETED',
    busy: 'BUSY',
  };
  const body = call.note === null ? '' : fill(random.pick(texts[call.note]), slots);
  return record(account, 'calls', [person], {
    hs_call_title: fullName(account, person),
    ...(body ? { hs_call_body: body } : {}),
    hs_call_direction: call.direction === 'in' ? 'INBOUND' : 'OUTBOUND',
    hs_call_status: status[call.outcome],
    hs_call_disposition: dispositions[call.outcome],
    hs_call_duration: String(spoke ? random.whole(90, 1500) * 1000 : random.whole(5, 40) * 1000),
  });
}

/** Tries to ring someone: two people speak in six of ten tries, fewer as the bond fades. */
export function ring(account: Account, person: Person, warm: number): void {
  const { random } = account;
  const outcome = random.weighted<CallOutcome>([
    ['connected', 0.62 * warm],
    ['noAnswer', 0.22],
    ['voicemail', 0.13],
    ['busy', 0.03],
  ]);
  const notes = {
    connected: 'callNote',
    noAnswer: null,
    voicemail: 'voicemailNote',
    busy: null,
  } as const;
  logCall(account, person, { direction: 'out', outcome, note: notes[outcome] });
}

export function logNote(account: Account, people: readonly Person[], kind: Kind): void {
  const person = people[0];
  if (!person) return;
  const body = fill(account.random.pick(account.texts[kind]), newSlots(account, person));
  record(account, 'notes', people, { hs_note_body: body });
}

/** A text message; the CRM has no property for its direction. */
export function logMessage(account: Account, person: Person, kind: Kind): void {
  const { random, texts, country } = account;
  const channel =
    country.language === 'en' ? random.pick(['SMS', 'LINKEDIN_MESSAGE']) : 'WHATS_APP';
  record(account, 'communications', [person], {
    hs_communication_channel_type: channel,
    hs_communication_logged_from: 'CRM',
    hs_communication_body: fill(random.pick(texts[kind]), newSlots(account, person)),
  });
}

/** Puts a meeting on the calendar; what becomes of it is decided when its time comes, if that is before now. */
export function planMeeting(account: Account, people: readonly Person[], startsAt: number): void {
  const { random, texts, agenda } = account;
  const person = people[0];
  if (!person) return;
  const slots = newSlots(account, person);
  const endsAt = startsAt + random.pick([30, 45, 60, 90]) * 60_000;
  const draft = record(account, 'meetings', people, {
    hs_timestamp: new Date(startsAt).toISOString(),
    hs_meeting_title: fill(random.pick(texts.meetingTitle), slots),
    hs_meeting_start_time: new Date(startsAt).toISOString(),
    hs_meeting_end_time: new Date(endsAt).toISOString(),
    hs_meeting_outcome: 'SCHEDULED',
  });
  agenda.plan(endsAt, () => {
    const held = random.chance(account.leaving ? 0.45 : 0.9);
    const outcome = held ? 'COMPLETED' : random.pick(['NO_SHOW', 'CANCELED']);
    draft.properties['hs_meeting_outcome'] = outcome;
    if (held) draft.properties['hs_meeting_body'] = fill(random.pick(texts.meetingNote), slots);
    draft.updatedAt = agenda.time();
  });
}
