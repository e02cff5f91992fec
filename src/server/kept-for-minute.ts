import { LRUCache } from 'lru-cache';

const minuteMs = 60_000;

/**
 * For what counts a whole book and hardly changes: what was read of a portal is told again for a minute. Whoever asks while it is
 * being read waits for the same reading.
 */
export function keptForMinute<T extends {} | null>(
  now: () => number,
  read: (portalId: string) => Promise<T>,
): (portalId: string) => Promise<T> {
  const kept = new LRUCache<string, { at: number; value: Promise<T> }>({ max: 500, ttl: minuteMs });
  return (portalId) => {
    const found = kept.get(portalId);
    if (found && now() - found.at < minuteMs) return found.value;
    const value = read(portalId);
    const entry = { at: now(), value };
    kept.set(portalId, entry);
    value.catch(() => {
      if (kept.peek(portalId) === entry) kept.delete(portalId);
    });
    return value;
  };
}
