import { Command } from 'commander';
import { readMessage } from '../requests/read-message.ts';
import { messageLine } from './conversation.ts';
import type { CliDeps, Exit } from './program.ts';
import { badLineTeller, readLines } from './read-lines.ts';

/** `warmline detect`: what each message asks, promises or complains about, with the exact sentence. */
export function detectCommand({ signal }: CliDeps, exit: Exit): Command {
  return new Command('detect')
    .description(
      'Read messages from standard input, one JSON object a line (id, channel, direction, subject,\n' +
        'body), and print {"id", "lang", "kinds", "evidence"} for each.',
    )
    .action(async () => {
      const bad = badLineTeller(exit);
      for await (const message of readLines(process.stdin, messageLine, bad)) {
        signal.throwIfAborted();
        const { cues, language } = readMessage(message);
        const found = {
          id: message.id,
          lang: language,
          kinds: [...new Set(cues.map(({ kind }) => kind))],
          evidence: cues.map(({ kind, sentence }) => ({ kind, text: sentence })),
        };
        process.stdout.write(`${JSON.stringify(found)}\n`);
      }
    });
}
