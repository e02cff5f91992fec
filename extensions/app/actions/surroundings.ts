import { createContext, useContext } from 'react';
import type { SavesBackend } from './saves-backend.ts';
import type { Language } from '../pick-language.ts';
import type { Translate } from './messages/translate.ts';

/** What every part of the panel may need to know about the place it stands in. */
export type Surroundings = {
  selected: { kind: 'contact' | 'company'; ids: string[] };
  language: Language;
  t: Translate;
  /** A day, such as "3 Nov 2026", in the account's time zone. */
  day: (at: string) => string;
  backend: SavesBackend;
};

export const SurroundingsContext = createContext<Surroundings | null>(null);

/** The surroundings given by `ActionProviders`; throws outside of it. */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error('Wrap the component in ActionProviders.');
  return surroundings;
}
