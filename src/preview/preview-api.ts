/** What the preview's pages and its server say to each other. */

export type RecordKind = 'contact' | 'company' | 'deal' | 'ticket';
/** What the list shows. */
export type ListKind = 'contact' | 'company';

/** Whom the panels may be looked at as. */
export const roles = ['admin', 'manager', 'rep'] as const;
export type Role = (typeof roles)[number];

export type PreviewOwner = { id: string; name: string; email: string | null };

/** One extension of the app, as HubSpot would list it for a record, a page or the settings. */
export type PreviewExtension = {
  uid: string;
  title: string;
  location: string;
  kinds: RecordKind[];
  bundleUrl: string;
  /** Why the bundle could not be built; null when it stands ready. */
  error: string | null;
};

export type PreviewBoot = {
  portalId: string;
  accountName: string;
  timeZone: string;
  currency: string;
  now: number;
  /** Who is signed in, by what they do; where the portal has few people, one is several. */
  people: Record<Role, PreviewOwner>;
  owners: PreviewOwner[];
  extensions: PreviewExtension[];
  /** Address that the panels call as their backend. */
  apiBaseUrl: string;
  sync: SyncState;
  /** Whether there is a page that replays the portal's past. */
  replaysPast: boolean;
};

export type SyncState = {
  running: boolean;
  /** What is being done, in words; null when nothing is. */
  phase: string | null;
  done: number | null;
  total: number | null;
  finishedAt: number | null;
  error: string | null;
};

export type ListSort = 'risk' | 'oldest_request' | 'changed' | 'name';

export type ListQuery = {
  kind: ListKind;
  text: string;
  levels: string[];
  /** Only records with an open request. */
  openRequests: boolean;
  owner: string | null;
  sort: ListSort;
  direction: 'ASCENDING' | 'DESCENDING';
  after: string | null;
  limit: number;
};

export type ListRow = {
  id: string;
  name: string;
  detail: string;
  owner: string | null;
  level: string | null;
  score: number | null;
  reasons: string;
  nextAction: string;
  openRequests: number;
  oldestRequestAt: string | null;
  changedAt: string | null;
};

export type ListResult = { rows: ListRow[]; total: number; after: string | null };

export type TimelineItem = {
  id: string;
  type: 'email' | 'call' | 'meeting' | 'note' | 'task' | 'message' | 'ticket' | 'quote' | 'survey';
  direction: 'in' | 'out' | null;
  at: number;
  title: string;
  body: string;
  owner: string | null;
  /** "completed", "due in …" and the like, as the CRM holds it. */
  state: string | null;
};

export type RelatedRecord = { kind: RecordKind; id: string; name: string; detail: string };

export type RecordView = {
  kind: RecordKind;
  id: string;
  name: string;
  subtitle: string;
  owner: string | null;
  properties: { label: string; value: string }[];
  related: RelatedRecord[];
  timeline: TimelineItem[];
  /** Activities left out because the record has more than the page reads. */
  older: number;
};

export type NewActivity =
  | {
      type: 'email';
      direction: 'in' | 'out';
      subject: string;
      body: string;
      contact: string | null;
    }
  | { type: 'note'; body: string }
  | { type: 'task'; subject: string; body: string; dueAt: number }
  | { type: 'meeting'; subject: string; body: string; startAt: number }
  | { type: 'call'; direction: 'in' | 'out'; body: string; connected: boolean };

/** What stands in for trouble while a panel is being looked at. */
export const faults = [
  'none',
  'down',
  'broken',
  'denied',
  'slow',
  'silent',
  'offline',
  'empty',
  'unknown',
  'huge',
] as const;

/** `broken`: the backend fails (500); `silent`: no answer comes; `offline`: the browser itself has no network. The last three are states of the panels. */
export type Fault = (typeof faults)[number];

export type HostedFetch = {
  url: string;
  /** Who calls; left out: the admin. */
  userId?: string | undefined;
  method: string;
  headers: Record<string, string>;
  body: string | null;
  timeoutMs: number;
  fault: Fault;
};

export type HostedAnswer = {
  status: number;
  statusText: string;
  headers: Record<string, string>;
  body: string;
};
