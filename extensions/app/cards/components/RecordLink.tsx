import { CrmActionLink } from '@hubspot/ui-extensions/crm';
import { useSurroundings } from '../surroundings.ts';

/** Calls, e-mails, meetings, notes, tasks and messages: things on a timeline, which open there. */
const engagements = new Set(['0-48', '0-49', '0-47', '0-46', '0-27', '0-18']);

/** Opens the record a reason or request rests on, so that everyone can read it for themselves. */
export function RecordLink(props: {
  record: { objectTypeId: string; id: string };
  label?: string;
}) {
  const { record: customer, t } = useSurroundings();
  const { objectTypeId, id } = props.record;
  const label = props.label ?? t('record.open');
  if (!engagements.has(objectTypeId)) {
    return (
      <CrmActionLink
        actionType="PREVIEW_OBJECT"
        actionContext={{ objectTypeId, objectId: Number(id) }}
      >
        {label}
      </CrmActionLink>
    );
  }
  return (
    <CrmActionLink
      actionType="ENGAGEMENT_APP_LINK"
      actionContext={{
        objectTypeId: customer.objectTypeId,
        objectId: Number(customer.id),
        engagementId: Number(id),
      }}
    >
      {label}
    </CrmActionLink>
  );
}
