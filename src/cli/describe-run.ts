import type { RunReport } from '../jobs/run-once.ts';

const number = new Intl.NumberFormat('en');
const levels = ['high', 'elevated', 'watch', 'steady', 'unknown'] as const;

/** A sync's outcome in a few lines a person reads. */
export function describeRun({ sync, assess, write, problems, ms }: RunReport): string {
  const calls = sync.calls.general + sync.calls.search;
  return [
    `Read portal ${sync.portalId} in ${number.format(calls)} calls: ${number.format(sync.changed)} new or changed, ${number.format(sync.deleted)} gone.`,
    `Assessed ${number.format(assess.assessed)} customers: ${levels
      .map((level) => `${number.format(assess.byLevel[level])} ${level}`)
      .join(', ')}.`,
    `Wrote ${number.format(write.written)} records back. ${(ms / 1000).toFixed(1)} s in all.`,
    ...(sync.skipped > 0
      ? [
          `${number.format(sync.skipped)} records were left out, such as drafts or those without a readable time: "warmline doctor" names them.`,
        ]
      : []),
    ...problems,
  ].join('\n');
}
