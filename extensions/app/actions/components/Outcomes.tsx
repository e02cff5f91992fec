import { Alert, Button, Flex, Inline, List, Text } from '@hubspot/ui-extensions';
import type { SaveOutcome, SaveRow, SavesPlanResponse } from '../../contract/saves.ts';
import { useSurroundings } from '../surroundings.ts';

const quiet = ['already', 'gone'] as const;

/** How it went: what was made, what wasn't and why, each refusal by name, and the rest to try again. */
export function Outcomes(props: {
  plan: SavesPlanResponse;
  outcomes: readonly SaveOutcome[];
  again: (rows: SaveRow[]) => void;
}) {
  const { t } = useSurroundings();
  const { plan, outcomes, again } = props;
  const those = (outcome: SaveOutcome['outcome']) =>
    outcomes.filter((one) => one.outcome === outcome);
  const rowOf = (id: string) => plan.rows.find((row) => row.id === id);
  const [made, refused, later] = [those('made'), those('refused'), those('later')];
  return (
    <Flex direction="column" gap="sm">
      <Alert
        variant={made.length > 0 ? 'success' : 'info'}
        title={t('done.made', { count: made.length })}
      />
      {quiet.map(
        (outcome) =>
          those(outcome).length > 0 && (
            <Text key={outcome}>{t(`done.${outcome}`, { count: those(outcome).length })}</Text>
          ),
      )}
      {refused.length > 0 && (
        <Alert variant="warning" title={t('done.refused', { count: refused.length })}>
          <List variant="unordered">
            {refused.map(({ id, message }) =>
              t('refusal', { name: rowOf(id)?.name ?? id, reason: message ?? '' }),
            )}
          </List>
        </Alert>
      )}
      {later.length > 0 && (
        <>
          <Alert variant="warning" title={t('done.later', { count: later.length })}>
            {later.find(({ message }) => message)?.message ?? t('state.unreachable.text')}
          </Alert>
          <Inline>
            <Button
              variant="primary"
              onClick={() => again(later.flatMap(({ id }) => rowOf(id) ?? []))}
            >
              {t('tryAgain')}
            </Button>
          </Inline>
        </>
      )}
    </Flex>
  );
}
