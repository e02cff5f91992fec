import type Holidays from 'date-holidays';
import { dayMs } from '../timeline/days.ts';
import { knownTimeZone } from '../timeline/known-time-zone.ts';
import type { PublicHolidays, Settings } from '../timeline/settings.ts';

type Asked = Pick<Settings, 'holidays' | 'timeZone' | 'publicHolidays'>;

/**
 * The public holidays of last year, this year and the next as the settings ask for them; those kept are returned as
 * they are while they are of the same place and year. Computed by `date-holidays`, whose tables are loaded only
 * then; it knows no working Saturdays that make up for a bridge day. Throws for a place it doesn't know.
 */
export async function publicHolidays(asked: Asked, now: number): Promise<PublicHolidays> {
  const year = new Date(now).getUTCFullYear();
  const of = `${asked.holidays === 'auto' ? `auto ${asked.timeZone}` : asked.holidays} ${year}`;
  if (asked.publicHolidays.of === of) return asked.publicHolidays;
  const place = await findPlace(asked);
  if (place === null) return { of, dates: [] };
  const calendar = await load(place);
  const days = [year - 1, year, year + 1].flatMap((each) =>
    calendar.getHolidays(each, 'en').flatMap(wholeDays),
  );
  return { of, dates: [...new Set(days)].sort() };
}

/** Thrown with what to write instead; `parts` are those of the country, where it is known. */
export class UnknownPlace extends Error {
  parts: string[];
  constructor(message: string, parts: string[] = []) {
    super(message);
    this.parts = parts;
  }
}

/** Countries whose public holidays are known, by their two letters. */
export async function knownCountries(): Promise<string[]> {
  const { default: Library } = await import('date-holidays');
  return Object.keys(new Library().getCountries('en'));
}

async function load(place: string): Promise<Holidays> {
  const { default: Library } = await import('date-holidays');
  const [country = '', ...parts] = place.split('-');
  const library = new Library();
  if (!(country in library.getCountries('en')))
    throw new UnknownPlace(
      `holidays: no public holidays are known of "${country}"; name a country by its two letters (HU, JP), auto or none`,
    );
  const [state, region] = parts;
  if (state !== undefined && !(state in (library.getStates(country, 'en') ?? {}))) {
    const known = Object.keys(library.getStates(country, 'en') ?? {});
    throw new UnknownPlace(
      `holidays: ${country} has no part "${state}"; ${known.length > 0 ? `its parts are ${known.join(', ')}` : `write ${country} alone`}`,
      known,
    );
  }
  return region === undefined
    ? new Library(country, state ?? '')
    : new Library(country, state ?? '', region);
}

/** Holidays of part of a day, and those that are none from work, are left out; one of several days is all of them. */
function wholeDays({
  date,
  start,
  end,
  type,
}: ReturnType<Holidays['getHolidays']>[number]): string[] {
  if (type !== 'public' || !date.endsWith('00:00:00')) return [];
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / dayMs));
  return Array.from({ length }, (_, day) =>
    new Date(first + day * dayMs).toISOString().slice(0, 10),
  );
}

/** Where several countries share a zone, the one it is named after. */
const namesakes: Record<string, string> = {
  'Africa/Johannesburg': 'ZA',
  'Africa/Lagos': 'NG',
  'Africa/Nairobi': 'KE',
  'America/Panama': 'PA',
  'Asia/Bangkok': 'TH',
  'Europe/Belgrade': 'RS',
  'Europe/Helsinki': 'FI',
  'Europe/Oslo': 'NO',
  'Europe/Rome': 'IT',
  'Europe/Zurich': 'CH',
};

/** The place asked for; of `auto` the country of the time zone, null where there is none or it isn't clear. */
async function findPlace({ holidays, timeZone }: Asked): Promise<string | null> {
  if (holidays !== 'auto') return holidays === 'none' ? null : holidays;
  const named = namesakes[timeZone];
  if (named !== undefined) return named;
  if (timeZone === 'UTC') return null;
  const { default: Library } = await import('date-holidays');
  const library = new Library();
  const zone = canonical(timeZone);
  const fitting = Object.keys(library.getCountries('en')).filter((country) => {
    library.init(country);
    return library.getTimezones().some((other) => canonical(other) === zone);
  });
  return fitting.length === 1 ? fitting[0]! : null;
}

const canonicals = new Map<string, string>();

/** Zones have older names ("Asia/Calcutta"). */
function canonical(timeZone: string): string {
  let name = canonicals.get(timeZone);
  if (name === undefined) {
    name = new Intl.DateTimeFormat('en', {
      timeZone: knownTimeZone(timeZone),
    }).resolvedOptions().timeZone;
    canonicals.set(timeZone, name);
  }
  return name;
}
