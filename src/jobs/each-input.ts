import { setImmediate } from 'node:timers/promises';
import { countCustomers, listCustomers } from '../store/customers.ts';
import type { CustomerKind } from '../timeline/records.ts';
import type { BookJob } from './fit-book.ts';
import { loadInputs, type LoadedInput } from './load-inputs.ts';
import { meterProgress } from './progress-meter.ts';

const batchSize = 250;
/** Cards must be answered while a large portal is walked through. */
const breathEveryMs = 30;

/** Hands every customer of a portal with all its records to `visit`, portion by portion. */
export async function eachInput(
  { db, portalId, onProgress, signal, breathe = () => setImmediate() }: BookJob,
  what: string,
  visit: (loaded: LoadedInput) => void,
): Promise<void> {
  const counts = await countCustomers(db, portalId);
  const total = counts.contact + counts.company;
  const meter = meterProgress({ stage: 'assess', what, total }, Date.now, onProgress);
  let breathAt = Date.now();
  for (const kind of ['contact', 'company'] satisfies CustomerKind[]) {
    for (let afterId: string | null = null; ;) {
      signal?.throwIfAborted();
      const customers = await listCustomers(db, portalId, kind, { afterId, limit: batchSize });
      for (const loaded of await loadInputs(db, portalId, customers)) {
        visit(loaded);
        if (Date.now() - breathAt > breathEveryMs) {
          await breathe();
          breathAt = Date.now();
        }
      }
      meter.add(customers.length);
      await breathe();
      afterId = customers.at(-1)?.id ?? null;
      if (customers.length < batchSize) break;
    }
  }
  meter.finish();
}
