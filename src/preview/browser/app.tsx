import { useCallback, useEffect, useState } from 'react';

import type { PreviewBoot, RecordKind } from '../preview-api.ts';
import { callServer } from './call-server.ts';
import { ListPage } from './list-page.tsx';
import { RecordPage } from './record-page.tsx';
import { TopBar } from './top-bar.tsx';
import { useSync } from './use-sync.ts';

const recordPath = /^\/record\/(contact|company)\/(\d+)$/;

/** The whole preview: a bar, and below it the list or one record, by the address. */
export function App() {
  const [boot, setBoot] = useState<PreviewBoot | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [path, setPath] = useState(window.location.pathname);
  const load = useCallback(() => {
    setProblem(null);
    callServer<PreviewBoot>('boot')
      .then(setBoot)
      .catch((error: Error) => setProblem(error.message));
  }, []);
  useEffect(load, [load]);
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
  const sync = useSync(boot?.sync ?? null);

  if (problem) {
    return (
      <div className="hs-error-state pv-center" role="alert">
        <h1 className="hs-heading">The preview can’t start</h1>
        <p>{problem}</p>
        <button type="button" className="hs-button hs-button-primary" onClick={load}>
          Try again
        </button>
      </div>
    );
  }
  if (!boot) {
    return (
      <div className="pv-center" role="status">
        <span className="hs-spinner" aria-hidden="true" /> Building the panels…
      </div>
    );
  }
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
      ) : (
        <ListPage boot={boot} syncs={sync.finished} navigate={navigate} />
      )}
    </>
  );
}
