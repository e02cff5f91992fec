import { z } from 'zod';
import type { Refusal } from './crm.ts';
import {
  AuthExpired,
  type CrmError,
  Forbidden,
  InvalidAnswer,
  NotFound,
  RateLimited,
  Rejected,
  Unavailable,
} from './errors.ts';
import type { Answer } from './wire.ts';

const words = z.record(z.string(), z.array(z.coerce.string())).catch({});

/** HubSpot's error body, each part optional: proxies and older services leave some out. */
const refusalBody = z.object({
  category: z.string().catch(''),
  message: z.string().catch(''),
  correlationId: z.string().nullable().catch(null),
  policyName: z.string().nullable().catch(null),
  context: words.default({}),
  errors: z
    .array(
      z.object({
        message: z.string().catch(''),
        code: z.string().catch(''),
        context: words.default({}),
      }),
    )
    .catch([])
    .default([]),
});

export type RefusalBody = z.infer<typeof refusalBody>;

/** Reads an error body of any quality; what isn't JSON reads as empty. */
export function readRefusalBody(text: string): RefusalBody {
  let body: unknown = {};
  try {
    body = JSON.parse(text);
  } catch {
    // A proxy's web page says nothing that we could use.
  }
  return refusalBody.catch(() => refusalBody.parse({})).parse(body);
}

/** A portal's words are kept for its admin, but not by the megabyte. */
const maxWords = 500;

/** What the portal said about one record. */
export function toRefusal(
  id: string,
  { category, message }: { category: string; message: string },
): Refusal {
  return { id, category: category || 'UNKNOWN', message: message.slice(0, maxWords) };
}

const windowOf: Record<string, number> = { TEN_SECONDLY_ROLLING: 10_000, SECONDLY: 1_000 };
/** HubSpot doesn't say when an account's day ends; we ask again hourly. */
const dailyRetryMs = 3_600_000;

/** How HubSpot says that an object type isn't part of this account's subscription. */
const noSuchType =
  /unable to infer object type|(?:invalid|unknown|unsupported|unrecognized) object ?type|object ?type \S+ (?:is not|isn't|was not|does not|doesn't|could not)/i;

/**
 * The error that an answer stands for, or `null` for a success. `what` names the call for people
 * ("list contacts"); `windowMs` is how long to wait after a 429 that says neither policy nor time.
 */
export function readRefusal(
  answer: Answer,
  what: string,
  { now, windowMs, repeatable }: { now: number; windowMs: number; repeatable: boolean },
): CrmError | null {
  const { status } = answer;
  if (status >= 200 && status < 300) return null;
  const body = readRefusalBody(answer.text);
  const details = { status, correlationId: body.correlationId };
  const trace = body.correlationId ? ` Correlation id: ${body.correlationId}.` : '';
  const retryAfterMs = readRetryAfter(answer.headers['retry-after'], now);

  if (status >= 300 && status < 400) {
    return new InvalidAnswer(
      `The CRM sent us elsewhere (${status}) when asked to ${what}. Check HUBSPOT_API_URL: it must be the API's own address, without a redirect.`,
      details,
    );
  }
  if (status === 401) {
    return new AuthExpired(
      `HubSpot doesn't accept the access token (401) to ${what}. Set a valid HUBSPOT_ACCESS_TOKEN, or install the app again.${trace}`,
      details,
    );
  }
  if (status === 403) {
    const scopes = scopesIn(body);
    const missing = scopes.length > 0 ? `the scope ${scopes.join(' or ')}` : 'a scope';
    return new Forbidden(
      `The app lacks ${missing} to ${what} (403). Add it to the app and install it again, or do without.${trace}`,
      { ...details, scopes, what },
    );
  }
  if (status === 400 && noSuchType.test(body.message)) {
    return new NotFound(
      `This portal doesn't have the kind of record needed to ${what}.${trace}`,
      details,
    );
  }
  if (status === 404) {
    return new NotFound(`HubSpot has nothing there (404) when asked to ${what}.${trace}`, details);
  }
  if (status === 429) {
    const policyName = body.policyName;
    const wait =
      retryAfterMs ??
      (policyName === 'DAILY' ? dailyRetryMs : (windowOf[policyName ?? ''] ?? windowMs));
    return new RateLimited(
      `HubSpot's limit of calls is used up (${policyName ?? '429'}); asked to ${what}. Try again in ${Math.ceil(wait / 1000)} s.`,
      { ...details, retryAfterMs: wait, policyName },
    );
  }
  // 408: timeout on their side; 423: locked for a moment; 477: account is being moved.
  if (status >= 500 || status === 408 || status === 423 || status === 477) {
    return new Unavailable(
      `HubSpot isn't well (${status}) when asked to ${what}. Try again later; status.hubspot.com tells more.${trace}`,
      { ...details, maybeDone: !repeatable && status !== 423 && status !== 477, retryAfterMs },
    );
  }
  return new Rejected(
    `HubSpot refused to ${what} (${status}${body.category ? ` ${body.category}` : ''}). Its own words are with the refused records.${trace}`,
    { ...details, perRecord: refusalsIn(body), unknownProperties: unknownPropertiesIn(body) },
  );
}

/** The portal's words by record; under '' where it named none. */
function refusalsIn(body: RefusalBody): Refusal[] {
  const detail = body.errors.map((error) => error.message).find((message) => message !== '');
  const message = [body.message, detail]
    .filter((part, index, all) => part && all.indexOf(part) === index)
    .join(' ');
  const ids = [body.context, ...body.errors.map((error) => error.context)].flatMap((context) => [
    ...(context['ids'] ?? []),
    ...(context['id'] ?? []),
  ]);
  const named = [...new Set(ids)];
  return (named.length > 0 ? named : ['']).map((id) =>
    toRefusal(id, { category: body.category, message }),
  );
}

/** Where a name isn't in the context it is in the words: `Property "foo" does not exist`. */
function unknownPropertiesIn(body: RefusalBody): string[] {
  const said = [body, ...body.errors].filter(
    (part) =>
      ('code' in part && part.code === 'PROPERTY_DOESNT_EXIST') ||
      /PROPERTY_DOESNT_EXIST|propert\w* \S+ does not exist/i.test(part.message),
  );
  const names = said.flatMap((part) => [
    ...(part.context['propertyName'] ?? []),
    ...[...part.message.matchAll(/propert\w* \\?"([^"\\]+)\\?" does not exist/gi)].flatMap(
      ([, name]) => name ?? [],
    ),
    ...[...part.message.matchAll(/"name\\?":\\?"([^"\\]+)/g)].flatMap(([, name]) => name ?? []),
  ]);
  return [...new Set(names)];
}

function scopesIn(body: RefusalBody): string[] {
  const contexts = [body.context, ...body.errors.map((error) => error.context)];
  return [
    ...new Set(
      contexts.flatMap((context) => [
        ...(context['requiredGranularScopes'] ?? []),
        ...(context['requiredScopes'] ?? []),
        ...(context['missingScopes'] ?? []),
      ]),
    ),
  ];
}

/** Seconds or an HTTP date; `null` where absent or unreadable. */
function readRetryAfter(header: string | undefined, now: number): number | null {
  if (!header) return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds) && seconds >= 0) return seconds * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
