/** Table and its parts, with HubSpot's paging and sorting props. */
import type { CSSProperties, ReactNode } from 'react';

type Cell = {
  children?: ReactNode;
  align?: 'left' | 'center' | 'right';
  width?: 'min' | 'max' | 'auto' | number;
  colSpan?: number;
};

function cellStyle(props: Cell): CSSProperties {
  const style: CSSProperties = { textAlign: props.align ?? 'left' };
  // A column of a width keeps it where the table is wider than its place.
  if (typeof props.width === 'number')
    Object.assign(style, { width: props.width, minWidth: props.width });
  if (props.width === 'min') style.width = '1%';
  if (props.width === 'max') style.width = '100%';
  return style;
}

type TableProps = {
  children?: ReactNode;
  bordered?: boolean;
  flush?: boolean;
  density?: string;
  paginated?: boolean;
  pageCount?: number;
  page?: number;
  onPageChange?: (page: number) => void;
  showFirstLastButtons?: boolean;
};

export function Table(props: TableProps) {
  const classes = ['hs-table', `hs-table-${props.density ?? 'default'}`];
  if (props.bordered ?? true) classes.push('hs-table-bordered');
  const page = props.page ?? 1;
  const last = props.pageCount ?? 1;
  const go = (to: number) => props.onPageChange?.(Math.max(1, Math.min(last, to)));
  return (
    <div className={props.flush ? 'hs-table-box hs-flush' : 'hs-table-box'}>
      <table className={classes.join(' ')}>{props.children}</table>
      {props.paginated ? (
        <nav className="hs-paging" aria-label="Pages">
          {props.showFirstLastButtons ? (
            <button type="button" disabled={page <= 1} onClick={() => go(1)}>
              First
            </button>
          ) : null}
          <button type="button" disabled={page <= 1} onClick={() => go(page - 1)}>
            ‹ Prev
          </button>
          <span aria-current="page">
            {page} of {last}
          </span>
          <button type="button" disabled={page >= last} onClick={() => go(page + 1)}>
            Next ›
          </button>
          {props.showFirstLastButtons ? (
            <button type="button" disabled={page >= last} onClick={() => go(last)}>
              Last
            </button>
          ) : null}
        </nav>
      ) : null}
    </div>
  );
}

export const TableHead = (props: Cell) => <thead>{props.children}</thead>;
export const TableBody = (props: Cell) => <tbody>{props.children}</tbody>;
export const TableFooter = (props: Cell) => <tfoot>{props.children}</tfoot>;
export const TableRow = (props: Cell) => <tr>{props.children}</tr>;
export const TableCell = (props: Cell) => (
  <td style={cellStyle(props)} colSpan={props.colSpan}>
    {props.children}
  </td>
);

type Direction = 'ascending' | 'descending' | 'none' | 'never';
const nextDirection: Record<string, Direction> = {
  none: 'ascending',
  ascending: 'descending',
  descending: 'none',
};

export function TableHeader(
  props: Cell & {
    sortDirection?: Direction;
    onSortChange?: (value: Direction) => void;
    disabled?: boolean;
  },
) {
  const direction = props.sortDirection ?? 'never';
  if (direction === 'never') {
    return (
      <th scope="col" style={cellStyle(props)}>
        {props.children}
      </th>
    );
  }
  return (
    <th scope="col" style={cellStyle(props)} aria-sort={direction}>
      <button
        type="button"
        className="hs-plain"
        disabled={props.disabled}
        onClick={() => props.onSortChange?.(nextDirection[direction] ?? 'ascending')}
      >
        {props.children}{' '}
        <span aria-hidden="true">
          {{ ascending: '▴', descending: '▾' }[direction as string] ?? '↕'}
        </span>
      </button>
    </th>
  );
}
