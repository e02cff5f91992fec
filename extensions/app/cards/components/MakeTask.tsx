import { Inline, LoadingButton, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { ActResponse, CardAction } from '../../contract/card.ts';
import { useCustomer, useSurroundings } from '../surroundings.ts';
import { usePress } from '../use-press.ts';
import { RecordLink } from './RecordLink.tsx';

const taskTypeId = '0-27';

/** Makes the task in the CRM. Once made, the way to it takes the button's place: it can't be made twice. */
export function MakeTask(props: {
  action: CardAction;
  variant: 'primary' | 'secondary';
  reload?: (() => Promise<void>) | undefined;
}) {
  const { actions, backend, t } = useSurroundings();
  const customer = useCustomer();
  const { action, variant, reload } = props;
  const { busy, press } = usePress<ActResponse>();
  const [taskId, setTaskId] = useState<string | null>(null);

  async function make() {
    const made = await press(action.id, (key) => backend.act({ key, customer, action: action.id }));
    if (made?.ok) {
      setTaskId(made.body.taskId);
      actions.addAlert({ type: 'success', message: t('action.taskMade') });
    }
    // A refusal means that the action is out of date: what the card shows, too.
    if (made?.ok || made?.problem === 'failed') await reload?.();
  }

  if (taskId !== null) {
    return (
      <Inline gap="xs" align="baseline">
        <Text>{t('action.taskMade')}</Text>
        <RecordLink
          record={{ objectTypeId: taskTypeId, id: taskId }}
          label={t('action.openTask')}
        />
      </Inline>
    );
  }
  return (
    <LoadingButton variant={variant} loading={busy} onClick={() => void make()}>
      {action.label}
    </LoadingButton>
  );
}
