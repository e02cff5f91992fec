import { EmptyState, Text } from '@hubspot/ui-extensions';
import { PageLink } from '@hubspot/ui-extensions/pages';
import { useSurroundings } from '../surroundings.ts';

/** An address that names no page of the app. */
export function NotFound() {
  const { t } = useSurroundings();
  return (
    <EmptyState title={t('notFound')} imageName="cone" imageWidth={120} layout="vertical">
      <Text>
        <PageLink to="/asks">{t('notFound.back')}</PageLink>
      </Text>
    </EmptyState>
  );
}
