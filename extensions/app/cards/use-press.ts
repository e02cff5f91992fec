import { useRef, useState } from 'react';
import type { Answer } from './backend/backend.ts';
import { pressKey } from './backend/press-key.ts';
import { useSurroundings } from './surroundings.ts';

/**
 * Sends what a press means. The key is made once for a press and kept until it has succeeded, so that
 * neither the host's own retry nor an impatient second press does it twice. `what` tells presses apart.
 */
export function usePress<Body>(): {
  busy: boolean;
  /** Null while an earlier press is on its way. */
  press: (
    what: string,
    send: (key: string) => Promise<Answer<Body>>,
  ) => Promise<Answer<Body> | null>;
} {
  const { actions, t } = useSurroundings();
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const open = useRef({ what: '', key: '' });

  async function press(
    what: string,
    send: (key: string) => Promise<Answer<Body>>,
  ): Promise<Answer<Body> | null> {
    if (running.current) return null;
    if (open.current.what !== what) open.current = { what, key: pressKey() };
    running.current = true;
    setBusy(true);
    const answer = await send(open.current.key);
    running.current = false;
    setBusy(false);
    if (answer.ok) open.current = { what: '', key: '' };
    else {
      const message = answer.message ?? t('press.again');
      actions.addAlert({ type: 'danger', title: t('press.failed'), message });
    }
    return answer;
  }

  return { busy, press };
}
