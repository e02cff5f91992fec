import type { ActivityType, CustomerKind } from '../../timeline/records.ts';
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
  refused: { kind: CustomerKind; id: string; name: string; reason: string; at: number }[];
  refusing: number;
  now: number;
};
