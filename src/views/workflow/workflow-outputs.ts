import type { Assessment } from '../../action/assessment.ts';
import { say, type Reader } from '../say.ts';
import { topReasons } from '../top-reasons.ts';

/** How an execution ended: only an assessed one has a level other than unknown. */
export const workflowStatuses = ['assessed', 'not_connected', 'not_found'] as const;

export type WorkflowStatus = (typeof workflowStatuses)[number];

/** What a workflow may branch on, by the names of its definition. A risk that is unknown is left out. */
export type WorkflowOutputs = {
  status: WorkflowStatus;
  level: Assessment['level'];
  risk?: number;
  reasons: string;
  nextAction: string;
};

/** The outputs of an assessment in the portal's language: reasons one a line, or what is missing where nothing is known. */
export function workflowOutputs(assessment: Assessment, reader: Reader): WorkflowOutputs {
  const { level, risk, action, missing } = assessment;
  const reasons =
    level === 'unknown'
      ? missing.map((phrase) => say(phrase, reader))
      : topReasons(assessment).map(({ id, reason }) =>
          say({ key: `signal.${id}.short`, values: reason.values }, reader),
        );
  return {
    status: 'assessed',
    level,
    ...(risk !== null && { risk }),
    reasons: reasons.join('\n'),
    nextAction: action ? say(action.title, reader) : '',
  };
}

const whys: Record<Exclude<WorkflowStatus, 'assessed'>, string> = {
  not_connected: 'workflow.notConnected.why',
  not_found: 'workflow.notFound.why',
};

/** The outputs where nothing could be assessed. Unknown is never shown as safe. */
export function unknownOutputs(
  status: Exclude<WorkflowStatus, 'assessed'>,
  reader: Reader,
): WorkflowOutputs {
  const reasons = say({ key: whys[status], values: {} }, reader);
  return { status, level: 'unknown', reasons, nextAction: '' };
}
