/** One event of a timeline file. */
export type TimelineRow = {
  customer: string;
  /** Epoch ms; a date without a time stands at noon UTC, so that it is the same day nearly everywhere. */
  at: number;
  /** The file gave a date only. */
  wholeDay: boolean;
  direction: 'in' | 'out' | null;
  kind: Kind;
  /** Money of a purchase; `null` where the file has none. */
  value: number | null;
  owner: string | null;
};

export const kinds = ['purchase', 'email', 'call', 'sms'] as const;
export type Kind = (typeof kinds)[number];

const noonMs = 12 * 3_600_000;
const moment =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** Reads the columns by name. The error says what is wrong and what to write instead. */
export function parseRow(column: (name: string) => string): TimelineRow | { error: string } {
  const customer = column('customer');
  if (customer === '') return { error: 'the customer is empty: give the customer an id' };
  const time = parseTime(column('at'));
  if (typeof time === 'string') return { error: time };
  const direction = column('direction');
  if (direction !== 'in' && direction !== 'out' && direction !== '') {
    return { error: `direction “${shown(direction)}” is unknown: write in, out, or nothing` };
  }
  const kind = kinds.find((known) => known === column('kind'));
  if (!kind) {
    return { error: `kind “${shown(column('kind'))}” is unknown: write ${kinds.join(', ')}` };
  }
  const value = column('value');
  if (value !== '' && !/^\d+(\.\d+)?$/.test(value)) {
    return {
      error: `value “${shown(value)}” is not an amount: write digits with a point, as 1250.50`,
    };
  }
  return {
    customer,
    ...time,
    direction: direction === '' ? null : direction,
    kind,
    value: value === '' ? null : Number(value),
    owner: column('owner') || null,
  };
}

/** Long cells are cut: an error must stay readable. */
const shown = (cell: string): string => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell);

function parseTime(text: string): { at: number; wholeDay: boolean } | string {
  const wanted = 'write 2026-03-14 or 2026-03-14T09:30:00Z';
  const [, year, month, day, hours, , , zone] = moment.exec(text) ?? [];
  if (year === undefined) {
    const zoneless = moment.test(`${text}Z`);
    return zoneless
      ? `time “${text}” has no time zone: add Z for UTC, or an offset as +01:00`
      : `time “${shown(text)}” can't be read: ${wanted}`;
  }
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // Date.UTC rolls 31 February over into March.
  const exists = new Date(midnight).toISOString().startsWith(`${year}-${month}-${day}`);
  const at = hours === undefined ? midnight + noonMs : Date.parse(text);
  if (!exists || Number.isNaN(at)) return `there is no such date as “${text}”: ${wanted}`;
  return { at, wholeDay: zone === undefined };
}
