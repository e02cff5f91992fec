import type { FastifyReply, FastifyRequest } from 'fastify';

type Options = { secure: boolean };

/** `__Host-` keeps a neighbouring domain from setting it; it works over https only. */
const fullName = (name: string, { secure }: Options) => (secure ? `__Host-${name}` : name);

/** Sets a cookie that no script reads and that comes back only to us, links from elsewhere included. 0 seconds removes it. */
export function setCookie(
  reply: FastifyReply,
  name: string,
  value: string,
  options: Options & { maxAgeSeconds: number },
): void {
  const { secure, maxAgeSeconds } = options;
  const parts = [
    `${fullName(name, options)}=${value}`,
    'Path=/',
    `Max-Age=${maxAgeSeconds}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
  ];
  const before = reply.getHeader('set-cookie');
  const others = before === undefined ? [] : [before].flat().map(String);
  reply.removeHeader('set-cookie').header('set-cookie', [...others, parts.join('; ')]);
}

/** The cookie's value; undefined where it didn't come. Values of ours hold no character that would need decoding. */
export function readCookie(
  request: FastifyRequest,
  name: string,
  options: Options,
): string | undefined {
  const begin = `${fullName(name, options)}=`;
  return (request.headers.cookie ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(begin))
    ?.slice(begin.length);
}
