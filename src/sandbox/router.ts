import { accountRoutes } from './account.ts';
import { associationRoutes } from './associations.ts';
import { batchRoutes } from './batch.ts';
import type { Route } from './exchange.ts';
import { listRoutes } from './lists.ts';
import { oauthRoutes } from './oauth.ts';
import { objectRoutes } from './objects.ts';
import { propertyGroupRoutes } from './property-groups.ts';
import { propertyRoutes } from './properties.ts';
import { recordAssociationRoutes } from './record-associations.ts';
import { searchRoutes } from './search.ts';
import { webhooksJournalRoutes } from './webhooks-journal-routes.ts';

/** Fixed paths stand before those with a name in the same place. */
const routes: readonly Route[] = [
  ...searchRoutes,
  ...batchRoutes,
  ...associationRoutes,
  ...recordAssociationRoutes,
  ...objectRoutes,
  ...propertyGroupRoutes,
  ...propertyRoutes,
  ...listRoutes,
  ...accountRoutes,
  ...oauthRoutes,
  ...webhooksJournalRoutes,
];

const compiled = routes.map((route) => ({ route, parts: route.pattern.slice(1).split('/') }));

export type Match = { route: Route; params: Record<string, string>; counted: string };

/** The route that serves a call, with the values in its path and the name it is counted under; undefined if none does. */
export function findRoute(method: string, path: string): Match | undefined {
  const segments = path.slice(1).split('/');
  for (const { route, parts } of compiled) {
    if (route.method !== method || parts.length !== segments.length) continue;
    const params = matchParts(parts, segments);
    if (params === null) continue;
    const counted = parts.map((part, at) => countedAs(part, segments[at] ?? '')).join('/');
    return { route, params, counted: `${method} /${counted}` };
  }
  return undefined;
}

/** Whether the path is served at all, if by another method. */
export function hasPath(path: string): boolean {
  const segments = path.slice(1).split('/');
  return compiled.some(
    ({ parts }) => parts.length === segments.length && matchParts(parts, segments) !== null,
  );
}

function matchParts(
  parts: readonly string[],
  segments: readonly string[],
): Record<string, string> | null {
  const params: Record<string, string> = {};
  for (const [at, part] of parts.entries()) {
    const segment = segments[at] ?? '';
    if (!part.startsWith(':')) {
      if (part !== segment) return null;
      continue;
    }
    if (segment === '') return null;
    params[part.slice(1)] = decode(segment);
  }
  return params;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Types are kept in the counters, ids and names are not. */
function countedAs(part: string, segment: string): string {
  if (!part.startsWith(':')) return part;
  return part === ':type' || part === ':from' || part === ':to' ? segment : `{${part.slice(1)}}`;
}
