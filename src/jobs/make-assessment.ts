import { gatherFacts } from '../action/customer-facts.ts';
import { gatherLife } from '../action/customer-life.ts';
import { assess, judgeInput, type AssessInput } from '../assess.ts';
import type { NewAssessment } from '../store/assessments.ts';
import type { FittedModel } from '../store/models.ts';
import type { Settings } from '../timeline/settings.ts';
import { canonicalJson } from './canonical-json.ts';
import { weighed } from './model-in-use.ts';
import { programVersion } from './program-version.ts';
import { hashText } from './record-hash.ts';
import { refreshAt } from './refresh-at.ts';

export type MakeContext = { now: number; settings: Settings; model: FittedModel };

/** Assesses one customer and seals what it was made from, so that it can be made again to the digit. */
export function makeAssessment(
  input: AssessInput,
  { now, settings, model }: MakeContext,
): NewAssessment {
  const context = { now, settings, model: weighed(model.model, settings) };
  const judgement = judgeInput(input, context);
  const assessment = assess(input, context, judgement);
  const facts = gatherFacts(input, judgement, assessment, context);
  const inputs = JSON.stringify({ input, settings });
  return {
    assessment,
    inputs,
    inputsHash: hashText(inputs),
    digest: digestOf(assessment),
    modelId: model.id,
    program: programVersion(),
    people: peopleIn(input),
    value: facts.value,
    facts,
    life: gatherLife(input, judgement, facts, context),
    refreshAt: Math.min(refreshAt(judgement, context), assessment.rest?.until ?? Infinity),
  };
}

/** Also those who took part in what others did: they must be found in it when they are erased. */
function peopleIn({ contacts, activities }: AssessInput): string[] {
  const all = [
    ...contacts.map(({ id }) => id),
    ...activities.flatMap(({ contactIds }) => contactIds),
  ];
  return [...new Set(all)];
}

/** Hash of an assessment, the same however it was kept in between. */
export function digestOf(assessment: NewAssessment['assessment']): string {
  return hashText(canonicalJson(assessment));
}
