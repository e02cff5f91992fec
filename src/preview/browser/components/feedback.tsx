/** Components that tell how things stand: Alert, Tag, StatusTag, states, spinner, progress, score, tooltip, steps. */
import { useId, useState } from 'react';
import type { ReactNode } from 'react';

import { useWords } from './component-words.ts';
import { distance, sizeName } from './distances.ts';
import { useOverlay } from './overlay.tsx';
import type { WithOverlay } from './overlay.tsx';
import { remoteEvent } from './remote-event.ts';
import { Illustration } from './text.tsx';

type Children = { children?: ReactNode; testId?: string };

export function Alert(props: Children & { title?: string; variant?: string }) {
  const variant = props.variant === 'danger' ? 'error' : (props.variant ?? 'info');
  const urgent = variant === 'error' || variant === 'warning';
  return (
    <div
      className={`hs-alert hs-alert-${variant}`}
      role={urgent ? 'alert' : 'status'}
      data-test-id={props.testId}
    >
      {props.title ? <h4 className="hs-alert-title">{props.title}</h4> : null}
      <div className="hs-alert-body">{props.children}</div>
    </div>
  );
}

export function Tag(
  props: Children &
    WithOverlay & {
      variant?: string;
      inline?: boolean;
      onClick?: (event: unknown, reactions: unknown) => void;
    },
) {
  const overlay = useOverlay(props.overlay);
  const className = `hs-tag hs-tag-${props.variant ?? 'default'}`;
  const pressable = props.onClick || props.overlay;
  return (
    <>
      {pressable ? (
        <button
          type="button"
          className={className}
          data-test-id={props.testId}
          onClick={() => {
            if (props.overlay) overlay.open();
            props.onClick?.(remoteEvent('click'), overlay.reactions);
          }}
        >
          {props.children}
        </button>
      ) : (
        <span className={className} data-test-id={props.testId}>
          {props.children}
        </span>
      )}
      {overlay.element}
    </>
  );
}

type StatusTagProps = Children & {
  variant?: string;
  hollow?: boolean;
  onClick?: () => void;
  showRemoveIcon?: boolean;
  onRemoveClick?: () => void;
};

export function StatusTag(props: StatusTagProps) {
  const words = useWords();
  const body = (
    <>
      <span className={props.hollow ? 'hs-dot hs-dot-hollow' : 'hs-dot'} aria-hidden="true" />
      {props.children}
    </>
  );
  return (
    <span
      className={`hs-status-tag hs-status-${props.variant ?? 'default'}`}
      data-test-id={props.testId}
    >
      {props.onClick ? (
        <button type="button" className="hs-plain" onClick={() => props.onClick?.()}>
          {body}
        </button>
      ) : (
        body
      )}
      {props.showRemoveIcon ? (
        <button
          type="button"
          className="hs-plain"
          aria-label={words.remove}
          onClick={() => props.onRemoveClick?.()}
        >
          ✕
        </button>
      ) : null}
    </span>
  );
}

export function EmptyState(
  props: Children & {
    title?: string;
    layout?: string;
    reverseOrder?: boolean;
    imageWidth?: number;
    flush?: boolean;
  },
) {
  const classes = ['hs-empty-state', `hs-empty-${props.layout ?? 'horizontal'}`];
  if (props.reverseOrder) classes.push('hs-empty-reverse');
  return (
    <div className={classes.join(' ')} data-test-id={props.testId}>
      <div className="hs-empty-words">
        <h3 className="hs-heading">{props.title ?? 'All is not lost.'}</h3>
        {props.children}
      </div>
      <Illustration name="empty" alt="" width={Math.min(props.imageWidth ?? 96, 180)} />
    </div>
  );
}

export function ErrorState(props: Children & { title?: string; type?: string }) {
  return (
    <div className="hs-error-state" role="alert" data-test-id={props.testId}>
      <span className="hs-error-sign" aria-hidden="true">
        {props.type === 'lock' ? '🔒' : '⚠'}
      </span>
      <h3 className="hs-heading">{props.title ?? 'Something went wrong.'}</h3>
      {props.children}
    </div>
  );
}

