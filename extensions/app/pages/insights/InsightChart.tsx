import { BarChart, LineChart } from '@hubspot/ui-extensions';
import type { InsightBlock } from '../../contract/insights.ts';

type Chart = Extract<InsightBlock, { kind: 'chart' }>;

/** A curve or bars, a colour for each series where there are several. Without points nothing is drawn. */
export function InsightChart({ chart }: { chart: Chart }) {
  const { as, over, title, x, y, points } = chart;
  if (points.length === 0) return null;
  const several = new Set(points.map(({ series }) => series)).size > 1;
  const axes = {
    x: { field: 'x', fieldType: over, label: x },
    y: { field: 'y', fieldType: 'linear' as const, label: y },
    ...(several && { options: { groupFieldByColor: 'series' } }),
  };
  const options = { title, showLegend: several, showTooltips: true };
  return as === 'bar' ? (
    <BarChart data={points} axes={axes} options={options} />
  ) : (
    <LineChart data={points} axes={axes} options={options} />
  );
}
