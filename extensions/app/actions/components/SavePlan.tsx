import { Alert, EmptyState, Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { useSurroundings } from '../surroundings.ts';
import { useMaking } from '../use-making.ts';
import { mostPlanned, usePlan } from '../use-plan.ts';
import { AssignTo } from './AssignTo.tsx';
import { LevelCounts } from './LevelCounts.tsx';
import { MakeTasks } from './MakeTasks.tsx';
import { Outcomes } from './Outcomes.tsx';
import { PlanFailed } from './PlanFailed.tsx';
import { SavesTable } from './SavesTable.tsx';

/** What stands at which risk among the selected, what would be made, and how it went. */
export function SavePlan() {
  const { t, selected } = useSurroundings();
  const { reload, ...state } = usePlan();
  const { making, make } = useMaking();
  const [assign, setAssign] = useState('suggested');

  if (state.status === 'loading')
    return <LoadingSpinner label={t('state.loading')} showLabel={true} size="md" />;
  if (state.status === 'error')
    return <PlanFailed problem={state.problem} message={state.message} reload={reload} />;

  const { plan } = state;
  const ready = plan.rows.filter((row) => row.state === 'ready');
  return (
    <Flex direction="column" gap="md">
      <Text>{t('lead')}</Text>
      {selected.ids.length > mostPlanned && (
        <Alert variant="warning" title={t('tooMany', { count: mostPlanned })} />
      )}
      <LevelCounts plan={plan} />
      {making.status === 'done' ? (
        <Outcomes
          plan={plan}
          outcomes={making.outcomes}
          again={(rows) => void make(rows, assign)}
        />
      ) : ready.length === 0 ? (
        <EmptyState title={t('empty')} layout="vertical" imageWidth={120}>
          <Text>{t('empty.text')}</Text>
        </EmptyState>
      ) : (
        <>
          <AssignTo
            plan={plan}
            assign={assign}
            choose={setAssign}
            fixed={making.status === 'working'}
          />
          <MakeTasks ready={ready.length} making={making} make={() => void make(ready, assign)} />
          <SavesTable rows={ready} plan={plan} assign={assign} />
        </>
      )}
    </Flex>
  );
}
