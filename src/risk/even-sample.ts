/** Items kept of a stream, evenly spread over it; `seen` counts them all. */
export type EvenSample<T> = { add(item: T): void; items(): readonly T[]; seen(): number };

/**
 * Keeps at most `most` of any number of items, evenly spread and the same ones each time: every
 * item at first, then every second, fourth and so on. No randomness, memory bounded.
 */
export function evenSample<T>(most: number): EvenSample<T> {
  let items: T[] = [];
  let seen = 0;
  let step = 1;
  return {
    add(item) {
      if (seen % step === 0) {
        if (items.length === most) {
          items = items.filter((_, index) => index % 2 === 0);
          step *= 2;
        }
        if (seen % step === 0) items.push(item);
      }
      seen += 1;
    },
    items: () => items,
    seen: () => seen,
  };
}
