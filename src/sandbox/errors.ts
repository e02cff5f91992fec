import type { ErrorDetail } from './wire-error.ts';
import { WireError } from './wire-error.ts';

/** 400 with a category; for whatever the caller got wrong. */
export function badRequest(message: string, errors?: ErrorDetail[]): WireError {
  return new WireError(400, message, {
    category: 'VALIDATION_ERROR',
    ...(errors === undefined ? {} : { errors }),
  });
}

/** One property value that a write may not have. */
export type InvalidProperty = { name: string; message: string; error: string };

/** 400 of a write: the list of refused values stands as JSON inside the message, as HubSpot has it. */
export function invalidProperties(
  portalId: number,
  invalid: readonly InvalidProperty[],
): WireError {
  const listed = invalid.map(({ name, message, error }) => ({
    isValid: false,
    message,
    error,
    name,
    localizedErrorMessage: message,
    portalId,
  }));
  return new WireError(400, `Property values were not valid: ${JSON.stringify(listed)}`, {
    category: 'VALIDATION_ERROR',
    errors: invalid.map(({ name, message, error }) => ({
      message,
      code: error,
      context: { propertyName: [name] },
    })),
  });
}

/** 404 for a record, property, list … that is not there. */
export function notFound(message: string, context?: Record<string, string[]>): WireError {
  return new WireError(404, message, {
    category: 'OBJECT_NOT_FOUND',
    ...(context === undefined ? {} : { context }),
  });
}

/** 404 for a path that no route serves: numbered versions and other dates included. */
export function noSuchPath(method: string, path: string): WireError {
  return new WireError(
    404,
    `No route serves ${method} ${path}: this server speaks /…/2026-09/… only.`,
    {
      category: 'OBJECT_NOT_FOUND',
    },
  );
}

/** 405 for a path that is served by other methods only. */
export function noSuchMethod(method: string, path: string): WireError {
  return new WireError(405, `${path} does not take ${method}`, { category: 'VALIDATION_ERROR' });
}

/** 409: what is to be made exists already. */
export function conflict(message: string, category = 'CONFLICT'): WireError {
  return new WireError(409, message, { category });
}

/** 401: no token, or none that this portal knows. */
export function invalidAuthentication(): WireError {
  return new WireError(
    401,
    'Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview',
    { category: 'INVALID_AUTHENTICATION' },
  );
}

/** 401: the token was good until `expiredAt` (epoch ms). */
export function expiredAuthentication(expiredAt: number, now: number): WireError {
  const seconds = Math.max(0, Math.floor((now - expiredAt) / 1000));
  return new WireError(
    401,
    `The OAuth token used to make this call expired ${seconds} second(s) ago.`,
    {
      category: 'EXPIRED_AUTHENTICATION',
      context: { 'expire time': [new Date(expiredAt).toISOString()] },
    },
  );
}

/** 403: the token lacks all of these scopes (one of them would do). */
export function missingScopes(scopes: readonly string[]): WireError {
  const page = 'https://developers.hubspot.com/scopes';
  return new WireError(
    403,
    `This app hasn't been granted all required scopes to make this call. Read more about required scopes here: ${page}.`,
    {
      errors: [
        {
          message: 'One or more of the following scopes are required.',
          context: { requiredGranularScopes: [...scopes] },
        },
      ],
      links: { scopes: page },
      category: 'MISSING_SCOPES',
    },
  );
}

export type RatePolicy = 'TEN_SECONDLY_ROLLING' | 'SECONDLY' | 'DAILY';

const rateMessages: Record<RatePolicy, string> = {
  TEN_SECONDLY_ROLLING: 'You have reached your ten_secondly_limit.',
  SECONDLY: 'You have reached your secondly limit.',
  DAILY: 'You have reached your daily limit.',
};

/** 429. `retryAfterSeconds` is often absent in life, so the default is to leave the header out. */
export function rateLimited(policyName: RatePolicy, retryAfterSeconds?: number): WireError {
  return new WireError(
    429,
    rateMessages[policyName],
    { errorType: 'RATE_LIMIT', policyName, category: 'RATE_LIMITS' },
    retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) },
  );
}
