import { useRef, useState } from 'react';
import type { SaveOutcome, SaveRow, SavesMakeResponse } from '../contract/saves.ts';
import type { Answer } from '../read-answer.ts';
import { useSurroundings } from './surroundings.ts';

/** What is to be done; a workflow of null starts none. */
export type Work = {
  tasks: readonly SaveRow[];
  assign: string;
  starts: readonly SaveRow[];
  workflow: string | null;
};

/** How it went so far; empty where nothing of the kind was asked. */
export type Done = { tasks: SaveOutcome[]; starts: SaveOutcome[] };

export type Making =
  | { status: 'idle' }
  | { status: 'working'; done: number; count: number }
  | ({ status: 'done' } & Done);

/** Stands in place of whom the tasks go to where none are made. */
export const nobody = 'nobody';

/** As many as the backend does in one call, within the time that the host allows it. */
const tasksAtOnce = 10;
const startsAtOnce = 100;

/**
 * Starts the workflow for these rows and makes the tasks of those, some at a time. What got no answer counts as "later":
 * asking again is safe, since the backend does none twice. A second press while it works does nothing.
 */
export function useMaking(): { making: Making; make: (work: Work) => Promise<void> } {
  const { backend, selected } = useSurroundings();
  const [making, setMaking] = useState<Making>({ status: 'idle' });
  const running = useRef(false);
  const settled = useRef({
    tasks: new Map<string, SaveOutcome>(),
    starts: new Map<string, SaveOutcome>(),
  });

  async function make({ tasks, assign, starts, workflow }: Work): Promise<void> {
    if (running.current) return;
    running.current = true;
    const { kind } = selected;
    const saves = tasks.flatMap(({ id, action }) => (action ? [{ id, action: action.id }] : []));
    const begun = workflow === null ? [] : starts.map(({ id }) => ({ id }));
    const count = saves.length + begun.length;
    let done = 0;

    async function inTurn<One extends { id: string }>(
      all: readonly One[],
      atOnce: number,
      told: Map<string, SaveOutcome>,
      ask: (some: One[]) => Promise<Answer<SavesMakeResponse>>,
    ) {
      for (let start = 0; start < all.length; start += atOnce) {
        setMaking({ status: 'working', done, count });
        const some = all.slice(start, start + atOnce);
        const answer = await ask(some);
        const message = answer.ok ? null : answer.message;
        for (const { id } of some) {
          const outcome = answer.ok
            ? answer.body.outcomes?.find((one) => one.id === id)
            : undefined;
          told.set(id, outcome ?? { id, outcome: 'later', message });
        }
        done += some.length;
      }
    }

    await inTurn(begun, startsAtOnce, settled.current.starts, (some) =>
      backend.start({ kind, ids: some.map(({ id }) => id), workflow: workflow ?? '' }),
    );
    await inTurn(saves, tasksAtOnce, settled.current.tasks, (some) =>
      backend.make({ kind, saves: some, assign }),
    );
    running.current = false;
    setMaking({
      status: 'done',
      tasks: [...settled.current.tasks.values()],
      starts: [...settled.current.starts.values()],
    });
  }

  return { making, make };
}
