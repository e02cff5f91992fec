import type { Crm, CrmRecord } from '../crm/crm.ts';
import type { RecordKind, RecordView, RelatedRecord, TimelineItem } from './preview-api.ts';
import {
  nameProperties,
  objectTypeOf,
  recordDetail,
  recordName,
  type RecordType,
} from './record-names.ts';
import { timelineItem, timelineShapes } from './timeline-item.ts';
import type { TimelineType } from './timeline-item.ts';

/** Activities read per type; ids grow with time, so the newest are kept. */
const readPerType = 200;
/** Deals and tickets listed beside a customer, the newest. */
const fewRelated = 5;

const shown: Record<RecordType, [property: string, label: string][]> = {
  contacts: [
    ['email', 'E-mail'],
    ['phone', 'Phone number'],
    ['company', 'Company name'],
    ['jobtitle', 'Job title'],
    ['lifecyclestage', 'Lifecycle stage'],
    ['hs_language', 'Preferred language'],
    ['createdate', 'Create date'],
    ['notes_last_contacted', 'Last contacted'],
  ],
  companies: [
    ['domain', 'Company domain name'],
    ['phone', 'Phone number'],
    ['industry', 'Industry'],
    ['city', 'City'],
    ['country', 'Country'],
    ['lifecyclestage', 'Lifecycle stage'],
    ['createdate', 'Create date'],
    ['notes_last_contacted', 'Last contacted'],
  ],
  deals: [
    ['amount', 'Amount'],
    ['dealstage', 'Deal stage'],
    ['closedate', 'Close date'],
    ['createdate', 'Create date'],
  ],
  tickets: [
    ['content', 'Ticket description'],
    ['hs_ticket_priority', 'Priority'],
    ['createdate', 'Create date'],
    ['closed_date', 'Close date'],
  ],
};
const warmline: [string, string][] = [
  ['warmline_risk_level', 'Risk level'],
  ['warmline_risk_score', 'Risk (0–100, higher is worse)'],
  ['warmline_open_requests', 'Open requests'],
  ['warmline_oldest_request_at', 'Oldest open request'],
  ['warmline_risk_changed_at', 'Risk level changed'],
  ['warmline_start_workflow', 'Warmline start workflow'],
];

/** A record as its page shows it: properties, related records and activities, newest first, all from the portal. */
export async function readRecord(
  crm: Crm,
  { kind, id }: { kind: RecordKind; id: string },
  now: number,
): Promise<RecordView> {
  const type = objectTypeOf[kind];
  const isCustomer = kind === 'contact' || kind === 'company';
  const fields = [...shown[type], ...(isCustomer ? warmline : [])];
  const [read, related] = await Promise.all([
    crm.read(type, [id], [...nameProperties[type], ...fields.map(([name]) => name)]),
    readRelated(crm, kind, id),
  ]);
  const record = read.records[0];
  if (!record) {
    throw Object.assign(new Error(`There is no ${kind} ${id} in this portal (any more).`), {
      statusCode: 404,
    });
  }
  // A company's timeline is the union over its people, each activity once; so is that of a deal or ticket.
  const people = related.filter((one) => one.kind === 'contact').map((one) => one.id);
  const sources: { type: 'contacts' | 'companies'; ids: string[] }[] = [];
  if (kind !== 'contact') sources.push({ type: 'contacts', ids: people });
  if (type === 'contacts' || type === 'companies') sources.push({ type, ids: [id] });
  const { items, older } = await readTimeline(crm, sources);
  return {
    kind,
    id,
    name: recordName(record),
    subtitle: recordDetail(record),
    owner: record.properties['hubspot_owner_id'] || null,
    properties: fields.map(([name, label]) => ({ label, value: display(record, name, now) })),
    related,
    timeline: items,
    older,
  };
}

function display(record: CrmRecord, name: string, now: number): string {
  const value = record.properties[name];
  if (!value) return '';
  if (name === 'warmline_risk_level' || name === 'lifecyclestage')
    return value.charAt(0).toUpperCase() + value.slice(1);
  if (!/^\d{4}-\d\d-\d\dT/.test(value)) return value;
  const days = Math.floor((now - Date.parse(value)) / 86_400_000);
  const day = value.slice(0, 10);
  return days >= 1 ? `${day} (${days} ${days === 1 ? 'day' : 'days'} ago)` : day;
}

const relatedKinds: Record<RecordKind, RecordKind[]> = {
  contact: ['company', 'deal', 'ticket'],
  company: ['contact', 'deal', 'ticket'],
  deal: ['company', 'contact'],
  ticket: ['contact', 'company'],
};

async function readRelated(crm: Crm, kind: RecordKind, id: string): Promise<RelatedRecord[]> {
  const lists = await Promise.all(
    relatedKinds[kind].map((other) => readRelatedOf(crm, { kind, id }, other)),
  );
  return lists.flat();
}

async function readRelatedOf(
  crm: Crm,
  { kind, id }: { kind: RecordKind; id: string },
  other: RecordKind,
): Promise<RelatedRecord[]> {
  const type = objectTypeOf[other];
  const ids = (await crm.associations(objectTypeOf[kind], type, [id])).get(id) ?? [];
  if (ids.length === 0) return [];
  const newest = [...new Set(ids)].toSorted((left, right) => Number(right) - Number(left));
  const wanted = other === 'deal' || other === 'ticket' ? newest.slice(0, fewRelated) : newest;
  const { records } = await crm.read(type, wanted, nameProperties[type]);
  return records.map((record) => ({
    kind: other,
    id: record.id,
    name: recordName(record),
    detail: recordDetail(record),
  }));
}

async function readTimeline(
  crm: Crm,
  sources: { type: 'contacts' | 'companies'; ids: string[] }[],
) {
  let older = 0;
  const types = Object.keys(timelineShapes) as TimelineType[];
  const lists = await Promise.all(
    types.map(async (type): Promise<TimelineItem[]> => {
      const ids = new Set<string>();
      for (const source of sources) {
        if (source.ids.length === 0) continue;
        const found = await crm.associations(source.type, type, source.ids);
        for (const list of found.values()) for (const one of list) ids.add(one);
      }
      const newestFirst = [...ids].toSorted((left, right) => Number(right) - Number(left));
      const wanted = newestFirst.slice(0, readPerType);
      older += newestFirst.length - wanted.length;
      if (wanted.length === 0) return [];
      const { properties } = timelineShapes[type];
      const { records } = await crm.read(type, wanted, [
        ...properties,
        'hs_timestamp',
        'hubspot_owner_id',
      ]);
      return records.map(timelineItem);
    }),
  );
  const items = lists
    .flat()
    .toSorted((left, right) => right.at - left.at || Number(right.id) - Number(left.id));
  return { items, older };
}
