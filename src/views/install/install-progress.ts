/** How far a newly installed portal is. */
export type InstallProgress = {
  portalId: string;
  /** Host of the CRM's own pages, such as app-eu1.hubspot.com; null until it is known. */
  uiDomain: string | null;
  /** The CRM doesn't let us in any more. */
  paused: boolean;
  /** The latest run failed; it is tried again. */
  trouble: boolean;
  /** Every type was read to its end at least once. */
  readAll: boolean;
  /** How far the reading of each type is, `total` where it is known. */
  read: {
    type: string;
    state: 'reading' | 'listed' | 'done' | 'unreadable';
    read: number;
    total: number | null;
  }[];
  customers: number;
  /** How many of them wait to be assessed. */
  unassessed: number;
  highRisk: number;
};

/** Nothing is left to wait for. */
export function isSettled({ paused, readAll, unassessed }: InstallProgress): boolean {
  return paused || (readAll && unassessed === 0);
}
