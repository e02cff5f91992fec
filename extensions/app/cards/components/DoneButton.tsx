import { Button } from '@hubspot/ui-extensions';
import { useSurroundings } from '../surroundings.ts';
import type { Feedback } from '../use-feedback.ts';

/** For what was done without us, as when somebody simply called: the risk follows at once. */
export function DoneButton(props: {
  action: string;
  busy: boolean;
  say: (feedback: Feedback) => Promise<boolean>;
}) {
  const { t } = useSurroundings();
  const { action, busy, say } = props;
  return (
    <Button
      variant="transparent"
      size="sm"
      disabled={busy}
      onClick={() => void say({ kind: 'done', action })}
    >
      {t('action.done')}
    </Button>
  );
}
