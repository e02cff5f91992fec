import { Alert, ErrorState, Flex, Inline, Text } from '@hubspot/ui-extensions';
import type { Problem } from '../backend/backend.ts';
import { useSurroundings } from '../surroundings.ts';
import type { Known } from '../use-known.ts';
import { AddTask } from './AddTask.tsx';
import { KnownHeader } from './KnownHeader.tsx';
import { TryAgain } from './TryAgain.tsx';

/**
 * No card. A refusal shows nothing else: what the record says isn't ours to repeat then. Otherwise the
 * record's own level stays, and with it a way to act that needs no backend. The backend's own sentence
 * stands small below ours, since ours is surely in the reader's language.
 */
export function CardFailed(props: {
  problem: Problem;
  message: string | null;
  known: Known | null;
  reload: () => Promise<void>;
}) {
  const { t } = useSurroundings();
  const { problem, message, known, reload } = props;
  if (problem === 'forbidden') {
    return (
      <ErrorState type="lock" title={t('state.forbidden')}>
        <Text>{t('state.forbidden.text')}</Text>
        {message && <Text variant="microcopy">{message}</Text>}
      </ErrorState>
    );
  }
  return (
    <Flex direction="column" gap="sm">
      {known && <KnownHeader known={known} withReasons={true} />}
      {known?.nextAction && (
        <Inline>
          <AddTask />
        </Inline>
      )}
      <Alert variant="warning" title={t(`state.${problem}`)}>
        {t(`state.${problem}.text`)}
      </Alert>
      {message && <Text variant="microcopy">{message}</Text>}
      <Inline>
        <TryAgain reload={reload} />
      </Inline>
    </Flex>
  );
}
