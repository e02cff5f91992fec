import type { Crm } from '../crm/crm.ts';
import type { Db } from '../store/db.ts';

/** What a piece of a portal's turn works with. */
export type PortalJob = {
  db: Db;
  crm: Crm;
  portalId: string;
  now: () => number;
  signal?: AbortSignal | undefined;
  /** Asked between calls: "yes" ends the work where the next call can go on. */
  shouldPause?: (() => boolean) | undefined;
};
