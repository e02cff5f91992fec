import type { z } from 'zod';
import type { ObjectType } from '../crm/crm.ts';
import type { AppFeed } from './app-feed.ts';
import type { Budget, Calls } from './calls.ts';
import { badRequest, missingScopes } from './errors.ts';
import type { Faults } from './faults.ts';
import type { Limits } from './limits.ts';
import { parseObjectType, typeInfo } from './object-types.ts';
import type { Operation } from './operations.ts';
import type { PortalState } from './portal-state.ts';
import type { Tokens } from './tokens.ts';

/** The running portal, as routes see it. */
export type Portal = {
  state: PortalState;
  limits: Limits;
  faults: Faults;
  calls: Calls;
  tokens: Tokens;
  /** What the app is told, of this portal and all others that installed it. */
  feed: AppFeed;
  clientId: string;
  clientSecret: string;
  now(): number;
  /** Address of this server, for paging links. */
  url(): string;
  /** Applies the operations of one call and notes them in the journal. */
  commit(operations: readonly Operation[]): void;
};

/** One call with what its path, headers and body said. */
export type Exchange = {
  portal: Portal;
  method: string;
  path: string;
  query: URLSearchParams;
  body: string;
  /** A browser asks, for a page to show. */
  wantsPage: boolean;
  scopes: ReadonlySet<string>;
  /** Values of the pattern's `:names`, decoded. */
  params: Record<string, string>;
};

/** `body` undefined means no content; `page` is HTML in place of it. */
export type Reply = {
  status: number;
  body?: unknown;
  page?: string;
  headers?: Record<string, string>;
};

export type Route = {
  method: string;
  /** As in `/crm/objects/2026-09/:type/:id`. */
  pattern: string;
  budget: Budget;
  /** Served without an access token. */
  open?: boolean;
  /** Answers records in pages, which page faults may spoil. */
  pages?: boolean;
  run(exchange: Exchange): Reply;
};

export const ok = (body: unknown): Reply => ({ status: 200, body });
export const created = (body: unknown): Reply => ({ status: 201, body });
export const noContent: Reply = { status: 204 };

/** The object type that a path segment names; 400 if there is none. */
export function objectTypeOf(exchange: Exchange, param = 'type'): ObjectType {
  const segment = exchange.params[param] ?? '';
  const type = parseObjectType(segment);
  if (type === undefined) throw badRequest(`Unable to infer object type from: ${segment}`);
  return type;
}

/** 403 unless the token has at least one of the scopes. */
export function requireScope(exchange: Exchange, anyOf: readonly string[]): void {
  if (!anyOf.some((scope) => exchange.scopes.has(scope))) throw missingScopes(anyOf);
}

export function requireRead(exchange: Exchange, type: ObjectType): void {
  requireScope(exchange, typeInfo[type].readScopes);
}

export function requireWrite(exchange: Exchange, type: ObjectType): void {
  requireScope(exchange, typeInfo[type].writeScopes);
}

/** The JSON body, checked; 400 naming the first thing that is wrong. */
export function readBody<T extends z.ZodType>(exchange: Exchange, schema: T): z.output<T> {
  let json: unknown;
  try {
    json = JSON.parse(exchange.body);
  } catch {
    throw badRequest('Invalid input JSON on line 1, column 1: the body is not JSON');
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') ?? '';
  throw badRequest(
    `Invalid input JSON on line 1: ${where === '' ? 'body' : where}: ${issue?.message ?? ''}`,
  );
}

/** A number of the query within its bounds; 400 if it is none. */
export function readLimit(exchange: Exchange, fallback: number, most: number): number {
  const text = exchange.query.get('limit');
  if (text === null) return fallback;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > most) {
    throw badRequest(`Invalid limit: ${text}. It must be a whole number from 1 to ${most}.`);
  }
  return limit;
}

/** A list in the query, given comma-separated, repeated, or both. */
export function readNames(exchange: Exchange, name: string): string[] {
  return exchange.query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** A flag in the query; 400 for anything but true and false. */
export function readFlag(exchange: Exchange, name: string): boolean {
  const value = exchange.query.get(name);
  if (value === null || value === 'false') return false;
  if (value === 'true') return true;
  throw badRequest(`${name} must be true or false, not ${value}`);
}

/** 400 for more inputs than a batch may have. */
export function checkBatchSize(count: number, most: number): void {
  if (count > most) {
    throw badRequest(
      `Batch size of ${count} is too large: the maximum number of inputs is ${most}.`,
    );
  }
}

/** The frame of a batch answer: 200 or 201 when all went well, 207 with errors otherwise. */
export function batchReply(
  exchange: Exchange,
  results: unknown[],
  errors: unknown[],
  status = 200,
): Reply {
  const at = new Date(exchange.portal.now()).toISOString();
  const body = { status: 'COMPLETE', results, startedAt: at, completedAt: at };
  if (errors.length === 0) return { status, body };
  return { status: 207, body: { ...body, numErrors: errors.length, errors } };
}
