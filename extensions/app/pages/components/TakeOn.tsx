import { LoadingButton, StatusTag, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { SaveQueueRow } from '../../contract/home.ts';
import type { SaveOutcome, SavesMakeRequest, SavesMakeResponse } from '../../contract/saves.ts';
import { useSurroundings } from '../surroundings.ts';
import { tellBackend } from '../tell-backend.ts';

type Told = SaveOutcome['outcome'] | 'making' | null;

/** Makes the suggested task for whom it is suggested. Pressed twice, or elsewhere this week, it is made once. */
export function TakeOn(props: { save: SaveQueueRow }) {
  const { t, backendUrl } = useSurroundings();
  const { kind, id, action } = props.save;
  const [told, setTold] = useState<Told>(null);
  const [message, setMessage] = useState<string | null>(null);

  async function make() {
    setTold('making');
    const request: SavesMakeRequest = {
      kind,
      saves: [{ id, action: action.id }],
      assign: 'suggested',
    };
    const answer = await tellBackend<SavesMakeResponse>(`${backendUrl}/api/saves/make`, request);
    const outcome = answer.ok ? answer.body.outcomes?.[0] : undefined;
    setTold(outcome?.outcome ?? 'later');
    setMessage(outcome?.message ?? (answer.ok ? null : answer.message));
  }

  if (told === 'made' || told === 'already')
    return <StatusTag variant="success">{t(`take.${told}`)}</StatusTag>;
  if (told === 'gone') return <Text variant="microcopy">{t('take.gone')}</Text>;
  return (
    <>
      <LoadingButton
        variant="secondary"
        size="xs"
        loading={told === 'making'}
        onClick={() => void make()}
      >
        {t('take')}
      </LoadingButton>
      {(told === 'later' || told === 'refused') && (
        <Text variant="microcopy">{message ?? t(`take.${told}`)}</Text>
      )}
    </>
  );
}
