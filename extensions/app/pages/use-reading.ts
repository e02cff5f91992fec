import { useCallback, useEffect, useState } from 'react';
import { askBackend, type Answer, type Problem } from './ask-backend.ts';
import { useSurroundings } from './surroundings.ts';

export type ReadingState<Body> =
  | { status: 'loading' }
  /** `reading`: another view has been asked for, and this is still the one before it. */
  | { status: 'success'; body: Body; reading: boolean }
  | { status: 'error'; problem: Problem; message: string | null };

/**
 * What the backend says at an address, in the reader's language. What is shown stays until the answer to the next question is
 * there. An answer that `isRight` doesn't know is none.
 */
export function useReading<Body>(
  path: string,
  params: Record<string, string>,
  isRight: (body: Body) => boolean,
): ReadingState<Body> & { reload: () => void } {
  const { backendUrl, language } = useSurroundings();
  const [attempt, setAttempt] = useState(0);
  const [answered, setAnswered] = useState<{ question: string; answer: Answer<Body> } | null>(null);
  const url = `${backendUrl}${path}?${new URLSearchParams({ ...params, language }).toString()}`;
  const question = `${attempt} ${url}`;

  useEffect(() => {
    // Answers may overtake each other: only the latest question's counts.
    let wanted = true;
    const ask = async () => {
      const answer = await askBackend<Body>(url);
      if (wanted) setAnswered({ question, answer });
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [url, question]);

  const reload = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...describe(answered, question, isRight), reload };
}

function describe<Body>(
  answered: { question: string; answer: Answer<Body> } | null,
  question: string,
  isRight: (body: Body) => boolean,
): ReadingState<Body> {
  if (!answered) return { status: 'loading' };
  const { answer } = answered;
  const reading = answered.question !== question;
  if (answer.ok && isRight(answer.body)) return { status: 'success', body: answer.body, reading };
  if (reading) return { status: 'loading' };
  if (answer.ok) return { status: 'error', problem: 'failed', message: null };
  return { status: 'error', problem: answer.problem, message: answer.message };
}
