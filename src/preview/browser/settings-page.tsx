import { useMemo } from 'react';

import type { PreviewBoot } from '../preview-api.ts';
import { extensionContext } from './extension-context.ts';
import { ExtensionFrame } from './extension-frame.tsx';
import { Switches, widths } from './switches.tsx';
import { ToastList } from './toast-list.tsx';
import { useSettings } from './use-settings.ts';
import { useToasts } from './use-toasts.ts';

const noAction = () => ['CRM actions are for records.'];

/** The app's settings the way the CRM hosts them: under the connected apps, for an admin. */
export function SettingsPage(props: { boot: PreviewBoot; syncs: number }) {
  const { boot, syncs } = props;
  const [settings, setSettings] = useSettings();
  const { toasts, addAlert, dismiss } = useToasts();
  const extension = boot.extensions.find(({ location }) => location === 'settings');
  const { language, role } = settings;
  const context = useMemo(
    () =>
      extensionContext(boot, {
        location: 'settings',
        title: extension?.title ?? '',
        language,
        role,
      }),
    [boot, extension, language, role],
  );
  return (
    <>
      <Switches boot={boot} settings={settings} change={setSettings} />
      <main className="pv-page" style={{ maxWidth: widths[settings.width] }} lang={language}>
        <p className="pv-crumbs" lang="en">
          Settings › Connected apps › <strong>Warmline</strong>
        </p>
        {role !== 'admin' ? (
          <p lang="en">The CRM shows the settings of connected apps to admins.</p>
        ) : extension ? (
          <ExtensionFrame
            // A fault may come while somebody types: the page goes on, as it does in the CRM.
            key={syncs}
            extension={extension}
            context={context}
            record={null}
            language={language}
            fault={settings.fault}
            crmAction={noAction}
            addAlert={addAlert}
            onRecordChanged={() => {}}
            revision={syncs}
          />
        ) : (
          <p>This app has no settings.</p>
        )}
      </main>
      <ToastList toasts={toasts} dismiss={dismiss} />
    </>
  );
}
