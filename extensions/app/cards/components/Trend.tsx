import { LineChart } from '@hubspot/ui-extensions';
import type { Card } from '../../contract/card.ts';
import { useSurroundings } from '../surroundings.ts';

const dayLength = 'YYYY-MM-DD'.length;

/** The risk over time. One point makes no line. */
export function Trend(props: { trend: Card['trend'] }) {
  const { t } = useSurroundings();
  const { trend } = props;
  if (trend.length < 2) return null;
  return (
    <LineChart
      data={trend.map(({ at, risk }) => ({ at: at.slice(0, dayLength), risk }))}
      axes={{
        x: { field: 'at', fieldType: 'datetime', label: t('trend.day') },
        y: { field: 'risk', fieldType: 'linear', label: t('risk.label') },
      }}
      options={{
        title: t('trend.title'),
        showLegend: false,
        showTooltips: true,
        colorList: ['darkOrange'],
      }}
    />
  );
}
