import { Button, EmptyState, Text } from '@hubspot/ui-extensions';
import { useSurroundings } from '../surroundings.ts';

/** Nothing waits, or nothing that the filters let through: not the same good news. */
export function NoAsks(props: { filtered: boolean; clear: () => void }) {
  const { t } = useSurroundings();
  if (props.filtered) {
    return (
      <EmptyState title={t('none')} imageName="voteAndSearch" imageWidth={120} layout="vertical">
        <Button variant="secondary" size="sm" onClick={props.clear}>
          {t('clear')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('empty')} imageName="customerSupport" imageWidth={120} layout="vertical">
      <Text>{t('empty.text')}</Text>
    </EmptyState>
  );
}
