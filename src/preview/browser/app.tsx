import { useCallback, useEffect, useState } from 'react';

import type { PreviewBoot, RecordKind } from '../preview-api.ts';
import { AppPage } from './app-page.tsx';
import { ListPage } from './list-page.tsx';
import { readPageAddress } from './page-address.ts';
import { RecordPage } from './record-page.tsx';
import { SettingsPage } from './settings-page.tsx';
import { TopBar } from './top-bar.tsx';
import { useAnswer } from './use-answer.ts';
import { useSync } from './use-sync.ts';

const recordPath = /^\/record\/(contact|company|deal|ticket)\/(\d+)$/;

/** The whole preview, once the server has said what there is to show. */
export function App() {
  const [attempt, setAttempt] = useState(0);
  const boot = useAnswer<PreviewBoot>('boot', {}, String(attempt));
  if (boot.status === 'failed') {
    return (
      <div className="hs-error-state pv-center" role="alert">
        <h1 className="hs-heading">The preview can’t start</h1>
        <p>{boot.message}</p>
        <button
          type="button"
          className="hs-button hs-button-primary"
          onClick={() => setAttempt(attempt + 1)}
        >
          Try again
        </button>
      </div>
    );
  }
  if (boot.status === 'loading') {
    return (
      <div className="pv-center" role="status">
        <span className="hs-spinner" aria-hidden="true" /> Building the panels…
      </div>
    );
  }
  return <Pages boot={boot.value} />;
}

/** A bar, and below it the list, one record the app's own page or its settings, by the address. */
function Pages({ boot }: { boot: PreviewBoot }) {
  const [path, setPath] = useState(window.location.pathname);
  useEffect(() => {
    const onPop = () => setPath(window.location.pathname);
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, []);
  const navigate = useCallback((to: string) => {
    window.history.pushState(null, '', to);
    setPath(window.location.pathname);
    window.scrollTo(0, 0);
  }, []);
  const sync = useSync(boot.sync);
  const match = recordPath.exec(path);
  return (
    <>
      <TopBar boot={boot} sync={sync} navigate={navigate} />
      {match ? (
        <RecordPage
          key={path}
          boot={boot}
          kind={match[1] as RecordKind}
          id={match[2] ?? ''}
          syncs={sync.finished}
          navigate={navigate}
        />
      ) : path === '/settings' ? (
        <SettingsPage boot={boot} syncs={sync.finished} />
      ) : readPageAddress({ pathname: path, search: '' }) ? (
        <AppPage boot={boot} syncs={sync.finished} />
      ) : (
        <ListPage boot={boot} syncs={sync.finished} navigate={navigate} />
      )}
    </>
  );
}
