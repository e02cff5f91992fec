import { Alert, Flex, Inline, Link, LoadingButton, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { ListsResponse } from '../../contract/home.ts';
import { useSurroundings } from '../surroundings.ts';
import { tellBackend } from '../tell-backend.ts';

/** Makes the lists in the CRM where they are not there yet, and leads to them. */
export function Lists() {
  const { t, backendUrl } = useSurroundings();
  const [state, setState] = useState<'asking' | 'making' | 'failed'>('asking');
  const [lists, setLists] = useState<ListsResponse['lists'] | null>(null);
  async function make() {
    setState('making');
    const answer = await tellBackend<ListsResponse>(`${backendUrl}/api/home/lists`, {});
    const made = answer.ok && Array.isArray(answer.body.lists) ? answer.body.lists : null;
    setLists(made);
    setState(made ? 'asking' : 'failed');
  }
  return (
    <Flex direction="column" gap="xs">
      <Text>{t('lists.text')}</Text>
      {state === 'failed' && (
        <Alert variant="warning" title={t('state.failed')}>
          {t('state.failed.text')}
        </Alert>
      )}
      {lists?.map(({ name, url, message }) =>
        url === null ? (
          <Text key={name}>{t('lists.refused', { name, message: message ?? '' })}</Text>
        ) : (
          <Link key={name} href={url}>
            {name}
          </Link>
        ),
      )}
      {lists === null && (
        <Inline>
          <LoadingButton
            variant="secondary"
            size="sm"
            loading={state === 'making'}
            onClick={() => void make()}
          >
            {t('lists.make')}
          </LoadingButton>
        </Inline>
      )}
    </Flex>
  );
}
