import type { Crm, CrmRecord, SearchRequest } from '../crm/crm.ts';
import type { ListQuery, ListResult, ListRow, ListSort } from './preview-api.ts';
import { nameProperties, objectTypeOf, recordDetail, recordName } from './record-names.ts';

const warmlineProperties = [
  'warmline_risk_level',
  'warmline_risk_score',
  'warmline_risk_reasons',
  'warmline_next_action',
  'warmline_open_requests',
  'warmline_oldest_request_at',
  'warmline_risk_changed_at',
];

/**
 * One page of a manager's view: filtered, sorted and paged by the portal's own search over the properties
 * that were written back, so it shows what the CRM holds and nothing else.
 */
export async function listRecords(crm: Crm, query: ListQuery): Promise<ListResult> {
  const type = objectTypeOf[query.kind];
  const found = await crm.search(type, {
    ...searchOf(query),
    properties: [...nameProperties[type], ...warmlineProperties],
    sorts: [{ propertyName: sortProperty(query.sort, query.kind), direction: query.direction }],
    after: query.after,
    limit: query.limit,
  });
  return { rows: found.records.map(toRow), total: found.total, after: found.after };
}

/** Filters and text of a query, as the search API takes them. */
export function searchOf(query: ListQuery): Pick<SearchRequest, 'filterGroups' | 'query'> {
  const filters: SearchRequest['filterGroups'][number]['filters'] = [];
  if (query.levels.length > 0) {
    filters.push({ propertyName: 'warmline_risk_level', operator: 'IN', values: query.levels });
  }
  if (query.openRequests) {
    filters.push({ propertyName: 'warmline_open_requests', operator: 'GT', value: '0' });
  }
  if (query.owner)
    filters.push({ propertyName: 'hubspot_owner_id', operator: 'EQ', value: query.owner });
  // A record without the value would sort before or after all others: it isn't what one asked for.
  if (query.sort === 'oldest_request') {
    filters.push({ propertyName: 'warmline_oldest_request_at', operator: 'HAS_PROPERTY' });
  }
  const text = query.text.trim();
  return {
    filterGroups: filters.length > 0 ? [{ filters }] : [],
    ...(text === '' ? {} : { query: text }),
  };
}

function sortProperty(sort: ListSort, kind: ListQuery['kind']): string {
  if (sort === 'oldest_request') return 'warmline_oldest_request_at';
  if (sort === 'changed') return 'warmline_risk_changed_at';
  if (sort === 'name') return kind === 'company' ? 'name' : 'lastname';
  return 'warmline_risk_score';
}

function toRow(record: CrmRecord): ListRow {
  const of = (name: string) => record.properties[name] || null;
  const score = of('warmline_risk_score');
  return {
    id: record.id,
    name: recordName(record),
    detail: recordDetail(record),
    owner: of('hubspot_owner_id'),
    level: of('warmline_risk_level'),
    score: score === null ? null : Number(score),
    reasons: of('warmline_risk_reasons') ?? '',
    nextAction: of('warmline_next_action') ?? '',
    openRequests: Number(of('warmline_open_requests') ?? 0),
    oldestRequestAt: of('warmline_oldest_request_at'),
    changedAt: of('warmline_risk_changed_at'),
  };
}
