import type { ActivityType, CustomerKind, Owner } from '../../timeline/records.ts';
import type { Settings } from '../../timeline/settings.ts';
import type { Level } from '../../action/assessment.ts';

/** A save as it is told: who, when, and what stood before and after. */
export type SavedChange = {
  key: string;
  at: number;
  /** Null: somebody at the command line. */
  by: string | null;
  before: Partial<Settings>;
  after: Partial<Settings>;
  undoneAt: number | null;
};

/** A property as the portal describes it; `kind` in our words. */
export type PortalProperty = {
  name: string;
  label: string;
  kind: 'text' | 'number' | 'date' | 'choice';
};

/** An owner's last digest; `ownerId` '' stands for those whom nobody is told of. */
export type ToldDigest = {
  ownerId: string;
  day: string;
  untilAt: number;
  /** How many customers had changed. */
  customers: number;
  /** Whether its task is still to be looked for in the CRM, or was made. */
  claimedAt: number | null;
  taskId: string | null;
  refused: string | null;
};

/** Everything that the admin's page shows, as it is stored. */
export type SettingsPage = {
  portalId: string;
  /** The host of the portal's pages in the CRM; null: the usual one. */
  uiDomain: string | null;
  settings: Settings;
  /** The latest first. */
  changes: SavedChange[];
  /** Lifecycle stages that records stand in. */
  stages: { stage: string; count: number }[];
  /** Our people, for parts to be given to. */
  owners: Owner[];
  /** The portal's own properties of contacts and companies; null where it could not be asked: then names are typed. */
  properties: PortalProperty[] | null;
  /** What one in ten customers with a known value is worth at least; null where too few are known. */
  topTenth: number | null;
  /** Who keeps customers best by the portal's own past; null where it doesn't tell. */
  saver: { ownerId: string; saved: number; of: number } | null;
  /** Countries whose public holidays are known, by two letters. */
  countries: string[];
  syncedAt: number | null;
  levels: { kind: CustomerKind; level: Level; count: number }[];
  customers: Record<CustomerKind, number>;
  /** How many wait to be judged. */
  waiting: number;
  recorded: { type: ActivityType; count: number; latestAt: number }[];
  /** Types that could not be read, with the scope that allows it where one does. */
  unreadable: { type: string; scope: string | null }[];
  /** How changes are told: when the journal was last read, null where it isn't; when the portal looked last and will next. */
  feed: {
    readAt: number | null;
    subscribed: boolean;
    wakeAt: number | null;
    problem: string | null;
  };
  /** Calls to the CRM by day, the earliest first, and the day that is today. */
  calls: { day: number; general: number; search: number; repeated: number }[];
  /** What each of our people recorded in the last ninety days. */
  people: { ownerId: string | null; type: ActivityType; count: number }[];
  /** What each owner was told last in a digest, and when the next are due; null where they are off or never due. */
  digests: { kept: ToldDigest[]; nextAt: number | null };
  guide: { done: string[]; closed: boolean };
  refused: { kind: CustomerKind; id: string; name: string; reason: string; at: number }[];
  refusing: number;
  /** Any of them waits to be offered its values again. */
  refusedWait: boolean;
  now: number;
};
