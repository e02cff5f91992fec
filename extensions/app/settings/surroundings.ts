import { createContext, useContext } from 'react';
import type { Language } from '../pick-language.ts';
import type { Translate } from './messages/translate.ts';

/** What every part of the page may need to know about the place it stands in. */
export type Surroundings = {
  language: Language;
  t: Translate;
  /** Address of the backend, without a slash at its end. */
  backendUrl: string;
  /** Nothing is asked before somebody has rested from typing for so long. */
  restMs: number;
};

export const SurroundingsContext = createContext<Surroundings | null>(null);

/** The surroundings given by `SettingsProviders`; throws outside of it. */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error('Wrap the component in SettingsProviders.');
  return surroundings;
}
