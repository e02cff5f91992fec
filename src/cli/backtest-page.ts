import { backtestPortal } from '../jobs/backtest-portal.ts';
import type { Db } from '../store/open-store.ts';
import { getPortal } from '../store/portals.ts';
import { renderBacktest } from '../views/backtest/render-backtest.ts';

/** What `warmline backtest` asks where nothing else is said: a year, three customers an owner a month. */
export const usualBacktest = { months: 12, capacity: 3 };

/**
 * Makes the page that replays the portal's past. It is worked out when first asked for and again after
 * the portal was read anew, once for all who ask meanwhile.
 */
export function backtestPage(about: {
  db: Db;
  portalId: string;
  now: () => number;
  signal: AbortSignal;
}): () => Promise<string> {
  const { db, portalId, now, signal } = about;
  let made: { syncedAt: number | null; page: Promise<string> } | null = null;
  return async () => {
    const syncedAt = (await getPortal(db, portalId))?.syncedAt ?? null;
    if (!made || made.syncedAt !== syncedAt) {
      const page = backtestPortal({ db, portalId, now: now(), signal, ...usualBacktest }).then(
        renderBacktest,
      );
      made = { syncedAt, page };
      page.catch(() => {
        made = null;
      });
    }
    return made.page;
  };
}
