import { EmptyState, Flex, Text } from '@hubspot/ui-extensions';
import { useSurroundings } from '../surroundings.ts';
import { TryAgain } from './TryAgain.tsx';

/** A deal or ticket to which nobody is linked: whose risk it would be can't be told. */
export function NoCustomer(props: { reload: () => Promise<void> }) {
  const { t } = useSurroundings();
  return (
    <Flex direction="column" gap="sm" align="center">
      <EmptyState
        title={t('state.noCustomer')}
        imageName="contacts"
        imageWidth={120}
        layout="vertical"
      >
        <Text>{t('state.noCustomer.text')}</Text>
      </EmptyState>
      <TryAgain reload={props.reload} />
    </Flex>
  );
}
