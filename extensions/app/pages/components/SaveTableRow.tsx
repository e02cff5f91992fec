import { Flex, Inline, Link, StatusTag, TableCell, TableRow, Text } from '@hubspot/ui-extensions';
import type { SaveQueueRow } from '../../contract/home.ts';
import type { SaveColumn } from '../save-view.ts';
import { useSurroundings } from '../surroundings.ts';
import { LetGo } from './LetGo.tsx';
import { TakeOn } from './TakeOn.tsx';

/** A high risk is red and an unknown one grey, never green. */
const variants = {
  high: 'danger',
  elevated: 'warning',
  watch: 'info',
  steady: 'success',
  unknown: 'default',
} as const;

const numbers: ReadonlySet<SaveColumn> = new Set(['value', 'saved', 'response']);

/** One customer to save: who, how much at risk and why, what to do about it, and what that may bring. */
export function SaveTableRow(props: {
  save: SaveQueueRow;
  columns: readonly SaveColumn[];
  reload: () => void;
}) {
  const { t } = useSurroundings();
  const { save, columns, reload } = props;
  return (
    <TableRow>
      <TableCell>
        <Flex direction="column" gap="flush">
          <Link href={save.url}>{save.name}</Link>
          <Inline gap="xs">
            <StatusTag variant={variants[save.level]}>
              {save.risk === null
                ? save.levelLabel
                : t('risk', { risk: save.risk, level: save.levelLabel })}
            </StatusTag>
          </Inline>
        </Flex>
      </TableCell>
      {columns.map((column) => (
        <TableCell key={column} {...(numbers.has(column) ? { align: 'right' as const } : {})}>
          <SaveCell save={save} column={column} />
        </TableCell>
      ))}
      <TableCell>
        <Flex direction="column" gap="xs" align="start">
          <TakeOn save={save} />
          <LetGo save={save} done={reload} />
        </Flex>
      </TableCell>
    </TableRow>
  );
}

function SaveCell({ save, column }: { save: SaveQueueRow; column: SaveColumn }) {
  const { t } = useSurroundings();
  const { action } = save;
  if (column === 'action') {
    return (
      <Flex direction="column" gap="flush">
        <Text>{action.title}</Text>
        <Inline gap="xs" align="center">
          <Text variant="microcopy">
            {action.who && action.who !== save.owner ? `${action.who} · ${action.due}` : action.due}
          </Text>
          {action.overdue && <StatusTag variant="warning">{t('tag.overdue')}</StatusTag>}
        </Inline>
      </Flex>
    );
  }
  const nothing = column === 'owner' ? t('owner.none') : t('unknown');
  return <Text>{save[column] ?? (column === 'reason' ? '–' : nothing)}</Text>;
}
