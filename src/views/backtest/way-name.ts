import type { Way } from '../../risk/backtest/backtest.ts';

const names: Record<Way, string> = {
  risk: 'Warmline’s risk',
  recency: 'Longest silence first',
  'rule-30': 'Not contacted for 30 days',
  'rule-60': 'Not contacted for 60 days',
  'rule-90': 'Not contacted for 90 days',
};

/** What a way of choosing is called in the report. */
export function wayName(way: Way): string {
  return names[way];
}
