import type { ObjectType } from '../src/crm/crm.ts';
import type { Seed, SeedRecord } from '../src/sandbox/portal.ts';

const day = 86_400_000;
const share = { emails: 0.6, calls: 0.15, meetings: 0.1, notes: 0.1, deals: 0.03, tickets: 0.02 };
const text = `Dear Ann, thank you for the drawings. Could you please send us a quote for 40 housings by Friday? ${'We would like to go through the terms of delivery, the packaging and the dates with you. '.repeat(8)}`;
const owners = [{ id: '1', email: 'rep@bench.example', firstName: 'Rita', lastName: 'Rep' }];

/** How many records of each type a portal of so many contacts and activities has; other types are empty. */
export function countsOf(
  contacts: number,
  activities: number,
): Partial<Record<ObjectType, number>> {
  return {
    contacts,
    companies: Math.ceil(contacts / 5),
    ...Object.fromEntries(
      Object.entries(share).map(([type, part]) => [type, Math.round(activities * part)]),
    ),
  };
}

/** A portal of so many contacts and activities as of `now`, made while it is read. */
export function largePortal(contacts: number, activities: number, now: number): Seed {
  function propertiesOf(type: ObjectType, n: number): Record<string, string> {
    const hs_timestamp = String(now - (n % 700) * day);
    switch (type) {
      case 'contacts':
        return { firstname: `Ann${n}`, lastname: 'Bench', email: `ann${n}@bench.example` };
      case 'companies':
        return { name: `Firm ${n}` };
      case 'emails': {
        const hs_email_direction = n % 2 === 0 ? 'INCOMING_EMAIL' : 'EMAIL';
        const hs_email_subject = `Order ${n}`;
        return { hs_timestamp, hs_email_direction, hs_email_subject, hs_email_text: text };
      }
      case 'calls':
        return { hs_timestamp, hs_call_title: `Call ${n}`, hs_call_direction: 'OUTBOUND' };
      case 'meetings':
        return { hs_timestamp, hs_meeting_title: `Meeting ${n}` };
      case 'notes':
        return { hs_timestamp, hs_note_body: `Spoke about order ${n}.` };
      case 'deals':
        return { dealname: `Deal ${n}`, amount: '900', closedate: hs_timestamp };
      default:
        return { subject: `Ticket ${n}` };
    }
  }

  function* records(): Generator<SeedRecord> {
    const createdAt = now - 800 * day;
    for (const [name, count] of Object.entries(countsOf(contacts, activities))) {
      const type = name as ObjectType;
      for (let n = 1; n <= count; n += 1) {
        const associations: SeedRecord['associations'] = {};
        if (type === 'contacts') associations.companies = [String(Math.ceil(n / 5))];
        else if (type !== 'companies') associations.contacts = [String(1 + ((n * 7) % contacts))];
        const properties = propertiesOf(type, n);
        yield { type, id: String(n), createdAt, updatedAt: now - day, properties, associations };
      }
    }
  }

  return {
    portalId: 777,
    timeZone: 'Europe/Budapest',
    currency: 'EUR',
    owners,
    records: records(),
  };
}
