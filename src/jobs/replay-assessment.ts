import type { Assessment } from '../action/assessment.ts';
import { assess, type AssessInput } from '../assess.ts';
import { weights as shippedWeights } from '../risk/weights.ts';
import { findPoint } from '../store/assessment-history.ts';
import { findInputs } from '../store/assessment-inputs.ts';
import { findAssessments } from '../store/assessments.ts';
import { resolveCustomer } from '../store/customer-aliases.ts';
import type { Db } from '../store/db.ts';
import { findModel } from '../store/models.ts';
import type { CustomerRef } from '../timeline/records.ts';
import { defaultSettings, type Settings } from '../timeline/settings.ts';
import { canonicalJson } from './canonical-json.ts';
import { digestOf } from './make-assessment.ts';
import { weighed } from './model-in-use.ts';
import { programVersion } from './program-version.ts';
import { hashText } from './record-hash.ts';

export type Replay =
  | { status: 'gone'; reason: string }
  | {
      status: 'replayed';
      /** The very same, to the last digit. */
      matches: boolean;
      assessment: Assessment;
      modelId: string;
      inputsHash: string;
      /** Parts of the assessment that differ, where it is the latest one; the earlier ones are kept as a hash only. */
      differing: string[];
      /** Was it made by another version of the program? */
      otherProgram: boolean;
    };

/** Names an assessment: `contact:123@2026-11-22T08:14:52.123Z`. */
export function assessmentName({ customer, assessedAt }: Assessment): string {
  return `${customer.kind}:${customer.id}@${new Date(assessedAt).toISOString()}`;
}

/**
 * Makes an assessment again from what was kept of it: inputs, settings, model and moment. Without a moment the latest
 * one. `gone` says why it can't be made again.
 */
export async function replayAssessment(
  db: Db,
  portalId: string,
  asked: { customer: CustomerRef; at: number | null },
): Promise<Replay> {
  const customer = await resolveCustomer(db, portalId, asked.customer);
  const [latest] = await findAssessments(db, portalId, [customer]);
  const at = asked.at ?? latest?.assessment.assessedAt ?? null;
  const point = at === null ? null : await findPoint(db, portalId, customer, at);
  if (!point) return gone('No assessment of this customer and moment was kept.');
  const { modelId, inputsHash } = point;
  if (modelId === null || inputsHash === null)
    return gone('It was made before assessments kept what they were made from.');
  const model = await findModel(db, portalId, modelId);
  if (!model) return gone(`Its model ${modelId} is not kept.`);
  const text = await findInputs(db, portalId, { ...customer, hash: inputsHash });
  if (text === null)
    return gone(
      'What it was made from is no longer kept: it is older than the days that the settings allow ("warmline settings set --replay-days N"), or a person in it was erased.',
    );
  if (hashText(text) !== inputsHash) return gone('What it was made from was changed in the store.');
  const kept = JSON.parse(text) as { input: AssessInput; settings: Settings };
  const settings = { ...defaultSettings, ...kept.settings };
  // A signal that came later had no say then.
  const none = Object.fromEntries(Object.keys(shippedWeights).map((id) => [id, 0]));
  const then = { ...model, weights: { ...none, ...model.weights } };
  const assessment = assess(kept.input, {
    now: point.at,
    settings,
    model: weighed(then, settings),
  });
  const stored = latest?.assessment.assessedAt === point.at ? latest.assessment : null;
  return {
    status: 'replayed',
    matches: digestOf(assessment) === point.digest,
    assessment,
    modelId,
    inputsHash,
    differing: stored ? differences(stored, assessment) : [],
    otherProgram: point.program !== programVersion(),
  };
}

const gone = (reason: string): Replay => ({ status: 'gone', reason });

function differences(a: Assessment, b: Assessment): string[] {
  return Object.keys(b).filter((part) => {
    const key = part as keyof Assessment;
    return canonicalJson(a[key] ?? null) !== canonicalJson(b[key] ?? null);
  });
}
