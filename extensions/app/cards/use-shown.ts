import { useState } from 'react';

/** The first of many, and more of them on demand: a card with hundreds of lines is read by nobody. */
export function useShown<Item>(
  items: readonly Item[],
  { first, step }: { first: number; step: number },
): { shown: readonly Item[]; next: number; showMore: () => void } {
  const [count, setCount] = useState(first);
  return {
    shown: items.slice(0, count),
    next: Math.min(step, Math.max(0, items.length - count)),
    showMore: () => setCount(count + step),
  };
}
