import { Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { PageTitle, usePageRoute } from '@hubspot/ui-extensions/pages';
import { isFiltered, readView, writeView, type AskView } from '../ask-view.ts';
import { useSurroundings } from '../surroundings.ts';
import { useAsks } from '../use-asks.ts';
import { AsksFailed } from './AsksFailed.tsx';
import { AskFilters } from './AskFilters.tsx';
import { AsksTable } from './AsksTable.tsx';
import { NoAsks } from './NoAsks.tsx';
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
      {state.status === 'loading' && (
        <LoadingSpinner label={t('state.loading')} showLabel={true} size="md" />
      )}
      {state.status === 'error' && (
        <AsksFailed problem={state.problem} message={state.message} reload={reload} />
      )}
      {state.status === 'success' && (
        <>
          <AskFilters view={view} asks={state.body} reading={state.reading} show={show} />
          {state.body.rows.length === 0 ? (
            <NoAsks
              filtered={isFiltered(view)}
              clear={() => show({ owner: '', kind: '', overdue: '' })}
            />
          ) : (
            <AsksTable view={view} asks={state.body} show={show} />
          )}
          {state.body.syncedAt && (
            <Text variant="microcopy">{t('asOf', { date: day(state.body.syncedAt) })}</Text>
          )}
        </>
      )}
    </Flex>
  );
}
