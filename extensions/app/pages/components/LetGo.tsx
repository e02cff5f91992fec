import {
  Alert,
  Button,
  Flex,
  LoadingButton,
  Modal,
  ModalBody,
  ModalFooter,
  Select,
  Text,
  TextArea,
} from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { LetGoReason, LetGoRequest, SaveQueueRow } from '../../contract/home.ts';
import { useSurroundings } from '../surroundings.ts';
import { pressKey, tellBackend } from '../tell-backend.ts';

const reasons: readonly LetGoReason[] = [
  'poor_fit',
  'costs_more',
  'no_need',
  'closed_down',
  'conduct',
  'let_go_other',
];
// What the backend takes.
const maxNoteLength = 500;

/** Asks for what reason a customer is no longer to be kept; without one nobody is let go. */
export function LetGo(props: { save: SaveQueueRow; done: () => void }) {
  const { t, backendUrl, closeOverlay } = useSurroundings();
  const { save, done } = props;
  const { kind, id, name } = save;
  const modalId = `warmline-let-go-${kind}-${id}`;
  const [key, setKey] = useState(pressKey);
  const [reason, setReason] = useState<LetGoReason | null>(null);
  const [note, setNote] = useState('');
  const [state, setState] = useState<'asking' | 'tried' | 'sending' | 'failed'>('asking');
  const words = note.trim();
  const noteNeeded = reason === 'let_go_other' && words === '';
  const wrong = state !== 'asking' && (reason === null || noteNeeded);

  async function send() {
    if (reason === null || noteNeeded) return setState('tried');
    setState('sending');
    const request: LetGoRequest = {
      key,
      customer: { kind, id },
      reason,
      ...(words && { note: words }),
    };
    const answer = await tellBackend(`${backendUrl}/api/home/let-go`, request);
    if (!answer.ok) return setState('failed');
    setKey(pressKey());
    closeOverlay(modalId);
    done();
  }

  return (
    <Button
      variant="transparent"
      size="xs"
      overlay={
        <Modal id={modalId} title={t('letGo.title', { name })} width="md">
          <ModalBody>
            <Flex direction="column" gap="sm">
              <Text>{t('letGo.text')}</Text>
              {state === 'failed' && <Alert variant="warning" title={t('state.failed')} />}
              <Select
                name="reason"
                label={t('letGo.reason')}
                required={true}
                options={reasons.map((value) => ({ value, label: t(`letGo.${value}`) }))}
                onChange={(value) => setReason(reasons.find((known) => known === value) ?? null)}
                error={wrong && reason === null}
                validationMessage={wrong && reason === null ? t('letGo.reasonNeeded') : ''}
                {...(reason ? { value: reason } : {})}
              />
              <TextArea
                name="note"
                label={t('letGo.note')}
                value={note}
                maxLength={maxNoteLength}
                onInput={setNote}
                onChange={setNote}
                error={wrong && noteNeeded}
                validationMessage={wrong && noteNeeded ? t('letGo.noteNeeded') : ''}
              />
            </Flex>
          </ModalBody>
          <ModalFooter>
            <LoadingButton
              variant="primary"
              loading={state === 'sending'}
              onClick={() => void send()}
            >
              {t('letGo')}
            </LoadingButton>
            <Button variant="secondary" onClick={() => closeOverlay(modalId)}>
              {t('cancel')}
            </Button>
          </ModalFooter>
        </Modal>
      }
    >
      {t('letGo')}
    </Button>
  );
}
