import { useCallback, useEffect, useMemo, useState } from 'react';

import type { PreviewBoot } from '../preview-api.ts';
import { extensionContext } from './extension-context.ts';
import { ExtensionFrame } from './extension-frame.tsx';
import { pageAddress, readPageAddress } from './page-address.ts';
import { Switches, widths } from './switches.tsx';
import { ToastList } from './toast-list.tsx';
import { useSettings } from './use-settings.ts';
import { useToasts } from './use-toasts.ts';

const noAction = () => ['CRM actions are for records: a page links to them.'];

/** The app's own pages the way the CRM hosts them: one extension for all, told where it stands by the address. */
export function AppPage(props: { boot: PreviewBoot; syncs: number }) {
  const { boot, syncs } = props;
  const [settings, setSettings] = useSettings();
  const { toasts, addAlert, dismiss } = useToasts();
  const [place, setPlace] = useState(() => readPageAddress(window.location));
  const look = useCallback(() => setPlace(readPageAddress(window.location)), []);
  useEffect(() => {
    window.addEventListener('popstate', look);
    return () => window.removeEventListener('popstate', look);
  }, [look]);
  const navigateToPage = useCallback(
    (to: string, params: Record<string, string>) => {
      window.history.pushState(null, '', pageAddress(to, params));
      look();
    },
    [look],
  );
  const extension = boot.extensions.find(({ location }) => location === 'pages');
  const { language, role } = settings;
  const context = useMemo(
    () =>
      extensionContext(boot, { location: 'pages', title: extension?.title ?? '', language, role }),
    [boot, extension, language, role],
  );
  return (
    <>
      <Switches boot={boot} settings={settings} change={setSettings} />
      <main className="pv-page" style={{ maxWidth: widths[settings.width] }} lang={language}>
        {extension && place ? (
          <ExtensionFrame
            // A sync may change what the backend answers; the CRM, too, starts a page anew when it is opened.
            key={`${syncs}-${settings.fault}`}
            extension={extension}
            context={context}
            record={null}
            language={language}
            location={place}
            navigateToPage={navigateToPage}
            fault={settings.fault}
            crmAction={noAction}
            addAlert={addAlert}
            onRecordChanged={() => {}}
            revision={syncs}
          />
        ) : (
          <p>This app has no pages.</p>
        )}
      </main>
      <ToastList toasts={toasts} dismiss={dismiss} />
    </>
  );
}
