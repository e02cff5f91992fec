import type { ObjectType } from '../crm/crm.ts';
import { typeInfo } from './object-types.ts';
import type { PropertyDefinition, PropertyType } from './property-definition.ts';

type Entry = {
  name: string;
  type: PropertyType;
  readOnly?: boolean;
  options?: readonly string[];
  label?: string;
  unique?: boolean;
  custom?: boolean;
  fieldType?: string;
};

const text = (...names: string[]): Entry[] => names.map((name) => ({ name, type: 'string' }));
const body = (...names: string[]): Entry[] =>
  names.map((name) => ({ name, type: 'string', fieldType: 'textarea' }));
const number = (...names: string[]): Entry[] => names.map((name) => ({ name, type: 'number' }));
const time = (...names: string[]): Entry[] => names.map((name) => ({ name, type: 'datetime' }));
const date = (...names: string[]): Entry[] => names.map((name) => ({ name, type: 'date' }));
const flag = (...names: string[]): Entry[] => names.map((name) => ({ name, type: 'bool' }));
const choice = (name: string, ...options: string[]): Entry[] => [
  { name, type: 'enumeration', options },
];
/** Kept by the CRM itself. */
const kept = (entries: Entry[]): Entry[] => entries.map((entry) => ({ ...entry, readOnly: true }));
const custom = (entries: Entry[]): Entry[] => entries.map((entry) => ({ ...entry, custom: true }));

const sources = [
  'ORGANIC_SEARCH',
  'PAID_SEARCH',
  'EMAIL_MARKETING',
  'SOCIAL_MEDIA',
  'PAID_SOCIAL',
  'REFERRALS',
  'OTHER_CAMPAIGNS',
  'DIRECT_TRAFFIC',
  'OFFLINE',
  'AI_REFERRALS',
];
const lifecycle = [
  'subscriber',
  'lead',
  'marketingqualifiedlead',
  'salesqualifiedlead',
  'opportunity',
  'customer',
  'evangelist',
  'other',
];
const industries = [
  'ACCOUNTING',
  'AUTOMOTIVE',
  'BANKING',
  'BIOTECHNOLOGY',
  'BUILDING_MATERIALS',
  'CHEMICALS',
  'COMPUTER_HARDWARE',
  'COMPUTER_SOFTWARE',
  'CONSTRUCTION',
  'CONSUMER_GOODS',
  'ELECTRICAL_ELECTRONIC_MANUFACTURING',
  'FOOD_BEVERAGES',
  'FOOD_PRODUCTION',
  'FURNITURE',
  'HOSPITAL_HEALTH_CARE',
  'HOSPITALITY',
  'INDUSTRIAL_AUTOMATION',
  'INFORMATION_TECHNOLOGY_AND_SERVICES',
  'INSURANCE',
  'INTERNET',
  'LOGISTICS_AND_SUPPLY_CHAIN',
  'MACHINERY',
  'MARKETING_AND_ADVERTISING',
  'MECHANICAL_OR_INDUSTRIAL_ENGINEERING',
  'MEDICAL_DEVICES',
  'OIL_ENERGY',
  'PACKAGING_AND_CONTAINERS',
  'PAPER_FOREST_PRODUCTS',
  'PHARMACEUTICALS',
  'PLASTICS',
  'PRINTING',
  'RENEWABLES_ENVIRONMENT',
  'RETAIL',
  'SPORTING_GOODS',
  'TELECOMMUNICATIONS',
  'TEXTILES',
  'TRANSPORTATION_TRUCKING_RAILROAD',
  'UTILITIES',
  'WHOLESALE',
];

const owned = [
  ...text('hubspot_owner_id', 'hubspot_team_id'),
  ...kept(time('hubspot_owner_assigneddate')),
];
const engagement = [...time('hs_timestamp'), ...owned, ...text('hs_attachment_ids')];
const summed = [
  ...kept(time('notes_last_contacted', 'notes_last_updated', 'notes_next_activity_date')),
  ...kept(time('hs_last_sales_activity_timestamp')),
  ...kept(number('num_associated_deals', 'num_contacted_notes')),
];

