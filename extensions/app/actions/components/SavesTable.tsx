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

/** What would be made: for whom, what, until when, and who is to do it as chosen. */
export function SavesTable(props: {
  rows: readonly SaveRow[];
  plan: SavesPlanResponse;
  assign: string;
}) {
  const { t, day } = useSurroundings();
  const { rows, plan, assign } = props;
  const [page, setPage] = useState(1);
  const who = (row: SaveRow) => {
    if (assign === 'suggested') return row.action?.who;
    if (assign === 'owner') return row.owner;
    return plan.colleagues.find(({ id }) => id === assign)?.name;
  };
  return (
    <Table
      bordered={true}
      paginated={rows.length > pageSize}
      page={page}
      pageCount={Math.ceil(rows.length / pageSize)}
      onPageChange={setPage}
    >
      <TableHead>
        <TableRow>
          {(['customer', 'risk', 'task', 'who', 'due'] as const).map((column) => (
            <TableHeader key={column}>{t(`column.${column}`)}</TableHeader>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.slice((page - 1) * pageSize, page * pageSize).map((row) => (
          <TableRow key={row.id}>
            <TableCell>
              <Text>{row.name}</Text>
            </TableCell>
            <TableCell>
              <StatusTag variant={variants[row.level]}>
                {row.risk === null
                  ? row.levelLabel
                  : t('risk', { risk: row.risk, level: row.levelLabel })}
              </StatusTag>
            </TableCell>
            <TableCell>
              <Text>{row.action?.title ?? ''}</Text>
            </TableCell>
            <TableCell>
              <Text>{who(row) ?? t('who.nobody')}</Text>
            </TableCell>
            <TableCell>
              <Text>{row.action ? day(row.action.dueAt) : ''}</Text>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
