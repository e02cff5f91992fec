/** What is still to happen at one account, in order of time. */
export type Agenda = {
  /** Time of the event that is running. */
  time(): number;
  /** Plans an event; one before the running event is moved to it, one after the end never happens. */
  plan(at: number, event: () => void): void;
  /** Runs all events up to the end, earliest first, ties in the order of planning. */
  run(): void;
};

type Entry = { at: number; order: number; event: () => void };

const earlier = (a: Entry, b: Entry): boolean =>
  a.at < b.at || (a.at === b.at && a.order < b.order);

/** An event queue (binary heap) that ends at `end`: nothing in the demo portal can happen later. */
export function createAgenda(start: number, end: number): Agenda {
  const heap: Entry[] = [];
  let time = start;
  let order = 0;

  const swap = (i: number, j: number): void => {
    const kept = heap[i] as Entry;
    heap[i] = heap[j] as Entry;
    heap[j] = kept;
  };
  const takeFirst = (): Entry | undefined => {
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    heap[0] = last;
    for (let i = 0; ;) {
      const [left, right] = [2 * i + 1, 2 * i + 2];
      let least = i;
      for (const child of [left, right]) {
        if (child < heap.length && earlier(heap[child] as Entry, heap[least] as Entry))
          least = child;
      }
      if (least === i) return first;
      swap(i, least);
      i = least;
    }
  };

  return {
    time: () => time,
    plan(at, event) {
      const entry = { at: Math.max(Math.round(at), time), order: order++, event };
      if (entry.at > end) return;
      heap.push(entry);
      for (let i = heap.length - 1; i > 0;) {
        const parent = (i - 1) >> 1;
        if (!earlier(heap[i] as Entry, heap[parent] as Entry)) break;
        swap(i, parent);
        i = parent;
      }
    },
    run() {
      for (let entry = takeFirst(); entry; entry = takeFirst()) {
        time = entry.at;
        entry.event();
      }
    },
  };
}
