import type { AlertMessage } from './frame-context.ts';

/** Messages that cards raise by `addAlert`, at the top of the page. */
export function ToastList(props: {
  toasts: (AlertMessage & { key: number })[];
  dismiss(key: number): void;
}) {
  return (
    <div className="pv-toasts" aria-live="polite">
      {props.toasts.map((toast) => (
        <div
          key={toast.key}
          className={`hs-alert hs-alert-${toast.type === 'danger' ? 'error' : (toast.type ?? 'info')}`}
        >
          {toast.title ? <strong>{toast.title} </strong> : null}
          {toast.message}
          <button
            type="button"
            className="hs-plain"
            aria-label="Dismiss"
            onClick={() => props.dismiss(toast.key)}
          >
            ✕
          </button>
        </div>
      ))}
    </div>
  );
}
