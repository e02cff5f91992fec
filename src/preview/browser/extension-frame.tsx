import { createRemoteReceiver, RemoteRenderer } from '@remote-ui/react/host';
import { useEffect, useMemo, useRef, useState } from 'react';

import type { Fault, PreviewExtension } from '../preview-api.ts';
import { callServer } from './call-server.ts';
import { componentController } from './components/component-controller.tsx';
import { createOverlayBus, FrameContext } from './frame-context.ts';
import type { Frame } from './frame-context.ts';
import type { PageLocation } from './page-address.ts';
import { runExtension } from './run-extension.ts';

type Props = {
  extension: PreviewExtension;
  /** What `useExtensionContext` answers; a change starts the extension anew. */
  context: Record<string, unknown>;
  record: Frame['record'];
  /** For a page of the app: where it stands, and how it goes elsewhere. */
  location?: PageLocation;
  navigateToPage?: (to: string, params: Record<string, string>) => void;
  language: string;
  fault: Fault;
  crmAction: Frame['crmAction'];
  addAlert: Frame['addAlert'];
  onRecordChanged(): void;
  /** Counts up when the record's properties may have changed in the CRM. */
  revision: number;
};

/** Shows one extension, or why it can't be shown. A new context is a new start, as it is in HubSpot. */
export function ExtensionFrame(props: Props) {
  const [failure, setFailure] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const { error } = props.extension;
  if (error === null && failure === null) {
    return (
      <RunningExtension
        key={`${attempt} ${JSON.stringify([props.context, props.record])}`}
        {...props}
        onFailure={setFailure}
      />
    );
  }
  return (
    <div className="hs-error-state" role="alert">
      <h3 className="hs-heading">This card could not be shown</h3>
      <p className="hs-text">{error ?? failure}</p>
      {error === null ? (
        <button
          type="button"
          className="hs-button hs-button-secondary"
          onClick={() => {
            setFailure(null);
            setAttempt(attempt + 1);
          }}
        >
          Load it again
        </button>
      ) : null}
    </div>
  );
}

/** Runs the bundle in a worker of its own and draws what it renders. */
function RunningExtension(props: Props & { onFailure(message: string): void }) {
  const { extension, onFailure } = props;
  const [mounted, setMounted] = useState(false);
  // All of these stay the same as long as this component stands: its key changes with them.
  const [{ receiver, overlays, context, record }] = useState(() => ({
    receiver: createRemoteReceiver(),
    overlays: createOverlayBus(),
    context: props.context,
    record: props.record,
  }));
  const listeners = useRef(new Set<() => void>());
  const locate = useRef<((location: PageLocation) => void) | null>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(
    () =>
      runExtension({
        extension,
        context,
        record,
        receiver,
        overlays,
        fault: () => latest.current.fault,
        addAlert: (alert) => latest.current.addAlert(alert),
        onRecordChanged: () => latest.current.onRecordChanged(),
        location: () => latest.current.location ?? null,
        onLocator: (locator) => {
          locate.current = locator;
        },
        navigateToPage: (to, params) => latest.current.navigateToPage?.(to, params),
        onListener: (listener) => listeners.current.add(listener),
        onMounted: () => setMounted(true),
        onFailure,
      }),
    [extension, context, record, receiver, overlays, onFailure],
  );

  const { revision } = props;
  const told = useRef(revision);
  useEffect(() => {
    if (told.current === revision) return;
    told.current = revision;
    for (const listener of listeners.current) listener();
  }, [revision]);

  const { location } = props;
  useEffect(() => {
    if (location) locate.current?.(location);
  }, [location]);

  const { language } = props;
  const frame = useMemo<Frame>(
    () => ({
      record,
      language,
      overlays,
      crmAction: (type, args) => latest.current.crmAction(type, args),
      addAlert: (alert) => latest.current.addAlert(alert),
      crmProperties: (names) => callServer('crm/properties', { ...record, names }),
    }),
    [record, language, overlays],
  );
  return (
    <FrameContext.Provider value={frame}>
      <div className="hs-extension" data-extension={extension.uid} data-mounted={mounted}>
        {mounted ? null : (
          <div className="hs-extension-loading" role="status">
            <span className="hs-spinner" aria-hidden="true" /> Loading {extension.title}…
          </div>
        )}
        <RemoteRenderer receiver={receiver} controller={componentController} />
      </div>
    </FrameContext.Provider>
  );
}
