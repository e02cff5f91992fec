import { expect, test } from 'vitest';
import { objectTypes } from '../../src/crm/crm.ts';
import type { ObjectType } from '../../src/crm/crm.ts';
import { readingPlan } from '../../src/crm/reading-plan.ts';
import { toActivity } from '../../src/crm/to-activity.ts';
import type { Activity } from '../../src/timeline/records.ts';
import { at, createdAt, crmRecord } from './crm-record.ts';

type Properties = Record<string, string | null>;

function read(type: ObjectType, properties: Properties = {}) {
  const outcome = toActivity(crmRecord(type, properties));
  if ('skipped' in outcome) throw new Error(outcome.skipped);
  return outcome;
}

const skipped = (type: ObjectType, properties: Properties) => {
  const outcome = toActivity(crmRecord(type, properties));
  return 'skipped' in outcome ? outcome.skipped : null;
};

const base = { id: '10', at, ownerId: '7', contactIds: ['1'], companyIds: ['2'] };
const owner = { hubspot_owner_id: '7' };

test('an e-mail', () => {
  expect(
    read('emails', {
      ...owner,
      hs_email_direction: 'INCOMING_EMAIL',
      hs_email_status: 'SENT',
      hs_email_subject: ' Price list? ',
      hs_email_text: 'Could you send it?',
      hs_email_html: '<p>Could you send it?</p>',
      hs_email_thread_id: 't1',
      hs_email_headers: JSON.stringify({ from: { email: 'a@b.example' }, 'Message-ID': '<1>' }),
    }),
  ).toEqual({
    activity: {
      type: 'email',
      ...base,
      subject: 'Price list?',
      cues: [],
      language: null,
      direction: 'in',
      automated: false,
      threadId: 't1',
      failed: false,
    },
    text: {
      channel: 'email',
      direction: 'in',
      subject: 'Price list?',
      body: 'Could you send it?',
      headers: { 'message-id': '<1>' },
      from: ['a@b.example'],
      to: [],
    },
  });
});

test.each<[string, Properties, Record<string, unknown>]>([
  ['sent', { hs_email_direction: 'EMAIL' }, { direction: 'out' }],
  ['forwarded to the CRM', { hs_email_direction: 'FORWARDED_EMAIL' }, { direction: 'unknown' }],
  ['without a direction', {}, { direction: 'unknown' }],
  ['bounced', { hs_email_status: 'BOUNCED' }, { failed: true }],
  ['failed', { hs_email_status: 'FAILED' }, { failed: true }],
  ['without a thread', {}, { threadId: null, subject: null }],
  ['newsletter', { hs_email_headers: '{"List-Unsubscribe":"<https://x>"}' }, { automated: true }],
  ['bulk', { hs_email_headers: '{"precedence":"bulk"}' }, { automated: true }],
  ['auto-reply', { hs_email_headers: '{"Auto-Submitted":"auto-replied"}' }, { automated: true }],
  ['no auto-reply', { hs_email_headers: '{"Auto-Submitted":"no"}' }, { automated: false }],
  [
    'Exchange answer',
    { hs_email_headers: '{"X-Auto-Response-Suppress":"All"}' },
    { automated: true },
  ],
  ['nested headers', { hs_email_headers: '{"headers":{"List-Id":"x"}}' }, { automated: true }],
  ['raw headers', { hs_email_headers: 'From: a\r\nPrecedence:\r\n list\r\n' }, { automated: true }],
  ['broken headers', { hs_email_headers: '{"Auto-Submitted":' }, { automated: false }],
])('an e-mail: %s', (_name, properties, expected) => {
  expect(read('emails', properties).activity).toMatchObject(expected);
});

test('an e-mail that holds only HTML is read from it', () => {
  expect(read('emails', { hs_email_text: ' ', hs_email_html: '<p>Hi</p>' }).text?.body).toBe(
    '<p>Hi</p>',
  );
});

test.each([
  ['draft e-mail', { hs_email_direction: 'DRAFT_EMAIL' }],
  ['e-mail not sent yet', { hs_email_status: 'SCHEDULED' }],
])('skips a %s', (reason, properties) => {
  expect(skipped('emails', properties)).toBe(reason);
});

test('a call', () => {
  expect(
    read('calls', {
      ...owner,
      hs_call_direction: 'OUTBOUND',
      hs_call_disposition: 'f240bbac-87c9-4f6e-bf70-924b57d47db7',
      hs_call_duration: '95000',
      hs_call_title: 'About the quote',
      hs_call_body: 'She wants it by Friday.',
    }),
  ).toEqual({
    activity: {
      type: 'call',
      ...base,
      subject: 'About the quote',
      cues: [],
      language: null,
      direction: 'out',
      connected: true,
      durationMs: 95_000,
    },
    text: {
      channel: 'call_note',
      direction: 'out',
      subject: 'About the quote',
      body: 'She wants it by Friday.',
    },
  });
});

