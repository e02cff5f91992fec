import type { MouseEvent } from 'react';

import type { RecordKind, RecordView, RelatedRecord } from '../preview-api.ts';
import type { Draft } from './activity-dialog.tsx';

type Props = {
  view: RecordView | null;
  kind: RecordKind;
  owner: string | null;
  now: number;
  navigate(to: string): void;
  onNew(draft: Draft): void;
};

const groups: Record<RecordKind, string> = {
  contact: 'Contacts',
  company: 'Companies',
  deal: 'Deals',
  ticket: 'Tickets',
};

/** The left side of a record: who it is, quick actions, its properties and related records. */
export function PropertySidebar({ view, kind, owner, now, navigate, onNew }: Props) {
  if (!view) {
    return (
      <aside className="pv-left" role="status">
        <span className="hs-spinner" aria-hidden="true" /> Reading the record…
      </aside>
    );
  }
  const follow = (to: string) => (event: MouseEvent) => {
    event.preventDefault();
    navigate(to);
  };
  const day = 86_400_000;
  const actions: [string, Draft][] = [
    ['Note', { type: 'note', subject: '', body: '' }],
    ['E-mail', { type: 'email', direction: 'out', subject: '', body: '' }],
    ['Call', { type: 'call', direction: 'out', subject: '', body: '' }],
    ['Task', { type: 'task', subject: '', body: '', at: now + day }],
    ['Meeting', { type: 'meeting', subject: '', body: '', at: now + day }],
  ];
  return (
    <aside className="pv-left" aria-label="Properties">
      <a
        className="hs-link"
        href={kind === 'company' ? '/?kind=company' : '/'}
        onClick={follow(kind === 'company' ? '/?kind=company' : '/')}
      >
        ‹ {kind === 'company' ? 'Companies' : 'Contacts'}
      </a>
      <h1 className="pv-name">{view.name}</h1>
      <p className="hs-text-microcopy">{view.subtitle}</p>
      <div className="pv-quick" role="group" aria-label="Add">
        {actions.map(([label, draft]) => (
          <button key={label} type="button" onClick={() => onNew(draft)}>
            {label}
          </button>
        ))}
      </div>
      <h2 className="pv-side-title">About this {kind}</h2>
      <dl className="pv-properties">
        <div>
          <dt>{`${kind.charAt(0).toUpperCase()}${kind.slice(1)} owner`}</dt>
          <dd>{owner ?? '–'}</dd>
        </div>
        {view.properties.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value || '–'}</dd>
          </div>
        ))}
      </dl>
      {(Object.keys(groups) as RecordKind[])
        .filter((other) => other !== kind)
        .map((other) => (
          <RelatedList
            key={other}
            title={groups[other]}
            records={view.related.filter((one) => one.kind === other)}
            follow={follow}
          />
        ))}
    </aside>
  );
}

/** Related records of one kind, each with the way to it. */
function RelatedList(props: {
  title: string;
  records: RelatedRecord[];
  follow(to: string): (event: MouseEvent) => void;
}) {
  const { title, records, follow } = props;
  return (
    <>
      <h2 className="pv-side-title">{title}</h2>
      {records.length === 0 ? <p className="hs-text-microcopy">None associated.</p> : null}
      <ul className="pv-related">
        {records.map(({ kind, id, name, detail }) => (
          <li key={id}>
            <a
              className="hs-link"
              href={`/record/${kind}/${id}`}
              onClick={follow(`/record/${kind}/${id}`)}
            >
              {name}
            </a>
            <div className="hs-text-microcopy">{detail}</div>
          </li>
        ))}
      </ul>
    </>
  );
}
