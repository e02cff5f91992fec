/** What the risk card asks and is told. As in all files here: types only, texts in the reader's language, times ISO 8601 in UTC. */

export type CardLevel = 'steady' | 'watch' | 'elevated' | 'high' | 'unknown';

export type CardReason = {
  id: string;
  title: string;
  text: string;
  /** Whole points this reason adds to (or takes from) the risk. */
  points: number;
  at: string | null;
  /** The customer's exact sentence. */
  quote: string | null;
  record: { objectTypeId: string; id: string } | null;
};

export type CardRequest = {
  /** Names the request in POSTs: `type:id:kind`. */
  id: string;
  kind: string;
  kindLabel: string;
  sentence: string;
  at: string;
  /** "waiting 5 days" */
  age: string;
  overdue: boolean;
  /** "Overdue since 3 Nov 2026" or "Due by 3 Nov 2026"; null where no answer is due any more. */
  due?: string | null;
  record: { objectTypeId: string; id: string };
  /** "Asked on 12 March (e-mail)", where the portal keeps no sentences: then `sentence` is empty. */
  asked?: string | null;
  /** "You usually answer within 4 working hours; this one has waited 31", where that is known. */
  wait?: string | null;
  /** Who asked (or to whom we promised), where it isn't the customer of the card; and who should answer. */
  asker?: string | null;
  who?: string | null;
  /** A mail to the asker with the answer's frame in it, for the host's own composer. */
  reply?: { objectTypeId: string; id: string; subject: string; body: string };
};

export type CardAction = {
  id: string;
  how: 'email' | 'call' | 'task' | 'meeting' | 'workflow';
  /** Text of the button. */
  label: string;
  title: string;
  why: string;
  who: string | null;
  dueAt: string;
  subject: string;
  body: string;
  riskAfter: number | null;
  /** "Answer the quote: 78 → 41", or that nothing is known to lower it. */
  effect: string | null;
};

export type Card = {
  customer: { kind: 'contact' | 'company'; id: string; name: string };
  level: CardLevel;
  levelLabel: string;
  /** 0–100, higher is worse; null when unknown. */
  risk: number | null;
  range: [number, number] | null;
  /** One sentence that says what stands here. */
  summary: string;
  trend: { at: string; risk: number }[];
  change: { points: number; sinceAt: string; text: string } | null;
  reasons: CardReason[];
  requests: CardRequest[];
  /** What we said we would do and have not; `kind` is "promise". */
  promises?: CardRequest[];
  action: CardAction | null;
  alternatives: CardAction[];
  /** When and on which channel they are best reached, each with what speaks for it. */
  advice?: string[];
  /** What to say, line by line, where the action is to speak with them; and the admin's points. */
  script?: string[];
  talkingPoints?: string[];
  nextChange: { at: string; text: string } | null;
  rhythm: {
    touches: string[];
    text: string | null;
    /** Contacts over time as an image, and the same in words; absent where there is nothing to show. */
    picture?: { src: string; alt: string } | null;
  };
  missing: string[];
  override: { id: string; text: string; until: string | null; by: string | null } | null;
  /** "Rests until 29 Nov 2026: …", where nothing is suggested since something was taken up lately. */
  rest?: string | null;
  /** What people said and did here, the latest first, what was taken back included. */
  said?: CardSaid[];
  assessedAt: string;
  syncedAt: string | null;
};

export type CardSaid = {
  /** Of an override or a task, as `FeedbackResponse` and `UndoRequest` name it. */
  id: string;
  at: string;
  text: string;
  by: string | null;
  /** Whose card it was said on, where it can be taken back. */
  undo: { kind: 'contact' | 'company'; id: string } | null;
  undoneAt: string | null;
  /** The task that was made; once taken back it is in the CRM's bin. */
  record: { objectTypeId: string; id: string } | null;
};

export type CardResponse =
  | { status: 'ok'; card: Card }
  /** Known portal, but this record has not been read yet. */
  | { status: 'not_ready'; message: string }
  /** A deal or ticket to which nobody is linked. */
  | { status: 'no_customer'; message: string };

export type WrongReason =
  'spoke_by_phone' | 'seasonal' | 'on_hold' | 'merged' | 'solved' | 'not_customer' | 'other';

export type FeedbackRequest = {
  key: string;
  customer: { kind: 'contact' | 'company'; id: string };
  /** `answered`: by phone or in person; `answered_elsewhere`: in writing that the CRM doesn't hold. */
  kind: 'wrong' | 'snooze' | 'done' | 'answered' | 'answered_elsewhere' | 'not_a_request';
  reason?: WrongReason;
  /** What the person says in their own words, at most 500 characters. */
  note?: string;
  /** The request or promise spoken of, for the last three. */
  request?: string;
  /** Days until a snooze or a "wrong" ends; 1–365. */
  days?: number;
  /** Instead of `days`: the day (2026-12-03, in the account's time zone) on which it ends. */
  until?: string;
  /** The action that was done, for `done`. */
  action?: string;
};

export type FeedbackResponse = { override: string };

export type ActRequest = {
  key: string;
  customer: { kind: 'contact' | 'company'; id: string };
  action: string;
};

export type ActResponse = { taskId: string };

export type UndoRequest = {
  customer: { kind: 'contact' | 'company'; id: string };
  /** What was said, or by which press a task was made. */
  override: string;
  /** In which the reader is told where it can't be taken back. */
  language?: string;
};