test.each<[string, Properties, boolean | null]>([
  ['nothing said', {}, null],
  ['left a voicemail', { hs_call_disposition: 'b2cf5968-551e-4856-9783-52b3da59a7d0' }, false],
  [
    'left a message with somebody',
    { hs_call_disposition: 'a4c4c377-d246-4b32-a13b-75a56a4cd0ff' },
    false,
  ],
  [
    'a voicemail, though the call completed',
    {
      hs_call_disposition: 'B2CF5968-551E-4856-9783-52B3DA59A7D0',
      hs_call_status: 'COMPLETED',
      hs_call_duration: '60000',
    },
    false,
  ],
  [
    "the portal's own outcome",
    { hs_call_disposition: '11111111-2222-3333-4444-555555555555' },
    null,
  ],
  ['missed', { hs_call_status: 'MISSED' }, false],
  ['no answer', { hs_call_status: 'NO_ANSWER' }, false],
  ['completed and long', { hs_call_status: 'COMPLETED', hs_call_duration: '30000' }, true],
  ['completed and short', { hs_call_status: 'COMPLETED', hs_call_duration: '12000' }, null],
  ['completed without a duration', { hs_call_status: 'COMPLETED' }, null],
  ['in progress', { hs_call_status: 'IN_PROGRESS', hs_call_duration: '60000' }, null],
])('did two people speak? %s', (_name, properties, connected) => {
  expect(read('calls', properties).activity).toMatchObject({ connected });
});

test('a meeting is at its start, whenever it was logged', () => {
  const starts = at + 86_400_000;
  expect(
    read('meetings', {
      ...owner,
      hs_meeting_start_time: new Date(starts).toISOString(),
      hs_meeting_end_time: String(starts + 3_600_000),
      hs_meeting_outcome: 'COMPLETED',
      hs_meeting_title: 'Review',
      hs_meeting_body: 'Agenda',
      hs_internal_meeting_notes: 'They hesitate.',
    }),
  ).toEqual({
    activity: {
      type: 'meeting',
      ...base,
      at: starts,
      subject: 'Review',
      cues: [],
      language: null,
      outcome: 'held',
      endAt: starts + 3_600_000,
    },
    text: {
      channel: 'meeting_note',
      direction: 'unknown',
      subject: 'Review',
      body: 'They hesitate.',
    },
  });
});

test.each([
  ['SCHEDULED', 'scheduled'],
  ['RESCHEDULED', 'scheduled'],
  ['NO_SHOW', 'no_show'],
  ['CANCELED', 'canceled'],
  ['', 'unknown'],
  ['OUR_OWN_OUTCOME', 'unknown'],
])('a meeting of outcome "%s" is %s', (outcome, expected) => {
  expect(read('meetings', { hs_meeting_outcome: outcome }).activity).toMatchObject({
    at,
    outcome: expected,
  });
});

test('a meeting that ends before it begins has no end', () => {
  expect(
    read('meetings', { hs_meeting_end_time: new Date(at - 1_000).toISOString() }).activity,
  ).toMatchObject({ endAt: null });
});

test('notes and messages', () => {
  expect(read('notes', { ...owner, hs_note_body: '<b>Angry</b>' })).toEqual({
    activity: { type: 'note', ...base, subject: null, cues: [], language: null },
    text: { channel: 'note', direction: 'unknown', subject: null, body: '<b>Angry</b>' },
  });
  expect(
    read('communications', {
      hs_communication_channel_type: 'WHATS_APP',
      hs_communication_direction: 'INBOUND',
      hs_communication_body: 'Any news?',
    }),
  ).toMatchObject({
    activity: { type: 'message', channel: 'WHATS_APP', direction: 'in', automated: false },
    text: { channel: 'chat', direction: 'in', body: 'Any news?' },
  });
  expect(read('communications').activity).toMatchObject({
    channel: 'UNKNOWN',
    direction: 'unknown',
  });
});

test("a ticket is at its opening, and its words are the customer's", () => {
  expect(
    read('tickets', {
      ...owner,
      subject: 'Leaking valve',
      content: 'It leaks again.',
      createdate: new Date(at).toISOString(),
      closed_date: new Date(at + 5_000).toISOString(),
      first_agent_reply_date: String(at + 1_000),
      hs_ticket_priority: 'HIGH',
    }),
  ).toEqual({
    activity: {
      type: 'ticket',
      ...base,
      subject: 'Leaking valve',
      cues: [],
      language: null,
      closedAt: at + 5_000,
      firstReplyAt: at + 1_000,
      priority: 'HIGH',
    },
    text: { channel: 'ticket', direction: 'in', subject: 'Leaking valve', body: 'It leaks again.' },
  });
  expect(read('tickets').activity).toMatchObject({ at: createdAt, closedAt: null });
});

