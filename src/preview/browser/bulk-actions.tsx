import { useMemo, useState } from 'react';

import type { ListKind, PreviewBoot, PreviewExtension } from '../preview-api.ts';
import { DialogShell } from './components/overlay.tsx';
import { extensionContext } from './extension-context.ts';
import { ExtensionFrame } from './extension-frame.tsx';
import { Switches } from './switches.tsx';
import { ToastList } from './toast-list.tsx';
import { useSettings } from './use-settings.ts';
import { useToasts } from './use-toasts.ts';

const typeIds: Record<ListKind, string> = { contact: '0-1', company: '0-2' };
const noAction = () => ['CRM actions are for records: open one of them.'];

/** The bar over a list that says how many are selected and what apps offer for them; a press opens the app's panel. */
export function BulkActions(props: {
  boot: PreviewBoot;
  kind: ListKind;
  selected: readonly string[];
  clear(): void;
}) {
  const { boot, kind, selected, clear } = props;
  const [open, setOpen] = useState<PreviewExtension | null>(null);
  const offered = boot.extensions.filter(
    ({ location, kinds }) => location === 'crm.bulkActions' && kinds.includes(kind),
  );
  return (
    <div className="pv-selected" role="group" aria-label="Selected records">
      <span role="status">{selected.length} selected</span>
      {offered.map((extension) => (
        <button
          key={extension.uid}
          type="button"
          className="hs-button hs-button-secondary"
          onClick={() => setOpen(extension)}
        >
          {extension.title}
        </button>
      ))}
      <button type="button" className="hs-plain" onClick={clear}>
        Clear
      </button>
      {open ? (
        <BulkPanel
          boot={boot}
          kind={kind}
          selected={selected}
          extension={open}
          close={() => setOpen(null)}
        />
      ) : null}
    </div>
  );
}

/** The app's panel beside the list, told which records are selected, as the CRM tells it. */
function BulkPanel(props: {
  boot: PreviewBoot;
  kind: ListKind;
  selected: readonly string[];
  extension: PreviewExtension;
  close(): void;
}) {
  const { boot, kind, selected, extension, close } = props;
  const [settings, setSettings] = useSettings();
  const { toasts, addAlert, dismiss } = useToasts();
  const { language, fault, role } = settings;
  const context = useMemo(
    () => ({
      ...extensionContext(boot, {
        location: 'crm.bulkActions',
        title: extension.title,
        language,
        role,
      }),
      crm: { objectTypeId: typeIds[kind], objectIds: selected.map(Number) },
    }),
    [boot, extension, language, role, kind, selected],
  );
  return (
    <DialogShell shape="panel" width="large" title={extension.title} close={close}>
      <div className="hs-dialog-body" lang={language}>
        <Switches boot={boot} settings={settings} change={setSettings} />
        <ExtensionFrame
          key={fault}
          extension={extension}
          context={context}
          record={null}
          language={language}
          fault={fault}
          crmAction={noAction}
          addAlert={addAlert}
          onRecordChanged={() => {}}
          revision={0}
        />
      </div>
      <ToastList toasts={toasts} dismiss={dismiss} />
    </DialogShell>
  );
}
