import { createHash } from 'node:crypto';

/** Nobody's surname is "Sample 4711": who sees the record knows that the name was made up. */
const given = [
  'Ada',
  'Bruno',
  'Clara',
  'Dario',
  'Edith',
  'Felix',
  'Greta',
  'Hugo',
  'Ines',
  'Jonas',
  'Karla',
  'Leon',
  'Mira',
  'Nils',
  'Olga',
  'Pablo',
  'Quentin',
  'Rosa',
  'Sven',
  'Thea',
];

export const inventedDomain = 'imported.example';

/** Longest id that is spelled out in the address; e-mail allows 64 characters before the @. */
const longest = 56;

/** A name and an address for a customer of whom only an id is known; the same id gives the same, another id another. */
export function inventCustomer(id: string): Record<string, string> {
  const hash = createHash('sha256').update(id).digest();
  const spelled = id.replace(
    /[^a-z0-9]/g,
    (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`,
  );
  const local = spelled.length > longest ? hash.toString('hex').slice(0, 32) : spelled;
  return {
    email: `customer.${local}@${inventedDomain}`,
    firstname: given[(hash[0] ?? 0) % given.length] ?? 'Ada',
    lastname: `Sample ${id.slice(0, 80)}`,
    lifecyclestage: 'customer',
  };
}
