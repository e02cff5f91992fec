import type { Cue, Direction } from '../timeline/records.ts';

export type MessageText = {
  channel: 'email' | 'form' | 'chat' | 'call_note' | 'meeting_note' | 'note' | 'ticket';
  direction: Direction;
  subject: string | null;
  /** Plain text or HTML as the CRM holds it. */
  body: string | null;
  /** Raw headers where the CRM keeps them (Auto-Submitted, List-Unsubscribe, Precedence). */
  headers?: Record<string, string>;
};

export type Reading = {
  cues: Cue[];
  /** BCP 47, `null` where the text is too short to tell. */
  language: string | null;
  /** Newsletter, sequence, auto-reply, absence notice. */
  automated: boolean;
};

/** Reads one message's own text into cues with their sentences. Pure; never throws on odd input. */
export function readMessage(_message: MessageText): Reading {
  return { cues: [], language: null, automated: false };
}
