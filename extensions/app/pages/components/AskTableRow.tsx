import { Flex, Inline, Link, StatusTag, TableCell, TableRow, Text } from '@hubspot/ui-extensions';
import type { AskRow } from '../../contract/asks.ts';
import { useSurroundings } from '../surroundings.ts';

/** A high risk is red and an unknown one grey, never green. */
const variants = {
  high: 'danger',
  elevated: 'warning',
  watch: 'info',
  steady: 'success',
  unknown: 'default',
} as const;

/** One ask: what in their own words, since when, from whom, and what it is worth. */
export function AskTableRow(props: { ask: AskRow }) {
  const { t, day } = useSurroundings();
  const { ask } = props;
  return (
    <TableRow>
      <TableCell>
        <Flex direction="column" gap="flush">
          <Text format={{ fontWeight: 'demibold' }}>{ask.kindLabel}</Text>
          <Text format={{ italic: ask.asked === null }}>
            {ask.asked ?? t('quote', { text: ask.sentence })}
          </Text>
        </Flex>
      </TableCell>
      <TableCell>
        <Flex direction="column" gap="flush">
          <Link href={ask.url}>{ask.asker ?? ask.company ?? t('record')}</Link>
          {ask.company && ask.company !== ask.asker && (
            <Text variant="microcopy">{ask.company}</Text>
          )}
        </Flex>
      </TableCell>
      <TableCell>
        <Flex direction="column" gap="flush">
          <Inline gap="xs" align="center">
            <Text>{ask.age}</Text>
            {ask.overdue && <StatusTag variant="warning">{ask.due ?? t('tag.overdue')}</StatusTag>}
          </Inline>
          <Text variant="microcopy">
            {ask.due && !ask.overdue ? `${day(ask.at)} · ${ask.due}` : day(ask.at)}
          </Text>
        </Flex>
      </TableCell>
      <TableCell>
        <Text>{ask.owner ?? t('owner.none')}</Text>
      </TableCell>
      <TableCell align="right">
        <Text>{ask.value ?? '–'}</Text>
      </TableCell>
      <TableCell>
        <StatusTag variant={variants[ask.level]}>
          {ask.risk === null
            ? ask.levelLabel
            : t('risk', { risk: ask.risk, level: ask.levelLabel })}
        </StatusTag>
      </TableCell>
    </TableRow>
  );
}
