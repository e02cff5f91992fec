import { useState } from 'react';

import type { PreviewBoot, RecordView, TimelineItem } from '../preview-api.ts';
import type { Draft } from './activity-dialog.tsx';
import { daysAgo } from './days-ago.ts';

const firstShown = 40;
const filters: [string, string, TimelineItem['type'][]][] = [
  ['all', 'All', []],
  ['emails', 'E-mails', ['email', 'message']],
  ['talks', 'Calls and meetings', ['call', 'meeting']],
  ['tasks', 'Tasks', ['task']],
  ['service', 'Tickets and surveys', ['ticket', 'survey']],
];

/** What the portal holds of this record's past, newest first, with ways to add to it. */
export function Timeline(props: {
  view: RecordView | null;
  boot: PreviewBoot;
  onNew(draft: Draft): void;
}) {
  const { view, boot, onNew } = props;
  const [filter, setFilter] = useState('all');
  const [all, setAll] = useState(false);
  if (!view) {
    return (
      <div role="status">
        <span className="hs-spinner" aria-hidden="true" /> Reading the activities…
      </div>
    );
  }
  const types = filters.find(([name]) => name === filter)?.[2] ?? [];
  const items =
    types.length === 0 ? view.timeline : view.timeline.filter((item) => types.includes(item.type));
  const shown = all ? items : items.slice(0, firstShown);
  return (
    <section aria-label="Activities">
      <div className="pv-timeline-bar">
        <div className="pv-chips" role="group" aria-label="Show">
          {filters.map(([name, label]) => (
            <button
              key={name}
              type="button"
              className="pv-chip"
              aria-pressed={filter === name}
              onClick={() => setFilter(name)}
            >
              {label}
            </button>
          ))}
        </div>
        <div className="hs-button-row">
          <button
            type="button"
            className="hs-button hs-button-secondary hs-button-sm"
            onClick={() => onNew({ type: 'email', direction: 'out', subject: '', body: '' })}
          >
            Log e-mail
          </button>
          <button
            type="button"
            className="hs-button hs-button-secondary hs-button-sm"
            onClick={() => onNew({ type: 'call', direction: 'out', subject: '', body: '' })}
          >
            Log call
          </button>
        </div>
      </div>
      {items.length === 0 ? <p role="status">No such activity on this record.</p> : null}
      <ol className="pv-timeline">
        {shown.map((item) => (
          <li key={`${item.type}-${item.id}`}>
            <TimelineEntry item={item} boot={boot} />
          </li>
        ))}
      </ol>
      {items.length > shown.length ? (
        <button
          type="button"
          className="hs-button hs-button-secondary hs-button-sm"
          onClick={() => setAll(true)}
        >
          Show {items.length - shown.length} more
        </button>
      ) : null}
      {view.older > 0 ? (
        <p className="hs-text-microcopy">
          {view.older} older activities are in the CRM but not on this page.
        </p>
      ) : null}
    </section>
  );
}

const arrows = { in: 'from the customer', out: 'from us' };

/** One activity: what, when, by whom, and its text, which opens on a press. */
export function TimelineEntry(props: { item: TimelineItem; boot: PreviewBoot; open?: boolean }) {
  const { item, boot } = props;
  const [open, setOpen] = useState(props.open ?? false);
  const owner = boot.owners.find((one) => one.id === item.owner)?.name;
  const date = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: boot.timeZone,
  });
  const long = item.body.length > 220 || item.body.split('\n').length > 4;
  return (
    <article className={`pv-entry pv-entry-${item.type}`} data-item={`${item.type}:${item.id}`}>
      <header>
        <strong>{item.title}</strong>
        <span className="hs-text-microcopy">
          {item.type}
          {item.direction ? ` ${arrows[item.direction]}` : ''} · {date.format(item.at)} (
          {daysAgo(item.at, boot.now)}){owner ? ` · ${owner}` : ''}
        </span>
        {item.state ? <span className="hs-tag hs-tag-default">{item.state}</span> : null}
      </header>
      {item.body ? (
        <p className={open || !long ? 'pv-body' : 'pv-body pv-body-short'}>{item.body}</p>
      ) : null}
      {long && !props.open ? (
        <button
          type="button"
          className="hs-link hs-plain"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Show less' : 'Show all'}
        </button>
      ) : null}
    </article>
  );
}
