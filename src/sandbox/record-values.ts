import type { ObjectType } from '../crm/crm.ts';
import { typeInfo } from './object-types.ts';
import type { PortalState } from './portal-state.ts';
import type { StoredRecord } from './record-table.ts';

/** A record as it is now or as search still sees it. */
export type View = { properties: Readonly<Record<string, string>>; updatedAt: number };

type Derive = (state: PortalState, record: StoredRecord, view: View) => string | null;

/** When the record came to be: deals and tickets may say so themselves. */
export function createdAtOf(type: ObjectType, record: StoredRecord): number {
  if (type !== 'deals' && type !== 'tickets') return record.createdAt;
  const own = record.properties['createdate'];
  const at = own === undefined ? Number.NaN : Date.parse(own);
  return Number.isNaN(at) ? record.createdAt : at;
}

/** The value of a property as a string, null where the record has none. Values that the CRM keeps are derived here. */
export function valueOf(
  state: PortalState,
  type: ObjectType,
  record: StoredRecord,
  name: string,
  view: View = record,
): string | null {
  const { created, modified } = typeInfo[type];
  if (name === 'hs_object_id') return record.id;
  if (name === modified) return new Date(view.updatedAt).toISOString();
  if (name === created) return new Date(createdAtOf(type, record)).toISOString();
  if (name === 'hs_merged_object_ids')
    return record.merged.length === 0 ? null : record.merged.join(';');
  const derived = derivations[`${type}.${name}`]?.(state, record, view) ?? null;
  return derived ?? view.properties[name] ?? null;
}

function wonDeals(state: PortalState, record: StoredRecord): StoredRecord[] {
  return (record.links.deals ?? [])
    .map((id) => state.live('deals', id))
    .filter((deal) => deal !== undefined)
    .filter((deal) => deal.properties['dealstage'] === 'closedwon');
}

const revenue: Derive = (state, record) => {
  const won = wonDeals(state, record);
  const sum = won.reduce((total, deal) => total + Number(deal.properties['amount'] ?? 0), 0);
  return won.length === 0 ? null : String(Math.round(sum * 100) / 100);
};

const closedAt = (deal: StoredRecord): string => deal.properties['closedate'] ?? '';

function latestWon(state: PortalState, record: StoredRecord): StoredRecord | undefined {
  return wonDeals(state, record)
    .sort((a, b) => closedAt(a).localeCompare(closedAt(b)))
    .at(-1);
}

const lastPurchase: Derive = (state, record) =>
  latestWon(state, record)?.properties['closedate'] ?? null;
const lastAmount: Derive = (state, record) =>
  latestWon(state, record)?.properties['amount'] ?? null;

const count =
  (to: ObjectType): Derive =>
  (_state, record) => {
    const linked = record.links[to]?.length ?? 0;
    return linked === 0 ? null : String(linked);
  };

/** Closed stages say so themselves; for other stages what is stored counts, else the deal is open. */
const stageIs =
  (name: string, ...closed: string[]): Derive =>
  (_state, _record, { properties }) => {
    const stage = properties['dealstage'];
    if (stage === undefined) return null;
    if (stage === 'closedwon' || stage === 'closedlost') return String(closed.includes(stage));
    return properties[name] ?? 'false';
  };

type Address = { email?: unknown; firstName?: unknown; lastName?: unknown };

/** E-mail addresses are kept in the headers; the CRM shows them as properties of their own. */
const header =
  (field: 'from' | 'to' | 'cc', part: keyof Address): Derive =>
  (_state, _record, { properties }) => {
    const text = properties['hs_email_headers'];
    if (text === undefined) return null;
    try {
      const value = (JSON.parse(text) as Record<string, Address | Address[] | undefined>)[field];
      const parts = [value ?? []].flat().map((address) => address[part]);
      const found = parts.filter((one) => typeof one === 'string' && one !== '');
      return found.length === 0 ? null : found.join(';');
    } catch {
      return null;
    }
  };

const between =
  (from: string, to: string): Derive =>
  (_state, record, { properties }) => {
    const end = Date.parse(properties[to] ?? '');
    const start =
      from === 'createdate' ? createdAtOf('tickets', record) : Date.parse(properties[from] ?? '');
    return Number.isNaN(end) ? null : String(Math.max(0, end - start));
  };

const derivations: Record<string, Derive> = {
  'contacts.associatedcompanyid': (_state, record) => record.links.companies?.[0] ?? null,
  'contacts.total_revenue': revenue,
  'contacts.recent_deal_close_date': lastPurchase,
  'contacts.recent_deal_amount': lastAmount,
  'contacts.num_associated_deals': count('deals'),
  'companies.total_revenue': revenue,
  'companies.recent_deal_close_date': lastPurchase,
  'companies.recent_deal_amount': lastAmount,
  'companies.num_associated_deals': count('deals'),
  'companies.num_associated_contacts': count('contacts'),
  'deals.hs_is_closed': stageIs('hs_is_closed', 'closedwon', 'closedlost'),
  'deals.hs_is_closed_won': stageIs('hs_is_closed_won', 'closedwon'),
  'deals.hs_is_closed_lost': stageIs('hs_is_closed_lost', 'closedlost'),
  'emails.hs_email_from_email': header('from', 'email'),
  'emails.hs_email_from_firstname': header('from', 'firstName'),
  'emails.hs_email_from_lastname': header('from', 'lastName'),
  'emails.hs_email_to_email': header('to', 'email'),
  'emails.hs_email_cc_email': header('cc', 'email'),
  'tickets.time_to_close': between('createdate', 'closed_date'),
  'tickets.time_to_first_agent_reply': between('createdate', 'first_agent_reply_date'),
  'line_items.amount': (_state, _record, { properties }) => {
    const { price, quantity } = properties as { price?: string; quantity?: string };
    return price === undefined || quantity === undefined
      ? null
      : String(Number(price) * Number(quantity));
  },
};
