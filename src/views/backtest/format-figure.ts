import type { Figure } from '../../risk/backtest/backtest.ts';

/** "62 % (51–73)"; a dash where there is no figure. */
export function percent(figure: Figure): string {
  return figure === null
    ? '—'
    : `${whole(figure.value)} % (${whole(figure.low)}–${whole(figure.high)})`;
}

/** "61 days (45–70)". */
export function days(figure: Figure): string {
  if (figure === null) return '—';
  const [value, low, high] = [figure.value, figure.low, figure.high].map(Math.round);
  return `${value} days (${low}–${high})`;
}

/** "2.4 × (1.9–3.0)". */
export function times(figure: Figure): string {
  if (figure === null) return '—';
  const { value, low, high } = figure;
  return `${value.toFixed(1)} × (${low.toFixed(1)}–${high.toFixed(1)})`;
}

/** "0.81 (0.77–0.85)". */
export function decimal(figure: Figure): string {
  if (figure === null) return '—';
  const { value, low, high } = figure;
  return `${value.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
}

/** "12 May 2026", in the portal's time zone. */
export function date(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone }).format(at);
}

/** "May 2026": months begin in UTC. */
export function monthName(at: number): string {
  return new Intl.DateTimeFormat('en-GB', {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(at);
}

function whole(share: number): number {
  return Math.round(100 * share);
}
