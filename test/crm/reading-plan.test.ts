import { expect, test } from 'vitest';
import { objectTypes } from '../../src/crm/crm.ts';
import { readingPlan } from '../../src/crm/reading-plan.ts';

const plan = readingPlan({ lastLoginProperty: 'last_login_at', renewalProperty: null });
const of = (type: string) => plan.find((item) => item.type === type);

test('lists each type once, and only those that say something', () => {
  const types = plan.map((item) => item.type);
  expect(new Set(types).size).toBe(types.length);
  expect(objectTypes.filter((type) => !types.includes(type))).toEqual(['tasks', 'line_items']);
});

test('asks for each link once: from the activity, and from the contact to its companies', () => {
  expect(of('contacts')?.associations).toEqual(['companies']);
  expect(of('companies')?.associations).toEqual([]);
  for (const { type, associations } of plan) {
    if (type === 'contacts' || type === 'companies') continue;
    expect(associations.slice(0, 2)).toEqual(['contacts', 'companies']);
  }
});

test('asks for mapped properties of customers, and no property twice', () => {
  expect(of('contacts')?.properties).toContain('last_login_at');
  expect(of('companies')?.properties).toContain('last_login_at');
  for (const { properties } of plan) expect(new Set(properties).size).toBe(properties.length);
});

test('asks all that the readers read', async () => {
  // Each property name in the readers' sources that the CRM would have to send.
  const { readFile } = await import('node:fs/promises');
  const sources: Record<string, string[]> = {
    contacts: ['to-customer'],
    emails: ['to-email'],
    calls: ['to-call'],
    meetings: ['to-meeting'],
    tickets: ['to-ticket'],
    feedback_submissions: ['to-survey'],
  };
  for (const [type, files] of Object.entries(sources)) {
    for (const file of files) {
      const text = await readFile(new URL(`../../src/crm/${file}.ts`, import.meta.url), 'utf8');
      const asked =
        type === 'contacts'
          ? plan.slice(0, 2).flatMap((item) => item.properties)
          : of(type)?.properties;
      const read = [
        ...text.matchAll(
          /'((?:hs_|hubspot_|lifecycle|total_|first_agent|closed_|createdate)\w*)'/g,
        ),
      ];
      expect(read.length).toBeGreaterThan(2);
      for (const [, name] of read) expect(asked).toContain(name);
    }
  }
});
