import { useCallback, useMemo, useState } from 'react';

import type { PreviewBoot, RecordKind, RecordView, TimelineItem } from '../preview-api.ts';
import { ActivityDialog } from './activity-dialog.tsx';
import type { Draft } from './activity-dialog.tsx';
import { DialogShell } from './components/overlay.tsx';
import { draftFor } from './draft-for.ts';
import { extensionContext } from './extension-context.ts';
import { ExtensionFrame } from './extension-frame.tsx';
import { ItemDialog } from './item-dialog.tsx';
import { PropertySidebar } from './property-sidebar.tsx';
import { Switches, widths } from './switches.tsx';
import { Timeline } from './timeline.tsx';
import { ToastList } from './toast-list.tsx';
import { useAnswer } from './use-answer.ts';
import { useSettings } from './use-settings.ts';
import { useToasts } from './use-toasts.ts';

const typeIds: Record<RecordKind, string> = {
  contact: '0-1',
  company: '0-2',
  deal: '0-3',
  ticket: '0-5',
};

type Props = {
  boot: PreviewBoot;
  kind: RecordKind;
  id: string;
  syncs: number;
  navigate(to: string): void;
};

/** One record the way the CRM lays it out: properties, card and activities, sidebar. */
export function RecordPage(props: Props) {
  const { boot, kind, id, navigate } = props;
  const [asked, setAsked] = useState(0);
  const [tab, setTab] = useState<string>('card');
  const [draft, setDraft] = useState<Draft | null>(null);
  const [opened, setOpened] = useState<TimelineItem | null>(null);
  const [previewed, setPreviewed] = useState(false);
  const { toasts, addAlert, dismiss } = useToasts();
  const [settings, setSettings] = useSettings();

  const reload = useCallback(() => setAsked((count) => count + 1), []);
  const answer = useAnswer<RecordView>('record', { kind, id }, `${props.syncs} ${asked}`);
  const view = answer.status === 'ready' ? answer.value : null;

  const crmAction = useCallback(
    (type: string, args: Record<string, unknown>): string[] => {
      const outcome = draftFor(type, args, {
        kind,
        id,
        now: boot.now,
        timeline: view?.timeline ?? [],
      });
      if ('problem' in outcome) return [outcome.problem];
      if ('go' in outcome) {
        if (/^https?:/.test(outcome.go)) window.open(outcome.go, '_blank', 'noopener');
        else navigate(outcome.go);
      }
      if ('draft' in outcome) setDraft(outcome.draft);
      if ('item' in outcome) setOpened(outcome.item);
      return [];
    },
    [kind, id, boot.now, view, navigate],
  );

  const record = useMemo(() => ({ kind, id }), [kind, id]);
  const crm = useMemo(() => ({ objectId: Number(id), objectTypeId: typeIds[kind] }), [kind, id]);

  const at = (location: string) =>
    boot.extensions.filter((one) => one.location === location && one.kinds.includes(kind));
  const frames = (location: string) =>
    at(location).map((extension) => (
      <section
        key={extension.uid}
        className="pv-card"
        aria-label={extension.title}
        lang={settings.language}
      >
        <h2 className="pv-card-title">{extension.title}</h2>
        <ExtensionFrame
          // A sync may change what the backend answers; HubSpot, too, starts a card anew with its page.
          key={`${props.syncs}-${settings.fault}`}
          extension={extension}
          context={{
            ...extensionContext(boot, {
              location,
              title: extension.title,
              language: settings.language,
              role: settings.role,
            }),
            crm,
          }}
          record={record}
          language={settings.language}
          fault={settings.fault}
          crmAction={crmAction}
          addAlert={addAlert}
          onRecordChanged={reload}
          revision={props.syncs + asked}
        />
      </section>
    ));

  if (answer.status === 'failed') {
    return (
      <main className="hs-error-state pv-center" role="alert">
        <h1 className="hs-heading">This record can’t be shown</h1>
        <p>{answer.message}</p>
        <button type="button" className="hs-button hs-button-secondary" onClick={reload}>
          Try again
        </button>
      </main>
    );
  }
  const owner = boot.owners.find((one) => one.id === view?.owner)?.name ?? null;
  return (
    <>
      <Switches boot={boot} settings={settings} change={setSettings} />
      <main className="pv-record" style={{ maxWidth: widths[settings.width] }}>
        <PropertySidebar
          view={view}
          kind={kind}
          owner={owner}
          navigate={navigate}
          onNew={setDraft}
          now={boot.now}
        />
        <div className="pv-middle">
          <div className="pv-tabs" role="tablist" aria-label="Record">
            {[
              ['card', at('crm.record.tab')[0]?.title ?? 'Card'],
              ['activities', 'Activities'],
            ].map(([name, label]) => (
              <button
                key={name}
                type="button"
                role="tab"
                id={`tab-${name}`}
                aria-controls={`panel-${name}`}
                aria-selected={tab === name}
                onClick={() => setTab(name ?? 'card')}
              >
                {label}
              </button>
            ))}
          </div>
          <div id="panel-card" role="tabpanel" aria-labelledby="tab-card" hidden={tab !== 'card'}>
            {at('crm.record.tab').length === 0 ? (
              <p>No card of this app stands on this kind of record.</p>
            ) : null}
            {frames('crm.record.tab')}
          </div>
          <div
            id="panel-activities"
            role="tabpanel"
            aria-labelledby="tab-activities"
            hidden={tab !== 'activities'}
          >
            <Timeline view={view} boot={boot} onNew={setDraft} />
          </div>
        </div>
        <aside className="pv-right" aria-label="App cards">
          {at('crm.preview').length > 0 ? (
            <button
              type="button"
              className="hs-button hs-button-secondary"
              onClick={() => setPreviewed(true)}
            >
              Preview
            </button>
          ) : null}
          {frames('crm.record.sidebar')}
          {at('helpdesk.sidebar').length > 0 ? (
            <>
              <h2 className="pv-side-title">Help desk</h2>
              {frames('helpdesk.sidebar')}
            </>
          ) : null}
        </aside>
      </main>
      {draft ? (
        <ActivityDialog
          draft={draft}
          boot={boot}
          view={view}
          kind={kind}
          id={id}
          userId={boot.people[settings.role].id}
          close={() => setDraft(null)}
          onDone={(message) => {
            setDraft(null);
            addAlert({ type: 'success', message });
            reload();
          }}
        />
      ) : null}
      {previewed ? (
        <DialogShell
          shape="panel"
          title={view?.name || 'Preview'}
          close={() => setPreviewed(false)}
        >
          <div className="hs-dialog-body">{frames('crm.preview')}</div>
        </DialogShell>
      ) : null}
      {opened ? <ItemDialog item={opened} boot={boot} close={() => setOpened(null)} /> : null}
      <ToastList toasts={toasts} dismiss={dismiss} />
    </>
  );
}
