import { createContext, useContext } from 'react';
import type { Backend } from './backend/backend.ts';
import type { Language } from '../pick-language.ts';
import type { Translate } from './messages/translate.ts';

/** Records the card stands on; the latter two show their customer. */
export type RecordKind = 'contact' | 'company' | 'deal' | 'ticket';

/** What every part of the card may need to know about the place it stands in. */
export type Surroundings = {
  /** The record whose customer is shown: on a deal or ticket, below `OfCustomer`, that customer. */
  record: { kind: RecordKind; id: string; objectTypeId: string };
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

/** The contact or company of the card. Throws on a deal or ticket outside of `OfCustomer`. */
export function useCustomer(): { kind: 'contact' | 'company'; id: string } {
  const { kind, id } = useSurroundings().record;
  if (kind !== 'contact' && kind !== 'company')
    throw new Error('Wrap the component in OfCustomer.');
  return { kind, id };
}
