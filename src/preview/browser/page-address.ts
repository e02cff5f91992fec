/** Where a page of the app stands: its own path, and the address's query as parameters. */
export type PageLocation = { path: string; params: Record<string, string> };

const home = '/app';

/** The page that an address of the preview names; null where it names none. */
export function readPageAddress(address: {
  pathname: string;
  search: string;
}): PageLocation | null {
  const { pathname, search } = address;
  if (pathname !== home && !pathname.startsWith(`${home}/`)) return null;
  return {
    path: pathname.slice(home.length) || '/',
    params: Object.fromEntries(new URLSearchParams(search)),
  };
}

/** The address of a page, the way the CRM makes it: `:name` in the path takes a parameter, the others are the query. */
export function pageAddress(to: string, params: Record<string, string> = {}): string {
  const rest = { ...params };
  const path = to.replace(/:(\w+)/g, (token, name: string) => {
    const value = rest[name];
    delete rest[name];
    return value === undefined ? token : encodeURIComponent(value);
  });
  const query = new URLSearchParams(rest).toString();
  return `${home}${path === '/' ? '' : path}${query === '' ? '' : `?${query}`}`;
}
