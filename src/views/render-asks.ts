import type { AskChoice, AskRow } from '../../extensions/app/contract/asks.ts';
import type { AskKind } from '../action/assessment.ts';
import type { OpenAsk } from '../action/open-ask.ts';
import type { WorkingHours } from '../timeline/business-calendar.ts';
import { isOfSeveral } from '../timeline/is-of-several.ts';
import type { Activity, Customer, CustomerKind, Owner } from '../timeline/records.ts';
import { askedOnDeal } from './asked-on-deal.ts';
import { customerTypeIds } from './object-type-ids.ts';
import { recordUrl } from './record-url.ts';
import { sayMoney } from './say-money.ts';
import { sayDue, sayWaited } from './say-wait.ts';
import { say, type Reader } from './say.ts';

export type AsksOptions = Reader & {
  portalId: string;
  /** The host of the portal's pages in the CRM; null: the usual one. */
  uiDomain: string | null;
  currency: string;
  /** What a wait is counted in. */
  hours: WorkingHours;
  customers: ReadonlyMap<string, Customer>;
  owners: ReadonlyMap<string, Owner>;
  /** What was asked by nobody in particular, and the deals that it hangs on. */
  activities: readonly Activity[];
  now: number;
};

/** Who is meant, and where: shared by the page and the CSV file. */
export function askParties(ask: OpenAsk, options: AsksOptions) {
  const name = (kind: CustomerKind, id: string | null) =>
    id === null ? null : (options.customers.get(`${kind}:${id}`)?.name ?? null);
  // It stands on the cards of all whom its deals are of, and is none of these people's words.
  const record = { type: ask.recordType, id: ask.recordId };
  const nobodys =
    ask.contactId === null &&
    isOfSeveral(record, { kind: ask.kind, id: ask.customerId }, options.activities);
  const customer = { objectTypeId: customerTypeIds[ask.kind], id: ask.customerId };
  return {
    asker: nobodys
      ? askedOnDeal(record, options.activities, options)
      : (name('contact', ask.contactId) ?? name(ask.kind, ask.customerId)),
    company: name('company', ask.companyId),
    owner: ask.ownerId === null ? null : (options.owners.get(ask.ownerId)?.name ?? null),
    customer,
    url: recordUrl({ kind: ask.kind, id: ask.customerId }, options),
  };
}

/** One row of the manager's page, in the reader's language; what was due before now is overdue. */
export function renderAsk(ask: OpenAsk, options: AsksOptions): AskRow {
  return {
    id: `${ask.recordType}:${ask.recordId}:${ask.ask}`,
    kind: ask.ask,
    kindLabel: say({ key: `kind.${ask.ask}`, values: {} }, options),
    sentence: ask.sentence,
    at: new Date(ask.at).toISOString(),
    age: ask.lapsed
      ? say({ key: 'card.age.lapsed', values: { askedAt: ask.at } }, options)
      : sayWaited(ask, options.now, options.hours, options),
    overdue: options.now > ask.dueAt && !ask.lapsed,
    due: sayDue(ask, options.now, options),
    asked:
      ask.sentence === ''
        ? say(
            { key: 'card.asked', values: { kind: ask.ask, at: ask.at, type: ask.recordType } },
            options,
          )
        : null,
    ...askParties(ask, options),
    value: ask.value === null ? null : sayMoney(ask.value, options),
    risk: ask.risk,
    level: ask.level,
    levelLabel: say({ key: `level.${ask.level}`, values: {} }, options),
  };
}

type Tally = readonly {
  ownerId: string | null;
  ask: AskKind;
  lapsed: boolean;
  count: number;
  overdue: number;
}[];

const kinds = [
  'quote_request',
  'price_list_request',
  'information_request',
  'promise',
  'lapsed',
] as const;

/** Does it belong to the kind that was chosen? Unless one was: each request that can still be answered. */
function isOfKind({ ask, lapsed }: Tally[number], chosen: string): boolean {
  if (chosen === 'lapsed') return lapsed;
  return !lapsed && (chosen === '' ? ask !== 'promise' : ask === chosen);
}

const sum = (rows: Tally, of: 'count' | 'overdue') =>
  rows.reduce((total, row) => total + row[of], 0);
const isOf = (row: Tally[number], owner: string) =>
  owner === '' || (row.ownerId ?? 'none') === owner;
const last = ({ value }: AskChoice) => Number(value === 'none');

/**
 * What the filters offer, each with how many it would show beside the other filter's choice: owners by name, nobody's
 * last (its words are the page's own).
 */
export function renderAskChoices(
  tally: Tally,
  chosen: { owner?: string | undefined; kind?: string | undefined },
  options: Reader & { owners: ReadonlyMap<string, Owner> },
): { all: number; overdue: number; owners: AskChoice[]; kinds: AskChoice[] } {
  const { owner = '', kind = '' } = chosen;
  const ofKind = tally.filter((row) => isOfKind(row, kind));
  const ofOwner = tally.filter((row) => isOf(row, owner));
  const both = ofKind.filter((row) => isOf(row, owner));
  const owners = [...new Set(tally.map(({ ownerId }) => ownerId ?? 'none'))].map((value) => ({
    value,
    label: value === 'none' ? '' : (options.owners.get(value)?.name ?? value),
    count: sum(
      ofKind.filter((row) => isOf(row, value)),
      'count',
    ),
  }));
  return {
    all: sum(both, 'count'),
    overdue: sum(both, 'overdue'),
    owners: owners.toSorted(
      (a, b) => last(a) - last(b) || a.label.localeCompare(b.label, options.language),
    ),
    kinds: kinds.map((value) => ({
      value,
      label: say({ key: `kind.${value}`, values: {} }, options),
      count: sum(
        ofOwner.filter((row) => isOfKind(row, value)),
        'count',
      ),
    })),
  };
}
