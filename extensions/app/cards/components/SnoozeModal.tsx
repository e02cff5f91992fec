import {
  Button,
  DateInput,
  LoadingButton,
  Modal,
  ModalBody,
  ModalFooter,
} from '@hubspot/ui-extensions';
import { useState } from 'react';
import { useSurroundings } from '../surroundings.ts';
import type { Feedback } from '../use-feedback.ts';

const modalId = 'warmline-snooze';

type Day = { year: number; month: number; date: number };

const two = (number: number) => String(number).padStart(2, '0');

/** Asks for the day on which suggestions come back. */
export function SnoozeModal(props: {
  busy: boolean;
  say: (feedback: Feedback) => Promise<boolean>;
}) {
  const { actions, t } = useSurroundings();
  const { busy, say } = props;
  const [chosen, setChosen] = useState<Day | null>(null);
  const [tried, setTried] = useState(false);

  async function send() {
    setTried(true);
    if (!chosen) return;
    const until = `${chosen.year}-${two(chosen.month + 1)}-${two(chosen.date)}`;
    if (!(await say({ kind: 'snooze', until }))) return;
    setChosen(null);
    setTried(false);
    actions.closeOverlay(modalId);
  }

  return (
    <Modal id={modalId} title={t('snooze.title')} width="sm">
      <ModalBody>
        <DateInput
          name="until"
          label={t('snooze.day')}
          required={true}
          {...(chosen ? { value: chosen } : {})}
          onChange={(day) => setChosen(day)}
          error={tried && !chosen}
          validationMessage={tried && !chosen ? t('snooze.dayNeeded') : ''}
        />
      </ModalBody>
      <ModalFooter>
        <LoadingButton variant="primary" loading={busy} onClick={() => void send()}>
          {t('snooze')}
        </LoadingButton>
        <Button variant="secondary" onClick={() => actions.closeOverlay(modalId)}>
          {t('cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
