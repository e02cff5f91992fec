/** Dialogs: Modal and Panel, and the `overlay` of a button or link that opens them. */
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { createPortal } from 'react-dom';

import { FrameContext } from '../frame-context.ts';
import { useWords } from './component-words.ts';
import { sizeName } from './distances.ts';

export type WithOverlay = { overlay?: ReactNode };

type Scope = { open: boolean; close(): void };
const OverlayScope = createContext<Scope>({ open: false, close() {} });

/** State of a component's `overlay`: how to open it, what to render, and HubSpot's "reactions". */
export function useOverlay(overlay: ReactNode) {
  const frame = useContext(FrameContext);
  const [isOpen, setOpen] = useState(false);
  const open = useCallback(() => setOpen(true), []);
  const close = useCallback(() => setOpen(false), []);
  const scope = useMemo(() => ({ open: isOpen, close }), [isOpen, close]);
  const reactions = useMemo(
    () => ({
      openPanel: (id: string) => frame?.overlays.send('open', id),
      closePanel: (id: string) => frame?.overlays.send('close', id),
      openModal: (id: string) => frame?.overlays.send('open', id),
      closeModal: (id: string) => frame?.overlays.send('close', id),
    }),
    [frame],
  );
  const element =
    overlay && isOpen ? (
      <OverlayScope.Provider value={scope}>{overlay}</OverlayScope.Provider>
    ) : null;
  return { open, close, element, reactions, isOpen };
}

type DialogProps = {
  id?: string;
  title?: string;
  'aria-label'?: string;
  width?: string;
  variant?: string;
  onOpen?: () => void;
  onClose?: () => void;
  children?: ReactNode;
};

const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex="-1"])';

/** A dialog over the page: takes the focus, keeps Tab inside, closes by Escape, gives the focus back. */
export function DialogShell(props: DialogProps & { shape: 'modal' | 'panel'; close(): void }) {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    const first = box.current?.querySelector<HTMLElement>(`.hs-dialog-content :is(${focusable})`);
    (first ?? box.current)?.focus();
    latest.current.onOpen?.();
    return () => {
      latest.current.onClose?.();
      before?.focus?.();
    };
  }, []);
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.stopPropagation();
      props.close();
    }
    if (event.key !== 'Tab') return;
    const stops = [...(box.current?.querySelectorAll<HTMLElement>(focusable) ?? [])];
    const first = stops[0];
    const last = stops.at(-1);
    if (!first || !last) return event.preventDefault();
    if (
      event.shiftKey &&
      (document.activeElement === first || document.activeElement === box.current)
    ) {
      event.preventDefault();
      last.focus();
    } else if (!event.shiftKey && document.activeElement === last) {
      event.preventDefault();
      first.focus();
    }
  }
  const words = useWords();
  const label = props['aria-label'] || props.title || 'Dialog';
  return createPortal(
    <div className={`hs-overlay hs-overlay-${props.shape}`}>
      <div className="hs-overlay-shade" onClick={() => props.close()} aria-hidden="true" />
      <div
        ref={box}
        role="dialog"
        aria-modal="true"
        aria-label={label}
        tabIndex={-1}
        className={`hs-dialog hs-${props.shape} hs-dialog-${sizeName(props.width)} hs-dialog-${props.variant ?? 'default'}`}
        onKeyDown={onKeyDown}
      >
        <div className="hs-dialog-header">
          <h2>{props.title ?? ''}</h2>
          <button
            type="button"
            className="hs-dialog-close"
            aria-label={words.close}
            onClick={() => props.close()}
          >
            ✕
          </button>
        </div>
        <div className="hs-dialog-content">{props.children}</div>
      </div>
    </div>,
    document.body,
  );
}

function Dialog(props: DialogProps & { shape: 'modal' | 'panel' }) {
  const scope = useContext(OverlayScope);
  const frame = useContext(FrameContext);
  const [opened, setOpened] = useState(scope.open);
  const close = useCallback(() => {
    setOpened(false);
    scope.close();
  }, [scope]);
  useEffect(
    () =>
      frame?.overlays.onCommand((command, id) => {
        if (id !== props.id) return;
        if (command === 'open') setOpened(true);
        else close();
      }),
    [frame, props.id, close],
  );
  // A dialog placed inside another's content must not close with that one's scope.
  const inner = useMemo(() => ({ open: false, close() {} }), []);
  if (!opened) return null;
  return (
    <OverlayScope.Provider value={inner}>
      <DialogShell {...props} close={close} />
    </OverlayScope.Provider>
  );
}

export const Modal = (props: DialogProps) => <Dialog {...props} shape="modal" />;
export const Panel = (props: DialogProps) => <Dialog {...props} shape="panel" />;

type Children = { children?: ReactNode; flush?: boolean };
export const ModalBody = (props: Children) => (
  <div className="hs-dialog-body">{props.children}</div>
);
export const ModalFooter = (props: Children) => (
  <div className="hs-dialog-footer">{props.children}</div>
);
export const PanelSection = (props: Children) => (
  <section className={props.flush ? 'hs-panel-section hs-flush' : 'hs-panel-section'}>
    {props.children}
  </section>
);
