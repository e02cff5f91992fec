import type { Assessment } from '../../action/assessment.ts';
import type { Customer } from '../../timeline/records.ts';
import { recordUrl } from '../record-url.ts';
import { say } from '../say.ts';
import { topReasons } from '../top-reasons.ts';
import type { HomeReader } from './home-reader.ts';
import type { Queued } from './render-queue.ts';
import { sayChoice } from './say-choice.ts';

const date = (at: number | null) => (at === null ? '' : new Date(at).toISOString());

/** One line of the file: the names of its columns are English in every language, so that a spreadsheet keeps working. */
export function queueFileRow(
  save: Queued & { riskAfter: number | null; actionDueAt: number | null },
  known: { customer: Customer | undefined; assessment: Assessment | undefined },
  reader: HomeReader,
): Record<string, string | number> {
  const { customer, assessment } = known;
  const reasons = assessment ? topReasons(assessment) : [];
  return {
    customer: customer?.name ?? save.id,
    kind: save.kind,
    owner: save.ownerId === null ? '' : (reader.owners.get(save.ownerId)?.name ?? save.ownerId),
    level: say({ key: `level.${save.level}`, values: {} }, reader),
    risk: save.risk ?? '',
    risk_after: save.riskAfter ?? '',
    reasons: reasons
      .map(({ id, reason }) => say({ key: `signal.${id}.short`, values: reason.values }, reader))
      .join('; '),
    action: assessment?.action ? say(assessment.action.title, reader) : '',
    suggested_since: date(save.actionSince),
    due_at: date(save.actionDueAt),
    value: save.value ?? '',
    likelihood_of_answer: save.response === null ? '' : Math.round(1000 * save.response) / 1000,
    expected_saving: save.saved === null ? '' : Math.round(100 * save.saved) / 100,
    currency: reader.currency,
    segment: save.segment === null ? '' : sayChoice('segment', save.segment, reader),
    source: save.source === null ? '' : sayChoice('source', save.source, reader),
    product: save.product ?? '',
    link: recordUrl(save, reader),
  };
}
