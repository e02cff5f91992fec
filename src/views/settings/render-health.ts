import type { SettingsState } from '../../../extensions/app/contract/settings.ts';
import type { ActivityType } from '../../timeline/records.ts';
import { dayMs } from '../../timeline/days.ts';
import { say, type Reader } from '../say.ts';
import { typeKeys } from './render-state.ts';
import type { SettingsPage } from './settings-page.ts';

/** A journal that was not read for so long is not working. */
const silentMs = 15 * 60_000;
/** More people than anybody reads through. */
const mostPeople = 50;

/** Health of the feed, what was taken of the budget of calls, and who records what. */
export function renderHealth(
  page: SettingsPage,
  reader: Reader,
): Required<Pick<SettingsState, 'feed' | 'calls' | 'people'>> {
  return {
    feed: sayFeed(page, reader),
    calls: sayCalls(page, reader),
    people: sayPeople(page, reader),
  };
}

function sayFeed({ feed, now }: SettingsPage, reader: Reader): { label: string; value: string }[] {
  const text = (key: string) => say({ key: `settings.feed.${key}`, values: {} }, reader);
  const { readAt, subscribed, wakeAt, problem } = feed;
  const way = !subscribed
    ? 'search'
    : readAt === null || now - readAt > silentMs
      ? 'silent'
      : 'journal';
  return [
    { label: text('way'), value: text(way) },
    ...(readAt !== null && subscribed
      ? [{ label: text('heard'), value: moment(readAt, reader) }]
      : []),
    ...(wakeAt !== null
      ? [{ label: text('next'), value: wakeAt <= now ? text('soon') : moment(wakeAt, reader) }]
      : []),
    ...(problem ? [{ label: text('problem'), value: problem }] : []),
  ];
}

function sayCalls({ calls }: SettingsPage, reader: Reader): { label: string; value: string }[] {
  const day = new Intl.DateTimeFormat(reader.language, { dateStyle: 'medium', timeZone: 'UTC' });
  return calls.toReversed().map(({ day: nth, general, search, repeated }) => ({
    label: day.format(nth * dayMs),
    value: say({ key: 'settings.calls.day', values: { general, search, repeated } }, reader),
  }));
}

function sayPeople(
  { people, owners }: SettingsPage,
  reader: Reader,
): { name: string; value: string }[] {
  const number = new Intl.NumberFormat(reader.language);
  const byOwner = new Map<string | null, { type: ActivityType; count: number }[]>();
  // Whoever records nothing is on the list as well: that is what it is for.
  for (const { id } of owners) byOwner.set(id, []);
  for (const { ownerId, type, count } of people) {
    const known = owners.some(({ id }) => id === ownerId) ? ownerId : null;
    byOwner.set(known, [...(byOwner.get(known) ?? []), { type, count }]);
  }
  return [...byOwner]
    .sort(([a, x], [b, y]) => Number(a === null) - Number(b === null) || total(y) - total(x))
    .slice(0, mostPeople)
    .map(([ownerId, list]) => ({
      name:
        owners.find(({ id }) => id === ownerId)?.name ??
        say({ key: 'settings.people.nobody', values: {} }, reader),
      value:
        mergeTypes(list)
          .map(
            ({ type, count }) =>
              `${say({ key: `settings.type.${typeKeys[type]}`, values: {} }, reader)}: ${number.format(count)}`,
          )
          .join(' · ') || say({ key: 'settings.people.nothing', values: {} }, reader),
    }));
}

const total = (list: readonly { count: number }[]) =>
  list.reduce((sum, { count }) => sum + count, 0);

function mergeTypes(list: readonly { type: ActivityType; count: number }[]) {
  const counts = new Map<ActivityType, number>();
  for (const { type, count } of list) counts.set(type, (counts.get(type) ?? 0) + count);
  return [...counts].map(([type, count]) => ({ type, count }));
}

function moment(at: number, { language, timeZone }: Reader): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(at);
}
