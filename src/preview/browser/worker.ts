/**
 * The worker in which one extension runs: it provides the globals a bundle expects
 * (React, RemoteUI, extend_V2, hsFetch, hsWorkerAPI), loads the bundle unchanged and
 * sends its component tree to the page. There is no DOM here, as in HubSpot.
 */
import { createRemoteRoot, retain } from '@remote-ui/core';
import type { RemoteChannel } from '@remote-ui/core';
import * as RemoteUI from '@remote-ui/react';
import { createEndpoint } from '@remote-ui/rpc';
import * as React from 'react';

import { ErrorTrap } from './error-trap.ts';
import { hostCallNames } from './host-protocol.ts';
import type { HostCalls, WorkerCalls } from './host-protocol.ts';
import type { PageLocation } from './page-address.ts';

type Render = (api: {
  context: unknown;
  actions: unknown;
  runServerlessFunction: () => Promise<never>;
}) => React.ReactNode;

const endpoint = createEndpoint<HostCalls>(self as never, { callable: [...hostCallNames] });
const host = endpoint.call as unknown as HostCalls;

let registered: Render | null = null;
let context: Record<string, unknown> = {};

const actionNames = [
  'addAlert',
  'reloadPage',
  'fetchCrmObjectProperties',
  'openIframeModal',
  'refreshObjectProperties',
  'closeOverlay',
  'copyTextToClipboard',
  'navigateToPage',
];
const actions: Record<string, unknown> = Object.fromEntries(
  actionNames.map((name) => [name, (...args: unknown[]) => host.action(name, args)]),
);
actions['onCrmPropertiesUpdate'] = (names: string[] | '*', callback: (values: unknown) => void) =>
  host.onPropertiesChanged(async () => {
    callback(await host.crmProperties(names === '*' ? [] : names));
  });

const api = () => ({
  context,
  actions,
  runServerlessFunction: () =>
    Promise.reject(new Error('Serverless functions are not available to this app.')),
});

/** The hooks read a Response-like answer with `{data, error, cleanup}` in its JSON. */
function answer(work: Promise<unknown>, cleanup = () => {}) {
  return work.then(
    (data) => ({ json: () => Promise.resolve({ data, cleanup }) }),
    (error: Error) => ({ json: () => Promise.resolve({ error: error.message, cleanup }) }),
  );
}

async function hsFetch(
  url: string | URL,
  options: {
    method?: string;
    timeout?: number;
    body?: unknown;
    headers?: Headers | Record<string, string>;
  } = {},
): Promise<Response> {
  const given =
    options.headers instanceof Headers
      ? Object.fromEntries(options.headers)
      : (options.headers ?? {});
  const reply = await host.hostFetch(String(url), {
    method: options.method ?? 'GET',
    headers: given,
    body: options.body === undefined ? null : JSON.stringify(options.body),
    timeoutMs: options.timeout ?? 15_000,
  });
  const empty = reply.status === 204 || reply.status === 304;
  return new Response(empty ? null : reply.body, {
    status: reply.status,
    statusText: reply.statusText,
    headers: reply.headers,
  });
}

let location: PageLocation = { path: '/', params: {} };
const watchers = new Set<() => void>();

/** Where the page stands; draws it anew when that changes. */
function useAppPageLocation(): PageLocation {
  return React.useSyncExternalStore(
    (watch) => {
      watchers.add(watch);
      return () => watchers.delete(watch);
    },
    () => location,
  );
}

const hsWorkerAPI = {
  useExtensionContext: () => context,
  useExtensionActions: () => actions,
  useExtensionApi: api,
  useAppPageLocation,
  fetchCrmProperties: (names: string[], onUpdate?: (values: unknown) => void) => {
    let listening = true;
    const tell = async () => {
      if (!listening) return;
      const values = await host.crmProperties(names);
      if (listening) onUpdate?.(values);
    };
    if (onUpdate) {
      void host.onPropertiesChanged(() => void tell());
    }
    return answer(host.crmProperties(names), () => {
      listening = false;
    });
  },
  fetchAssociations: (request: unknown) => answer(host.crmAssociations(request)),
  fetchCrmSearch: (request: unknown) => answer(host.crmSearch(request)),
  formatCrmProperties: (request: { propertiesList: unknown }) =>
    answer(Promise.resolve(request.propertiesList)),
  fetchHubSpotApi: () =>
    Promise.reject(new Error('Calling the CRM API from a panel is not available in the preview.')),
};

const forbidden = () =>
  Promise.reject(new Error('Extensions reach the network by hubspot.fetch only.'));

Object.assign(self, {
  __HUBSPOT_EXTENSION_WORKER__: true,
  React,
  RemoteUI,
  logger: console,
  extend_V2: (render: Render) => {
    registered = render;
  },
  extend: (render: Render) => {
    registered = render;
  },
  serverless: () => api().runServerlessFunction(),
  hsFetch,
  hsWorkerAPI,
  fetch: forbidden,
});

self.addEventListener('error', (event) => void host.failed((event as ErrorEvent).message));
self.addEventListener('unhandledrejection', (event) => {
  console.error('Unhandled rejection in an extension:', (event as PromiseRejectionEvent).reason);
});

const calls: WorkerCalls = {
  async locate(to) {
    location = to;
    for (const watch of watchers) watch();
  },
  async start(bundleUrl: string, given: Record<string, unknown>, channel: RemoteChannel) {
    retain(channel);
    context = given;
    importScripts(bundleUrl);
    if (!registered) throw new Error(`The bundle ${bundleUrl} did not call hubspot.extend.`);
    const root = createRemoteRoot(channel);
    RemoteUI.createRoot(root as never).render(
      React.createElement(
        ErrorTrap,
        { onError: (message: string) => void host.failed(message) },
        registered(api()),
      ),
    );
    await root.mount();
  },
};

endpoint.expose(calls);