const entries: Record<ObjectType, Entry[]> = {
  contacts: [
    { name: 'email', type: 'string', unique: true },
    ...text(
      'firstname',
      'lastname',
      'mobilephone',
      'company',
      'jobtitle',
      'website',
      'salutation',
      'industry',
    ),
    ...text('address', 'city', 'state', 'zip', 'country', 'hs_language', 'hs_timezone', 'message'),
    { name: 'phone', type: 'phone_number', fieldType: 'phonenumber' },
    ...choice('lifecyclestage', ...lifecycle),
    ...choice(
      'hs_lead_status',
      'NEW',
      'OPEN',
      'IN_PROGRESS',
      'OPEN_DEAL',
      'UNQUALIFIED',
      'CONNECTED',
      'ATTEMPTED_TO_CONTACT',
      'BAD_TIMING',
    ),
    ...choice('hs_analytics_source', ...sources),
    ...text('hs_analytics_source_data_1', 'hs_analytics_source_data_2'),
    ...owned,
    ...summed,
    ...kept(time('hs_lifecyclestage_customer_date', 'hs_lifecyclestage_lead_date')),
    ...kept(time('hs_sales_email_last_replied', 'hs_sales_email_last_opened')),
    ...kept(time('hs_employment_change_detected_date', 'recent_deal_close_date', 'closedate')),
    ...kept(number('associatedcompanyid', 'total_revenue', 'recent_deal_amount')),
    ...kept(number('hs_feedback_last_nps_rating')),
    ...kept(time('hs_feedback_last_survey_date')),
    ...date('date_of_birth'),
    ...flag('hs_email_optout'),
    ...custom([...time('last_login_at'), ...date('contract_end_date')]),
  ],
  companies: [
    ...text(
      'name',
      'domain',
      'website',
      'description',
      'address',
      'city',
      'state',
      'zip',
      'country',
      'timezone',
    ),
    { name: 'phone', type: 'phone_number', fieldType: 'phonenumber' },
    ...choice('industry', ...industries),
    ...choice('lifecyclestage', ...lifecycle),
    ...choice('type', 'PROSPECT', 'PARTNER', 'RESELLER', 'VENDOR', 'OTHER'),
    ...choice('hs_analytics_source', ...sources),
    ...number('numberofemployees', 'annualrevenue'),
    ...owned,
    ...summed,
    ...kept(time('hs_sales_email_last_replied')),
    ...kept(time('hs_lifecyclestage_customer_date', 'recent_deal_close_date', 'closedate')),
    ...kept(number('total_revenue', 'recent_deal_amount', 'num_associated_contacts')),
    ...custom([...time('last_login_at'), ...date('contract_end_date')]),
  ],
  deals: [
    ...text('dealname', 'deal_currency_code', 'closed_lost_reason', 'closed_won_reason'),
    ...body('description'),
    ...number('amount'),
    ...choice(
      'dealstage',
      'appointmentscheduled',
      'qualifiedtobuy',
      'presentationscheduled',
      'decisionmakerboughtin',
      'contractsent',
      'closedwon',
      'closedlost',
    ),
    ...choice('pipeline', 'default'),
    ...choice('dealtype', 'newbusiness', 'existingbusiness'),
    ...choice('hs_priority', 'low', 'medium', 'high'),
    ...time('closedate', 'createdate'),
    ...owned,
    ...kept(flag('hs_is_closed', 'hs_is_closed_won', 'hs_is_closed_lost')),
    ...kept(number('hs_deal_stage_probability', 'hs_projected_amount')),
    ...kept(time('notes_last_contacted')),
    ...custom([...number('discount_percent')]),
  ],
  tickets: [
    ...text('subject'),
    ...body('content', 'hs_resolution'),
    ...choice('hs_pipeline', '0'),
    ...choice('hs_pipeline_stage', '1', '2', '3', '4'),
    ...choice('hs_ticket_priority', 'LOW', 'MEDIUM', 'HIGH', 'URGENT'),
    ...choice(
      'hs_ticket_category',
      'PRODUCT_ISSUE',
      'BILLING_ISSUE',
      'FEATURE_REQUEST',
      'GENERAL_INQUIRY',
    ),
    ...choice('source_type', 'CHAT', 'EMAIL', 'FORM', 'PHONE'),
    ...time(
      'createdate',
      'closed_date',
      'first_agent_reply_date',
      'last_reply_date',
      'hs_lastcontacted',
    ),
    ...kept(number('time_to_close', 'time_to_first_agent_reply')),
    ...owned,
  ],
  emails: [
    ...engagement,
    ...choice('hs_email_direction', 'EMAIL', 'INCOMING_EMAIL', 'FORWARDED_EMAIL', 'DRAFT_EMAIL'),
    ...choice('hs_email_status', 'BOUNCED', 'FAILED', 'SCHEDULED', 'SENDING', 'SENT'),
    ...text('hs_email_subject', 'hs_email_thread_id', 'hs_email_message_id'),
    ...body('hs_email_text', 'hs_email_html', 'hs_email_headers'),
    ...kept(
      text(
        'hs_email_from_email',
        'hs_email_from_firstname',
        'hs_email_from_lastname',
        'hs_email_to_email',
        'hs_email_cc_email',
      ),
    ),
    ...number('hs_email_open_count', 'hs_email_click_count', 'hs_email_reply_count'),
  ],
  calls: [
    ...engagement,
    ...text('hs_call_title', 'hs_call_from_number', 'hs_call_to_number', 'hs_call_recording_url'),
    ...body('hs_call_body'),
    ...choice('hs_call_direction', 'INBOUND', 'OUTBOUND'),
    ...choice(
      'hs_call_status',
      'BUSY',
      'CALLING_CRM_USER',
      'CANCELED',
      'COMPLETED',
      'CONNECTING',
      'FAILED',
      'IN_PROGRESS',
      'MISSED',
      'NO_ANSWER',
      'QUEUED',
      'RINGING',
    ),
    ...choice(
      'hs_call_disposition',
      'f240bbac-87c9-4f6e-bf70-924b57d47db7',
      '9d9162e7-6cf3-4944-bf63-4dff82258764',
      'a4c4c377-d246-4b32-a13b-75a56a4cd0ff',
      'b2cf5968-551e-4856-9783-52b3da59a7d0',
      '73a0d17f-1163-4015-bdd5-ec830791da20',
      '17b47fee-58de-441e-a44c-c6300d46f273',
    ),
    ...number('hs_call_duration'),
  ],
  meetings: [
    ...engagement,
    ...text('hs_meeting_title', 'hs_meeting_location', 'hs_meeting_external_url'),
    ...body('hs_meeting_body', 'hs_internal_meeting_notes'),
    ...time('hs_meeting_start_time', 'hs_meeting_end_time'),
    ...choice('hs_meeting_outcome', 'SCHEDULED', 'COMPLETED', 'RESCHEDULED', 'NO_SHOW', 'CANCELED'),
  ],
  notes: [...engagement, ...body('hs_note_body')],
  tasks: [
    ...engagement,
    ...text('hs_task_subject', 'hs_task_reminders'),
    ...body('hs_task_body'),
    ...choice('hs_task_status', 'NOT_STARTED', 'IN_PROGRESS', 'WAITING', 'DEFERRED', 'COMPLETED'),
    ...choice('hs_task_priority', 'NONE', 'LOW', 'MEDIUM', 'HIGH'),
    ...choice(
      'hs_task_type',
      'TODO',
      'CALL',
      'EMAIL',
      'LINKED_IN',
      'LINKED_IN_CONNECT',
      'LINKED_IN_MESSAGE',
      'MEETING',
    ),
    ...kept(time('hs_task_completion_date')),
  ],
  communications: [
    ...engagement,
    ...choice(
      'hs_communication_channel_type',
      'SMS',
      'WHATS_APP',
      'LINKEDIN_MESSAGE',
      'CUSTOM_CHANNEL_CONVERSATION',
    ),
    ...choice('hs_communication_logged_from', 'CRM'),
    ...body('hs_communication_body'),
  ],
  quotes: [
    ...text('hs_title', 'hs_domain', 'hs_currency', 'hs_language', 'hs_slug', 'hs_template_type'),
    ...body('hs_terms', 'hs_comments'),
    ...choice(
      'hs_status',
      'DRAFT',
      'APPROVAL_NOT_NEEDED',
      'PENDING_APPROVAL',
      'APPROVED',
      'REJECTED',
    ),
    { name: 'hs_expiration_date', type: 'datetime' },
    ...kept(number('hs_quote_amount')),
    ...number('hs_quote_total_preference'),
    ...owned,
  ],
  feedback_submissions: [
    ...choice('hs_survey_type', 'NPS', 'CSAT', 'CES', 'CUSTOM', 'KNOWLEDGE'),
    ...choice('hs_survey_channel', 'EMAIL', 'WEB', 'CHAT'),
    ...choice(
      'hs_response_group',
      'DETRACTOR',
      'PASSIVE',
      'PROMOTER',
      'UNHAPPY',
      'NEUTRAL',
      'HAPPY',
    ),
    ...number('hs_value'),
    ...text('hs_survey_id', 'hs_survey_name'),
    ...body('hs_content'),
    ...time('hs_submission_timestamp', 'hs_response_timestamp'),
  ],
  orders: [
    ...text(
      'hs_order_name',
      'hs_currency_code',
      'hs_external_order_id',
      'hs_external_order_status',
    ),
    ...number('hs_total_price', 'hs_order_discount'),
    ...time('hs_external_created_date'),
    ...choice('hs_pipeline_stage', 'open', 'processed', 'shipped', 'delivered', 'cancelled'),
    ...owned,
  ],
  line_items: [
    ...text(
      'name',
      'hs_sku',
      'hs_product_id',
      'hs_line_item_currency_code',
      'recurringbillingfrequency',
    ),
    ...body('description'),
    ...number('quantity', 'price', 'discount', 'hs_discount_percentage'),
    ...kept(number('amount')),
    ...owned,
  ],
};

