import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SettingsChanges, SettingsResponse, SettingValue } from '../contract/settings.ts';
import { createBackend, type Answer, type Failure } from './backend.ts';
import { fieldsOf, isAlike } from './fields-of.ts';
import { pressKey } from './press-key.ts';
import { useSurroundings } from './surroundings.ts';

export type SettingsState = {
  /** Null until it was read for the first time. */
  page: SettingsResponse | null;
  /** Fields that were changed and are not saved. */
  changes: SettingsChanges;
  /** Counts up when what was typed is let go of. */
  revision: number;
  busy: 'reading' | 'saving' | 'undoing' | 'telling' | 'retrying' | null;
  /** How the last reading, save or undo went wrong. */
  failure: Failure | null;
  done: 'saved' | 'undone' | null;
  change: (name: string, value: SettingValue) => void;
  discard: () => void;
  reload: () => void;
  save: () => void;
  undo: (key: string) => void;
  /** How far one is with the first steps. */
  tell: (told: { done?: string; closed?: boolean }) => void;
  /** Has our values offered again to records that refuse them. */
  retry: () => void;
};

/** The page's settings and what is typed over them. What was typed outlives every failure. */
export function useSettings(): SettingsState {
  const { backendUrl, language } = useSurroundings();
  const backend = useMemo(() => createBackend(backendUrl), [backendUrl]);
  const [page, setPage] = useState<SettingsResponse | null>(null);
  const [typed, setTyped] = useState<SettingsChanges>({});
  const [revision, setRevision] = useState(0);
  const [busy, setBusy] = useState<SettingsState['busy']>('reading');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [done, setDone] = useState<SettingsState['done']>(null);
  /** Another try to save the same is the same press. */
  const press = useRef<string | null>(null);

  const take = useCallback((answer: Answer<SettingsResponse>): boolean => {
    setBusy(null);
    const isPage = answer.ok && Array.isArray(answer.body.sections);
    if (isPage) setPage(answer.body);
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok && !isPage) setFailure({ problem: 'unreachable', message: null, fields: [] });
    return isPage;
  }, []);
  // Reading is what the page begins with.
  const read = useCallback(() => void backend.read(language).then(take), [backend, language, take]);
  useEffect(read, [read]);
  const reload = () => {
    setBusy('reading');
    read();
  };

  const discard = () => {
    press.current = null;
    setTyped({});
    setFailure(null);
    setRevision((count) => count + 1);
  };
  const change = (name: string, value: SettingValue) => {
    press.current = null;
    setDone(null);
    setTyped((before) => ({ ...before, [name]: value }));
  };
  const changes = page ? differing(page, typed) : {};
  const save = async () => {
    setBusy('saving');
    press.current ??= pressKey();
    if (take(await backend.save({ key: press.current, changes, language }))) {
      discard();
      setDone('saved');
    }
  };
  const undo = async (key: string) => {
    setBusy('undoing');
    setDone(null);
    if (take(await backend.undo({ key, language }))) setDone('undone');
  };
  const tell = async (told: { done?: string; closed?: boolean }) => {
    setBusy('telling');
    take(await backend.guide({ ...told, language }));
  };
  const retry = async () => {
    setBusy('retrying');
    setDone(null);
    take(await backend.retry({ language }));
  };
  return {
    page,
    changes,
    revision,
    busy,
    failure,
    done,
    change,
    discard,
    reload,
    save: () => void save(),
    undo: (key) => void undo(key),
    tell: (told) => void tell(told),
    retry: () => void retry(),
  };
}

/** What was typed back to what stands is no change. */
function differing(page: SettingsResponse, typed: SettingsChanges): SettingsChanges {
  const changed = fieldsOf(page).flatMap(({ field: { name, value } }) => {
    const now = typed[name];
    return now === undefined || isAlike(now, value) ? [] : [[name, now] as const];
  });
  return Object.fromEntries(changed);
}
