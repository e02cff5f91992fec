import {
  Button,
  Flex,
  LoadingButton,
  Modal,
  ModalBody,
  ModalFooter,
  Select,
  TextArea,
} from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { WrongReason } from '../../contract/card.ts';
import { useSurroundings } from '../surroundings.ts';
import type { Feedback } from '../use-feedback.ts';

const modalId = 'warmline-wrong';
const reasons: readonly WrongReason[] = [
  'spoke_by_phone',
  'seasonal',
  'on_hold',
  'merged',
  'solved',
  'not_customer',
  'other',
];
const dayChoices = [30, 90, 365];
// What the backend takes.
const maxNoteLength = 500;

/** Asks what is wrong and for how long that counts, so that the score can be contested and not silenced. */
export function WrongModal(props: {
  busy: boolean;
  say: (feedback: Feedback) => Promise<boolean>;
}) {
  const { actions, t } = useSurroundings();
  const { busy, say } = props;
  const [reason, setReason] = useState<WrongReason | null>(null);
  const [note, setNote] = useState('');
  const [days, setDays] = useState(90);
  const [tried, setTried] = useState(false);
  const reasonNeeded = reason === null;
  const words = note.trim();
  const noteNeeded = reason === 'other' && words === '';

  async function send() {
    setTried(true);
    if (reasonNeeded || noteNeeded) return;
    const saved = await say({ kind: 'wrong', reason, ...(words && { note: words }), days });
    if (!saved) return;
    setReason(null);
    setNote('');
    setTried(false);
    actions.closeOverlay(modalId);
  }

  return (
    <Modal id={modalId} title={t('wrong.title')} width="md">
      <ModalBody>
        <Flex direction="column" gap="sm">
          <Select
            name="reason"
            label={t('wrong.reason')}
            required={true}
            placeholder={t('wrong.reasonNeeded')}
            options={reasons.map((value) => ({ value, label: t(`wrong.reason.${value}`) }))}
            onChange={(value) => setReason(reasons.find((known) => known === value) ?? null)}
            error={tried && reasonNeeded}
            validationMessage={tried && reasonNeeded ? t('wrong.reasonNeeded') : ''}
            {...(reason ? { value: reason } : {})}
          />
          <TextArea
            name="note"
            label={t('wrong.note')}
            value={note}
            maxLength={maxNoteLength}
            onInput={setNote}
            onChange={setNote}
            error={tried && noteNeeded}
            validationMessage={tried && noteNeeded ? t('wrong.noteNeeded') : ''}
          />
          <Select
            name="days"
            label={t('wrong.days')}
            value={days}
            options={dayChoices.map((count) => ({
              value: count,
              label: t('snooze.days', { count }),
            }))}
            onChange={(value) => setDays(Number(value))}
          />
        </Flex>
      </ModalBody>
      <ModalFooter>
        <LoadingButton variant="primary" loading={busy} onClick={() => void send()}>
          {t('wrong.send')}
        </LoadingButton>
        <Button variant="secondary" onClick={() => actions.closeOverlay(modalId)}>
          {t('cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
