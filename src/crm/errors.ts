import type { Refusal } from './crm.ts';

/**
 * Anything that went wrong between us and the CRM. Messages say what to do and hold
 * neither tokens nor record contents; `correlationId` is what HubSpot's support asks for.
 */
export class CrmError extends Error {
  readonly status: number | null;
  readonly correlationId: string | null;

  constructor(message: string, { status = null, correlationId = null, cause }: ErrorDetails = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
    this.status = status;
    this.correlationId = correlationId;
  }
}

export type ErrorDetails = {
  status?: number | null;
  correlationId?: string | null;
  cause?: unknown;
};

/** 401: the access token is expired, revoked or wrong. */
export class AuthExpired extends CrmError {}

/** 403: a scope is missing. `scopes` are those the portal named, `what` the call that needed them. */
export class Forbidden extends CrmError {
  readonly scopes: readonly string[];
  readonly what: string;

  constructor(
    message: string,
    details: ErrorDetails & { scopes: readonly string[]; what: string },
  ) {
    super(message, details);
    this.scopes = details.scopes;
    this.what = details.what;
  }
}

/** 404: no such record, property or list. */
export class NotFound extends CrmError {}

/** 429 that outlasted our patience, or the day's quota is used up. Try again after `retryAfterMs`. */
export class RateLimited extends CrmError {
  readonly retryAfterMs: number;
  /** As the portal names it: TEN_SECONDLY_ROLLING, SECONDLY, DAILY, or `null`. */
  readonly policyName: string | null;

  constructor(
    message: string,
    details: ErrorDetails & { retryAfterMs: number; policyName: string | null },
  ) {
    super(message, details);
    this.retryAfterMs = details.retryAfterMs;
    this.policyName = details.policyName;
  }
}

/** Another 4xx: what we sent isn't accepted. `perRecord` holds the portal's own words, by record where it named any. */
export class Rejected extends CrmError {
  readonly perRecord: readonly Refusal[];
  /** Properties that the portal doesn't know. */
  readonly unknownProperties: readonly string[];

  constructor(
    message: string,
    details: ErrorDetails & {
      perRecord: readonly Refusal[];
      unknownProperties?: readonly string[];
    },
  ) {
    super(message, details);
    this.perRecord = details.perRecord;
    this.unknownProperties = details.unknownProperties ?? [];
  }
}

/** The portal can't be reached or isn't well: 5xx, dropped connection, timeout, a web page instead of JSON. */
export class Unavailable extends CrmError {
  /** Whether the request may have had its effect; `false` when it certainly never arrived. */
  readonly maybeDone: boolean;
  /** What `Retry-After` asked for. */
  readonly retryAfterMs: number | null;

  constructor(
    message: string,
    details: ErrorDetails & { maybeDone: boolean; retryAfterMs?: number | null },
  ) {
    super(message, details);
    this.maybeDone = details.maybeDone;
    this.retryAfterMs = details.retryAfterMs ?? null;
  }
}

/** A success whose content isn't what this API answers: a page without results, a cursor that stands still. */
export class InvalidAnswer extends CrmError {}
