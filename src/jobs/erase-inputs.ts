import type { Db } from '../store/db.ts';
import { dropInputs, type InputsKey, nextInputs } from '../store/assessment-inputs.ts';

const batchSize = 200;

/**
 * Lets go of all inputs kept for replay in which one of these texts occurs, of whomever and from whenever: they are packed,
 * so each is opened. Some seconds for a hundred thousand.
 */
export async function eraseInputsWith(
  db: Db,
  portalId: string,
  texts: readonly string[],
): Promise<void> {
  if (texts.length === 0) return;
  // As they stand in JSON.
  const wanted = texts.map((text) => JSON.stringify(text).slice(1, -1).toLowerCase());
  for (let after: InputsKey | null = null; ;) {
    const batch = await nextInputs(db, portalId, after, batchSize);
    const found = batch.filter(({ text }) => {
      const low = text.toLowerCase();
      return wanted.some((one) => low.includes(one));
    });
    await dropInputs(db, portalId, found);
    const last = batch.at(-1);
    if (!last || batch.length < batchSize) return;
    after = last;
  }
}
