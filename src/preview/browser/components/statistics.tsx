import type { ReactNode } from 'react';

import { useWords } from './component-words.ts';

export function Statistics(props: { children?: ReactNode; testId?: string }) {
  return (
    <dl className="hs-statistics" data-test-id={props.testId}>
      {props.children}
    </dl>
  );
}

export function StatisticsItem(props: {
  label: string;
  number: string | number;
  children?: ReactNode;
}) {
  return (
    <div className="hs-statistics-item">
      <dt>{props.label}</dt>
      <dd>
        <span className="hs-statistics-number">{props.number}</span>
        {props.children}
      </dd>
    </div>
  );
}

/** An increase is green and a decrease red unless `color` says otherwise. */
export function StatisticsTrend(props: {
  value: string;
  direction: 'increase' | 'decrease';
  color?: 'red' | 'green';
}) {
  const words = useWords();
  const up = props.direction === 'increase';
  const color = props.color ?? (up ? 'green' : 'red');
  return (
    <span className={`hs-trend hs-trend-${color}`}>
      <span aria-hidden="true">{up ? '▲' : '▼'}</span>
      <span className="hs-visually-hidden">{up ? words.up : words.down}</span> {props.value}
    </span>
  );
}
