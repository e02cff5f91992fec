import { Table, TableBody, TableHead, TableHeader, TableRow } from '@hubspot/ui-extensions';
import type { SavesQueueResponse } from '../../contract/home.ts';
import { saveColumns, type SaveColumn, type SaveView } from '../save-view.ts';
import { useSurroundings } from '../surroundings.ts';
import { SaveTableRow } from './SaveTableRow.tsx';

const sortable: ReadonlySet<string> = new Set(['owner', 'age', 'value', 'saved']);

/** Sentences need room to be read; in a narrow place the table moves sideways instead. */
const widths: Partial<Record<SaveColumn, number>> = { reason: 190, action: 210 };

const first = (sort: string) => (sort === 'owner' ? 'ascending' : 'descending');

/** The rows of a page. A first press on a heading sorts the way one looks for: names from A, all else from the top. */
export function SavesTable(props: {
  view: SaveView;
  saves: SavesQueueResponse;
  show: (change: Partial<SaveView>) => void;
  reload: () => void;
}) {
  const { t } = useSurroundings();
  const { view, saves, show, reload } = props;
  const sorted = view.sort || 'saved';
  const order = view.order || first(sorted);
  const other = order === 'ascending' ? 'descending' : 'ascending';
  const columns = saveColumns.filter((column) => view.columns.includes(column));
  const heading = (column: SaveColumn) =>
    sortable.has(column) ? (
      <TableHeader
        key={column}
        sortDirection={column === sorted ? order : 'none'}
        onSortChange={() =>
          show({ sort: column, order: column === sorted ? other : first(column) })
        }
      >
        {t(`column.${column}`)}
      </TableHeader>
    ) : (
      <TableHeader key={column} width={widths[column] ?? 'auto'}>
        {t(`column.${column}`)}
      </TableHeader>
    );
  return (
    <Table
      bordered={true}
      paginated={true}
      page={saves.page}
      pageCount={saves.pages}
      onPageChange={(page) => show({ page })}
    >
      <TableHead>
        <TableRow>
          <TableHeader width={180}>{t('column.customer')}</TableHeader>
          {columns.map(heading)}
          <TableHeader>{t('column.do')}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {saves.rows.map((save) => (
          <SaveTableRow
            key={`${save.kind}:${save.id}`}
            save={save}
            columns={columns}
            reload={reload}
          />
        ))}
      </TableBody>
    </Table>
  );
}
