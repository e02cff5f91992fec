import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashText } from './record-hash.ts';

const source = join(import.meta.dirname, '..');
const stages = ['timeline', 'requests', 'signals', 'risk', 'action'];
let known: string | null = null;

/**
 * Names the part of the program that judges, by its files: after an upgrade everyone is assessed anew, and a replay can
 * say that it was another program that made the assessment. Taking the files means that nobody has to remember a number.
 */
export function programVersion(): string {
  known ??= hashText(
    [
      ...stages.flatMap((stage) =>
        readdirSync(join(source, stage), { recursive: true, encoding: 'utf8' }).map(
          (name) => `${stage}/${name}`,
        ),
      ),
      'assess.ts',
    ]
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => /\.(ts|json)$/.test(name))
      .sort()
      .map((name) => `${name}\n${readFileSync(join(source, name), 'utf8')}`)
      .join('\n'),
  );
  return known;
}
