import { Flex, Text } from '@hubspot/ui-extensions';
import { PageTitle, usePageRoute } from '@hubspot/ui-extensions/pages';
import { isFiltered, readView, writeView, type AskView } from '../ask-view.ts';
import { useSurroundings } from '../surroundings.ts';
import { useAsks } from '../use-asks.ts';
import { AskFilters } from './AskFilters.tsx';
import { AsksTable } from './AsksTable.tsx';
import { NoRows } from './NoRows.tsx';
import { Reading } from './Reading.tsx';
import { Sections } from './Sections.tsx';

/** Every ask of the portal that still waits. The address holds the view, so that it can be sent to a colleague. */
export function OpenAsks() {
  const { t, day, navigate } = useSurroundings();
  const { path, params } = usePageRoute();
  const view = readView(params);
  const { reload, ...state } = useAsks(writeView(view));
  // A changed filter or order begins at the first page again.
  const show = (change: Partial<AskView>) =>
    navigate(path, writeView({ ...view, page: 1, ...change }));

  return (
    <Flex direction="column" gap="md">
      <Sections />
      <PageTitle>{t('title')}</PageTitle>
      <Text>{t('lead')}</Text>
      <Reading state={state} reload={reload}>
        {(asks, reading) => (
          <>
            <AskFilters view={view} asks={asks} reading={reading} show={show} />
            {asks.rows.length === 0 ? (
              <NoRows
                filtered={isFiltered(view)}
                none={t('none')}
                empty={t('empty')}
                text={t('empty.text')}
                clear={() => show({ owner: '', kind: '', overdue: '' })}
              />
            ) : (
              <AsksTable view={view} asks={asks} show={show} />
            )}
            {asks.syncedAt && (
              <Text variant="microcopy">{t('asOf', { date: day(asks.syncedAt) })}</Text>
            )}
          </>
        )}
      </Reading>
    </Flex>
  );
}
