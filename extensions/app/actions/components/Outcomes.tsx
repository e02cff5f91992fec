import { Alert, Button, Flex, Inline, List, Text } from '@hubspot/ui-extensions';
import type { SaveOutcome, SaveRow, SavesPlanResponse } from '../../contract/saves.ts';
import { useSurroundings } from '../surroundings.ts';
import type { Done } from '../use-making.ts';

const quiet = ['already', 'gone'] as const;

/** How it went: what was done, what wasn't and why, each refusal by name, and the rest to try again. */
export function Outcomes(props: {
  plan: SavesPlanResponse;
  done: Done;
  again: (tasks: SaveRow[], starts: SaveRow[]) => void;
}) {
  const { t } = useSurroundings();
  const { plan, done, again } = props;
  const rowsLater = (outcomes: readonly SaveOutcome[]) =>
    outcomes.flatMap(({ id, outcome }) =>
      outcome === 'later' ? (plan.rows.find((row) => row.id === id) ?? []) : [],
    );
  const [tasks, starts] = [rowsLater(done.tasks), rowsLater(done.starts)];
  return (
    <Flex direction="column" gap="sm">
      {(['tasks', 'starts'] as const).map(
        (what) =>
          done[what].length > 0 && (
            <OutcomesOf
              key={what}
              texts={what === 'tasks' ? 'done' : 'started'}
              outcomes={done[what]}
              plan={plan}
            />
          ),
      )}
      {tasks.length + starts.length > 0 && (
        <Inline>
          <Button variant="primary" onClick={() => again(tasks, starts)}>
            {t('tryAgain')}
          </Button>
        </Inline>
      )}
    </Flex>
  );
}

function OutcomesOf(props: {
  /** Where the texts begin. */
  texts: 'done' | 'started';
  outcomes: readonly SaveOutcome[];
  plan: SavesPlanResponse;
}) {
  const { t } = useSurroundings();
  const { texts, outcomes, plan } = props;
  const those = (outcome: SaveOutcome['outcome']) =>
    outcomes.filter((one) => one.outcome === outcome);
  const nameOf = (id: string) => plan.rows.find((row) => row.id === id)?.name ?? id;
  const [made, waiting] = [those('made'), those('waits')];
  const [refused, later] = [those('refused'), those('later')];
  return (
    <>
      <Alert
        variant={made.length > 0 ? 'success' : 'info'}
        title={t(`${texts}.made`, { count: made.length })}
      />
      {quiet.map(
        (outcome) =>
          those(outcome).length > 0 && (
            <Text key={outcome}>{t(`${texts}.${outcome}`, { count: those(outcome).length })}</Text>
          ),
      )}
      {waiting.length > 0 && <Text>{t('started.waits', { count: waiting.length })}</Text>}
      {refused.length > 0 && (
        <Alert variant="warning" title={t(`${texts}.refused`, { count: refused.length })}>
          <List variant="unordered">
            {refused.map(({ id, message }) =>
              t('refusal', { name: nameOf(id), reason: message ?? '' }),
            )}
          </List>
        </Alert>
      )}
      {later.length > 0 && (
        <Alert variant="warning" title={t(`${texts}.later`, { count: later.length })}>
          {later.find(({ message }) => message)?.message ?? t('state.unreachable.text')}
        </Alert>
      )}
    </>
  );
}
