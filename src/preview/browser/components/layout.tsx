/** Components that place others: Flex, Box, Inline, Stack, AutoGrid, Divider, Spacer, Tile, Card, Grid, Center. */
import type { CSSProperties, ReactNode } from 'react';

import { distance } from './distances.ts';

type Children = { children?: ReactNode; testId?: string };

const align: Record<string, string> = { start: 'flex-start', end: 'flex-end' };
const justify: Record<string, string> = {
  start: 'flex-start',
  end: 'flex-end',
  around: 'space-around',
  between: 'space-between',
};
const place = (table: Record<string, string>, value: string | undefined, fallback: string) =>
  value === undefined ? fallback : (table[value] ?? value);

type FlexProps = Children & {
  gap?: string;
  direction?: 'row' | 'column';
  justify?: string;
  align?: string;
  alignSelf?: string;
  wrap?: boolean | 'wrap' | 'nowrap';
};

export function Flex(props: FlexProps) {
  const style: CSSProperties = {
    flexDirection: props.direction ?? 'row',
    gap: distance(props.gap),
    justifyContent: place(justify, props.justify, 'flex-start'),
    alignItems: place(align, props.align, 'stretch'),
    flexWrap: props.wrap === true || props.wrap === 'wrap' ? 'wrap' : 'nowrap',
  };
  if (props.alignSelf) style.alignSelf = place(align, props.alignSelf, 'auto');
  return (
    <div className="hs-flex" style={style} data-test-id={props.testId}>
      {props.children}
    </div>
  );
}

export function Box(
  props: Children & { alignSelf?: string; flex?: 'initial' | 'auto' | 'none' | number },
) {
  const style: CSSProperties = { flex: props.flex ?? 'initial' };
  if (props.alignSelf) style.alignSelf = place(align, props.alignSelf, 'auto');
  return (
    <div className="hs-box" style={style} data-test-id={props.testId}>
      {props.children}
    </div>
  );
}

export function Inline(props: Children & { justify?: string; align?: string; gap?: string }) {
  return (
    <div
      className="hs-inline"
      data-test-id={props.testId}
      style={{
        gap: distance(props.gap),
        justifyContent: place(justify, props.justify, 'flex-start'),
        alignItems: place(align, props.align, 'center'),
      }}
    >
      {props.children}
    </div>
  );
}

type StackProps = Children & {
  distance?: string;
  gap?: string;
  direction?: 'row' | 'column';
  justify?: string;
  align?: string;
  width?: 'auto' | '100%';
};

export function Stack(props: StackProps) {
  return (
    <div
      className="hs-stack"
      data-test-id={props.testId}
      style={{
        flexDirection: props.direction ?? 'column',
        gap: distance(props.distance ?? props.gap, 8),
        justifyContent: place(justify, props.justify, 'flex-start'),
        alignItems: place(align, props.align, 'stretch'),
        width: props.width ?? 'auto',
      }}
    >
      {props.children}
    </div>
  );
}

export function AutoGrid(
  props: Children & { columnWidth: number; gap?: string; flexible?: boolean },
) {
  const column = props.flexible
    ? `minmax(min(100%, ${props.columnWidth}px), 1fr)`
    : `${props.columnWidth}px`;
  return (
    <div
      className="hs-auto-grid"
      data-test-id={props.testId}
      style={{ gridTemplateColumns: `repeat(auto-fit, ${column})`, gap: distance(props.gap) }}
    >
      {props.children}
    </div>
  );
}

export function Divider(props: { distance?: string; size?: string }) {
  const margin = distance(props.distance ?? props.size, 4);
  return <hr className="hs-divider" style={{ marginTop: margin, marginBottom: margin }} />;
}

export function Spacer(props: { size?: string }) {
  return <div aria-hidden="true" style={{ height: distance(props.size, 8) }} />;
}

export function Tile(props: Children & { compact?: boolean; flush?: boolean }) {
  const density = props.flush ? 'flush' : props.compact ? 'compact' : 'default';
  return (
    <div className={`hs-tile hs-tile-${density}`} data-test-id={props.testId}>
      {props.children}
    </div>
  );
}

export function Card(props: Children) {
  return (
    <div className="hs-tile hs-tile-default" data-test-id={props.testId}>
      {props.children}
    </div>
  );
}

export function Center(props: Children & { maxContentSize?: number | string; gutter?: string }) {
  return (
    <div
      className="hs-center"
      style={{ maxWidth: props.maxContentSize ?? '100%', padding: distance(props.gutter) }}
    >
      {props.children}
    </div>
  );
}

export function Grid(props: Children & { gap?: string; size?: number }) {
  return (
    <div
      className="hs-grid"
      style={{
        gridTemplateColumns: `repeat(${props.size ?? 12}, minmax(0, 1fr))`,
        gap: distance(props.gap, 16),
      }}
    >
      {props.children}
    </div>
  );
}

export function GridItem(props: Children & { size?: number; offset?: number }) {
  const span = `span ${props.size ?? 1}`;
  return (
    <div style={{ gridColumn: props.offset ? `${props.offset + 1} / ${span}` : span }}>
      {props.children}
    </div>
  );
}
