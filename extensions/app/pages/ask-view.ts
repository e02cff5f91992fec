/** What the page shows of the open asks, as its address holds it: all texts, '' where nothing is chosen. */
export type AskView = {
  owner: string;
  kind: string;
  overdue: '' | '1';
  sort: string;
  order: '' | 'ascending' | 'descending';
  page: number;
};

/** The view that an address's parameters name; what they don't name, or what makes no sense, is the default. */
export function readView(params: Record<string, string>): AskView {
  const { owner = '', kind = '', overdue, sort = '', order, page } = params;
  return {
    owner,
    kind,
    overdue: overdue === '1' ? '1' : '',
    sort,
    order: order === 'ascending' || order === 'descending' ? order : '',
    page: Math.max(1, Math.floor(Number(page)) || 1),
  };
}

/** The address's parameters for a view, without what is the default anyway. */
export function writeView({ page, ...view }: AskView): Record<string, string> {
  const given = Object.entries(view).filter(([, value]) => value !== '');
  return Object.fromEntries(page > 1 ? [...given, ['page', String(page)]] : given);
}

/** Is anything left out by choice? Sorting and paging leave nothing out. */
export function isFiltered({ owner, kind, overdue }: AskView): boolean {
  return owner !== '' || kind !== '' || overdue !== '';
}
