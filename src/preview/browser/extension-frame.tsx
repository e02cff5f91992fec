import { createRemoteReceiver, RemoteRenderer } from '@remote-ui/react/host';
import { createEndpoint, retain } from '@remote-ui/rpc';
import { useEffect, useMemo, useRef, useState } from 'react';

import type { Fault, PreviewExtension } from '../preview-api.ts';
import { callServer } from './call-server.ts';
import { componentController } from './components/component-controller.tsx';
import { createOverlayBus, FrameContext } from './frame-context.ts';
import type { Frame } from './frame-context.ts';
import { hostFetch } from './host-fetch.ts';
import type { HostCalls, WorkerCalls } from './host-protocol.ts';

type Props = {
  extension: PreviewExtension;
  /** What `useExtensionContext` answers; a change starts the extension anew. */
  context: Record<string, unknown>;
  record: Frame['record'];
  fault: Fault;
  crmAction: Frame['crmAction'];
  addAlert: Frame['addAlert'];
  onRecordChanged(): void;
  /** Counts up when the record's properties may have changed in the CRM. */
  revision: number;
};

/** Runs one extension's bundle in a worker of its own and draws what it renders. */
export function ExtensionFrame(props: Props) {
  const { extension, context, record } = props;
  const [failure, setFailure] = useState(extension.error);
  const [mounted, setMounted] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(props);
  latest.current = props;
  const overlays = useMemo(createOverlayBus, []);
  const listeners = useRef(new Set<() => void>());
  const contextKey = JSON.stringify(context);
  const receiver = useMemo(createRemoteReceiver, [contextKey, attempt]);

  useEffect(() => {
    if (extension.error) return;
    setFailure(null);
    setMounted(false);
    listeners.current.clear();
    const worker = new Worker('/preview/assets/worker.js', { name: extension.uid });
    const endpoint = createEndpoint<WorkerCalls>(worker, { callable: ['start'] });
    const calls: HostCalls = {
      hostFetch: (url, options) => hostFetch(url, options, latest.current.fault),
      crmProperties: (names) => callServer('crm/properties', { ...record, names }),
      crmAssociations: (request) => callServer('crm/associations', { ...record, request }),
      crmSearch: (request) => callServer('crm/search', { request }),
      async onPropertiesChanged(callback) {
        retain(callback);
        listeners.current.add(callback);
      },
      async action(name, args) {
        return runAction(name, args);
      },
      async failed(message) {
        setFailure(message);
      },
    };
    async function runAction(name: string, args: unknown[]) {
      if (name === 'addAlert') return latest.current.addAlert(args[0] as never);
      if (name === 'closeOverlay') return overlays.send('close', String(args[0]));
      if (name === 'reloadPage') return window.location.reload();
      if (name === 'refreshObjectProperties') return latest.current.onRecordChanged();
      if (name === 'copyTextToClipboard') return navigator.clipboard.writeText(String(args[0]));
      if (name === 'fetchCrmObjectProperties') {
        return callServer('crm/properties', { ...record, names: args[0] === '*' ? [] : args[0] });
      }
      return latest.current.addAlert({
        type: 'warning',
        message: `The preview does not have the action "${name}".`,
      });
    }
    endpoint.expose(calls as never);
    receiver.on('mount', () => setMounted(true));
    const starter = endpoint.call as unknown as WorkerCalls;
    starter
      .start(
        extension.bundleUrl,
        JSON.parse(contextKey) as Record<string, unknown>,
        receiver.receive,
      )
      .catch((error: Error) => setFailure(error.message));
    worker.addEventListener('error', (event) =>
      setFailure(event.message || 'The worker could not start.'),
    );
    return () => endpoint.terminate();
  }, [extension.uid, extension.bundleUrl, extension.error, receiver, record.kind, record.id]);

  useEffect(() => {
    for (const listener of listeners.current) listener();
  }, [props.revision]);

  const frame = useMemo<Frame>(
    () => ({
      record,
      overlays,
      crmAction: (type, args) => latest.current.crmAction(type, args),
      addAlert: (alert) => latest.current.addAlert(alert),
      crmProperties: (names) => callServer('crm/properties', { ...record, names }),
    }),
    [record.kind, record.id, overlays],
  );

  if (failure) {
    return (
      <div className="hs-error-state" role="alert">
        <h3 className="hs-heading">This card could not be shown</h3>
        <p className="hs-text">{failure}</p>
        {extension.error ? null : (
          <button
            type="button"
            className="hs-button hs-button-secondary"
            onClick={() => setAttempt(attempt + 1)}
          >
            Load it again
          </button>
        )}
      </div>
    );
  }
  return (
    <FrameContext.Provider value={frame}>
      <div className="hs-extension" data-extension={extension.uid} data-mounted={mounted}>
        {mounted ? null : (
          <div className="hs-extension-loading" role="status">
            <span className="hs-spinner" aria-hidden="true" /> Loading {extension.title}…
          </div>
        )}
        <RemoteRenderer key={attempt} receiver={receiver} controller={componentController} />
      </div>
    </FrameContext.Provider>
  );
}
