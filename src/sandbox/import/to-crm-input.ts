import type { CreateInput, ObjectType } from '../../crm/crm.ts';
import type { Kind, TimelineRow } from './parse-row.ts';

export const typeOf = {
  email: 'emails',
  call: 'calls',
  sms: 'communications',
  purchase: 'deals',
} as const satisfies Record<Kind, ObjectType>;

export type EventType = (typeof typeOf)[Kind];

/** What tells two events of a type apart in the CRM; the properties are those that `toCrmInput` writes. */
export const keyProperties: Record<EventType, readonly string[]> = {
  emails: ['hs_timestamp', 'hs_email_direction'],
  calls: ['hs_timestamp', 'hs_call_direction'],
  communications: ['hs_timestamp'],
  deals: ['closedate', 'amount'],
};

/** The record that a row becomes. What the file doesn't tell is left empty, so that nothing is made up but the names. */
export function toCrmInput(
  row: TimelineRow,
  contactId: string,
  ownerId: string | null,
): CreateInput {
  const properties = {
    ...(ownerId === null ? {} : { hubspot_owner_id: ownerId }),
    ...propertiesOf(row, new Date(row.at).toISOString()),
  };
  return { properties, associations: [{ type: 'contacts', id: contactId }] };
}

function propertiesOf(
  { kind, direction, value, customer }: TimelineRow,
  at: string,
): Record<string, string> {
  switch (kind) {
    case 'email':
      return {
        hs_timestamp: at,
        hs_email_status: 'SENT',
        ...(direction && { hs_email_direction: direction === 'in' ? 'INCOMING_EMAIL' : 'EMAIL' }),
      };
    case 'call':
      return {
        hs_timestamp: at,
        hs_call_title: 'Imported call',
        hs_call_status: 'COMPLETED',
        ...(direction && { hs_call_direction: direction === 'in' ? 'INBOUND' : 'OUTBOUND' }),
      };
    case 'sms':
      // HubSpot keeps no direction on messages.
      return {
        hs_timestamp: at,
        hs_communication_channel_type: 'SMS',
        hs_communication_logged_from: 'CRM',
      };
    case 'purchase':
      return {
        dealname: `Purchase of ${customer.slice(0, 80)}`,
        pipeline: 'default',
        dealstage: 'closedwon',
        createdate: at,
        closedate: at,
        ...(value === null ? {} : { amount: String(value) }),
      };
  }
}

/** An event's key: who, and the values of its key properties, times and amounts in one spelling. */
export function keyOf(
  type: EventType,
  contactId: string,
  properties: Readonly<Record<string, string | null>>,
): string {
  const values = keyProperties[type].map((name) => {
    const value = properties[name] ?? '';
    if (name === 'amount') return value === '' ? '' : String(Number(value));
    return name === 'hs_timestamp' || name === 'closedate' ? String(Date.parse(value)) : value;
  });
  return [contactId, ...values].join(' ');
}
