import type { MouseEvent } from 'react';

import type { RecordKind, RecordView } from '../preview-api.ts';
import type { Draft } from './activity-dialog.tsx';

type Props = {
  view: RecordView | null;
  kind: RecordKind;
  owner: string | null;
  now: number;
  navigate(to: string): void;
  onNew(draft: Draft): void;
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
        href={`/?kind=${kind}`}
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
          <dt>{kind === 'company' ? 'Company owner' : 'Contact owner'}</dt>
          <dd>{owner ?? '–'}</dd>
        </div>
        {view.properties.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value || '–'}</dd>
          </div>
        ))}
      </dl>
      <h2 className="pv-side-title">{kind === 'company' ? 'Contacts' : 'Companies'}</h2>
      {view.related.length === 0 ? <p className="hs-text-microcopy">None associated.</p> : null}
      <ul className="pv-related">
        {view.related.map((one) => (
          <li key={one.id}>
            <a
              className="hs-link"
              href={`/record/${one.kind}/${one.id}`}
              onClick={follow(`/record/${one.kind}/${one.id}`)}
            >
              {one.name}
            </a>
            <div className="hs-text-microcopy">{one.detail}</div>
          </li>
        ))}
      </ul>
    </aside>
  );
}
