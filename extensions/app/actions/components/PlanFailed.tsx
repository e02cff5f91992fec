import { Alert, Button, ErrorState, Flex, Inline, Text } from '@hubspot/ui-extensions';
import type { Problem } from '../../read-answer.ts';
import { useSurroundings } from '../surroundings.ts';

/** No answer. The backend's own sentence stands small below ours, since ours is surely in the reader's language. */
export function PlanFailed(props: {
  problem: Problem;
  message: string | null;
  reload: () => void;
}) {
  const { t } = useSurroundings();
  const { problem, message, reload } = props;
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
      <Alert variant="warning" title={t(`state.${problem}`)}>
        {t(`state.${problem}.text`)}
      </Alert>
      {message && <Text variant="microcopy">{message}</Text>}
      <Inline>
        <Button variant="secondary" size="sm" onClick={reload}>
          {t('tryAgain')}
        </Button>
      </Inline>
    </Flex>
  );
}
