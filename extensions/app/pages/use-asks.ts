import { useCallback, useEffect, useRef, useState } from 'react';
import type { AsksResponse } from '../contract.ts';
import { askBackend, type Problem } from './ask-backend.ts';
import { useSurroundings } from './surroundings.ts';

export type AsksState =
  | { status: 'loading' }
  /** `reading`: another view has been asked for, and this is still the one before it. */
  | { status: 'success'; asks: AsksResponse; reading: boolean }
  | { status: 'error'; problem: Problem; message: string | null };

/** The open asks that these parameters name. What is shown stays until the answer to the next question is there. */
export function useAsks(params: Record<string, string>): AsksState & { reload: () => void } {
  const { backendUrl, language } = useSurroundings();
  const [state, setState] = useState<AsksState>({ status: 'loading' });
  // Answers may overtake each other: only the latest question's counts.
  const latest = useRef(0);
  const query = new URLSearchParams({ ...params, language }).toString();

  const reload = useCallback(async () => {
    const question = ++latest.current;
    setState((before) => (before.status === 'success' ? { ...before, reading: true } : before));
    const answer = await askBackend<AsksResponse>(`${backendUrl}/api/asks?${query}`);
    if (question !== latest.current) return;
    if (!answer.ok) setState({ status: 'error', ...answer });
    else if (Array.isArray(answer.body.rows))
      setState({ status: 'success', asks: answer.body, reading: false });
    else setState({ status: 'error', problem: 'failed', message: null });
  }, [backendUrl, query]);

  useEffect(() => {
    void reload();
    return () => {
      latest.current += 1;
    };
  }, [reload]);

  return { ...state, reload: () => void reload() };
}
