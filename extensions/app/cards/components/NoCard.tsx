import { EmptyState, Flex, Text } from '@hubspot/ui-extensions';
import { useSurroundings } from '../surroundings.ts';
import { TryAgain } from './TryAgain.tsx';

/**
 * Nothing to show yet: the portal is known and this record isn't read (no level, and above all no green one), or nobody is
 * linked to a deal or ticket, so that whose risk it would be can't be told.
 */
export function NoCard(props: { why: 'notReady' | 'noCustomer'; reload: () => Promise<void> }) {
  const { t } = useSurroundings();
  const { why, reload } = props;
  return (
    <Flex direction="column" gap="sm" align="center">
      <EmptyState title={t(`state.${why}`)} imageName="contacts" imageWidth={120} layout="vertical">
        <Text>{t(`state.${why}.text`)}</Text>
      </EmptyState>
      <TryAgain reload={reload} />
    </Flex>
  );
}
