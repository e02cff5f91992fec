import { Command } from 'commander';
import { buildLedger } from '../requests/ledger.ts';
import { conversationLine, toActivities } from './conversation.ts';
import type { CliDeps, Exit } from './program.ts';
import { badLineTeller, readLines } from './read-lines.ts';

/** `warmline ledger`: which requests and promises of a conversation are still open, and what settled the others. */
export function ledgerCommand({ signal }: CliDeps, exit: Exit): Command {
  return new Command('ledger')
    .description(
      'Read conversations from standard input, one JSON object a line (id, now, messages,\n' +
        'other_events), and print {"id", "open", "resolved", "promises_open"} for each.',
    )
    .action(async () => {
      const bad = badLineTeller(exit);
      for await (const conversation of readLines(process.stdin, conversationLine, bad)) {
        signal.throwIfAborted();
        const ledger = buildLedger(toActivities(conversation), {
          now: Date.parse(conversation.now),
        });
        const lines = {
          id: conversation.id,
          open: ledger.open.map(({ record, kind, sentence }) => ({
            message: record.id,
            kind,
            evidence: sentence,
          })),
          resolved: ledger.resolved.map(({ request, by }) => ({
            message: request.record.id,
            kind: request.kind,
            by: by?.id ?? null,
          })),
          promises_open: ledger.promisesOpen.map(({ record, sentence }) => ({
            message: record.id,
            evidence: sentence,
          })),
        };
        process.stdout.write(`${JSON.stringify(lines)}\n`);
      }
    });
}
