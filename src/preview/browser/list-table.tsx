import type { MouseEvent } from 'react';

import type { ListResult, ListRow, PreviewBoot } from '../preview-api.ts';
import { daysAgo } from './days-ago.ts';
import { levelLabels, levelVariant, pageSize } from './list-state.ts';
import type { View } from './list-state.ts';

type Props = {
  boot: PreviewBoot;
  view: View;
  result: ListResult;
  page: number;
  /** Ids of the selected records, those of other pages included. */
  selected: readonly string[];
  select(ids: string[]): void;
  change(part: Partial<View>): void;
  navigate(to: string): void;
  onNext(): void;
  onBack(): void;
};

/** The records of a view, or a sentence that says why there are none. */
export function ListTable(props: Props) {
  const { boot, view, result, page } = props;
  if (result.rows.length === 0) return <NoRows view={view} change={props.change} />;
  const owners = new Map(boot.owners.map((owner) => [owner.id, owner.name]));
  const first = (page - 1) * pageSize + 1;
  const selectAll = (all: boolean) => {
    const here = result.rows.map(({ id }) => id);
    const elsewhere = props.selected.filter((id) => !here.includes(id));
    props.select(all ? [...elsewhere, ...here] : elsewhere);
  };
  return (
    <>
      <table className="hs-table hs-table-bordered pv-table">
        <caption className="hs-visually-hidden">
          {view.kind === 'company' ? 'Companies' : 'Contacts'}
        </caption>
        <thead>
          <tr>
            <td>
              <input
                type="checkbox"
                aria-label="Select all on this page"
                checked={result.rows.every(({ id }) => props.selected.includes(id))}
                onChange={(event) => selectAll(event.target.checked)}
              />
            </td>
            <th scope="col">Name</th>
            <th
              scope="col"
              aria-sort={
                view.sort === 'risk'
                  ? view.direction === 'ASCENDING'
                    ? 'ascending'
                    : 'descending'
                  : 'none'
              }
            >
              <button
                type="button"
                className="hs-plain"
                onClick={() =>
                  props.change({
                    sort: 'risk',
                    direction:
                      view.sort === 'risk' && view.direction === 'DESCENDING'
                        ? 'ASCENDING'
                        : 'DESCENDING',
                  })
                }
              >
                Risk {view.sort === 'risk' ? (view.direction === 'ASCENDING' ? '▴' : '▾') : ''}
              </button>
            </th>
            <th scope="col">Why</th>
            <th scope="col">Open requests</th>
            <th scope="col">Next action</th>
            <th scope="col">Owner</th>
          </tr>
        </thead>
        <tbody>
          {result.rows.map((row) => (
            <Row key={row.id} row={row} owner={owners.get(row.owner ?? '') ?? '–'} {...props} />
          ))}
        </tbody>
      </table>
      <nav className="hs-paging" aria-label="Pages">
        <button type="button" disabled={page <= 1} onClick={props.onBack}>
          ‹ Prev
        </button>
        <span role="status">
          {first}–{first + result.rows.length - 1} of {result.total}
        </span>
        <button type="button" disabled={!result.after} onClick={props.onNext}>
          Next ›
        </button>
      </nav>
    </>
  );
}

function Row({
  row,
  owner,
  view,
  boot,
  navigate,
  selected,
  select,
}: Props & { row: ListRow; owner: string }) {
  const to = `/record/${view.kind}/${row.id}`;
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={`Select ${row.name}`}
          checked={selected.includes(row.id)}
          onChange={(event) =>
            select(
              event.target.checked
                ? [...selected, row.id]
                : selected.filter((one) => one !== row.id),
            )
          }
        />
      </td>
      <th scope="row">
        <a className="hs-link" href={to} onClick={open}>
          {row.name}
        </a>
        <div className="hs-text-microcopy">{row.detail}</div>
      </th>
      <td className="pv-risk">
        {row.level ? (
          <span className={`hs-status-tag hs-status-${levelVariant[row.level] ?? 'default'}`}>
            <span className="hs-dot" aria-hidden="true" />
            {levelLabels[row.level] ?? row.level}
            {row.score === null ? '' : ` ${Math.round(row.score)}`}
          </span>
        ) : (
          <span className="hs-text-microcopy">not assessed</span>
        )}
      </td>
      <td className="pv-reasons">{row.reasons}</td>
      <td>
        {row.openRequests > 0 ? (
          <>
            {row.openRequests}
            {row.oldestRequestAt ? (
              <span className="hs-text-microcopy">
                {' '}
                · oldest {daysAgo(row.oldestRequestAt, boot.now)}
              </span>
            ) : null}
          </>
        ) : (
          '–'
        )}
      </td>
      <td>{row.nextAction || '–'}</td>
      <td>{owner}</td>
    </tr>
  );
}

function NoRows({ view, change }: { view: View; change(part: Partial<View>): void }) {
  const filtered =
    view.text !== '' || view.levels.length > 0 || view.openRequests || view.owner !== null;
  return (
    <div className="hs-empty-state" role="status">
      <div className="hs-empty-words">
        <h2 className="hs-heading">
          {filtered
            ? 'Nothing matches these filters'
            : `No ${view.kind === 'company' ? 'companies' : 'contacts'} here yet`}
        </h2>
        <p>
          {filtered
            ? 'Records appear here once they match and the CRM has indexed the change.'
            : 'Records appear once the portal has some. “Sync now” reads it again.'}
        </p>
        {filtered ? (
          <button
            type="button"
            className="hs-button hs-button-secondary"
            onClick={() => change({ text: '', levels: [], openRequests: false, owner: null })}
          >
            Clear the filters
          </button>
        ) : null}
      </div>
    </div>
  );
}
