import {
  StatusTag,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { SaveRow, SavesPlanResponse } from '../../contract/saves.ts';
import { useSurroundings } from '../surroundings.ts';

const pageSize = 10;
const variants = {
  high: 'danger',
  elevated: 'warning',
  watch: 'info',
  steady: 'success',
  unknown: 'default',
} as const;

/** What would be done: for whom, which task, until when, who is to do it as chosen, and which workflow is started. */
export function SavesTable(props: {
  plan: SavesPlanResponse;
  tasks: readonly SaveRow[];
  assign: string;
  starts: readonly SaveRow[];
  workflow: string | null;
}) {
  const { t, day } = useSurroundings();
  const { plan, tasks, assign, starts, workflow } = props;
  const [page, setPage] = useState(1);
  const [ofTask, ofStart] = [tasks, starts].map((some) => new Set(some.map(({ id }) => id)));
  const rows = plan.rows.filter(({ id }) => ofTask?.has(id) || ofStart?.has(id));
  if (rows.length === 0) return null;
  const pageCount = Math.ceil(rows.length / pageSize);
  // Another choice may leave fewer.
  const shown = Math.min(page, pageCount);
  const who = (row: SaveRow) => {
    if (assign === 'suggested') return row.action?.who;
    if (assign === 'owner') return row.owner;
    return plan.colleagues.find(({ id }) => id === assign)?.name;
  };
  const columns = [
    ...(['customer', 'risk'] as const),
    ...(tasks.length > 0 ? (['task', 'who', 'due'] as const) : []),
    ...(starts.length > 0 ? (['start'] as const) : []),
  ];
  const cell = (row: SaveRow, column: (typeof columns)[number]): string => {
    if (column === 'start') return ofStart?.has(row.id) ? (workflow ?? '') : '';
    if (column === 'customer') return row.name;
    if (!ofTask?.has(row.id) || !row.action) return '';
    if (column === 'task') return row.action.title;
    return column === 'who' ? (who(row) ?? t('who.nobody')) : day(row.action.dueAt);
  };
  return (
    <Table
      bordered={true}
      paginated={rows.length > pageSize}
      page={shown}
      pageCount={pageCount}
      onPageChange={setPage}
    >
      <TableHead>
        <TableRow>
          {columns.map((column) => (
            <TableHeader key={column}>{t(`column.${column}`)}</TableHeader>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.slice((shown - 1) * pageSize, shown * pageSize).map((row) => (
          <TableRow key={row.id}>
            {columns.map((column) => (
              <TableCell key={column}>
                {column === 'risk' ? (
                  <StatusTag variant={variants[row.level]}>
                    {row.risk === null
                      ? row.levelLabel
                      : t('risk', { risk: row.risk, level: row.levelLabel })}
                  </StatusTag>
                ) : (
                  <Text>{cell(row, column)}</Text>
                )}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
