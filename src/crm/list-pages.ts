import { noneOfDeals, worthLinking } from './deals-alone.ts';
import { Forbidden } from './errors.ts';
import { readAssociations } from './associations.ts';
import type { ListRequest, ObjectType } from './crm.ts';
import type { Gateway } from './gateway.ts';
import { pageOf, type ReadRecord } from './page-schemas.ts';
import { movingOn } from './moving-on.ts';

type ListedPage = { results: ReadRecord[]; paging: string | null };
type Ask = { type: ObjectType; request: ListRequest; signal: AbortSignal | undefined };

/** These come whether asked for or not, so they say nothing of how a server reads what is asked. */
const always = new Set(['email', 'firstname', 'lastname', 'name', 'domain', 'createdate']);

/**
 * Lists pages and makes sure that what was asked for came. HubSpot takes `properties=a&properties=b` and `properties=a,b`,
 * and lists associations with their records; a server that stands in for it may take one of the spellings only, or leave
 * the associations to their own endpoint. Nobody would notice: all customers would look as if nothing was known of them.
 * It costs a call or two where a page came without anything of what it should hold, once for each type, and none elsewhere.
 */
export function createLister(gateway: Gateway): (ask: Ask) => Promise<ListedPage> {
  let spelling: 'apart' | 'joined' | null = null;
  let inline: boolean | null = null;
  const doubted = new Set<ObjectType>();
  const unlinked = new Set<ObjectType>();
  const dealless = new Set<ObjectType>();

  const list = ({ type, request, signal }: Ask, how: 'apart' | 'joined'): Promise<ListedPage> => {
    const spell = (names: readonly string[]) => (how === 'joined' ? [names.join(',')] : [...names]);
    return gateway.call(
      {
        what: `list ${type}`,
        read: movingOn(pageOf(type), request.after ?? null),
        send: (client) =>
          client.crm.objects.basicApi.getPage(
            type,
            request.limit ?? 100,
            request.after ?? undefined,
            spell(request.properties),
            undefined,
            request.associations ? spell(request.associations) : undefined,
          ),
      },
      signal,
    );
  };

  /** Without the scope for deals a list that shows links to them is refused as a whole: it is listed without. */
  const get = async (ask: Ask, how: 'apart' | 'joined'): Promise<ListedPage> => {
    const { type, request } = ask;
    const { associations } = request;
    if (!associations?.includes('deals')) return await list(ask, how);
    // Each listing asks once: the scope may have come meanwhile.
    if ((request.after ?? null) === null) dealless.delete(type);
    const without = { ...request, associations: associations.filter((to) => to !== 'deals') };
    if (dealless.has(type)) return await list({ ...ask, request: without }, how);
    try {
      return await list(ask, how);
    } catch (error) {
      if (!(error instanceof Forbidden) || !mayBeOfDeals(error)) throw error;
      const page = await list({ ...ask, request: without }, how);
      dealless.add(type);
      return page;
    }
  };

  const getSpelled = async (ask: Ask): Promise<ListedPage> => {
    if (spelling !== null) return await get(ask, spelling);
    const page = await get(ask, 'apart');
    // Of several names the first alone may have been read.
    const telling = ask.request.properties.slice(1).filter((name) => !always.has(name));
    if (page.results.length === 0 || telling.length === 0) return page;
    if (hasAny(page, telling)) {
      spelling = 'apart';
      return page;
    }
    if (doubted.has(ask.type)) return page;
    doubted.add(ask.type);
    const other = await get(ask, 'joined');
    if (!hasAny(other, telling)) return page;
    spelling = 'joined';
    return other;
  };

  return async (ask) => {
    const { type, request, signal } = ask;
    const page = await getSpelled(ask);
    const targets = request.associations ?? [];
    if (targets.length === 0 || page.results.length === 0 || inline === true) return page;
    if (page.results.some(({ associations }) => Object.keys(associations).length > 0)) {
      inline = true;
      return page;
    }
    if (inline === null && unlinked.has(type)) return page;
    unlinked.add(type);
    for (const to of targets) {
      const asked = worthLinking(to, page.results);
      const ids = asked.map(({ id }) => id);
      const links = await readAssociations(gateway, type, to, ids, signal).catch(noneOfDeals(to));
      for (const record of asked) {
        const found = links.get(record.id) ?? [];
        if (found.length === 0) continue;
        record.associations[to] = found;
        inline = false;
      }
    }
    return page;
  };
}

/** The scopes that it names, where it names any, tell. */
const mayBeOfDeals = ({ scopes }: Forbidden): boolean =>
  scopes.length === 0 || scopes.some((scope) => scope.includes('deals'));

const hasAny = ({ results }: ListedPage, names: readonly string[]): boolean =>
  results.some(({ properties }) => names.some((name) => name in properties));
