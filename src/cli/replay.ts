import { Command } from 'commander';
import { assessmentName, replayAssessment } from '../jobs/replay-assessment.ts';
import { exitCodes } from './exit-codes.ts';
import { portalOption } from './portal-option.ts';
import type { CliDeps, Exit } from './program.ts';
import { UsageError } from './usage-error.ts';
import { withPortal, type Workplace } from './with-portal.ts';

const form = /^(contact|company):([\w.-]{1,64})(?:@(.+))?$/;

/** `warmline replay`: a past assessment once more, from what was kept of it. */
export function replayCommand({ readConfig, now, signal }: CliDeps, exit: Exit): Command {
  return new Command('replay')
    .description('Make a past assessment again and say whether every digit is the same.')
    .argument(
      '<assessment>',
      'kind:id@time as "assess" and "export" print it; without @time the latest one',
    )
    .option('--json', 'print the assessment as JSON')
    .addOption(portalOption())
    .action(async (name: string, options: { json?: boolean; portal?: string }) => {
      const asked = readName(name);
      const work = async ({ db, portal }: Workplace) => {
        const { portalId } = await portal.crm.account(signal);
        const replay = await replayAssessment(db, portalId, asked);
        if (replay.status === 'gone') {
          throw new UsageError(
            `${name} can't be replayed. ${replay.reason} "warmline export" lists the latest assessments.`,
          );
        }
        const { assessment, matches, modelId, inputsHash, differing, otherProgram } = replay;
        if (options.json) {
          process.stdout.write(
            `${JSON.stringify({ matches, modelId, inputsHash, differing, otherProgram, assessment })}\n`,
          );
        } else {
          const { risk, level } = assessment;
          process.stdout.write(
            [
              `${assessmentName(assessment)}: risk ${risk ?? 'unknown'}, level ${level}`,
              `model ${modelId} (${assessment.modelVersion}), inputs ${inputsHash}`,
              matches ? 'The same to the digit.' : whyNot(differing, otherProgram),
              '',
            ].join('\n'),
          );
        }
        exit(matches ? exitCodes.done : exitCodes.doneWithProblems);
      };
      await withPortal(readConfig(), 'demo', work, { ...options, now });
    });
}

function whyNot(differing: readonly string[], otherProgram: boolean): string {
  const where = differing.length > 0 ? ` in: ${differing.join(', ')}` : '';
  const because = otherProgram
    ? 'It was made by another version of this program: replay it with that one.'
    : 'The program is the same, so the kept inputs or the kept assessment were changed.';
  return `It differs${where}. ${because}`;
}

function readName(name: string) {
  const [, kind, id, time] = form.exec(name) ?? [];
  const at = time === undefined ? null : Date.parse(time);
  if (!kind || !id || Number.isNaN(at)) {
    throw new UsageError(
      `"${name}" names no assessment: write it as contact:123@2026-11-22T08:14:52.123Z, as "warmline export --json" prints it.`,
    );
  }
  return { customer: { kind: kind as 'contact' | 'company', id }, at };
}
