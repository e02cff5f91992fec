/** LineChart and BarChart, drawn as SVG with HubSpot's data shape (rows, two axes, an optional colour field). */
import { scaleBand, scaleLinear, scalePoint, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import { useId } from 'react';
import type { ReactNode, RefCallback } from 'react';

import { useLanguage, useWords } from './component-words.ts';
import { useWidth } from './use-width.ts';

type Row = Record<string, number | string>;
type Axis = { field: string; fieldType: 'datetime' | 'linear' | 'category'; label?: string };
type ChartProps = {
  data:
    Row[] | { data: Row[]; options?: { propertyLabels?: Record<string, Record<string, string>> } };
  axes: {
    x: Axis;
    y: Axis;
    options?: { groupFieldByColor?: string; stacking?: boolean; colors?: Record<string, string> };
  };
  options?: {
    title?: string;
    showLegend?: boolean;
    showDataLabels?: boolean;
    showTooltips?: boolean;
    colorList?: string[];
    colors?: string[];
  };
};

const palette: Record<string, string> = {
  orange: '#ff8f59',
  aqua: '#51d3d9',
  purple: '#a68cdf',
  yellow: '#fec64b',
  pink: '#f98dc4',
  blue: '#6fa8e8',
  green: '#7bd193',
  darkOrange: '#e06d34',
  darkAqua: '#1fa8ae',
  darkPurple: '#7c5fc2',
  darkYellow: '#d89b12',
  darkPink: '#d8569c',
  darkBlue: '#3b78c3',
  darkGreen: '#3f9d5c',
};
const order = ['aqua', 'orange', 'purple', 'yellow', 'pink', 'blue', 'green'];
const height = 220;
const inset = { top: 12, right: 16, bottom: 30, left: 42 };

/** The rows by series, with each series' colour and its label. */
function readSeries(props: ChartProps) {
  const rows = Array.isArray(props.data) ? props.data : (props.data?.data ?? []);
  const labels = Array.isArray(props.data) ? {} : (props.data?.options?.propertyLabels ?? {});
  const by = props.axes.options?.groupFieldByColor;
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = by ? String(row[by] ?? '') : '';
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  const list = props.options?.colorList ?? props.options?.colors ?? order;
  const chosen = props.axes.options?.colors ?? {};
  const series = [...groups].map(([name, points], index) => ({
    name: by ? (labels[by]?.[name] ?? name) : (props.axes.y.label ?? props.axes.y.field),
    color: palette[chosen[name] ?? list[index % list.length] ?? 'aqua'] ?? '#51d3d9',
    points,
  }));
  return { rows, series };
}

/** Days and numbers as the viewer writes them. */
function labelsIn(language: string) {
  const day = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  return {
    day: (at: Date) => day.format(at),
    value: (value: number | string | undefined) =>
      typeof value === 'number' ? number.format(value) : String(value),
  };
}
type Labels = ReturnType<typeof labelsIn>;

type FrameProps = ChartProps & {
  yTicks: number[];
  y: (value: number) => number;
  children: ReactNode;
  width: number;
  box: RefCallback<HTMLElement>;
};

function Frame({ box, width, yTicks, y, children, ...props }: FrameProps) {
  const title = useId();
  const labels = labelsIn(useLanguage());
  const { series, rows } = readSeries(props);
  const legend = props.options?.showLegend ?? series.length > 1;
  const name =
    props.options?.title ??
    `${props.axes.y.label ?? props.axes.y.field} by ${props.axes.x.label ?? props.axes.x.field}`;
  return (
    <figure className="hs-chart" ref={box}>
      {props.options?.title ? <figcaption>{props.options.title}</figcaption> : null}
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={title}>
        <title id={title}>{`${name}: ${rows.length} values`}</title>
        {yTicks.map((tick) => (
          <g key={tick}>
            <line
              x1={inset.left}
              x2={width - inset.right}
              y1={y(tick)}
              y2={y(tick)}
              stroke="#eaf0f6"
            />
            <text x={inset.left - 6} y={y(tick) + 4} textAnchor="end" className="hs-chart-label">
              {labels.value(tick)}
            </text>
          </g>
        ))}
        {children}
      </svg>
      {legend ? (
        <ul className="hs-chart-legend">
          {series.map((entry) => (
            <li key={entry.name}>
              <span style={{ background: entry.color }} aria-hidden="true" /> {entry.name}
            </li>
          ))}
        </ul>
      ) : null}
    </figure>
  );
}

const valueOf = (row: Row, field: string) => {
  const value = Number(row[field]);
  return Number.isFinite(value) ? value : 0;
};

export function LineChart(props: ChartProps) {
  const [box, width] = useWidth();
  const labels = labelsIn(useLanguage());
  const { rows, series } = readSeries(props);
  if (rows.length === 0) return <NoData />;
  const { x: xAxis, y: yAxis } = props.axes;
  const highest = Math.max(1, ...rows.map((row) => valueOf(row, yAxis.field)));
  const y = scaleLinear([0, highest], [height - inset.bottom, inset.top]).nice(4);
  const range: [number, number] = [inset.left + 8, width - inset.right - 8];
  const { at, ticks } = xPositions(rows, xAxis, range, labels);
  return (
    <Frame {...props} box={box} width={width} yTicks={y.ticks(4)} y={(value) => y(value)}>
      {ticks.map((tick) => (
        <text
          key={`${tick.label}-${tick.x}`}
          x={tick.x}
          y={height - 10}
          textAnchor="middle"
          className="hs-chart-label"
        >
          {tick.label}
        </text>
      ))}
      {series.map((entry) => (
        <g key={entry.name}>
          <path
            d={
              line<Row>(
                (row) => at(row),
                (row) => y(valueOf(row, yAxis.field)),
              )(entry.points) ?? ''
            }
            fill="none"
            stroke={entry.color}
            strokeWidth="2"
          />
          {entry.points.map((row) => (
            <circle
              key={String(row[xAxis.field])}
              cx={at(row)}
              cy={y(valueOf(row, yAxis.field))}
              r="3"
              fill={entry.color}
            >
              <title>{`${xLabel(row, xAxis, labels)}: ${labels.value(row[yAxis.field])}`}</title>
            </circle>
          ))}
          {props.options?.showDataLabels
            ? entry.points.map((row) => (
                <text
                  key={`label-${row[xAxis.field]}`}
                  x={at(row)}
                  y={y(valueOf(row, yAxis.field)) - 7}
                  textAnchor="middle"
                  className="hs-chart-label"
                >
                  {labels.value(row[yAxis.field])}
                </text>
              ))
            : null}
        </g>
      ))}
    </Frame>
  );
}

/** A day in the longest of the languages. */
const labelWidth = 64;

const toDate = (value: number | string | undefined) =>
  new Date(typeof value === 'number' ? value : String(value));
const xLabel = (row: Row, axis: Axis, labels: Labels) =>
  axis.fieldType === 'datetime'
    ? labels.day(toDate(row[axis.field]))
    : labels.value(row[axis.field]);

/** As many of them, evenly, as have room beside each other. */
function thin<Tick>(ticks: Tick[], [left, right]: [number, number]): Tick[] {
  const step = Math.ceil((ticks.length * labelWidth) / Math.max(labelWidth, right - left));
  return ticks.filter((_, index) => index % step === 0);
}

/** Where each row stands on the horizontal axis, and which labels to print under it. */
function xPositions(rows: Row[], axis: Axis, range: [number, number], labels: Labels) {
  if (axis.fieldType === 'datetime') {
    const times = rows.map((row) => toDate(row[axis.field]).getTime());
    const scale = scaleUtc([new Date(Math.min(...times)), new Date(Math.max(...times))], range);
    return {
      at: (row: Row) => scale(toDate(row[axis.field])),
      ticks: thin(
        scale.ticks(5).map((tick) => ({ x: scale(tick), label: labels.day(tick) })),
        range,
      ),
    };
  }
  if (axis.fieldType === 'linear') {
    const values = rows.map((row) => valueOf(row, axis.field));
    const scale = scaleLinear([Math.min(...values), Math.max(...values)], range);
    return {
      at: (row: Row) => scale(valueOf(row, axis.field)),
      ticks: scale.ticks(6).map((tick) => ({ x: scale(tick), label: labels.value(tick) })),
    };
  }
  const names = [...new Set(rows.map((row) => String(row[axis.field])))];
  const scale = scalePoint(names, range);
  const step = Math.ceil(names.length / 8);
  return {
    at: (row: Row) => scale(String(row[axis.field])) ?? range[0],
    ticks: names
      .filter((_, index) => index % step === 0)
      .map((name) => ({ x: scale(name) ?? 0, label: name })),
  };
}

export function BarChart(props: ChartProps) {
  const [box, width] = useWidth();
  const labels = labelsIn(useLanguage());
  const { rows, series } = readSeries(props);
  if (rows.length === 0) return <NoData />;
  const { x: xAxis, y: yAxis } = props.axes;
  const names = [...new Set(rows.map((row) => xLabel(row, xAxis, labels)))];
  const stacked = props.axes.options?.stacking ?? false;
  const sums = names.map((name) => {
    const values = rows
      .filter((row) => xLabel(row, xAxis, labels) === name)
      .map((row) => valueOf(row, yAxis.field));
    return stacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(...values);
  });
  const y = scaleLinear([0, Math.max(1, ...sums)], [height - inset.bottom, inset.top]).nice(4);
  const x = scaleBand(names, [inset.left, width - inset.right]).padding(0.3);
  const inner = scaleBand(
    series.map((entry) => entry.name),
    [0, x.bandwidth()],
  );
  const below = new Map<string, number>();
  const step = Math.ceil(names.length / 8);
  return (
    <Frame {...props} box={box} width={width} yTicks={y.ticks(4)} y={(value) => y(value)}>
      {names.map((name, index) =>
        index % step === 0 ? (
          <text
            key={name}
            x={(x(name) ?? 0) + x.bandwidth() / 2}
            y={height - 10}
            textAnchor="middle"
            className="hs-chart-label"
          >
            {name}
          </text>
        ) : null,
      )}
      {series.flatMap((entry) =>
        entry.points.map((row) => {
          const name = xLabel(row, xAxis, labels);
          const value = valueOf(row, yAxis.field);
          const base = stacked ? (below.get(name) ?? 0) : 0;
          below.set(name, base + value);
          return (
            <rect
              key={`${entry.name}-${name}`}
              x={(x(name) ?? 0) + (stacked ? 0 : (inner(entry.name) ?? 0))}
              width={stacked ? x.bandwidth() : inner.bandwidth()}
              y={y(base + value)}
              height={Math.max(0, y(base) - y(base + value))}
              fill={entry.color}
            >
              <title>{`${name}: ${labels.value(value)}`}</title>
            </rect>
          );
        }),
      )}
    </Frame>
  );
}

function NoData() {
  return <div className="hs-chart-empty">{useWords().noData}</div>;
}
