import type { Crm } from '../crm/crm.ts';
import type { Db } from '../store/db.ts';
import { boundToNone, withinPortal } from '../store/within-portal.ts';
import { noteCalls } from './note-calls.ts';

const minuteMs = 60_000;

/**
 * Passes on the ways into portals, and notes once a minute how often they were used: by cards, presses, pages, whatever this process
 * answers. A minute in which nobody called costs nothing.
 */
export function noteCallsByMinute(options: {
  db: Db;
  crmOf: (portalId: string) => Promise<Crm | null>;
  now: () => number;
  /** Calls back every so often until told to stop. */
  every?: (ms: number, work: () => void) => () => void;
}): {
  crmOf: (portalId: string) => Promise<Crm | null>;
  /** Notes what is left. */
  stop: () => Promise<void>;
} {
  const { db, crmOf, now, every = repeatEvery } = options;
  let used = new Map<string, Crm>();
  async function note(): Promise<void> {
    const open = used;
    used = new Map();
    for (const [portalId, crm] of open) {
      // Only a figure: what it fails by is tried again with the next minute's.
      await withinPortal(portalId, () => noteCalls(db, portalId, crm, now())).catch(() => {
        if (!used.has(portalId)) used.set(portalId, crm);
      });
    }
  }
  const end = boundToNone(() => every(minuteMs, () => void note()));
  return {
    async crmOf(portalId) {
      const crm = await crmOf(portalId);
      if (crm) used.set(portalId, crm);
      return crm;
    },
    async stop() {
      end();
      await boundToNone(note);
    },
  };
}

function repeatEvery(ms: number, work: () => void): () => void {
  const timer = setInterval(work, ms);
  timer.unref();
  return () => clearInterval(timer);
}
