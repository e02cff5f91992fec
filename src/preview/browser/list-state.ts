import type { ListKind, ListQuery, ListSort } from '../preview-api.ts';

export const levels = ['high', 'elevated', 'watch', 'steady', 'unknown'] as const;
export const levelLabels: Record<string, string> = {
  high: 'High',
  elevated: 'Elevated',
  watch: 'Watch',
  steady: 'Steady',
  unknown: 'Unknown',
};

/** How each level is painted; unknown is grey and never green. */
export const levelVariant: Record<string, string> = {
  high: 'danger',
  elevated: 'warning',
  watch: 'info',
  steady: 'success',
  unknown: 'default',
};

export type View = Omit<ListQuery, 'after' | 'limit'>;
export const pageSize = 25;

const sorts: ListSort[] = ['risk', 'oldest_request', 'changed', 'name'];

/** The view that an address's query names; anything else falls back to contacts by risk. */
export function readView(search: string): View {
  const params = new URLSearchParams(search);
  const sort = sorts.find((one) => one === params.get('sort')) ?? 'risk';
  const kind: ListKind = params.get('kind') === 'company' ? 'company' : 'contact';
  return {
    kind,
    text: params.get('q') ?? '',
    levels: levels.filter((level) => params.getAll('level').includes(level)),
    openRequests: params.get('requests') === 'open',
    owner: params.get('owner'),
    sort,
    direction: params.get('direction') === 'ASCENDING' ? 'ASCENDING' : 'DESCENDING',
  };
}

/** The address's query of a view, without what is the default anyway. */
export function writeView(view: View): string {
  const params = new URLSearchParams();
  if (view.kind !== 'contact') params.set('kind', view.kind);
  if (view.text) params.set('q', view.text);
  for (const level of view.levels) params.append('level', level);
  if (view.openRequests) params.set('requests', 'open');
  if (view.owner) params.set('owner', view.owner);
  if (view.sort !== 'risk') params.set('sort', view.sort);
  if (view.direction !== 'DESCENDING') params.set('direction', view.direction);
  const text = params.toString();
  return text === '' ? '/' : `/?${text}`;
}
