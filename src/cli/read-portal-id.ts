import { InvalidArgumentError } from 'commander';

/** A portal's number as an argument. Throws what commander shows where it is none. */
export function readPortalId(text: string): string {
  if (!/^\d{1,20}$/.test(text))
    throw new InvalidArgumentError(
      "A portal is named by its number, which is in the address of the CRM's pages.",
    );
  return String(BigInt(text));
}
