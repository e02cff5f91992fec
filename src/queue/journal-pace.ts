const secondMs = 1_000;
const leastMs = secondMs;
const growth = 1.5;
/**
 * While people are at work something is told every few minutes, or somebody has a panel open: then nobody waits longer than ten
 * seconds. At night, when neither was so for so long, 90 looks an hour keep a hundred portals below one call each.
 */
const mostMs = { atWork: 10 * secondMs, silent: 40 * secondMs };
const atWorkMs = 20 * 60 * secondMs;

export type JournalPace = {
  /** Something happens in some portal: what a webhook told of one record, the journal tells of those around it. */
  hurry(): void;
  /** After a look that told of so many changes: how long until the next one, ms. `seenAt` is when somebody last had a panel open. */
  after(told: number, seenAt?: number | null): number;
  /** How long the last pause was planned to be, ms. */
  waitMs(): number;
};

/** When the one journal of all portals is looked into: after a second while it tells something, then less and less often. */
export function createJournalPace(now: () => number): JournalPace {
  let waitMs = leastMs;
  let atWorkAt = now();
  return {
    hurry() {
      waitMs = leastMs;
    },
    after(told, seenAt = null) {
      atWorkAt = Math.max(atWorkAt, seenAt ?? 0);
      if (told > 0) {
        atWorkAt = now();
        waitMs = leastMs;
      } else {
        const most = now() - atWorkAt < atWorkMs ? mostMs.atWork : mostMs.silent;
        waitMs = Math.min(most, waitMs * growth);
      }
      return waitMs;
    },
    waitMs: () => waitMs,
  };
}
