import { hashText } from './record-hash.ts';

/**
 * The two properties whose change starts a portal's own workflow: its name, and when. The moment is Warmline's alone, so
 * it tells for good whether a start has arrived, whatever the workflow does with the name afterwards.
 */
export const startProperties = {
  name: 'warmline_start_workflow',
  at: 'warmline_start_workflow_at',
} as const;

/** Names what was done where a workflow is started, by a code: capitals don't matter, as they don't to the CRM. */
export function startActionId(workflow: string): string {
  return `workflow.start.${hashText(workflow.toLowerCase())}`;
}
