import { useEffect, useState } from 'react';

import type { ListSort, PreviewOwner } from '../preview-api.ts';
import { levelLabels, levels } from './list-state.ts';
import type { View } from './list-state.ts';

const typingPauseMs = 300;

const sorts: [ListSort, View['direction'], string][] = [
  ['risk', 'DESCENDING', 'Highest risk first'],
  ['risk', 'ASCENDING', 'Lowest risk first'],
  ['oldest_request', 'ASCENDING', 'Oldest open request first'],
  ['changed', 'DESCENDING', 'Level changed last'],
  ['name', 'ASCENDING', 'Name'],
];

type Props = {
  view: View;
  counts: Record<string, number> | null;
  owners: PreviewOwner[];
  change(part: Partial<View>): void;
};

/** Level chips with their counts, search, owner, open requests and order. */
export function ListFilters({ view, counts, owners, change }: Props) {
  const [text, setText] = useState(view.text);
  const [applied, setApplied] = useState(view.text);
  if (applied !== view.text) {
    // Changed from elsewhere, such as by clearing the filters.
    setApplied(view.text);
    setText(view.text);
  }
  useEffect(() => {
    if (text === view.text) return undefined;
    const timer = setTimeout(() => change({ text }), typingPauseMs);
    return () => clearTimeout(timer);
  }, [text, view.text, change]);
  const toggle = (level: string) =>
    change({
      levels: view.levels.includes(level)
        ? view.levels.filter((one) => one !== level)
        : [...view.levels, level],
    });
  return (
    <div className="pv-filters">
      <div className="pv-chips" role="group" aria-label="Risk level">
        {levels.map((level) => (
          <button
            key={level}
            type="button"
            className={`pv-chip pv-chip-${level}`}
            aria-pressed={view.levels.includes(level)}
            onClick={() => toggle(level)}
          >
            {levelLabels[level]}{' '}
            <span className="pv-count">{counts ? (counts[level] ?? 0) : '…'}</span>
          </button>
        ))}
      </div>
      <div className="pv-filter-row">
        <input
          className="hs-input"
          type="search"
          aria-label="Search name, e-mail or company"
          placeholder="Search name, e-mail or company"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <select
          className="hs-input"
          aria-label="Owner"
          value={view.owner ?? ''}
          onChange={(event) => change({ owner: event.target.value || null })}
        >
          <option value="">All owners</option>
          {owners.map((owner) => (
            <option key={owner.id} value={owner.id}>
              {owner.name}
            </option>
          ))}
        </select>
        <label className="pv-check">
          <input
            type="checkbox"
            checked={view.openRequests}
            onChange={(event) => change({ openRequests: event.target.checked })}
          />
          Has open requests
        </label>
        <select
          className="hs-input"
          aria-label="Order"
          value={`${view.sort} ${view.direction}`}
          onChange={(event) => {
            const [sort, direction] = event.target.value.split(' ');
            change({ sort: sort as ListSort, direction: direction as View['direction'] });
          }}
        >
          {sorts.map(([sort, direction, label]) => (
            <option key={label} value={`${sort} ${direction}`}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
