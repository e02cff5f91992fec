import { useCallback, useEffect, useState } from 'react';

import type { SyncState } from '../preview-api.ts';
import { callServer } from './call-server.ts';

const pollMs = 400;

export type Sync = {
  state: SyncState | null;
  /** Counts the syncs seen to end, so that pages know when to read again. */
  finished: number;
  start(): void;
};

/** Starts a sync and follows it until it ends. */
export function useSync(first: SyncState | null): Sync {
  const [state, setState] = useState(first);
  const [finished, setFinished] = useState(0);
  useEffect(() => setState((kept) => kept ?? first), [first]);
  const running = state?.running ?? false;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => {
      callServer<SyncState>('sync/status')
        .then((next) => {
          setState(next);
          if (!next.running) setFinished((count) => count + 1);
        })
        .catch((error: Error) =>
          setState((kept) => (kept ? { ...kept, running: false, error: error.message } : kept)),
        );
    }, pollMs);
    return () => clearInterval(timer);
  }, [running]);
  const start = useCallback(() => {
    callServer<SyncState>('sync')
      .then((next) => {
        setState(next);
        // So quick that it was over before the answer came.
        if (!next.running) setFinished((count) => count + 1);
      })
      .catch((error: Error) =>
        setState((kept) => (kept ? { ...kept, error: error.message } : kept)),
      );
  }, []);
  return { state, finished, start };
}
