/** Components that show words and pictures: Text, Heading, Link, Image, Icon, Illustration, List, DescriptionList. */
import { Children as ReactChildren } from 'react';
import type { CSSProperties, ReactNode } from 'react';

import { useWords } from './component-words.ts';
import { recordAddress } from '../record-address.ts';
import { distance } from './distances.ts';
import { iconGlyph } from './icon-glyph.ts';
import { useOverlay } from './overlay.tsx';
import type { WithOverlay } from './overlay.tsx';
import { remoteEvent } from './remote-event.ts';

type Children = { children?: ReactNode; testId?: string };

type TextProps = Children & {
  variant?: 'bodytext' | 'microcopy';
  inline?: boolean;
  format?: {
    fontWeight?: string;
    italic?: boolean;
    lineDecoration?: string;
    textTransform?: string;
  };
  truncate?: boolean | { maxWidth?: number; tooltipText?: string };
};

const weights: Record<string, number> = { regular: 400, demibold: 600, bold: 700 };

export function Text(props: TextProps) {
  const format = props.format ?? {};
  const style: CSSProperties = {};
  if (format.fontWeight) style.fontWeight = weights[format.fontWeight] ?? 400;
  if (format.italic) style.fontStyle = 'italic';
  if (format.lineDecoration === 'underline') style.textDecoration = 'underline';
  if (format.lineDecoration === 'strikethrough') style.textDecoration = 'line-through';
  const transform = format.textTransform;
  if (transform === 'uppercase' || transform === 'lowercase' || transform === 'capitalize') {
    style.textTransform = transform;
  }
  const truncate = typeof props.truncate === 'object' ? props.truncate : null;
  if (truncate?.maxWidth) style.maxWidth = truncate.maxWidth;
  const classes = ['hs-text', `hs-text-${props.variant ?? 'bodytext'}`];
  if (props.truncate) classes.push('hs-truncate');
  if (transform === 'sentenceCase') classes.push('hs-sentence-case');
  const Element = props.inline ? 'span' : 'div';
  return (
    <Element
      className={classes.join(' ')}
      style={style}
      title={truncate?.tooltipText}
      data-test-id={props.testId}
    >
      {props.children}
    </Element>
  );
}

export function Heading(props: Children & { inline?: boolean }) {
  return (
    <h3
      className="hs-heading"
      style={{ display: props.inline ? 'inline' : 'block' }}
      data-test-id={props.testId}
    >
      {props.children}
    </h3>
  );
}

export type Href = string | { url: string; external?: boolean };
export const hrefUrl = (href: Href) => (typeof href === 'string' ? href : href.url);
export const hrefTarget = (href: Href) =>
  typeof href !== 'string' && href.external ? { target: '_blank', rel: 'noopener noreferrer' } : {};

type Click = (event: unknown, reactions: unknown) => void;

/** Refuses addresses that would run code, whatever an extension sends; a record's page in the CRM is ours here. */
export function safeUrl(url: string): string {
  const record = recordAddress(url);
  if (record !== null) return record;
  return /^(https?:|mailto:|tel:|\/|#|\?)/i.test(url.trim()) ? url : '#';
}

export function Link(
  props: Children &
    WithOverlay & { href?: Href; variant?: string; onClick?: Click; preventDefault?: boolean },
) {
  const overlay = useOverlay(props.overlay);
  const className = `hs-link hs-link-${props.variant ?? 'primary'}`;
  const press = (event: { preventDefault(): void }) => {
    if (props.preventDefault || props.overlay || !props.href) event.preventDefault();
    if (props.overlay) overlay.open();
    props.onClick?.(remoteEvent('click'), overlay.reactions);
  };
  return (
    <>
      {props.href ? (
        <a
          className={className}
          href={safeUrl(hrefUrl(props.href))}
          {...hrefTarget(props.href)}
          onClick={press}
          data-test-id={props.testId}
        >
          {props.children}
          {typeof props.href !== 'string' && props.href.external ? (
            <span className="hs-external"> ↗</span>
          ) : null}
        </a>
      ) : (
        <button type="button" className={className} onClick={press} data-test-id={props.testId}>
          {props.children}
        </button>
      )}
      {overlay.element}
    </>
  );
}

export function Image(
  props: WithOverlay & {
    src: string;
    alt?: string;
    width?: number;
    height?: number;
    href?: Href;
    onClick?: Click;
  },
) {
  const overlay = useOverlay(props.overlay);
  const picture = (
    <img
      className="hs-image"
      src={props.src}
      alt={props.alt ?? ''}
      width={props.width}
      height={props.height}
    />
  );
  if (!props.href && !props.onClick && !props.overlay) return picture;
  return (
    <>
      <Link
        {...(props.href ? { href: props.href } : {})}
        onClick={(event, reactions) => {
          if (props.overlay) overlay.open();
          props.onClick?.(event, reactions);
        }}
      >
        {picture}
      </Link>
      {overlay.element}
    </>
  );
}

export function Icon(props: {
  name: string;
  size?: string;
  color?: string;
  screenReaderText?: string;
}) {
  const pixels = { sm: 14, small: 14, lg: 24, large: 24 }[props.size ?? ''] ?? 18;
  return (
    <span className={`hs-icon hs-icon-${props.color ?? 'inherit'}`} style={{ fontSize: pixels }}>
      <span aria-hidden="true">{iconGlyph(props.name)}</span>
      {props.screenReaderText ? (
        <span className="hs-visually-hidden">{props.screenReaderText}</span>
      ) : null}
    </span>
  );
}

export function Illustration(props: {
  name: string;
  alt: string;
  width?: number;
  height?: number;
}) {
  const size = props.width ?? props.height ?? 96;
  return (
    <svg
      className="hs-illustration"
      // One without words is an ornament.
      {...(props.alt === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': props.alt })}
      width={size}
      height={props.height ?? size}
      viewBox="0 0 96 96"
    >
      <circle cx="48" cy="48" r="40" fill="#eaf0f6" />
      <rect
        x="28"
        y="30"
        width="40"
        height="34"
        rx="3"
        fill="#fff"
        stroke="#7c98b6"
        strokeWidth="2"
      />
      <path
        d="M34 40h28M34 48h28M34 56h16"
        stroke="#00a4bd"
        strokeWidth="3"
        strokeLinecap="round"
      />
    </svg>
  );
}

export function List(props: Children & { variant?: string }) {
  const variant = props.variant ?? 'unordered';
  const Element = variant.startsWith('ordered') ? 'ol' : 'ul';
  return (
    <Element className={`hs-list hs-list-${variant}`} data-test-id={props.testId}>
      {ReactChildren.map(props.children, (child) => (
        <li>{child}</li>
      ))}
    </Element>
  );
}

export function DescriptionList(props: Children & { direction?: string }) {
  return (
    <dl
      className={`hs-description-list hs-description-list-${props.direction ?? 'column'}`}
      style={{ gap: distance('md') }}
    >
      {props.children}
    </dl>
  );
}

export function DescriptionListItem(props: Children & { label: string }) {
  return (
    <div className="hs-description-item">
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

export function ExpandableText(props: Children & { maxHeight?: number }) {
  return (
    <details className="hs-expandable">
      <summary>{useWords().showMore}</summary>
      {props.children}
    </details>
  );
}
