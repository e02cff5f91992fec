import { Text } from '@hubspot/ui-extensions';
import { PageLink } from '@hubspot/ui-extensions/pages';
import { useSurroundings } from '../surroundings.ts';
import { Nothing } from './Nothing.tsx';

/** An address that names no page of the app. */
export function NotFound() {
  const { t } = useSurroundings();
  return (
    <Nothing title={t('notFound')} image="cone">
      <Text>
        <PageLink to="/asks">{t('notFound.back')}</PageLink>
      </Text>
    </Nothing>
  );
}
