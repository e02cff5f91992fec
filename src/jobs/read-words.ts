import { wordOf } from '../action/word-of.ts';
import type { AssessInput } from '../assess.ts';
import type { Word } from '../risk/backtest/word.ts';
import type { Db } from '../store/db.ts';
import { listLabels } from '../store/labels.ts';

/** What people who knew said of a customer, the company's people included. */
export type WordsOf = (about: Pick<AssessInput, 'customer' | 'contacts'>) => Word[];

/**
 * What people said against assessments of this portal and did not take back, expired or not. To have
 * spoken with one of its people is to have spoken with the company; the rest is said of one record.
 */
export async function readWords(db: Db, portalId: string): Promise<WordsOf> {
  const words = new Map<string, Word[]>();
  const labels = await listLabels(db, portalId, { from: 0, limit: null, verdict: 'wrong' });
  for (const { kind, id, ...label } of labels) {
    const word = wordOf(label);
    if (word) words.set(`${kind}:${id}`, [...(words.get(`${kind}:${id}`) ?? []), word]);
  }
  const own = (kind: string, id: string): Word[] => words.get(`${kind}:${id}`) ?? [];
  return ({ customer, contacts }) => [
    ...own(customer.kind, customer.id),
    ...(customer.kind === 'company' ? contacts : []).flatMap(({ kind, id }) =>
      own(kind, id).filter(({ says }) => says === 'spoke'),
    ),
  ];
}
