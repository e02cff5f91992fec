import { LRUCache } from 'lru-cache';

/** Answers that were just worked out, as they are sent, for whoever asks the same within the minute. */
export type KeptAnswers = {
  /** The answer kept under this key, if it was worked out from this very state in this very minute; else null. */
  find(key: string, stamp: string): Buffer | null;
  keep(key: string, stamp: string, answer: Buffer): void;
};

const minuteMs = 60_000;
/** Some thousand cards. */
const mostBytes = 32 * 1024 * 1024;

/**
 * A record's page shows the same card in two places, and people come back to it: what was worked out once is said again
 * while its `stamp` is the same. Texts tell times to the minute, so an answer is good within the minute it was made in,
 * and after a minute nothing of it is left in memory.
 */
export function keptAnswers(now: () => number): KeptAnswers {
  const kept = new LRUCache<string, { stamp: string; answer: Buffer }>({
    maxSize: mostBytes,
    sizeCalculation: ({ answer }) => answer.length,
    ttl: minuteMs,
    ttlAutopurge: true,
  });
  const inMinute = (stamp: string) => `${Math.floor(now() / minuteMs)} ${stamp}`;
  return {
    find(key, stamp) {
      const found = kept.get(key);
      return found?.stamp === inMinute(stamp) ? found.answer : null;
    },
    keep(key, stamp, answer) {
      kept.set(key, { stamp: inMinute(stamp), answer });
    },
  };
}
