import { CrmActionButton } from '@hubspot/ui-extensions/crm';
import type { CardRequest } from '../../contract/card.ts';
import { useSurroundings } from '../surroundings.ts';

/**
 * Opens the host's own composer to the asker, the frame of the answer in it. Extensions can't open a reply inside a
 * thread; the record link beside it shows the thread itself.
 */
export function ReplyButton(props: { reply: NonNullable<CardRequest['reply']> }) {
  const { t } = useSurroundings();
  const { objectTypeId, id, subject, body } = props.reply;
  return (
    <CrmActionButton
      variant="secondary"
      size="xs"
      actionType="SEND_EMAIL"
      actionContext={{
        objectTypeId,
        objectId: Number(id),
        initialEmailSubject: subject,
        initialEmailBody: body,
      }}
    >
      {t('request.reply')}
    </CrmActionButton>
  );
}
