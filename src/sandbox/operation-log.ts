import { closeSync, existsSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Operation } from './operations.ts';

type Header = { journal: 1; portalId: number; records: number };

/**
 * One line of JSON for each call that changed the portal, holding its operations. A last line cut short
 * by a kill is dropped and the file shortened to the last whole call.
 */
export class OperationLog {
  readonly #file: number;

  private constructor(file: number) {
    this.#file = file;
  }

  /**
   * Opens the journal at `path` (made if missing) and gives each operation in it to `replay`.
   * Throws when it belongs to another portal or seed, or when a line other than the last is damaged.
   */
  static open(
    path: string,
    seed: { portalId: number; records: number },
    replay: (operation: Operation) => void,
  ): OperationLog {
    mkdirSync(dirname(path), { recursive: true });
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    const file = openSync(path, existsSync(path) ? 'r+' : 'w+');
    const bytes = Buffer.byteLength(whole);
    ftruncateSync(file, bytes);
    const log = new OperationLog(file);
    if (whole === '') {
      log.#write(JSON.stringify({ journal: 1, ...seed } satisfies Header), 0);
      return log;
    }
    try {
      log.#position = bytes;
      replayLines(path, whole, seed, replay);
    } catch (error) {
      log.close();
      throw error;
    }
    return log;
  }

  #position = 0;

  /** Appends the operations of one call. */
  append(operations: readonly Operation[]): void {
    this.#write(JSON.stringify(operations), this.#position);
  }

  close(): void {
    closeSync(this.#file);
  }

  /** The end of the line is written with the line, so that a line without it is known to be cut. */
  #write(line: string, position: number): void {
    this.#position = position + writeSync(this.#file, `${line}\n`, position);
  }
}

function replayLines(
  path: string,
  text: string,
  seed: { portalId: number; records: number },
  replay: (operation: Operation) => void,
): void {
  let line = 0;
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    const parsed = parseLine(path, (line += 1), text.slice(start, end));
    if (line === 1) checkHeader(path, parsed as Header, seed);
    else for (const operation of parsed as Operation[]) replay(operation);
    start = end + 1;
  }
}

function parseLine(path: string, line: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(
      `Journal ${path}, line ${line} is damaged: move the file away to start the portal from its seed`,
    );
  }
}

function checkHeader(
  path: string,
  header: Header,
  seed: { portalId: number; records: number },
): void {
  if (header.journal === 1 && header.portalId === seed.portalId && header.records === seed.records)
    return;
  throw new Error(
    `Journal ${path} belongs to another portal (${header.portalId} with ${header.records} records, not ${seed.portalId} with ${seed.records}): move the file away or start with the seed it was written with`,
  );
}
