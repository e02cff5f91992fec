import { useCallback, useState } from 'react';

import type { AlertMessage } from './frame-context.ts';

export type Toast = AlertMessage & { key: number };

const shownMs = 8_000;

/** Messages that go by themselves after a while, or when they are dismissed. */
export function useToasts() {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const dismiss = useCallback(
    (key: number) => setToasts((before) => before.filter((one) => one.key !== key)),
    [],
  );
  const addAlert = useCallback(
    (alert: AlertMessage) => {
      const key = Math.random();
      setToasts((before) => [...before, { ...alert, key }]);
      setTimeout(() => dismiss(key), shownMs);
    },
    [dismiss],
  );
  return { toasts, addAlert, dismiss };
}
