import { useCallback, useState } from 'react';

import { faults, type Fault, type Role } from '../preview-api.ts';

export type Width = 'full' | 'laptop' | 'narrow' | 'phone';
export type Settings = { language: string; width: Width; role: Role; fault: Fault };

const key = 'warmline-preview';
const initial: Settings = { language: 'en', width: 'full', role: 'admin', fault: 'none' };

/** What the bar of switches holds. Language, width and role are kept for the next visit, a fault is not. */
export function useSettings(): [Settings, (part: Partial<Settings>) => void] {
  const [settings, setSettings] = useState<Settings>(read);
  const change = useCallback((part: Partial<Settings>) => {
    setSettings((before) => {
      const next = { ...before, ...part };
      const { language, width, role } = next;
      localStorage.setItem(key, JSON.stringify({ language, width, role }));
      tellServer(language);
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
