import { useCallback, useEffect, useState } from 'react';

import type { SyncState } from '../preview-api.ts';
import { callServer } from './call-server.ts';

const pollMs = 400;

export type Sync = {
  state: SyncState;
  /** Counts the syncs seen to end, so that pages know when to read again. */
  finished: number;
  start(): void;
};

/** Starts a sync and follows it until it ends. */
export function useSync(first: SyncState): Sync {
  const [state, setState] = useState(first);
  const [finished, setFinished] = useState(0);
  const ask = useCallback(async (path: 'sync' | 'sync/status') => {
    try {
      const next = await callServer<SyncState>(path);
      setState(next);
      // A sync may also be so quick that it was over before the answer came.
      if (!next.running) setFinished((count) => count + 1);
    } catch (error) {
      setState((kept) => ({ ...kept, running: false, error: (error as Error).message }));
    }
  }, []);
  useEffect(() => {
    if (!state.running) return undefined;
    const timer = setInterval(() => void ask('sync/status'), pollMs);
    return () => clearInterval(timer);
  }, [state.running, ask]);
  const start = useCallback(() => void ask('sync'), [ask]);
  return { state, finished, start };
}
