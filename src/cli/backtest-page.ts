import { backtestPortal } from '../jobs/backtest-portal.ts';
import type { BacktestReport } from '../risk/backtest/backtest.ts';
import type { Db } from '../store/open-store.ts';
import { getPortal } from '../store/portals.ts';
import { withinPortal } from '../store/within-portal.ts';
import { defaultSettings, type Language } from '../timeline/settings.ts';
import { renderBacktest } from '../views/backtest/render-backtest.ts';

/** What `warmline backtest` asks where nothing else is said: a year, three customers an owner a month. */
export const usualBacktest = { months: 12, capacity: 3 };

/**
 * Makes the page that replays the portal's past, in the language asked for, else the portal's. The figures
 * are worked out when first asked for and again after the portal was read anew, once for all who ask meanwhile.
 */
export function backtestPage(about: {
  db: Db;
  portalId: string;
  now: () => number;
  signal: AbortSignal;
}): (language: Language | null) => Promise<string> {
  const { db, portalId, now, signal } = about;
  let made: { syncedAt: number | null; report: Promise<BacktestReport> } | null = null;
  const page = async (language: Language | null) => {
    const portal = await getPortal(db, portalId);
    const syncedAt = portal?.syncedAt ?? null;
    if (!made || made.syncedAt !== syncedAt) {
      const report = backtestPortal({ db, portalId, now: now(), signal, ...usualBacktest });
      made = { syncedAt, report };
    }
    const { language: usual } = portal?.settings ?? defaultSettings;
    try {
      return renderBacktest(await made.report, language ?? usual);
    } catch (error) {
      made = null;
      throw error;
    }
  };
  return (language) => withinPortal(portalId, () => page(language));
}
