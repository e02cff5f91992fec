import { say, type Reader } from '../say.ts';
import type { SettingsPage } from './settings-page.ts';

/** What became of the daily digests: when next and last, whom nobody was told of, and for whom the CRM took none. */
export function renderDigests(
  { digests, owners, settings }: SettingsPage,
  reader: Reader,
): { label: string; value: string }[] {
  if (!settings.digest.on) return [];
  const text = (key: string, values: Record<string, string | number> = {}) =>
    say({ key: `settings.digests.${key}`, values }, reader);
  const moment = new Intl.DateTimeFormat(reader.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: reader.timeZone,
  });
  const { kept, nextAt } = digests;
  const lastDay = kept.map(({ day }) => day).reduce((a, b) => (a > b ? a : b), '');
  const last = kept.filter(({ day }) => day !== '' && day === lastDay);
  const at = Math.max(...last.map(({ untilAt }) => untilAt));
  const made = last.filter(({ taskId, customers }) => taskId !== null && customers > 0).length;
  const lost = last.find(({ ownerId }) => ownerId === '')?.customers ?? 0;
  const open = kept.filter(({ claimedAt }) => claimedAt !== null).length;
  return [
    { label: text('next'), value: nextAt === null ? text('never') : moment.format(nextAt) },
    {
      label: text('last'),
      value:
        last.length === 0
          ? text('none')
          : text('last.value', { count: made, at: moment.format(at) }),
    },
    ...(lost > 0 ? [{ label: text('lost'), value: text('lost.value', { count: lost }) }] : []),
    ...(open > 0 ? [{ label: text('open'), value: text('open.value', { count: open }) }] : []),
    ...kept.flatMap(({ ownerId, refused }) =>
      refused === null
        ? []
        : [{ label: owners.find(({ id }) => id === ownerId)?.name ?? ownerId, value: refused }],
    ),
  ];
}
