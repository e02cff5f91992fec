import { useEffect, useRef, useState } from 'react';

import type { ListResult, PreviewBoot, RecordKind } from '../preview-api.ts';
import { callServer } from './call-server.ts';
import { ListFilters } from './list-filters.tsx';
import { pageSize, readView, writeView } from './list-state.ts';
import type { View } from './list-state.ts';
import { ListTable } from './list-table.tsx';

type Loaded =
  | { status: 'loading' }
  | { status: 'ready'; result: ListResult }
  | { status: 'failed'; message: string };

/** A manager's view of contacts or companies, filtered by what was written back to the portal. */
export function ListPage(props: { boot: PreviewBoot; syncs: number; navigate(to: string): void }) {
  const [view, setView] = useState<View>(() => readView(window.location.search));
  /** Cursors of the pages before this one; the last is this page's own. */
  const [pages, setPages] = useState<(string | null)[]>([null]);
  const [loaded, setLoaded] = useState<Loaded>({ status: 'loading' });
  const [counts, setCounts] = useState<Record<string, number> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const after = pages.at(-1) ?? null;

  useEffect(() => {
    const stop = new AbortController();
    setLoaded((before) => (before.status === 'ready' ? before : { status: 'loading' }));
    callServer<ListResult>('list', { ...view, after, limit: pageSize }, stop.signal)
      .then((result) => setLoaded({ status: 'ready', result }))
      .catch(
        (error: Error) =>
          stop.signal.aborted || setLoaded({ status: 'failed', message: error.message }),
      );
    return () => stop.abort();
  }, [view, after, props.syncs, attempt]);

  const countKey = JSON.stringify([
    view.kind,
    view.text,
    view.openRequests,
    view.owner,
    props.syncs,
    attempt,
  ]);
  useEffect(() => {
    const stop = new AbortController();
    callServer<Record<string, number>>('counts', { ...view, after: null, limit: 1 }, stop.signal)
      .then(setCounts)
      .catch(() => stop.signal.aborted || setCounts(null));
    return () => stop.abort();
    // Levels and order don't change the counts, so they don't ask again.
  }, [countKey]);

  const latest = useRef(view);
  latest.current = view;
  function change(part: Partial<View>) {
    const next = { ...latest.current, ...part };
    setView(next);
    setPages([null]);
    window.history.replaceState(null, '', writeView(next));
  }
  const kinds: [RecordKind, string][] = [
    ['contact', 'Contacts'],
    ['company', 'Companies'],
  ];
  return (
    <main className="pv-list">
      <div className="pv-kinds" role="tablist" aria-label="Record type">
        {kinds.map(([kind, label]) => (
          <button
            key={kind}
            type="button"
            role="tab"
            aria-selected={view.kind === kind}
            onClick={() => change({ kind, sort: 'risk', direction: 'DESCENDING' })}
          >
            {label}
          </button>
        ))}
      </div>
      <ListFilters view={view} counts={counts} owners={props.boot.owners} change={change} />
      {loaded.status === 'failed' ? (
        <div className="hs-error-state" role="alert">
          <h2 className="hs-heading">The list can’t be read</h2>
          <p>{loaded.message}</p>
          <button
            type="button"
            className="hs-button hs-button-secondary"
            onClick={() => setAttempt(attempt + 1)}
          >
            Try again
          </button>
        </div>
      ) : null}
      {loaded.status === 'loading' ? (
        <div className="pv-center" role="status">
          <span className="hs-spinner" aria-hidden="true" /> Reading the portal…
        </div>
      ) : null}
      {loaded.status === 'ready' ? (
        <ListTable
          boot={props.boot}
          view={view}
          result={loaded.result}
          page={pages.length}
          change={change}
          navigate={props.navigate}
          onNext={() => setPages([...pages, loaded.result.after])}
          onBack={() => setPages(pages.slice(0, -1))}
        />
      ) : null}
    </main>
  );
}
