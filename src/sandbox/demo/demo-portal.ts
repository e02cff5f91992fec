import type { Seed } from '../portal.ts';
import { finish } from './drafts.ts';
import { reps } from './reps.ts';
import { simulate } from './simulate.ts';

/**
 * The demo portal: a supplier of industrial valves and seals with 150 companies, 600 contacts and 12 reps, as documented
 * processes leave it after two and a half years. The same seed and `now` (epoch ms) give the same bytes; nothing in it
 * happens after `now` but meetings on the calendar and ends of contracts. See docs/demo-portal.md.
 */
export function demoPortal({ seed = 1, now }: { seed?: number; now: number }): Seed {
  return {
    portalId: 48_210_000 + (seed % 1000),
    timeZone: 'Europe/Amsterdam',
    currency: 'EUR',
    owners: reps.map(({ id, email, first, last }) => ({
      id,
      email,
      firstName: first,
      lastName: last,
    })),
    records: finish(simulate(seed, now).flatMap((account) => account.drafts)),
  };
}
