import { useRef, useState } from 'react';
import type { SaveOutcome, SaveRow } from '../contract/saves.ts';
import { useSurroundings } from './surroundings.ts';

export type Making =
  | { status: 'idle' }
  | { status: 'working'; done: number; count: number }
  | { status: 'done'; outcomes: SaveOutcome[] };

/** As many as the backend makes in one call, within the time that the host allows it. */
const atOnce = 10;

/**
 * Makes the tasks of these rows, some at a time. What got no answer counts as "later": making it again is safe, since the
 * backend makes none twice. A second press while it works does nothing.
 */
export function useMaking(): {
  making: Making;
  make: (rows: readonly SaveRow[], assign: string) => Promise<void>;
} {
  const { backend, selected } = useSurroundings();
  const [making, setMaking] = useState<Making>({ status: 'idle' });
  const running = useRef(false);
  const settled = useRef(new Map<string, SaveOutcome>());

  async function make(rows: readonly SaveRow[], assign: string): Promise<void> {
    if (running.current) return;
    running.current = true;
    const saves = rows.flatMap(({ id, action }) => (action ? [{ id, action: action.id }] : []));
    for (let start = 0; start < saves.length; start += atOnce) {
      setMaking({ status: 'working', done: start, count: saves.length });
      const some = saves.slice(start, start + atOnce);
      const answer = await backend.make({ kind: selected.kind, saves: some, assign });
      for (const { id } of some) {
        const told = answer.ok ? answer.body.outcomes?.find((one) => one.id === id) : undefined;
        const message = answer.ok ? null : answer.message;
        settled.current.set(id, told ?? { id, outcome: 'later', message });
      }
    }
    running.current = false;
    setMaking({ status: 'done', outcomes: [...settled.current.values()] });
  }

  return { making, make };
}
