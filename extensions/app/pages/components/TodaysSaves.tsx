import { Button, EmptyState, Flex, Text } from '@hubspot/ui-extensions';
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
import { Definitions } from './Definitions.tsx';
import { Reading } from './Reading.tsx';
import { SaveFilters } from './SaveFilters.tsx';
import { SavesTable } from './SavesTable.tsx';
import { Sections } from './Sections.tsx';

/** Whom to turn to first. The address holds the view, so that it can be sent to a colleague. */
export function TodaysSaves() {
  const { t, navigate } = useSurroundings();
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
      <Reading state={state} reload={reload}>
        {(saves, reading) => (
          <>
            <SaveFilters view={view} saves={saves} reading={reading} show={show} />
            {saves.rows.length === 0 ? (
              <NoSaves filtered={isNarrowed(view)} clear={() => show(unfiltered)} />
            ) : (
              <SavesTable view={view} saves={saves} show={show} reload={reload} />
            )}
            <Definitions lines={saves.definitions} syncedAt={saves.syncedAt} />
          </>
        )}
      </Reading>
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
