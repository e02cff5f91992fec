import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import { PageTitle } from '@hubspot/ui-extensions/pages';
import type { GroupsResponse } from '../../contract/home.ts';
import { useSurroundings } from '../surroundings.ts';
import { useReading } from '../use-reading.ts';
import { Definitions } from './Definitions.tsx';
import { GroupGrid } from './GroupGrid.tsx';
import { LetGoLane } from './LetGoLane.tsx';
import { Lists } from './Lists.tsx';
import { Nothing } from './Nothing.tsx';
import { Reading } from './Reading.tsx';
import { Sections } from './Sections.tsx';

/** All customers by value, readiness to leave and likelihood to answer, and those whom somebody let go. */
export function Groups() {
  const { t } = useSurroundings();
  const { reload, ...state } = useReading<GroupsResponse>(
    '/api/home/groups',
    {},
    ({ rows, letGo }) => Array.isArray(rows) && Array.isArray(letGo),
  );
  return (
    <Flex direction="column" gap="md">
      <Sections />
      <PageTitle>{t('nav.groups')}</PageTitle>
      <Text>{t('groups.lead')}</Text>
      <Reading state={state} reload={reload}>
        {(groups) => (
          <>
            {groups.rows.length === 0 ? (
              <Nothing title={t('groups.empty')} image="emptyStateCharts">
                <Text>{t('groups.empty.text')}</Text>
              </Nothing>
            ) : (
              <GroupGrid groups={groups} />
            )}
            <Heading>{t('lane')}</Heading>
            <LetGoLane groups={groups} reload={reload} />
            <Heading>{t('lists')}</Heading>
            <Lists />
            <Definitions lines={groups.definitions} syncedAt={groups.syncedAt} />
          </>
        )}
      </Reading>
    </Flex>
  );
}
