import { Alert, Button, ErrorState, Flex, Inline, Text } from '@hubspot/ui-extensions';
import type { Failure } from '../backend.ts';
import { useSurroundings } from '../surroundings.ts';

/** What went wrong, in our words, the backend's beneath; what was typed is kept, and said to be. */
export function Trouble(props: {
  failure: Failure;
  typed: boolean;
  tryAgain: (() => void) | null;
}) {
  const { t } = useSurroundings();
  const { failure, typed, tryAgain } = props;
  const { problem, message } = failure;
  if (problem === 'forbidden' && !typed) {
    return (
      <ErrorState type="lock" title={t('forbidden')}>
        <Text>{t('forbidden.text')}</Text>
        {message && <Text variant="microcopy">{message}</Text>}
      </ErrorState>
    );
  }
  return (
    <Flex direction="column" gap="sm">
      <Alert variant={problem === 'failed' ? 'danger' : 'warning'} title={t(problem)}>
        {`${t(`${problem}.text`)}${typed ? ` ${t('kept')}` : ''}`}
      </Alert>
      {message && <Text variant="microcopy">{message}</Text>}
      {tryAgain && (
        <Inline>
          <Button variant="secondary" size="sm" onClick={tryAgain}>
            {t('tryAgain')}
          </Button>
        </Inline>
      )}
    </Flex>
  );
}
