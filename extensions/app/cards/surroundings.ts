import { createContext, useContext } from 'react';
import type { Backend } from './backend/backend.ts';
import type { Language } from '../pick-language.ts';
import type { Translate } from './messages/translate.ts';

/** What every part of the card may need to know about the place it stands in. */
export type Surroundings = {
  record: { kind: 'contact' | 'company'; id: string; objectTypeId: string };
  language: Language;
  t: Translate;
  /** A day, such as "3 Nov 2026", in the account's time zone. */
  day: (at: string | number) => string;
  backend: Backend;
  actions: {
    addAlert: (alert: { type: 'success' | 'danger'; title?: string; message: string }) => void;
    closeOverlay: (id: string) => void;
    refreshObjectProperties: () => void;
  };
};

export const SurroundingsContext = createContext<Surroundings | null>(null);

/** The surroundings given by `CardProviders`; throws outside of it. */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error('Wrap the component in CardProviders.');
  return surroundings;
}
