import { expect, test } from 'vitest';
import { toDatedPath } from '../../src/crm/dated-path.ts';

test.each([
  ['/crm/v3/objects/contacts?limit=1&after=%2F', '/crm/objects/2026-09/contacts?limit=1&after=%2F'],
  ['/crm/v3/objects/contacts/search', '/crm/objects/2026-09/contacts/search'],
  ['/crm/v4/associations/a/b/batch/read', '/crm/associations/2026-09/a/b/batch/read'],
  ['/crm/associations/v4/a/b/labels', '/crm/associations/2026-09/a/b/labels'],
  ['/crm/v3/properties/contacts/groups', '/crm/properties/2026-09/contacts/groups'],
  ['/crm/v3/lists/', '/crm/lists/2026-09'],
  ['/crm/v3/owners/?limit=500', '/crm/owners/2026-09?limit=500'],
  [
    '/crm/v3/lists/object-type-id/0-1/name/a%3A%20b',
    '/crm/lists/2026-09/object-type-id/0-1/name/a%3A%20b',
  ],
  ['/proxy/crm/v3/objects/notes', '/proxy/crm/objects/2026-09/notes'],
  ['/crm/v3/objectsfoo', '/crm/v3/objectsfoo'],
  ['/files/v3/files', '/files/v3/files'],
])('%s → %s', (numbered, dated) => {
  expect(toDatedPath(`https://api.example${numbered}`)).toBe(`https://api.example${dated}`);
});
