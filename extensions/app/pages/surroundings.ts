import { createContext, useContext } from 'react';
import type { Language } from '../pick-language.ts';
import type { Translate } from './messages/translate.ts';

/** What every part of a page may need to know about the place it stands in. */
export type Surroundings = {
  language: Language;
  t: Translate;
  /** A day, such as "3 Nov 2026", in the account's time zone. */
  day: (at: string) => string;
  /** Address of the backend, without a slash at its end. */
  backendUrl: string;
  /** Shows a page of the app; the parameters that its path doesn't name become the address's query. */
  navigate: (to: string, params: Record<string, string>) => void;
  /** Closes a dialog of the panel by its id. */
  closeOverlay: (id: string) => void;
};

export const SurroundingsContext = createContext<Surroundings | null>(null);

/** The surroundings given by `PageProviders`; throws outside of it. */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error('Wrap the component in PageProviders.');
  return surroundings;
}
