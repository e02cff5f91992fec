import type { Owner } from '../../timeline/records.ts';
import type { Place } from '../record-url.ts';
import type { Reader } from '../say.ts';

/** For whom a page of the home is, and what of the portal it needs. */
export type HomeReader = Reader &
  Place & { currency: string; owners: ReadonlyMap<string, Owner>; now: number };
