import { Accordion, Button, EmptyState, Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { PageTitle, usePageRoute } from '@hubspot/ui-extensions/pages';
import type { SavesQueueResponse } from '../../contract/home.ts';
import {
  isNarrowed,
  questionOf,
  readSaveView,
  unfiltered,
  writeSaveView,
  type SaveView,
} from '../save-view.ts';
import { useSurroundings } from '../surroundings.ts';
import { useReading } from '../use-reading.ts';
import { AsksFailed } from './AsksFailed.tsx';
import { SaveFilters } from './SaveFilters.tsx';
import { SavesTable } from './SavesTable.tsx';
import { Sections } from './Sections.tsx';

/** Whom to turn to first. The address holds the view, so that it can be sent to a colleague. */
export function TodaysSaves() {
  const { t, day, navigate } = useSurroundings();
  const { path, params } = usePageRoute();
  const view = readSaveView(params);
  const { reload, ...state } = useReading<SavesQueueResponse>(
    '/api/home/saves',
    questionOf(view),
    ({ rows, summary }) => Array.isArray(rows) && Boolean(summary),
  );
  // A changed filter or order begins at the first page again.
  const show = (change: Partial<SaveView>) =>
    navigate(path, writeSaveView({ ...view, page: 1, ...change }));

  return (
    <Flex direction="column" gap="md">
      <Sections />
      <PageTitle>{t('nav.saves')}</PageTitle>
      <Text>{t('saves.lead')}</Text>
      {state.status === 'loading' && (
        <LoadingSpinner label={t('state.loading')} showLabel={true} size="md" />
      )}
      {state.status === 'error' && (
        <AsksFailed problem={state.problem} message={state.message} reload={reload} />
      )}
      {state.status === 'success' && (
        <>
          <SaveFilters view={view} saves={state.body} reading={state.reading} show={show} />
          {state.body.rows.length === 0 ? (
            <NoSaves filtered={isNarrowed(view)} clear={() => show(unfiltered)} />
          ) : (
            <SavesTable view={view} saves={state.body} show={show} reload={reload} />
          )}
          <Accordion title={t('define')} size="xs">
            <Flex direction="column" gap="xs">
              {state.body.definitions.map((line) => (
                <Text key={line} variant="microcopy">
                  {line}
                </Text>
              ))}
            </Flex>
          </Accordion>
          {state.body.syncedAt && (
            <Text variant="microcopy">{t('asOf', { date: day(state.body.syncedAt) })}</Text>
          )}
        </>
      )}
    </Flex>
  );
}

/** Nobody is to be saved, or nobody whom the filters let through: not the same good news. */
function NoSaves(props: { filtered: boolean; clear: () => void }) {
  const { t } = useSurroundings();
  if (props.filtered) {
    return (
      <EmptyState
        title={t('saves.none')}
        imageName="voteAndSearch"
        imageWidth={120}
        layout="vertical"
      >
        <Button variant="secondary" size="sm" onClick={props.clear}>
          {t('clear')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('saves.empty')}
      imageName="customerSupport"
      imageWidth={120}
      layout="vertical"
    >
      <Text>{t('saves.empty.text')}</Text>
    </EmptyState>
  );
}
