import type { FastifyInstance, InjectOptions } from 'fastify';
import { signV3 } from '../../src/crm/signature.ts';
import { now } from '../builders.ts';

export const secret = 'test-client-secret';
export const publicUrl = 'https://app.warmline.example';

/** A portal with the word that stands in all its texts. */
export type Portal = { id: string; word: string };
export type Answer = { status: number; text: string; headers: InjectOptions['headers'] };

export type Caller = {
  /** As the CRM passes on what a panel calls. */
  signed(portal: Portal, method: 'GET' | 'POST', path: string, body?: object): Promise<Answer>;
  /** As it is given. */
  plain(request: InjectOptions): Promise<Answer>;
};

/** Calls a server at the moment that `clock` tells; left out: the one at which the tests stand still. */
export function callerOf(app: FastifyInstance, clock = () => now): Caller {
  async function plain(request: InjectOptions): Promise<Answer> {
    const { statusCode, body, headers } = await app.inject(request);
    return { status: statusCode, text: body, headers };
  }
  return {
    plain,
    signed(portal, method, path, body) {
      const separator = path.includes('?') ? '&' : '?';
      const url = `${path}${separator}portalId=${portal.id}&userEmail=rep@x.example`;
      const raw = body === undefined ? '' : JSON.stringify(body);
      const timestamp = String(clock());
      const signature = signV3({
        method,
        uri: publicUrl + url,
        rawBody: Buffer.from(raw),
        timestamp,
        clientSecret: secret,
      });
      return plain({
        method,
        url,
        ...(raw !== '' && { payload: raw }),
        headers: {
          ...(raw !== '' && { 'content-type': 'application/json' }),
          'x-hubspot-request-timestamp': timestamp,
          'x-hubspot-signature-v3': signature,
        },
      });
    },
  };
}
