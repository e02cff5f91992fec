import { Flex, Text } from '@hubspot/ui-extensions';
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
import { NoRows } from './NoRows.tsx';
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
              <NoRows
                filtered={isNarrowed(view)}
                none={t('saves.none')}
                empty={t('saves.empty')}
                text={t('saves.empty.text')}
                clear={() => show(unfiltered)}
              />
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
