import { setImmediate } from 'node:timers/promises';
import type { AssessInput } from '../assess.ts';
import type { CustomerRef } from '../timeline/records.ts';
import type { BookJob } from './fit-book.ts';
import { loadInputs } from './load-inputs.ts';
import { meterProgress } from './progress-meter.ts';

/** So many activities are held from one walk to the next, some ten megabytes; of more, none. */
const mostHeld = 20_000;
/** A walk through more customers than this is too long to be held, and most of them are not met again. */
const mostCustomers = 4_000;
const batchSize = 250;

export type WalkInputs = (
  refs: readonly CustomerRef[],
  what: string,
  visit: (input: AssessInput) => void,
) => Promise<void>;

/**
 * Hands out the records of customers portion by portion, as often as it is called. Those of a small
 * book are read once and held for the walks that follow; of a large one they are read again.
 */
export function walkInputs({ db, portalId, onProgress, signal }: BookJob): WalkInputs {
  let held: Map<string, AssessInput> | null = new Map();
  let activities = 0;

  async function read(refs: readonly CustomerRef[], hold: boolean): Promise<AssessInput[]> {
    const known = refs.flatMap((ref) => held?.get(keyOf(ref)) ?? []);
    if (known.length === refs.length) return known;
    const inputs = (await loadInputs(db, portalId, refs)).map(({ input }) => input);
    if (!hold || held === null) return inputs;
    activities += inputs.reduce((sum, input) => sum + input.activities.length, 0);
    if (activities > mostHeld) held = null;
    else for (const input of inputs) held.set(keyOf(input.customer), input);
    return inputs;
  }

  return async (refs, what, visit) => {
    const meter = meterProgress(
      { stage: 'assess', what, total: refs.length },
      Date.now,
      onProgress,
    );
    for (let start = 0; start < refs.length; start += batchSize) {
      signal?.throwIfAborted();
      const batch = refs.slice(start, start + batchSize);
      for (const input of await read(batch, refs.length <= mostCustomers)) visit(input);
      meter.add(batch.length);
      // Cards must be answered while a large book is walked through.
      await setImmediate();
    }
    meter.finish();
  };
}

function keyOf({ kind, id }: CustomerRef): string {
  return `${kind}:${id}`;
}
