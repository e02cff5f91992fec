import { worthLinking } from './deals-alone.ts';
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

  const get = ({ type, request, signal }: Ask, how: 'apart' | 'joined'): Promise<ListedPage> => {
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
      const links = await readAssociations(gateway, type, to, ids, signal);
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

const hasAny = ({ results }: ListedPage, names: readonly string[]): boolean =>
  results.some(({ properties }) => names.some((name) => name in properties));
