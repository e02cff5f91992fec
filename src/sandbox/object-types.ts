import { objectTypes } from '../crm/crm.ts';
import type { ObjectType } from '../crm/crm.ts';

export type TypeInfo = {
  /** HubSpot's number for the type, as lists and schemas name it. */
  id: string;
  /** As in association names (`contact_to_company`) and messages. */
  singular: string;
  /** Any one of these scopes lets an app read the records. */
  readScopes: readonly string[];
  writeScopes: readonly string[];
  created: 'createdate' | 'hs_createdate';
  modified: 'lastmodifieddate' | 'hs_lastmodifieddate';
  /** Returned when no properties are named. */
  defaults: readonly string[];
  /** What `query` of a search looks into. */
  searchable: readonly string[];
  /** A create without these is refused. */
  required: readonly string[];
};

const common = ['hs_object_id'];

function crmType(
  id: string,
  singular: string,
  scope: string,
  rest: Partial<TypeInfo> = {},
): TypeInfo {
  const created = rest.created ?? 'hs_createdate';
  const modified = rest.modified ?? 'hs_lastmodifieddate';
  return {
    id,
    singular,
    readScopes: [`${scope}.read`],
    writeScopes: [`${scope}.write`],
    created,
    modified,
    searchable: [],
    required: [],
    ...rest,
    defaults: [...common, created, modified, ...(rest.defaults ?? [])],
  };
}

const contacts = 'crm.objects.contacts';
const engagement = { required: ['hs_timestamp'] };

/** What differs between the object types, in one table. Engagements are read with the scope of contacts. */
export const typeInfo: Record<ObjectType, TypeInfo> = {
  contacts: crmType('0-1', 'contact', contacts, {
    created: 'createdate',
    modified: 'lastmodifieddate',
    defaults: ['email', 'firstname', 'lastname'],
    searchable: ['firstname', 'lastname', 'email', 'phone', 'company'],
  }),
  companies: crmType('0-2', 'company', 'crm.objects.companies', {
    created: 'createdate',
    defaults: ['domain', 'name'],
    searchable: ['name', 'domain', 'website', 'phone'],
  }),
  deals: crmType('0-3', 'deal', 'crm.objects.deals', {
    created: 'createdate',
    defaults: ['amount', 'closedate', 'dealname', 'dealstage', 'pipeline'],
    searchable: ['dealname', 'pipeline', 'dealstage', 'description', 'dealtype'],
  }),
  tickets: crmType('0-5', 'ticket', 'tickets', {
    readScopes: ['tickets', 'crm.objects.tickets.read'],
    writeScopes: ['tickets', 'crm.objects.tickets.write'],
    created: 'createdate',
    defaults: [
      'content',
      'hs_pipeline',
      'hs_pipeline_stage',
      'hs_ticket_category',
      'hs_ticket_priority',
      'subject',
    ],
    searchable: ['subject', 'content', 'hs_pipeline_stage', 'hs_ticket_category'],
    required: ['subject', 'hs_pipeline_stage'],
  }),
  emails: crmType('0-49', 'email', contacts, {
    ...engagement,
    searchable: ['hs_email_subject'],
  }),
  calls: crmType('0-48', 'call', contacts, {
    ...engagement,
    searchable: ['hs_call_title', 'hs_call_body'],
  }),
  meetings: crmType('0-47', 'meeting', contacts, {
    ...engagement,
    searchable: ['hs_meeting_title', 'hs_meeting_body'],
  }),
  notes: crmType('0-46', 'note', contacts, { ...engagement, searchable: ['hs_note_body'] }),
  tasks: crmType('0-27', 'task', contacts, {
    ...engagement,
    searchable: ['hs_task_subject', 'hs_task_body'],
  }),
  communications: crmType('0-18', 'communication', contacts, {
    ...engagement,
    searchable: ['hs_communication_body'],
  }),
  quotes: crmType('0-14', 'quote', 'crm.objects.quotes', {
    defaults: ['hs_expiration_date', 'hs_status', 'hs_title'],
    searchable: ['hs_title'],
    required: ['hs_title', 'hs_expiration_date'],
  }),
  feedback_submissions: crmType('0-19', 'feedback_submission', 'crm.objects.feedback_submissions', {
    searchable: ['hs_content', 'hs_survey_name'],
  }),
  orders: crmType('0-123', 'order', 'crm.objects.orders', { searchable: ['hs_order_name'] }),
  line_items: crmType('0-8', 'line_item', 'crm.objects.line_items', {
    defaults: ['amount', 'quantity'],
    searchable: ['name', 'description'],
  }),
};

const byAlias = new Map<string, ObjectType>(
  objectTypes.flatMap((type) => [
    [type, type],
    [typeInfo[type].singular, type],
    [typeInfo[type].id, type],
  ]),
);

/** The object type that a path segment names: plural, singular or number; undefined for any other. */
export function parseObjectType(segment: string): ObjectType | undefined {
  return byAlias.get(segment.toLowerCase());
}
