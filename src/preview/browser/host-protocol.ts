/** The calls between a page and the worker in which an extension's bundle runs. */
import type { RemoteChannel } from '@remote-ui/core';

import type { PageLocation } from './page-address.ts';

/** What the page offers to the worker. Each is a remote call, so all answer with promises. */
export type HostCalls = {
  hostFetch(
    url: string,
    options: SerializedFetch,
  ): Promise<{ status: number; statusText: string; headers: Record<string, string>; body: string }>;
  crmProperties(names: string[]): Promise<Record<string, string | null>>;
  crmAssociations(request: unknown): Promise<unknown>;
  crmSearch(request: unknown): Promise<unknown>;
  onPropertiesChanged(callback: () => void | Promise<void>): Promise<void>;
  action(name: string, args: unknown[]): Promise<unknown>;
  failed(message: string): Promise<void>;
};

export type SerializedFetch = {
  method: string;
  headers: Record<string, string>;
  body: string | null;
  timeoutMs: number;
};

/** What the worker offers to the page. */
export type WorkerCalls = {
  /** Where a page of the app stands now. */
  locate(location: PageLocation): Promise<void>;
  start(bundleUrl: string, context: Record<string, unknown>, channel: RemoteChannel): Promise<void>;
};

export const hostCallNames = [
  'hostFetch',
  'crmProperties',
  'crmAssociations',
  'crmSearch',
  'onPropertiesChanged',
  'action',
  'failed',
] as const satisfies readonly (keyof HostCalls)[];
