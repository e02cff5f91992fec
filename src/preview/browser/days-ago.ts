const dayMs = 86_400_000;

/** "today", "5 days ago", "in 2 days": whole days between a time and now. */
export function daysAgo(at: string | number, now: number): string {
  const time = typeof at === 'number' ? at : /^\d+$/.test(at) ? Number(at) : Date.parse(at);
  const days = Math.floor(now / dayMs) - Math.floor(time / dayMs);
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(-days, 'day');
}
