import { useEffect, useMemo, useState } from 'react';
import type { SettingsChanges, SettingsPreviewResponse } from '../contract/settings.ts';
import { createBackend } from './backend.ts';
import { useSurroundings } from './surroundings.ts';

export type Preview = {
  /** Of the changes as they are now; null while it is being worked out, and where there is nothing to ask. */
  answer: SettingsPreviewResponse | null;
  asking: boolean;
};

/** What the changes would do. Asked once nobody types any more, and not at all while a value is known not to do. */
export function usePreview(changes: SettingsChanges, isSound: boolean): Preview {
  const { backendUrl, language, restMs } = useSurroundings();
  const backend = useMemo(() => createBackend(backendUrl), [backendUrl]);
  const [answered, setAnswered] = useState<{ to: string; body: SettingsPreviewResponse | null }>();
  const text = JSON.stringify(changes);
  const question = isSound && text !== '{}' ? text : null;

  useEffect(() => {
    if (question === null) return undefined;
    // Answers may overtake each other: only the latest question's counts.
    let wanted = true;
    const timer = setTimeout(async () => {
      const asked = { changes: JSON.parse(question) as SettingsChanges, language };
      const answer = await backend.preview(asked);
      if (wanted) setAnswered({ to: question, body: answer.ok ? answer.body : null });
    }, restMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [backend, language, question, restMs]);

  if (question === null) return { answer: null, asking: false };
  if (answered?.to !== question) return { answer: null, asking: true };
  return { answer: answered.body, asking: false };
}
