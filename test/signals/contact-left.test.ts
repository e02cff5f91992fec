import { describe, expect, it } from 'vitest';
import { contactLeft } from '../../src/signals/contact-left.ts';
import { company, cue, customer, daysAgo, email } from '../builders.ts';
import { detect } from './detect.ts';

const goodbye = (days: number, id = '1') =>
  email(days, { contactIds: [id], cues: [cue('contact_left', 'My last day is Friday.')] });
const ben = customer({ id: '2', firstName: 'Ben', name: 'Ben Ito' });
const acme = { customer: company(), contacts: [customer(), ben] };

describe('contact left', () => {
  it.each([
    ['nobody left', [email(3)], 'none', 0],
    ['they said goodbye', [email(90), goodbye(30)], 'contact', 1],
    ['they said goodbye and still write', [goodbye(30), email(3)], 'none', 0],
  ])('%s', (_case, activities, message, severity) => {
    expect(detect(contactLeft, activities)).toMatchObject({ message, severity });
  });

  it('believes the CRM that noticed a new employer, from that day on', () => {
    const gone = { customer: customer({ leftEmployerAt: daysAgo(3) }) };
    expect(detect(contactLeft, [email(30)], gone).severity).toBe(1);
    const later = { customer: customer({ leftEmployerAt: daysAgo(-3) }) };
    expect(detect(contactLeft, [email(30)], later).severity).toBe(0);
  });

  it('weighs at a company by what ran through them', () => {
    const theirs = [90, 80, 70].map((days) => email(days, { contactIds: ['1'] }));
    const bens = [60, 50, 40].map((days) => email(days, { contactIds: ['2'] }));
    const some = detect(contactLeft, [...theirs, ...bens, goodbye(30)], acme);
    expect(some.severity).toBeCloseTo(4 / 7, 9);
    expect(some.text).toBe(
      'Anna has left Acme (known since May 18, 2026); 57% of the latest contacts ran through them.',
    );
    const all = detect(contactLeft, [...theirs, goodbye(30), goodbye(20, '2')], acme);
    expect(all.severity).toBe(1);
  });

  it('does not apply to a company without contacts', () => {
    const found = detect(contactLeft, [], { customer: company(), contacts: [] });
    expect(found).toMatchObject({ severity: null, message: 'no-contacts' });
  });
});
