import { z } from 'zod';
import { AuthExpired, type CrmError, RateLimited, Rejected, Unavailable } from './errors.ts';

/** The CRM doesn't accept this code or token (any more). An admin can cure it by installing again. */
export class GrantRefused extends AuthExpired {}

const refusal = z
  .object({
    error: z.string(),
    status: z.string(),
    category: z.string(),
    correlationId: z.string(),
  })
  .partial()
  .catch({});

/** How refused codes and tokens are called: by the standard, and in HubSpot's older answers (which the dated ones may keep). */
const lost = new Set(['invalid_grant', 'BAD_REFRESH_TOKEN', 'BAD_AUTH_CODE', 'EXPIRED_AUTH_CODE']);
const wrongApp = new Set(['invalid_client', 'BAD_CLIENT_ID', 'BAD_CLIENT_SECRET']);
const usualPauseMs = 10_000;

/**
 * The error that a refused call for tokens stands for. Only a clear "this grant is no longer good" is one that
 * costs a portal its connection: a wrong secret or a server that isn't well must not.
 */
export function readOAuthRefusal(
  { status, headers }: { status: number; headers?: Headers },
  content: unknown,
  what: string,
): CrmError {
  const read = refusal.parse(content);
  const names = [read.error, read.status, read.category].filter((name) => name !== undefined);
  const details = { status, correlationId: read.correlationId ?? null };
  if (names.some((name) => lost.has(name))) {
    return new GrantRefused(
      `HubSpot no longer accepts what Warmline was given, asked to ${what}. Install Warmline again.`,
      details,
    );
  }
  if (names.some((name) => wrongApp.has(name)) || status === 401) {
    return new AuthExpired(
      `HubSpot doesn't know this app, asked to ${what}. Check HUBSPOT_CLIENT_ID and HUBSPOT_CLIENT_SECRET.`,
      details,
    );
  }
  if (status === 429) {
    const seconds = Number(headers?.get('retry-after'));
    return new RateLimited(`HubSpot asks to wait, asked to ${what}.`, {
      ...details,
      retryAfterMs: seconds > 0 ? seconds * 1000 : usualPauseMs,
      policyName: null,
    });
  }
  if (status >= 500 || content === null) {
    return new Unavailable(`HubSpot isn't well (${status}), asked to ${what}. Try again later.`, {
      ...details,
      maybeDone: true,
    });
  }
  return new Rejected(`HubSpot refuses (${status}) to ${what}.`, { ...details, perRecord: [] });
}
