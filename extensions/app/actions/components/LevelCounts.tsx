import { Flex, Inline, StatusTag, Text } from '@hubspot/ui-extensions';
import type { SavesPlanResponse } from '../../contract/saves.ts';
import { useSurroundings } from '../surroundings.ts';

/** A high risk is red and an unknown one grey, never green. */
const variants = {
  high: 'danger',
  elevated: 'warning',
  watch: 'info',
  steady: 'success',
  unknown: 'default',
} as const;

/** How many of the selected stand at which risk, and for how many nothing would be made, with why. */
export function LevelCounts(props: { plan: SavesPlanResponse }) {
  const { t } = useSurroundings();
  const { rows, levels } = props.plan;
  const left = (['made', 'none', 'unread'] as const)
    .map((state) => ({ state, count: rows.filter((row) => row.state === state).length }))
    .filter(({ count }) => count > 0);
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: 'demibold' }}>{t('selected', { count: rows.length })}</Text>
      <Inline gap="sm">
        {levels.map(({ level, label, count }) => (
          <StatusTag key={level} variant={variants[level]}>
            {t('level', { level: label, count })}
          </StatusTag>
        ))}
      </Inline>
      {left.map(({ state, count }) => (
        <Text key={state} variant="microcopy">
          {t(`left.${state}`, { count })}
        </Text>
      ))}
      {levels.some(({ level }) => level === 'unknown') && (
        <Text variant="microcopy">{t('unknown')}</Text>
      )}
    </Flex>
  );
}
