import { Alert, EmptyState, Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { useSurroundings } from '../surroundings.ts';
import { nobody, useMaking } from '../use-making.ts';
import { mostPlanned, usePlan } from '../use-plan.ts';
import { whoStarts } from '../who-starts.ts';
import { AssignTo } from './AssignTo.tsx';
import { LevelCounts } from './LevelCounts.tsx';
import { MakeTasks } from './MakeTasks.tsx';
import { Outcomes } from './Outcomes.tsx';
import { PlanFailed } from './PlanFailed.tsx';
import { SavesTable } from './SavesTable.tsx';
import { StartWorkflow } from './StartWorkflow.tsx';

/** What stands at which risk among the selected, what would be made and started, and how it went. */
export function SavePlan() {
  const { t, selected } = useSurroundings();
  const { reload, ...state } = usePlan();
  const { making, make } = useMaking();
  const [assign, setAssign] = useState('suggested');
  const [workflow, setWorkflow] = useState<string | null>(null);

  if (state.status === 'loading')
    return <LoadingSpinner label={t('state.loading')} showLabel={true} size="md" />;
  if (state.status === 'error')
    return <PlanFailed problem={state.problem} message={state.message} reload={reload} />;

  const { plan } = state;
  const ready = plan.rows.filter((row) => row.state === 'ready');
  const canStart = plan.workflows.length > 0 && plan.rows.some(({ start }) => start === 'ready');
  const who = whoStarts(plan.rows, workflow ?? '');
  const starts = workflow === null ? [] : who.starts;
  const tasks = assign === nobody ? [] : ready;
  const working = making.status === 'working';
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
          done={making}
          again={(laterTasks, laterStarts) =>
            void make({ tasks: laterTasks, assign, starts: laterStarts, workflow })
          }
        />
      ) : ready.length === 0 && !canStart ? (
        <EmptyState title={t('empty')} layout="vertical" imageWidth={120}>
          <Text>{t('empty.text')}</Text>
        </EmptyState>
      ) : (
        <>
          {ready.length > 0 && (
            <AssignTo plan={plan} assign={assign} choose={setAssign} fixed={working} />
          )}
          <StartWorkflow
            workflows={plan.workflows}
            workflow={workflow}
            choose={setWorkflow}
            who={who}
            fixed={working}
          />
          <MakeTasks
            tasks={tasks.length}
            starts={starts.length}
            making={making}
            make={() => void make({ tasks, assign, starts, workflow })}
          />
          <SavesTable
            plan={plan}
            tasks={tasks}
            assign={assign}
            starts={starts}
            workflow={workflow}
          />
        </>
      )}
    </Flex>
  );
}