const closed = {
  closedate: new Date(at).toISOString(),
  createdate: new Date(createdAt).toISOString(),
};

test.each<[string, Properties, Partial<Activity>]>([
  [
    'won',
    { ...closed, hs_is_closed: 'true', hs_is_closed_won: 'true' },
    { state: 'won', at, closedAt: at },
  ],
  ['lost', { ...closed, hs_is_closed: 'true', hs_is_closed_won: 'false' }, { state: 'lost', at }],
  ['open', { ...closed, hs_is_closed: 'false' }, { state: 'open', at: createdAt, closedAt: null }],
  ['won by its stage', { ...closed, dealstage: 'closedwon' }, { state: 'won', at }],
  ['lost by its stage', { ...closed, dealstage: 'closedlost' }, { state: 'lost', at }],
  ['in another pipeline', { ...closed, dealstage: '8231' }, { state: 'open', at: createdAt }],
  [
    'won in another pipeline',
    { ...closed, dealstage: '8232', hs_deal_stage_probability: '1.0' },
    { state: 'won', at, closedAt: at },
  ],
  [
    'lost in another pipeline',
    { ...closed, dealstage: '8233', hs_deal_stage_probability: '0' },
    { state: 'lost', at, closedAt: at },
  ],
  [
    'on its way in another pipeline',
    { ...closed, dealstage: '8234', hs_deal_stage_probability: '0.9' },
    { state: 'open', at: createdAt },
  ],
  [
    'open by the flag, whatever its probability',
    { ...closed, hs_is_closed: 'false', hs_deal_stage_probability: '1' },
    { state: 'open' },
  ],
  [
    'closed without a date',
    { hs_is_closed_won: 'true' },
    { state: 'won', at: createdAt, closedAt: null },
  ],
  ['with an amount', { amount: '1200.50' }, { amount: 1200.5 }],
  ['with nonsense for an amount', { amount: '1,200 EUR' }, { amount: null }],
])('a deal: %s', (_name, properties, expected) => {
  expect(read('deals', properties)).toMatchObject({
    activity: { type: 'deal', ...expected },
    text: null,
  });
});

test.each([
  ['Annual renewal', true],
  ['Vertragsverlängerung 2026', true],
  ['Renouvellement', true],
  ['Renovação anual', true],
  ['Renovación', true],
  ['Rinnovo', true],
  ['Szerződés megújítása', true],
  ['契約更新', true],
  ['续约', true],
  ['續約', true],
  ['Pumps for hall 3', false],
])('is "%s" a renewal: %s', (dealname, renewal) => {
  expect(read('deals', { dealname }).activity).toMatchObject({ name: dealname, renewal });
});

test('a renewal by the type of the deal', () => {
  expect(read('deals', { dealname: 'X', dealtype: 'renewal' }).activity).toMatchObject({
    renewal: true,
  });
});

test.each([
  ['DRAFT', false],
  ['PENDING_APPROVAL', false],
  ['REJECTED', false],
  ['', false],
  ['APPROVAL_NOT_NEEDED', true],
  ['APPROVED', true],
])('a quote of status "%s" was sent: %s', (hs_status, sent) => {
  expect(
    read('quotes', {
      hs_status,
      hs_title: 'Q-1',
      hs_createdate: String(at),
      hs_expiration_date: '2025-07-01',
    }).activity,
  ).toMatchObject({ type: 'quote', at, title: 'Q-1', sent, expiresAt: Date.UTC(2025, 6, 1) });
});

test('orders, and cancelled ones', () => {
  expect(
    read('orders', { hs_total_price: '99', hs_external_created_date: new Date(at).toISOString() })
      .activity,
  ).toMatchObject({ type: 'order', at, amount: 99 });
  expect(read('orders').activity).toMatchObject({ at: createdAt, amount: null });
  expect(skipped('orders', { hs_external_order_status: 'Cancelled' })).toBe('cancelled order');
});

