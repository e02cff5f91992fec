import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Crm, CrmOwner } from './crm.ts';
import { apiVersion } from './dated-path.ts';
import { Forbidden, InvalidAnswer, NotFound } from './errors.ts';
import type { Gateway } from './gateway.ts';
import { after, id } from './page-schemas.ts';

const account = z.object({
  portalId: id,
  timeZone: z.string().nullish(),
  companyCurrency: z.string().nullish(),
  uiDomain: z.string().nullish(),
});

const ownersPage = z.object({
  results: z.array(
    z.object({
      id,
      email: z.string().nullish(),
      firstName: z.string().nullish(),
      lastName: z.string().nullish(),
    }),
  ),
  paging: after,
});

/** Most owners that one page holds. */
const pageSize = 500;

/**
 * A portal that doesn't say who it is still needs one name of its own, so that nothing of it mixes with another:
 * made from its address and the token, hence another one for each token.
 */
const namelessId = (baseUrl: string, token: string) =>
  `unnamed-${createHash('sha256').update(`${baseUrl}\n${token}`).digest('hex').slice(0, 12)}`;

/** Who the portal is, and who works there. Without account details: UTC and US dollars. */
export function describePortal(
  gateway: Gateway,
  { baseUrl, accessToken }: { baseUrl: string; accessToken: () => Promise<string> },
): Pick<Crm, 'account' | 'owners'> {
  const detailsOf = (version: string, signal?: AbortSignal) =>
    gateway.call(
      {
        what: 'read the account details',
        read: account,
        // The client has no method for it.
        send: (client, token) =>
          client.apiRequest({
            path: `/account-info/${version}/details`,
            headers: { Authorization: `Bearer ${token}` },
          }),
      },
      signal,
    );
  const details = async (signal?: AbortSignal) => {
    try {
      return await detailsOf(apiVersion, signal);
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      // A server that doesn't know the dated paths.
      return await detailsOf('v3', signal);
    }
  };

  return {
    async account(signal) {
      const read = await details(signal).catch(
        async (error: unknown): Promise<z.infer<typeof account>> => {
          if (!(error instanceof NotFound || error instanceof Forbidden)) throw error;
          return { portalId: namelessId(baseUrl, await accessToken()) };
        },
      );
      return {
        portalId: read.portalId,
        timeZone: read.timeZone || 'UTC',
        currency: read.companyCurrency || 'USD',
        uiDomain: read.uiDomain ?? null,
      };
    },

    async owners(signal) {
      const owners: CrmOwner[] = [];
      const seen = new Set<string>();
      let cursor: string | null = null;
      do {
        const page: z.infer<typeof ownersPage> = await gateway.call(
          {
            what: 'list owners',
            read: ownersPage,
            send: (client) =>
              client.crm.owners.ownersApi.getPage(undefined, cursor ?? undefined, pageSize),
          },
          signal,
        );
        owners.push(
          ...page.results.map(({ id, email, firstName, lastName }) => ({
            id,
            email: email || null,
            firstName: firstName ?? '',
            lastName: lastName ?? '',
          })),
        );
        cursor = page.paging;
        if (cursor !== null && seen.has(cursor)) {
          throw new InvalidAnswer(
            'HubSpot keeps giving the same page of owners. Try again later.',
            {
              status: 200,
            },
          );
        }
        if (cursor !== null) seen.add(cursor);
      } while (cursor !== null);
      return owners;
    },
  };
}
