const names = ['by', 'period', 'show', 'owner', 'segment', 'source', 'product', 'page'] as const;

/** What an address asks of a page: only what we know of it, and nothing that is empty. */
export function readInsightView(params: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = params[name];
      return value ? [[name, value]] : [];
    }),
  );
}

/** The view with one choice changed: all but turning a page begins at the first one. */
export function changeInsightView(
  view: Record<string, string>,
  name: string,
  value: string,
): Record<string, string> {
  const { page: _page, ...rest } = view;
  const kept = name === 'page' ? view : rest;
  return readInsightView({ ...kept, [name]: name === 'page' && value === '1' ? '' : value });
}
