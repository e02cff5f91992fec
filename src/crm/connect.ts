import { setTimeout as sleepOf } from 'node:timers/promises';
import { archiveRecord } from './archive-record.ts';
import { readAssociations } from './associations.ts';
import type { Clock, Sleep } from './budget.ts';
import type { Crm } from './crm.ts';
import { createRecords } from './create-records.ts';
import { describePortal } from './describe-portal.ts';
import { ensureSchema } from './ensure-schema.ts';
import { createGateway, type CallLog } from './gateway.ts';
import {
  createPortalLimits,
  defaultLimits,
  sharedPortalLimits,
  type Limits,
} from './portal-limits.ts';
import { listProperties } from './list-properties.ts';
import { readObjects } from './read-objects.ts';
import { updateRecords } from './update-records.ts';
import { createWire } from './wire.ts';

export type ConnectOptions = {
  /** Address of the API, such as https://api.hubapi.com. */
  baseUrl: string;
  /** A function is asked before each call, so that it may refresh. */
  accessToken: string | (() => Promise<string>);
  /** Connections to one address with the same key share their limits. Left out: limits of its own. */
  portalKey?: string;
  clock?: Clock;
  sleep?: Sleep;
  /** 0 ≤ x < 1, for the jitter. */
  random?: () => number;
  log?: CallLog;
  limits?: Limits;
  /** How long one attempt may take, waiting for a place within the limits not counted. */
  timeoutMs?: number;
};

/** Opens one portal. Makes no call yet. */
export function connectCrm(options: ConnectOptions): Crm {
  const {
    baseUrl,
    accessToken,
    portalKey,
    clock = Date.now,
    sleep = async (ms) => await sleepOf(ms),
    random = Math.random,
    log = () => {},
    limits = defaultLimits,
    timeoutMs = 30_000,
  } = options;
  const token = typeof accessToken === 'string' ? async () => accessToken : accessToken;
  const own = createPortalLimits(limits, clock, sleep);
  const gateway = createGateway({
    wire: createWire(baseUrl),
    accessToken: token,
    limits: () =>
      portalKey === undefined
        ? own
        : sharedPortalLimits(`${baseUrl} ${portalKey}`, limits, clock, sleep),
    clock,
    sleep,
    random,
    log: (entry) => log(portalKey === undefined ? entry : { ...entry, portal: portalKey }),
    timeoutMs,
  });
  return {
    ...describePortal(gateway, { baseUrl, accessToken: token }),
    ...readObjects(gateway),
    ...createRecords(gateway),
    ...archiveRecord(gateway),
    ...ensureSchema(gateway),
    ...listProperties(gateway),
    update: (type, changes, signal) => updateRecords(gateway, type, changes, signal),
    associations: (from, to, ids, signal) => readAssociations(gateway, from, to, ids, signal),
    counts: gateway.counts,
  };
}
