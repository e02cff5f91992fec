import type {
  HomeChoice,
  SaveFilter,
  SaveQueueRow,
  SavesQueueResponse,
} from '../../../extensions/app/contract/home.ts';
import type { Action, Assessment, Level, SignalId } from '../../action/assessment.ts';
import { daysBetween } from '../../timeline/days.ts';
import type { Customer, CustomerKind } from '../../timeline/records.ts';
import { recordUrl } from '../record-url.ts';
import { sayMoney } from '../say-money.ts';
import { say } from '../say.ts';
import { topReasons } from '../top-reasons.ts';
import type { HomeReader } from './home-reader.ts';
import { sayChoice } from './say-choice.ts';

/** A customer of the queue, as the store tells of it. */
export type Queued = {
  kind: CustomerKind;
  id: string;
  ownerId: string | null;
  segment: string | null;
  source: string | null;
  product: string | null;
  value: number | null;
  risk: number | null;
  level: Level;
  signal: SignalId | null;
  actionSince: number | null;
  response: number | null;
  saved: number | null;
};

type Known = { customer: Customer | undefined; assessment: Assessment | undefined };

/** One row of the queue in the reader's language; null where the assessment has moved on since, and nothing is suggested. */
export function renderQueued(
  save: Queued,
  { customer, assessment }: Known,
  reader: HomeReader,
): SaveQueueRow | null {
  const action = assessment?.action;
  if (!assessment || !action) return null;
  const nameOf = (id: string | null) =>
    id === null ? null : (reader.owners.get(id)?.name ?? null);
  const [reason] = topReasons(assessment, 1);
  const worded = (filter: SaveFilter, value: string | null) =>
    value === null ? null : sayChoice(filter, value, reader);
  return {
    kind: save.kind,
    id: save.id,
    name: customer?.name ?? save.id,
    url: recordUrl(save, reader),
    owner: nameOf(save.ownerId),
    level: save.level,
    levelLabel: say({ key: `level.${save.level}`, values: {} }, reader),
    risk: save.risk,
    reason:
      reason === undefined
        ? null
        : say({ key: `signal.${reason.id}.short`, values: reason.reason.values }, reader),
    action: renderStep(action, nameOf, reader),
    age: sayAge(save.actionSince, reader),
    value: save.value === null ? null : sayMoney(save.value, reader),
    saved: save.saved === null ? null : sayMoney(save.saved, reader),
    response: save.response === null ? null : sayShare(save.response, reader),
    segment: worded('segment', save.segment),
    source: worded('source', save.source),
    product: worded('product', save.product),
  };
}

function renderStep(
  action: Action,
  nameOf: (id: string | null) => string | null,
  reader: HomeReader,
): SaveQueueRow['action'] {
  return {
    id: action.id,
    title: say(action.title, reader),
    who: nameOf(action.ownerId),
    due: say({ key: 'home.due', values: { dueAt: action.dueAt } }, reader),
    overdue: action.dueAt < reader.now,
  };
}

function sayAge(since: number | null, reader: HomeReader): string {
  const days = since === null ? 0 : Math.max(0, Math.floor(daysBetween(since, reader.now)));
  return say({ key: 'home.age', values: { days } }, reader);
}

function sayShare(share: number, { language }: HomeReader): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(
    share,
  );
}

/** How many of the queue each filter would show. */
export type Tally = readonly {
  dimension: string;
  value: string | null;
  count: number;
  saved: number;
  unknown: number;
}[];

const dimensionOf: Record<SaveFilter, string> = {
  owner: 'owner',
  level: 'level',
  reason: 'signal',
  segment: 'segment',
  source: 'source',
  product: 'product',
};

const saveFilters = Object.keys(dimensionOf) as SaveFilter[];

const levels = ['high', 'elevated', 'watch', 'steady', 'unknown'];
/** More choices than these nobody reads. */
const mostChoices = 100;

const last = ({ value }: HomeChoice) => Number(value === 'none');

/** The choices of each filter: people by name, levels from the highest, all else the most frequent first; the unknown last. */
export function renderFilters(tally: Tally, reader: HomeReader): SavesQueueResponse['filters'] {
  const choicesOf = (filter: SaveFilter): HomeChoice[] => {
    const rows = tally
      .filter(({ dimension, count }) => dimension === dimensionOf[filter] && count > 0)
      .toSorted((a, b) => b.count - a.count || `${a.value}`.localeCompare(`${b.value}`))
      .slice(0, mostChoices)
      .map(({ value, count }) => ({
        value: value ?? 'none',
        label: value === null ? '' : sayChoice(filter, value, reader),
        count,
      }));
    if (filter === 'owner')
      return rows.toSorted(
        (a, b) => last(a) - last(b) || a.label.localeCompare(b.label, reader.language),
      );
    if (filter === 'level')
      return rows.toSorted((a, b) => levels.indexOf(a.value) - levels.indexOf(b.value));
    return rows.toSorted((a, b) => last(a) - last(b));
  };
  return Object.fromEntries(
    saveFilters.map((filter) => [filter, choicesOf(filter)]),
  ) as SavesQueueResponse['filters'];
}

export type Capacity = { perWeek: number; cut: boolean; taken: number; waiting: number };

/** How many there are and what they may save together, what waits beyond the capacity, and what was taken on. */
export function renderSummary(
  tally: Tally,
  { perWeek, cut, taken, waiting }: Capacity,
  reader: HomeReader,
): SavesQueueResponse['summary'] {
  const {
    count = 0,
    saved = 0,
    unknown = 0,
  } = tally.find(({ dimension }) => dimension === 'all') ?? {};
  const values = { count, saved: sayMoney(saved, reader), unknown };
  return {
    saves: say({ key: 'home.saves.summary', values }, reader),
    beyond: say(
      { key: cut ? 'home.saves.cut' : 'home.saves.uncut', values: { perWeek, waiting } },
      reader,
    ),
    taken: say({ key: 'home.saves.taken', values: { taken } }, reader),
  };
}

/** How the queue's figures are worked out. */
export function queueDefinitions(perWeek: number, reader: HomeReader): string[] {
  return ['saved', 'response', 'value', 'cost', 'unknown', 'capacity', 'who'].map((part) =>
    say({ key: `home.define.${part}`, values: { perWeek } }, reader),
  );
}