export function LoadingSpinner(props: {
  label: string;
  showLabel?: boolean;
  size?: string;
  layout?: string;
}) {
  return (
    <div className={`hs-loading hs-loading-${props.layout ?? 'inline'}`} role="status">
      <span
        className={`hs-spinner hs-spinner-${sizeName(props.size ?? 'sm')}`}
        aria-hidden="true"
      />
      <span className={props.showLabel ? undefined : 'hs-visually-hidden'}>{props.label}</span>
    </div>
  );
}

type ProgressBarProps = {
  title?: string;
  'aria-label'?: string;
  showPercentage?: boolean;
  value?: number;
  maxValue?: number;
  valueMax?: number;
  valueDescription?: string;
  variant?: string;
};

export function ProgressBar(props: ProgressBarProps) {
  const max = props.maxValue ?? props.valueMax ?? 100;
  const value = Math.max(0, Math.min(props.value ?? 0, max));
  const percent = max > 0 ? Math.round((100 * value) / max) : 0;
  return (
    <div className="hs-progress">
      {props.title || props.valueDescription ? (
        <div className="hs-progress-words">
          <span>{props.title}</span>
          <span>{props.valueDescription}</span>
        </div>
      ) : null}
      <div className="hs-progress-line">
        <div
          className="hs-progress-track"
          role="progressbar"
          aria-label={props['aria-label'] ?? props.title ?? 'Progress'}
          aria-valuemin={0}
          aria-valuemax={max}
          aria-valuenow={value}
          aria-valuetext={props.valueDescription}
        >
          <div
            className={`hs-progress-fill hs-progress-${props.variant ?? 'default'}`}
            style={{ width: `${percent}%` }}
          />
        </div>
        {props.showPercentage ? <span>{percent}%</span> : null}
      </div>
    </div>
  );
}

/** Painted as HubSpot does: 0–32 red, 33–65 yellow, 66–100 green, with no way to turn that round. */
export function ScoreCircle(props: { score: number }) {
  const score = Math.max(0, Math.min(100, Math.round(props.score)));
  const color = score < 33 ? '#f2545b' : score < 66 ? '#f5c26b' : '#00bda5';
  const around = 2 * Math.PI * 26;
  return (
    <svg
      className="hs-score"
      role="img"
      aria-label={`Score ${score} of 100`}
      width="64"
      height="64"
      viewBox="0 0 64 64"
    >
      <circle cx="32" cy="32" r="26" fill="none" stroke="#eaf0f6" strokeWidth="6" />
      <circle
        cx="32"
        cy="32"
        r="26"
        fill="none"
        stroke={color}
        strokeWidth="6"
        strokeDasharray={`${(around * score) / 100} ${around}`}
        transform="rotate(-90 32 32)"
      />
      <text x="32" y="38" textAnchor="middle" fontSize="18" fontWeight="600" fill="#33475b">
        {score}
      </text>
    </svg>
  );
}

export function Tooltip(props: Children & { placement?: string }) {
  const id = useId();
  const words = useWords();
  const [shown, setShown] = useState(false);
  return (
    <span
      className="hs-tooltip-anchor"
      onMouseEnter={() => setShown(true)}
      onMouseLeave={() => setShown(false)}
      onFocus={() => setShown(true)}
      onBlur={() => setShown(false)}
      aria-describedby={shown ? id : undefined}
    >
      <button type="button" className="hs-plain hs-tooltip-sign" aria-label={words.moreInformation}>
        ℹ
      </button>
      <span
        role="tooltip"
        id={id}
        hidden={!shown}
        className={`hs-tooltip hs-tooltip-${props.placement ?? 'top'}`}
      >
        {props.children}
      </span>
    </span>
  );
}

type StepIndicatorProps = {
  stepNames: string[];
  direction?: string;
  currentStep?: number;
  onClick?: (step: number) => void;
};

export function StepIndicator(props: StepIndicatorProps) {
  const current = props.currentStep ?? 0;
  const column = props.direction === 'vertical';
  return (
    <ol
      className="hs-steps"
      style={{ flexDirection: column ? 'column' : 'row', gap: distance('sm') }}
    >
      {props.stepNames.map((name, index) => (
        <li
          key={name}
          className={index <= current ? 'hs-step-done' : undefined}
          aria-current={index === current ? 'step' : undefined}
        >
          {props.onClick ? (
            <button type="button" className="hs-plain" onClick={() => props.onClick?.(index)}>
              {name}
            </button>
          ) : (
            name
          )}
        </li>
      ))}
    </ol>
  );
}
