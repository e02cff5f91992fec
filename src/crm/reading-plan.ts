import type { Settings } from '../timeline/settings.ts';
import type { ObjectType } from './crm.ts';

/** What a first load asks of one object type. */
export type Plan = {
  type: ObjectType;
  properties: readonly string[];
  associations: readonly ObjectType[];
};

type Settled = Pick<Settings, 'lastLoginProperty' | 'renewalProperty'> &
  Partial<
    Pick<
      Settings,
      'lost' | 'segmentProperty' | 'productProperty' | 'birthdayProperty' | 'valueProperty'
    >
  >;

const owned = ['hubspot_owner_id'];
const engagement = ['hs_timestamp', ...owned];
const people: readonly ObjectType[] = ['contacts', 'companies'];
/** Of talks, quotes and orders with nobody's record at hand the deal says whose they are. */
const peopleOrDeals: readonly ObjectType[] = [...people, 'deals'];

const customer = [
  ...owned,
  'hubspot_owner_assigneddate',
  'lifecyclestage',
  'hs_lifecyclestage_customer_date',
  'hs_analytics_source',
  'total_revenue',
  'industry',
  // A merge makes a new record, and this names the old ones.
  'hs_merged_object_ids',
];

/** Read in any case, and no property at all. */
const unread: ReadonlySet<string> = new Set(['total_revenue', 'deals']);

/**
 * The fewest calls that bring a whole portal: each type is listed once, 100 a call, with its associations inline.
 * Links are asked from the activities' side only, since asking contacts for their activities as well would
 * bring each link twice. Line items and tasks say nothing about a customer's going and aren't read.
 */
export function readingPlan(settings: Settled): Plan[] {
  const { lastLoginProperty, renewalProperty, lost } = settings;
  const { segmentProperty = null, productProperty = null } = settings;
  const { birthdayProperty = null, valueProperty } = settings;
  const lossMark = lost?.kind === 'property' ? lost.name : null;
  const mapped = [
    lastLoginProperty,
    renewalProperty,
    lossMark,
    segmentProperty,
    productProperty,
    birthdayProperty,
    valueProperty === undefined || unread.has(valueProperty) ? null : valueProperty,
  ].filter((name) => name !== null);
  return [
    {
      type: 'contacts',
      properties: [
        'firstname',
        'lastname',
        'email',
        ...customer,
        'hs_employment_change_detected_date',
        'hs_language',
        'hs_timezone',
        ...mapped,
      ],
      associations: ['companies'],
    },
    {
      type: 'companies',
      properties: ['name', 'domain', ...customer, 'timezone', ...mapped],
      associations: [],
    },
    {
      type: 'emails',
      properties: [
        ...engagement,
        'hs_email_direction',
        'hs_email_status',
        'hs_email_subject',
        'hs_email_text',
        'hs_email_html',
        'hs_email_headers',
        'hs_email_thread_id',
      ],
      associations: peopleOrDeals,
    },
    {
      type: 'calls',
      properties: [
        ...engagement,
        'hs_call_title',
        'hs_call_body',
        'hs_call_direction',
        'hs_call_status',
        'hs_call_disposition',
        'hs_call_duration',
      ],
      associations: peopleOrDeals,
    },
    {
      type: 'meetings',
      properties: [
        ...engagement,
        'hs_meeting_title',
        'hs_meeting_body',
        'hs_internal_meeting_notes',
        'hs_meeting_start_time',
        'hs_meeting_end_time',
        'hs_meeting_outcome',
      ],
      associations: peopleOrDeals,
    },
    { type: 'notes', properties: [...engagement, 'hs_note_body'], associations: peopleOrDeals },
    {
      type: 'communications',
      properties: [
        ...engagement,
        'hs_communication_channel_type',
        'hs_communication_direction',
        'hs_communication_body',
      ],
      associations: peopleOrDeals,
    },
    {
      type: 'tickets',
      properties: [
        ...owned,
        'subject',
        'content',
        'createdate',
        'closed_date',
        'first_agent_reply_date',
        'hs_ticket_priority',
        'source_type',
      ],
      associations: peopleOrDeals,
    },
    {
      type: 'deals',
      properties: [
        ...owned,
        'dealname',
        'amount',
        'dealstage',
        'dealtype',
        'createdate',
        'closedate',
        'hs_is_closed',
        'hs_is_closed_won',
        'hs_deal_stage_probability',
        ...(productProperty === null ? [] : [productProperty]),
      ],
      associations: people,
    },
    {
      type: 'quotes',
      properties: [...owned, 'hs_title', 'hs_status', 'hs_createdate', 'hs_expiration_date'],
      associations: peopleOrDeals,
    },
    {
      type: 'orders',
      properties: [
        ...owned,
        'hs_order_name',
        'hs_total_price',
        'hs_order_discount',
        'hs_external_created_date',
        'hs_external_order_status',
        'hs_pipeline_stage',
      ],
      associations: peopleOrDeals,
    },
    {
      type: 'feedback_submissions',
      properties: [
        ...owned,
        'hs_survey_type',
        'hs_value',
        'hs_response_group',
        'hs_response_timestamp',
        'hs_submission_timestamp',
      ],
      associations: people,
    },
  ];
}
