import { Table, TableBody, TableHead, TableHeader, TableRow } from '@hubspot/ui-extensions';
import type { AsksResponse } from '../../contract/asks.ts';
import type { AskView } from '../ask-view.ts';
import { useSurroundings } from '../surroundings.ts';
import { AskTableRow } from './AskTableRow.tsx';

const sortable = ['age', 'owner', 'value', 'risk'] as const;

const first = (sort: string) => (sort === 'owner' ? 'ascending' : 'descending');

/** The rows of a page. A first press on a heading sorts the way one looks for: names from A, all else from the top. */
export function AsksTable(props: {
  view: AskView;
  asks: AsksResponse;
  show: (change: Partial<AskView>) => void;
}) {
  const { t } = useSurroundings();
  const { view, asks, show } = props;
  const sorted = sortable.find((sort) => sort === view.sort) ?? 'age';
  const order = view.order || first(sorted);
  const other = order === 'ascending' ? 'descending' : 'ascending';
  return (
    <Table
      bordered={true}
      paginated={true}
      page={asks.page}
      pageCount={asks.pages}
      onPageChange={(page) => show({ page })}
    >
      <TableHead>
        <TableRow>
          <TableHeader width={240}>{t('column.ask')}</TableHeader>
          <TableHeader width={160}>{t('column.customer')}</TableHeader>
          {sortable.map((sort) => (
            <TableHeader
              key={sort}
              sortDirection={sort === sorted ? order : 'none'}
              onSortChange={() => show({ sort, order: sort === sorted ? other : first(sort) })}
            >
              {t(`column.${sort}`)}
            </TableHeader>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {asks.rows.map((ask) => (
          <AskTableRow key={ask.id} ask={ask} />
        ))}
      </TableBody>
    </Table>
  );
}