test.each<[string, string | null, string | null, Record<string, unknown>]>([
  ['NPS', '9', 'PROMOTER', { metric: 'nps', score: 9, scale: 10 }],
  ['NPS', '0', 'DETRACTOR', { metric: 'nps', score: 0, scale: 10 }],
  ['CSAT', '4', 'HAPPY', { metric: 'csat', score: 4, scale: 5 }],
  ['CSAT', '2', 'UNHAPPY', { metric: 'csat', score: 2, scale: 5 }],
  ['CSAT', '2', 'HAPPY', { metric: 'csat', score: 2, scale: 2 }],
  ['CSAT', '1', 'NEUTRAL', { metric: 'csat', score: 1, scale: 2 }],
  ['CSAT', '0', 'UNHAPPY', { metric: 'csat', score: 0, scale: 2 }],
  ['CES', '6', null, { metric: 'ces', score: 6, scale: 7 }],
  ['CES', '9', null, { metric: 'ces', score: 9, scale: null }],
  ['CUSTOM', '3', null, { metric: 'other', score: 3, scale: null }],
  ['NPS', null, null, { metric: 'nps', score: null, scale: null }],
])('a %s answer of %s (%s)', (hs_survey_type, hs_value, hs_response_group, expected) => {
  const properties = {
    hs_survey_type,
    hs_value,
    hs_response_group,
    hs_submission_timestamp: String(at),
  };
  expect(read('feedback_submissions', properties).activity).toMatchObject({
    type: 'survey',
    at,
    ...expected,
  });
});

test.each<[string, string | null, string]>([
  ['empty', null, 'no time (hs_timestamp is empty)'],
  ['blank', '  ', 'no time (hs_timestamp is empty)'],
  ['words', 'yesterday', 'unreadable time (hs_timestamp is "yesterday")'],
  ['American', '06/01/2025', 'unreadable time (hs_timestamp is "06/01/2025")'],
  [
    'no such day',
    '2025-13-45T00:00:00Z',
    'unreadable time (hs_timestamp is "2025-13-45T00:00:00Z")',
  ],
  ['seconds', '1748770200', 'unreadable time (hs_timestamp is "1748770200")'],
  ['far future', '99999999999999', 'unreadable time (hs_timestamp is "99999999999999")'],
])('a time that is %s skips the record, with the reason', (_name, hs_timestamp, reason) => {
  for (const type of ['emails', 'calls', 'meetings', 'notes', 'communications'] as const) {
    expect(skipped(type, { hs_timestamp })).toBe(reason);
  }
});

test.each([
  ['ISO', '2025-06-01T09:30:00.000Z'],
  ['ISO without milliseconds', '2025-06-01T09:30:00Z'],
  ['another zone', '2025-06-01T11:30:00+02:00'],
  ['no zone, hence UTC', '2025-06-01T09:30:00'],
  ['a blank for the T', '2025-06-01 09:30:00'],
  ['milliseconds', String(at)],
])('a time as %s', (_name, hs_timestamp) => {
  expect(read('notes', { hs_timestamp }).activity.at).toBe(at);
});

test('a body of a megabyte is read to 200,000 characters, a subject to 200, no character cut in two', () => {
  const { activity, text } = read('emails', {
    hs_email_subject: `${'s'.repeat(199)}😀 and more`,
    hs_email_text: 'x'.repeat(1_000_000),
  });
  expect(activity).toMatchObject({ subject: 's'.repeat(199) });
  expect(text?.body).toHaveLength(200_000);
});

test('nobody and 300 people are both possible', () => {
  const people = Array.from({ length: 300 }, (_none, id) => String(id));
  const many = toActivity(crmRecord('notes', {}, { associations: { contacts: people } }));
  expect(many).toMatchObject({ activity: { contactIds: people, companyIds: [] } });
  expect(toActivity(crmRecord('notes', {}, { associations: {} }))).toMatchObject({
    activity: { contactIds: [] },
  });
});

test('each type is read or says that it is not', () => {
  const plan = readingPlan({ lastLoginProperty: null, renewalProperty: null });
  const planned = new Set(plan.map((item) => item.type));
  for (const type of objectTypes) {
    const isActivity = planned.has(type) && type !== 'contacts' && type !== 'companies';
    expect(skipped(type, {})).toBe(isActivity ? null : `${type} are not read`);
  }
});

test.each(['tickets', 'deals', 'orders', 'quotes', 'feedback_submissions'] as const)(
  'one of %s without any time is told, not put into 1970',
  (type) => {
    const record = crmRecord(type, {}, { createdAt: 0 });
    expect(toActivity(record)).toEqual({
      skipped: 'no time (neither in its properties nor of its creation)',
    });
  },
);

test.each(['0', '86400000', '1970-01-01T00:00:00Z', '1970-01-02', '1972-06-01T10:00:00.000Z'])(
  '%s is no time of an engagement: an empty date became 1970',
  (time) => {
    expect(toActivity(crmRecord('calls', { hs_timestamp: time }))).toEqual({
      skipped: `unreadable time (hs_timestamp is "${time}")`,
    });
  },
);
