import type { SaveFilter } from '../contract/home.ts';

export const saveFilters: readonly SaveFilter[] = [
  'owner',
  'level',
  'reason',
  'segment',
  'source',
  'product',
];

/** Columns that one may show or hide; the customer always stands there. */
export const saveColumns = [
  'owner',
  'reason',
  'action',
  'age',
  'value',
  'saved',
  'response',
  'segment',
  'source',
  'product',
] as const;
export type SaveColumn = (typeof saveColumns)[number];

const usual: readonly SaveColumn[] = ['owner', 'reason', 'action', 'age', 'value', 'saved'];

/** What the page shows of the queue, as its address holds it: all texts, '' where nothing is chosen. */
export type SaveView = Record<SaveFilter | 'worth' | 'response', string> & {
  scope: '' | 'all';
  sort: string;
  order: '' | 'ascending' | 'descending';
  page: number;
  columns: readonly SaveColumn[];
};

/** The view that an address's parameters name; what they don't name, or what makes no sense, is the default. */
export function readSaveView(params: Record<string, string>): SaveView {
  const { scope, sort = '', order, page, columns } = params;
  const named = (columns ?? '').split('.');
  const some = saveColumns.filter((column) => named.includes(column));
  const chosen = ['worth', 'response', ...saveFilters].map((name) => [name, params[name] ?? '']);
  return {
    ...(Object.fromEntries(chosen) as Record<SaveFilter | 'worth' | 'response', string>),
    scope: scope === 'all' ? 'all' : '',
    sort,
    order: order === 'ascending' || order === 'descending' ? order : '',
    page: Math.max(1, Math.floor(Number(page)) || 1),
    columns: some.length === 0 ? usual : some,
  };
}

/** The address's parameters for a view, without what is the default anyway. */
export function writeSaveView(view: SaveView): Record<string, string> {
  const { columns, ...rest } = view;
  const isUsual = columns.join() === usual.join();
  return { ...questionOf(rest), ...(isUsual ? {} : { columns: columns.join('.') }) };
}

/** What the backend is asked: which columns are shown is nothing to it. */
export function questionOf({
  page,
  columns: _columns,
  ...view
}: Omit<SaveView, 'columns'> & { columns?: unknown }): Record<string, string> {
  const given = Object.entries(view).filter(([, value]) => value !== '');
  return Object.fromEntries(page > 1 ? [...given, ['page', String(page)]] : given);
}

/** Nothing left out by choice. */
export const unfiltered = {
  owner: '',
  level: '',
  reason: '',
  segment: '',
  source: '',
  product: '',
  worth: '',
  response: '',
} as const;

/** Is anything left out by choice? Sorting, paging and the team's capacity are none. */
export function isNarrowed(view: SaveView): boolean {
  return Object.keys(unfiltered).some((name) => view[name as keyof typeof unfiltered] !== '');
}
