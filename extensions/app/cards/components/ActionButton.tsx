import { CrmActionButton } from '@hubspot/ui-extensions/crm';
import type { CardAction } from '../../contract/card.ts';
import { useSurroundings } from '../surroundings.ts';
import { MakeTask } from './MakeTask.tsx';

/** Does an action in one press: the host's own window with our draft in it, or a task made by us. */
export function ActionButton(props: {
  action: CardAction;
  variant: 'primary' | 'secondary';
  reload?: () => Promise<void>;
}) {
  const { record } = useSurroundings();
  const { action, variant, reload } = props;
  const customer = { objectTypeId: record.objectTypeId, objectId: Number(record.id) };
  if (action.how === 'email') {
    return (
      <CrmActionButton
        variant={variant}
        actionType="SEND_EMAIL"
        actionContext={{
          ...customer,
          initialEmailSubject: action.subject,
          initialEmailBody: action.body,
        }}
      >
        {action.label}
      </CrmActionButton>
    );
  }
  if (action.how === 'meeting') {
    return (
      <CrmActionButton variant={variant} actionType="SCHEDULE_MEETING" actionContext={customer}>
        {action.label}
      </CrmActionButton>
    );
  }
  if (action.how === 'workflow') {
    return (
      <CrmActionButton
        variant={variant}
        actionType="OPEN_WORKFLOW_ENROLLMENT_MODAL"
        actionContext={customer}
      >
        {action.label}
      </CrmActionButton>
    );
  }
  return <MakeTask action={action} variant={variant} reload={reload} />;
}
