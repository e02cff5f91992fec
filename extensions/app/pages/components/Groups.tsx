import { Accordion, EmptyState, Flex, Heading, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { PageTitle } from '@hubspot/ui-extensions/pages';
import type { GroupsResponse } from '../../contract/home.ts';
import { useSurroundings } from '../surroundings.ts';
import { useReading } from '../use-reading.ts';
import { AsksFailed } from './AsksFailed.tsx';
import { GroupGrid } from './GroupGrid.tsx';
import { LetGoLane } from './LetGoLane.tsx';
import { Lists } from './Lists.tsx';
import { Sections } from './Sections.tsx';

/** All customers by value, readiness to leave and likelihood to answer, and those whom somebody let go. */
export function Groups() {
  const { t, day } = useSurroundings();
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
      {state.status === 'loading' && (
        <LoadingSpinner label={t('state.loading')} showLabel={true} size="md" />
      )}
      {state.status === 'error' && (
        <AsksFailed problem={state.problem} message={state.message} reload={reload} />
      )}
      {state.status === 'success' && (
        <>
          {state.body.rows.length === 0 ? (
            <EmptyState
              title={t('groups.empty')}
              imageName="emptyStateCharts"
              imageWidth={120}
              layout="vertical"
            >
              <Text>{t('groups.empty.text')}</Text>
            </EmptyState>
          ) : (
            <GroupGrid groups={state.body} />
          )}
          <Heading>{t('lane')}</Heading>
          <LetGoLane groups={state.body} reload={reload} />
          <Heading>{t('lists')}</Heading>
          <Lists />
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
