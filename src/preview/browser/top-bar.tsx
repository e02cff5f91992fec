import type { PreviewBoot } from '../preview-api.ts';
import { pageAddress } from './page-address.ts';
import type { Sync } from './use-sync.ts';

/** Name of the page, whose account it is, and the sync. */
export function TopBar(props: { boot: PreviewBoot; sync: Sync; navigate(to: string): void }) {
  const { boot, sync } = props;
  const state = sync.state;
  return (
    <header className="pv-top">
      <a
        href="/"
        onClick={(event) => {
          event.preventDefault();
          props.navigate('/');
        }}
      >
        Warmline preview
      </a>
      <span className="pv-top-note">A stand-in for the CRM’s own pages · {boot.accountName}</span>
      <a className="pv-top-link" href={pageAddress('/')}>
        Manager’s home
      </a>
      <a className="pv-top-link" href={pageAddress('/asks')}>
        Open asks
      </a>
      <a className="pv-top-link" href="/settings">
        Settings
      </a>
      {boot.replaysPast ? (
        <a className="pv-top-link" href="/preview/backtest">
          Would we have caught them?
        </a>
      ) : null}
      <span className="pv-top-sync">
        {state.running ? (
          <SyncProgress phase={state.phase} done={state.done} total={state.total} />
        ) : (
          <span role="status">
            {state.error ? `Sync failed: ${state.error}` : lastSync(state.finishedAt ?? null, boot)}
          </span>
        )}
        <button
          type="button"
          className="hs-button hs-button-secondary hs-button-sm"
          disabled={state.running}
          onClick={sync.start}
        >
          {state.running ? 'Syncing…' : 'Sync now'}
        </button>
      </span>
    </header>
  );
}

function SyncProgress(props: { phase: string | null; done: number | null; total: number | null }) {
  const { phase, done, total } = props;
  const figures = done === null ? '' : total === null ? ` ${done}` : ` ${done} of ${total}`;
  return (
    <span className="pv-sync" role="status">
      <span className="hs-spinner hs-spinner-sm" aria-hidden="true" /> {phase ?? 'Syncing'}
      {figures}
    </span>
  );
}

function lastSync(at: number | null, boot: PreviewBoot): string {
  if (at === null) return 'Not synced yet';
  const time = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: boot.timeZone,
  });
  return `Synced ${time.format(at)}`;
}
