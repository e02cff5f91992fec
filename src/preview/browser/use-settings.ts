import { useCallback, useState } from 'react';

import { faults, type Fault } from '../preview-api.ts';

export type Width = 'full' | 'laptop' | 'narrow';
export type Settings = { language: string; width: Width; fault: Fault };

const key = 'warmline-preview';
const initial: Settings = { language: 'en', width: 'full', fault: 'none' };

/** What the bar of switches holds. Language and width are kept for the next visit, a fault is not. */
export function useSettings(): [Settings, (part: Partial<Settings>) => void] {
  const [settings, setSettings] = useState<Settings>(read);
  const change = useCallback((part: Partial<Settings>) => {
    setSettings((before) => {
      const next = { ...before, ...part };
      localStorage.setItem(key, JSON.stringify({ language: next.language, width: next.width }));
      tellServer(next.language);
      return next;
    });
  }, []);
  return [settings, change];
}

/** For pages that the server draws: the replay of the past follows the choice made here. */
function tellServer(language: string): void {
  document.cookie = `warmline-language=${language}; path=/; samesite=strict; max-age=31536000`;
}

/** `?trouble=huge` leads to a state by link. */
function read(): Settings {
  const named = new URLSearchParams(location.search).get('trouble');
  const fault = faults.find((known) => known === named) ?? initial.fault;
  return { ...initial, ...readKept(), fault };
}

function readKept(): Partial<Settings> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Settings>;
  } catch {
    return {};
  }
}