const labels: Record<string, string> = {
  '1': 'New',
  '2': 'Waiting on contact',
  '3': 'Waiting on us',
  '4': 'Closed',
  '0': 'Support Pipeline',
  default: 'Sales Pipeline',
  closedwon: 'Closed Won',
  closedlost: 'Closed Lost',
  'f240bbac-87c9-4f6e-bf70-924b57d47db7': 'Connected',
  '9d9162e7-6cf3-4944-bf63-4dff82258764': 'Busy',
  'a4c4c377-d246-4b32-a13b-75a56a4cd0ff': 'Left live message',
  'b2cf5968-551e-4856-9783-52b3da59a7d0': 'Left voicemail',
  '73a0d17f-1163-4015-bdd5-ec830791da20': 'No answer',
  '17b47fee-58de-441e-a44c-c6300d46f273': 'Wrong number',
};

function wordsOf(name: string): string {
  const words = name.replace(/^hs_/, '').toLowerCase().replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const fieldTypes: Record<PropertyType, string> = {
  string: 'text',
  number: 'number',
  date: 'date',
  datetime: 'date',
  enumeration: 'select',
  bool: 'booleancheckbox',
  phone_number: 'phonenumber',
};

/** Name of the group that HubSpot's own properties of a type stand in. */
export function defaultGroup(type: ObjectType): string {
  return type === 'contacts' ? 'contactinformation' : `${typeInfo[type].singular}information`;
}

function define(type: ObjectType, entry: Entry): PropertyDefinition {
  const options = entry.type === 'bool' ? ['true', 'false'] : (entry.options ?? []);
  return {
    name: entry.name,
    label: entry.label ?? wordsOf(entry.name),
    type: entry.type,
    fieldType: entry.fieldType ?? fieldTypes[entry.type],
    groupName: defaultGroup(type),
    description: '',
    options: options.map((value, displayOrder) => ({
      label: labels[value] ?? wordsOf(value),
      value,
      displayOrder,
      hidden: false,
    })),
    createdAt: 0,
    updatedAt: 0,
    hubspotDefined: entry.custom !== true,
    readOnly: entry.readOnly === true,
    hasUniqueValue: entry.unique === true,
    hidden: false,
    formField: entry.readOnly !== true,
    displayOrder: -1,
  };
}

/** The properties that a new portal has on a type, the ones every record carries included. */
export function catalogOf(type: ObjectType): PropertyDefinition[] {
  const { created, modified } = typeInfo[type];
  const own = entries[type];
  const named = new Set(own.map(({ name }) => name));
  const everywhere = [
    ...kept(number('hs_object_id')),
    ...kept(time(created, modified)),
    ...kept(text('hs_merged_object_ids', 'hs_created_by_user_id', 'hs_updated_by_user_id')),
  ].filter(({ name }) => !named.has(name));
  return [...own, ...everywhere].map((entry) => define(type, entry));
}
