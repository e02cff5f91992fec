import { useCallback, useEffect, useRef, useState } from 'react';
import type { SavesPlanResponse } from '../contract/saves.ts';
import type { Answer, Problem } from '../read-answer.ts';
import { useSurroundings } from './surroundings.ts';

export type PlanState =
  | { status: 'loading' }
  | { status: 'success'; plan: SavesPlanResponse }
  | { status: 'error'; problem: Problem; message: string | null };

/** As many as the backend plans at once. */
export const mostPlanned = 500;

/** What would be made for the selected records; asked once, and again on `reload`. */
export function usePlan(): PlanState & { reload: () => void } {
  const { backend, selected, language } = useSurroundings();
  const [state, setState] = useState<PlanState>({ status: 'loading' });
  // Answers may overtake each other: only the latest question's counts.
  const latest = useRef(0);

  const ask = useCallback(async () => {
    const question = ++latest.current;
    const ids = selected.ids.slice(0, mostPlanned);
    const answer = await backend.plan({ kind: selected.kind, ids, language });
    if (question === latest.current) setState(describe(answer));
  }, [backend, selected, language]);

  useEffect(() => {
    void ask();
    return () => {
      latest.current += 1;
    };
  }, [ask]);

  const reload = () => {
    setState({ status: 'loading' });
    void ask();
  };
  return { ...state, reload };
}

function describe(answer: Answer<SavesPlanResponse>): PlanState {
  if (!answer.ok) return { status: 'error', problem: answer.problem, message: answer.message };
  return Array.isArray(answer.body.rows)
    ? { status: 'success', plan: answer.body }
    : { status: 'error', problem: 'failed', message: null };
}
