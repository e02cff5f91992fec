import type { DueKind } from './settings.ts';

/**
 * The core's own record types: what a CRM holds about a customer, free of any CRM's naming.
 * Times are epoch milliseconds (UTC); absent is `null`, never a guess.
 */

export type CustomerKind = 'contact' | 'company';

/** A contact or company being assessed. Ids are unique within a kind only. */
export type CustomerRef = { kind: CustomerKind; id: string };

export type Customer = CustomerRef & {
  /** Display name; the e-mail address or "Contact 123" where the CRM has no name. */
  name: string;
  firstName: string | null;
  email: string | null;
  /** A contact's companies, the primary one first; empty for a company. */
  companyIds: string[];
  ownerId: string | null;
  lifecycleStage: string | null;
  source: string | null;
  createdAt: number;
  /** When the record became a customer, if the CRM says so (`hs_lifecyclestage_customer_date`). */
  customerSince: number | null;
  /** Revenue known to the CRM, in the portal's currency. */
  revenue: number | null;
  /** From mapped properties: last login, end of contract. */
  lastLoginAt: number | null;
  renewalAt: number | null;
  /** When the CRM noticed that the person changed employer. */
  leftEmployerAt: number | null;
  ownerAssignedAt: number | null;
  language: string | null;
  timeZone: string | null;
  /** What kind of customer it is: a company's industry, or what the settings name. Absent: never read. */
  segment?: string | null;
  /** What it bought, where a property is mapped that says so. */
  product?: string | null;
  /** Month and day of a contact's birthday, like 03-24; absent where no property is mapped. */
  birthday?: string | null;
  /** Text of the property that the settings name as the sign of a loss; absent where none is named. */
  lossMark?: string | null;
};

/** What a sentence does. The last three are ours (outbound), the others the customer's. */
export type CueKind =
  | 'quote_request'
  | 'price_list_request'
  | 'information_request'
  | 'complaint'
  | 'refund_request'
  | 'cancellation'
  | 'price_objection'
  | 'competitor_mention'
  | 'contact_left'
  | 'out_of_office'
  | 'closure'
  | 'quote_sent'
  | 'promise'
  | 'auto';

/**
 * One finding in a message: its kind and the exact sentence (at most 300 characters). Where the
 * admin keeps no text the sentence is empty; its hash tells it from others, and `about` what of the
 * things to ask for it named.
 */
export type Cue = { kind: CueKind; sentence: string; hash?: string; about?: DueKind[] };

export type Direction = 'in' | 'out' | 'unknown';

type Base = {
  /** The CRM's id, unique within `type`. */
  id: string;
  /** When it happened. */
  at: number;
  ownerId: string | null;
  contactIds: string[];
  companyIds: string[];
  /** Where no contact and no company is linked: the deals that it belongs to, whose customers it is of. */
  dealIds?: string[];
};

/**
 * What carries words. Bodies are read once on intake and not kept:
 * `subject` (at most 200 characters) and `cues` are what remains.
 */
type Worded = {
  subject: string | null;
  cues: Cue[];
  language: string | null;
  /** It asks more than it tells, or speaks of other matters: of ours, no answer. */
  answersNothing?: true;
};

export type Email = Base &
  Worded & {
    type: 'email';
    direction: Direction;
    /** Newsletter, sequence, auto-reply: never a touch. */
    automated: boolean;
    threadId: string | null;
    /** Bounced or failed to send. */
    failed: boolean;
  };
export type Message = Base &
  Worded & {
    type: 'message';
    /** SMS, WHATS_APP, LINKEDIN_MESSAGE, CHAT, … as the CRM names it. */
    channel: string;
    direction: Direction;
    automated: boolean;
  };
export type Call = Base &
  Worded & {
    type: 'call';
    direction: Direction;
    /** Did two people speak? `null` where the CRM doesn't say. */
    connected: boolean | null;
    durationMs: number | null;
  };
export type Meeting = Base &
  Worded & {
    type: 'meeting';
    outcome: 'held' | 'scheduled' | 'no_show' | 'canceled' | 'unknown';
    endAt: number | null;
  };
export type Note = Base & Worded & { type: 'note' };
export type Ticket = Base &
  Worded & {
    type: 'ticket';
    /** `at` is when it was opened. */
    closedAt: number | null;
    firstReplyAt: number | null;
    priority: string | null;
  };
export type Deal = Base & {
  type: 'deal';
  /** `at` is the close date once closed, else the date of creation. */
  name: string | null;
  amount: number | null;
  state: 'open' | 'won' | 'lost';
  createdAt: number;
  closedAt: number | null;
  /** Lost reason or similar free text is not kept; a renewal is told by type or name. */
  renewal: boolean;
  /** What was sold, where a property is mapped that says so. */
  product?: string | null;
  /** By how much it was sold cheaper, in money or per cent; absent where the CRM doesn't say. */
  discount?: number | null;
};
export type Order = Base & {
  type: 'order';
  amount: number | null;
  discount?: number | null;
  /** The deals that it is a sale of, whoever it names; absent where it is of none. */
  saleOf?: string[];
};
export type Quote = Base & {
  type: 'quote';
  title: string | null;
  /** Draft quotes were not sent and answer nothing. */
  sent: boolean;
  expiresAt: number | null;
};
export type Survey = Base & {
  type: 'survey';
  metric: 'nps' | 'csat' | 'ces' | 'other';
  score: number | null;
  /** Highest possible score, so that scales can be compared. */
  scale: number | null;
};

export type Activity =
  Email | Message | Call | Meeting | Note | Ticket | Deal | Order | Quote | Survey;

export type ActivityType = Activity['type'];

/** Names an activity across types, since ids restart per type. */
export type ActivityRef = { type: ActivityType; id: string };

/** One of our people. */
export type Owner = { id: string; name: string; email: string | null };
