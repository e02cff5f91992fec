import { createContext } from 'react';

import type { RecordKind } from '../preview-api.ts';

export type AlertMessage = { type?: string; title?: string; message: string };

/** What components drawn for an extension may ask of the page around it. */
export type Frame = {
  /** Null on a page of the app, which stands on no record. */
  record: { kind: RecordKind; id: string } | null;
  /** The viewer's language: components write numbers and dates in it. */
  language: string;
  /** Runs a CRM action (SEND_EMAIL, ADD_TASK …); answers the problems it met. */
  crmAction(type: string, args: Record<string, unknown>): string[];
  addAlert(alert: AlertMessage): void;
  /** The record's own properties, for CRM data components. */
  crmProperties(names: string[]): Promise<Record<string, string | null>>;
  /** Overlays by their id, so that `closeOverlay(id)` finds them. */
  overlays: OverlayBus;
};

export type OverlayBus = {
  onCommand(listener: (command: 'open' | 'close', id: string) => void): () => void;
  send(command: 'open' | 'close', id: string): void;
};

/** Passes open and close commands for modals and panels between an extension and the components. */
export function createOverlayBus(): OverlayBus {
  const listeners = new Set<(command: 'open' | 'close', id: string) => void>();
  return {
    onCommand(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send(command, id) {
      for (const listener of listeners) listener(command, id);
    },
  };
}

export const FrameContext = createContext<Frame | null>(null);
