import { useEffect, useState } from 'react';

import { callServer } from './call-server.ts';

export type Answer<T> =
  { status: 'loading' } | { status: 'ready'; value: T } | { status: 'failed'; message: string };

/**
 * What the server answers to `body`, asked again when body or `reads` change. An answer stays until the
 * next one is there, so that a page doesn't flicker; an answer to an older question is dropped.
 */
export function useAnswer<T>(path: string, body: unknown, reads: string): Answer<T> {
  const question = JSON.stringify({ path, body, reads });
  const [answer, setAnswer] = useState<Answer<T>>({ status: 'loading' });
  useEffect(() => {
    const stop = new AbortController();
    const asked = JSON.parse(question) as { path: string; body: unknown };
    const ask = async () => {
      try {
        const value = await callServer<T>(asked.path, asked.body, stop.signal);
        setAnswer({ status: 'ready', value });
      } catch (error) {
        if (!stop.signal.aborted)
          setAnswer({ status: 'failed', message: (error as Error).message });
      }
    };
    void ask();
    return () => stop.abort();
  }, [question]);
  return answer;
}
