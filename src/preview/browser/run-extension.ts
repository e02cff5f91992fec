import { createEndpoint, retain } from '@remote-ui/rpc';
import type { RemoteReceiver } from '@remote-ui/react/host';

import type { Fault, PreviewExtension } from '../preview-api.ts';
import { callServer } from './call-server.ts';
import type { AlertMessage, Frame, OverlayBus } from './frame-context.ts';
import { hostFetch } from './host-fetch.ts';
import type { HostCalls, WorkerCalls } from './host-protocol.ts';
import type { PageLocation } from './page-address.ts';

export type RunOptions = {
  extension: PreviewExtension;
  context: Record<string, unknown>;
  record: Frame['record'];
  receiver: RemoteReceiver;
  overlays: OverlayBus;
  fault(): Fault;
  addAlert(alert: AlertMessage): void;
  /** The extension asks for the record to be read anew. */
  onRecordChanged(): void;
  /** Where a page of the app stands at first, and what tells the extension that it has moved. */
  location(): PageLocation | null;
  onLocator(locate: (location: PageLocation) => void): void;
  navigateToPage(to: string, params: Record<string, string>): void;
  /** The extension wants to hear when the record's properties change. */
  onListener(listener: () => void): void;
  onMounted(): void;
  onFailure(message: string): void;
};

/** Starts a worker with the extension's bundle in it and answers its calls; returns what ends it. */
export function runExtension(options: RunOptions): () => void {
  const { extension, record, receiver, overlays } = options;
  const { id } = options.context['user'] as { id: number };
  const userId = String(id);
  const worker = new Worker('/preview/assets/worker.js', { name: extension.uid });
  const endpoint = createEndpoint<WorkerCalls>(worker, { callable: ['start', 'locate'] });

  const actions: Record<string, (...args: never[]) => unknown> = {
    addAlert: (alert: AlertMessage) => options.addAlert(alert),
    closeOverlay: (id: string) => overlays.send('close', id),
    reloadPage: () => window.location.reload(),
    refreshObjectProperties: () => options.onRecordChanged(),
    navigateToPage: ({ to, params = {} }: { to: string; params?: Record<string, string> }) =>
      options.navigateToPage(to, params),
    copyTextToClipboard: (text: string) => navigator.clipboard.writeText(text),
    fetchCrmObjectProperties: (names: string[] | '*') =>
      callServer('crm/properties', { ...record, names: names === '*' ? [] : names }),
  };
  const calls: HostCalls = {
    hostFetch: (url, request) => hostFetch(url, request, { fault: options.fault(), userId }),
    crmProperties: (names) => callServer('crm/properties', { ...record, names }),
    crmAssociations: (request) => callServer('crm/associations', { ...record, request }),
    crmSearch: (request) => callServer('crm/search', { request }),
    async onPropertiesChanged(callback) {
      retain(callback);
      options.onListener(callback);
    },
    async action(name, args) {
      const run = Object.hasOwn(actions, name) ? actions[name] : undefined;
      if (run) return run(...(args as never[]));
      const message = `The preview does not have the action "${name}".`;
      return options.addAlert({ type: 'warning', message });
    },
    async failed(message) {
      options.onFailure(message);
    },
  };
  endpoint.expose(calls as never);
  receiver.on('mount', options.onMounted);
  worker.addEventListener('error', (event) =>
    options.onFailure(event.message || 'The worker could not start.'),
  );
  const starter = endpoint.call as unknown as WorkerCalls;
  const locate = (location: PageLocation) =>
    void starter.locate(location).catch((error: Error) => options.onFailure(error.message));
  const location = options.location();
  // Calls arrive in order, so the extension knows where it stands before it is drawn.
  if (location) locate(location);
  options.onLocator(locate);
  starter
    .start(extension.bundleUrl, options.context, receiver.receive)
    .catch((error: Error) => options.onFailure(error.message));
  return () => endpoint.terminate();
}
