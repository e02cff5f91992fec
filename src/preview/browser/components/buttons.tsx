/** Components one presses: Button, LoadingButton, ButtonRow, Dropdown. */
import { useContext, useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

import { useWords } from './component-words.ts';
import { sizeName } from './distances.ts';
import { FormContext } from './form.tsx';
import { useOverlay } from './overlay.tsx';
import type { WithOverlay } from './overlay.tsx';
import { remoteEvent } from './remote-event.ts';
import { hrefTarget, hrefUrl, safeUrl } from './text.tsx';
import type { Href } from './text.tsx';

export type ButtonProps = WithOverlay & {
  children?: ReactNode;
  onClick?: (event: unknown, reactions: unknown) => void;
  href?: Href;
  disabled?: boolean;
  variant?: string;
  type?: 'button' | 'reset' | 'submit';
  size?: string;
  truncate?: boolean;
  testId?: string;
};

const buttonClass = (props: { variant?: string | undefined; size?: string | undefined }) =>
  `hs-button hs-button-${props.variant ?? 'secondary'} hs-button-${sizeName(props.size)}`;

export function Button(props: ButtonProps & { loading?: boolean; icon?: ReactNode }) {
  const overlay = useOverlay(props.overlay);
  const form = useContext(FormContext);
  const disabled = props.disabled || props.loading;
  function press() {
    if (props.overlay) overlay.open();
    props.onClick?.(remoteEvent('click'), overlay.reactions);
  }
  const content = (
    <>
      {props.loading ? (
        <span className="hs-spinner hs-spinner-sm" aria-hidden="true" />
      ) : (
        props.icon
      )}
      <span className={props.truncate ? 'hs-truncate' : undefined}>{props.children}</span>
    </>
  );
  return (
    <>
      {props.href && !disabled ? (
        <a
          className={buttonClass(props)}
          href={safeUrl(hrefUrl(props.href))}
          {...hrefTarget(props.href)}
          onClick={press}
          data-test-id={props.testId}
        >
          {content}
        </a>
      ) : (
        <button
          type={form ? (props.type ?? 'button') : 'button'}
          className={buttonClass(props)}
          disabled={disabled}
          aria-busy={props.loading || undefined}
          onClick={press}
          data-test-id={props.testId}
        >
          {content}
        </button>
      )}
      {overlay.element}
    </>
  );
}

export function LoadingButton(
  props: ButtonProps & {
    loading?: boolean;
    resultIconName?: string;
    overlayOptions?: { openBehavior?: string };
  },
) {
  const [finished, setFinished] = useState(false);
  const [was, setWas] = useState(props.loading);
  if (was !== props.loading) {
    setWas(props.loading);
    setFinished(was === true && !props.loading);
  }
  const icon = finished ? <span aria-hidden="true">✓</span> : undefined;
  return <Button {...props} icon={icon} />;
}

export function ButtonRow(props: { children?: ReactNode; testId?: string }) {
  return (
    <div className="hs-button-row" data-test-id={props.testId}>
      {props.children}
    </div>
  );
}

type DropdownProps = {
  options?: { label: string; onClick?: () => void }[];
  variant?: string;
  buttonText?: string;
  buttonSize?: string;
  disabled?: boolean;
  children?: ReactNode;
  testId?: string;
};

export function Dropdown(props: DropdownProps) {
  const [open, setOpen] = useState(false);
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    box.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const outside = (event: MouseEvent) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('mousedown', outside);
    return () => document.removeEventListener('mousedown', outside);
  }, [open]);
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      setOpen(false);
      box.current?.querySelector<HTMLElement>('button')?.focus();
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    if (!open) return setOpen(true);
    const items = [...(box.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    items[(at + (event.key === 'ArrowDown' ? 1 : items.length - 1)) % items.length]?.focus();
  }
  return (
    <div className="hs-dropdown" ref={box} onKeyDown={onKeyDown} data-test-id={props.testId}>
      <button
        type="button"
        className={buttonClass({ variant: props.variant, size: props.buttonSize })}
        disabled={props.disabled}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span>{props.buttonText ?? words.actions}</span> <span aria-hidden="true">▾</span>
      </button>
      {/* Kept in the tree while closed, so that an item's own dialog outlives the menu. */}
      <div className="hs-menu" role="menu" hidden={!open} onClick={() => setOpen(false)}>
        {props.options?.map((option) => (
          <button
            key={option.label}
            type="button"
            role="menuitem"
            onClick={() => option.onClick?.()}
          >
            {option.label}
          </button>
        ))}
        {props.children}
      </div>
    </div>
  );
}

export function DropdownButtonItem(
  props: WithOverlay & {
    children?: ReactNode;
    onClick?: (event: unknown, reactions: unknown) => void;
  },
) {
  const overlay = useOverlay(props.overlay);
  return (
    <>
      <button
        type="button"
        role="menuitem"
        onClick={() => {
          if (props.overlay) overlay.open();
          props.onClick?.(remoteEvent('click'), overlay.reactions);
        }}
      >
        {props.children}
      </button>
      {overlay.element}
    </>
  );
}
