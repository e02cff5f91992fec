import { useEffect, useState } from 'react';

import type { ListKind, ListResult, PreviewBoot } from '../preview-api.ts';
import { BulkActions } from './bulk-actions.tsx';
import { ListFilters } from './list-filters.tsx';
import { pageSize, readView, writeView } from './list-state.ts';
import type { View } from './list-state.ts';
import { ListTable } from './list-table.tsx';
import { useAnswer } from './use-answer.ts';

const indexingMs = [4_000, 12_000];

/** A manager's view of contacts or companies, filtered by what was written back to the portal. */
export function ListPage(props: { boot: PreviewBoot; syncs: number; navigate(to: string): void }) {
  const [view, setView] = useState<View>(() => readView(window.location.search));
  /** Cursors of the pages before this one; the last is this page's own. */
  const [pages, setPages] = useState<(string | null)[]>([null]);
  const [attempt, setAttempt] = useState(0);
  const [later, setLater] = useState('');
  const [selected, setSelected] = useState<readonly string[]>([]);
  useEffect(() => {
    // The CRM's search shows a write only after a while, so what a sync wrote is looked for again.
    const timers = indexingMs.map((ms) => setTimeout(() => setLater(`${props.syncs} +${ms}`), ms));
    return () => {
      for (const timer of timers) clearTimeout(timer);
    };
  }, [props.syncs]);
  const after = pages.at(-1) ?? null;
  const reads = `${props.syncs} ${attempt} ${later}`;
  const loaded = useAnswer<ListResult>('list', { ...view, after, limit: pageSize }, reads);
  // Levels and order don't change the counts, so they don't ask again.
  const counted = {
    ...view,
    levels: [],
    sort: 'risk',
    direction: 'DESCENDING',
    after: null,
    limit: 1,
  };
  const counts = useAnswer<Record<string, number>>('counts', counted, reads);

  function change(part: Partial<View>) {
    const next = { ...view, ...part };
    setView(next);
    setPages([null]);
    if (next.kind !== view.kind) setSelected([]);
    window.history.replaceState(null, '', writeView(next));
  }
  const kinds: [ListKind, string][] = [
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
      <ListFilters
        view={view}
        counts={counts.status === 'ready' ? counts.value : null}
        owners={props.boot.owners}
        change={change}
      />
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
      {selected.length > 0 ? (
        <BulkActions
          boot={props.boot}
          kind={view.kind}
          selected={selected}
          clear={() => setSelected([])}
        />
      ) : null}
      {loaded.status === 'ready' ? (
        <ListTable
          selected={selected}
          select={setSelected}
          boot={props.boot}
          view={view}
          result={loaded.value}
          page={pages.length}
          change={change}
          navigate={props.navigate}
          onNext={() => setPages([...pages, loaded.value.after])}
          onBack={() => setPages(pages.slice(0, -1))}
        />
      ) : null}
    </main>
  );
}
