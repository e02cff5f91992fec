import { z } from 'zod';
import { isInternal } from '../requests/is-internal.ts';
import { readMessage } from '../requests/read-message.ts';
import type { Activity, Call, Email, Meeting, Quote } from '../timeline/records.ts';

const channel = z.enum(['email', 'form', 'chat', 'call_note', 'meeting_note', 'note', 'ticket']);
const direction = z.enum(['in', 'out']);
const time = z.string().refine((text) => !Number.isNaN(Date.parse(text)), {
  error: 'must be a time such as 2026-11-03T10:12:00+00:00',
});

/** One message as `warmline detect` takes it. */
export const messageLine = z.object({
  id: z.union([z.string(), z.number()]),
  channel: channel.default('email'),
  direction: direction.default('in'),
  subject: z.string().nullable().default(''),
  body: z.string().nullable().default(''),
});

/** One conversation between a customer and us, as `warmline ledger` takes it. */
export const conversationLine = z.object({
  id: z.union([z.string(), z.number()]),
  now: time,
  messages: z.array(
    messageLine.extend({
      id: z.string(),
      at: time,
      thread: z.string().default('t1'),
      automated: z.boolean().default(false),
    }),
  ),
  other_events: z.array(z.object({ at: time, type: z.string() })).default([]),
});

export type Conversation = z.infer<typeof conversationLine>;

/** The conversation as activities; other events are named e0, e1, … by their place. Internal notes answer nothing. */
export function toActivities({ messages, other_events }: Conversation): Activity[] {
  return [...messages.map(toActivity), ...other_events.flatMap(toEvent)];
}

const nobody = { ownerId: null, contactIds: ['1'], companyIds: [] };
const wordless = { subject: null, cues: [], language: null };

function toActivity(message: Conversation['messages'][number]): Activity {
  const reading = readMessage(message);
  const { cues, language, automated } = reading;
  const { id, subject, channel: through } = message;
  const worded = { ...nobody, id, at: Date.parse(message.at), subject, cues, language };
  // What colleagues say among themselves: a meeting note of ours alone, or what is marked so.
  const among = message.direction === 'out' && (through === 'meeting_note' || isInternal(message));
  if (through === 'note' || among) return { ...worded, type: 'note' };
  if (through === 'call_note') {
    const call: Call = {
      ...worded,
      type: 'call',
      direction: message.direction,
      connected: null,
      durationMs: null,
    };
    return call;
  }
  if (through === 'meeting_note') {
    const meeting: Meeting = { ...worded, type: 'meeting', outcome: 'unknown', endAt: null };
    return meeting;
  }
  return {
    ...worded,
    type: 'email',
    direction: message.direction,
    automated: message.automated || automated,
    threadId: message.thread,
    ...(reading.answersNothing && { answersNothing: true as const }),
    failed: false,
  };
}

/** Events that say something about a request; others (a deal, a task) are no answer to anything. */
function toEvent({ at, type }: Conversation['other_events'][number], index: number): Activity[] {
  const base = { ...nobody, id: `e${index}`, at: Date.parse(at) };
  if (type === 'call_connected' || type === 'call_no_answer') {
    const connected = type === 'call_connected';
    const call: Call = {
      ...base,
      ...wordless,
      type: 'call',
      direction: 'out',
      connected,
      durationMs: null,
    };
    return [call];
  }
  if (type === 'meeting_held') {
    const meeting: Meeting = {
      ...base,
      ...wordless,
      type: 'meeting',
      outcome: 'held',
      endAt: null,
    };
    return [meeting];
  }
  if (type === 'quote_object_sent') {
    const quote: Quote = { ...base, type: 'quote', title: null, sent: true, expiresAt: null };
    return [quote];
  }
  if (type === 'marketing_email') {
    const mail: Email = {
      ...base,
      ...wordless,
      type: 'email',
      direction: 'out',
      automated: true,
      threadId: null,
      failed: false,
    };
    return [mail];
  }
  return [];
}
