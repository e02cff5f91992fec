import type { ChangeJournal } from '../crm/changes.ts';

export type WatchedJournal = ChangeJournal & {
  /** Whether its word can be relied on: it answered, and didn't fail again and again since. */
  works(): boolean;
  /** Another process reads it, so it works for whoever that is. */
  readElsewhere(): void;
  /** Notes a failure. True when it stopped working by this one. */
  failed(): boolean;
};

/** So many failures in a row, and portals are searched instead until it answers again. */
const patience = 3;

/** The journal, and whether it works: an app may not have the right to read it, or the CRM may have no such thing. */
export function watchJournal(journal: ChangeJournal): WatchedJournal {
  let failures = 0;
  let answered = false;
  return {
    async next(position, signal) {
      const page = await journal.next(position, signal);
      failures = 0;
      answered = true;
      return page;
    },
    subscribe: (portalId, signal) => journal.subscribe(portalId, signal),
    readElsewhere() {
      answered = true;
      failures = 0;
    },
    works: () => answered && failures < patience,
    failed: () => (failures += 1) === patience,
  };
}
