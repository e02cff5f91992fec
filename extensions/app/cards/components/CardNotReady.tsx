import { EmptyState, Flex, Text } from '@hubspot/ui-extensions';
import { useSurroundings } from '../surroundings.ts';
import { TryAgain } from './TryAgain.tsx';

/** The portal is known, this record isn't read yet: no level, and above all no green one. */
export function CardNotReady(props: { reload: () => Promise<void> }) {
  const { t } = useSurroundings();
  return (
    <Flex direction="column" gap="sm" align="center">
      <EmptyState
        title={t('state.notReady')}
        imageName="contacts"
        imageWidth={120}
        layout="vertical"
      >
        <Text>{t('state.notReady.text')}</Text>
      </EmptyState>
      <TryAgain reload={props.reload} />
    </Flex>
  );
}
