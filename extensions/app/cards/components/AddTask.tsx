import { CrmActionButton } from '@hubspot/ui-extensions/crm';
import { useSurroundings } from '../surroundings.ts';

/** The host's own window for a task: works without the backend. */
export function AddTask() {
  const { record, t } = useSurroundings();
  return (
    <CrmActionButton
      variant="primary"
      actionType="ADD_TASK"
      actionContext={{ objectTypeId: record.objectTypeId, objectId: Number(record.id) }}
    >
      {t('action.addTask')}
    </CrmActionButton>
  );
}
