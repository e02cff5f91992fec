import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Takes a data folder for this process and returns how to give it back: embedded Postgres is for one process,
 * and two would ruin the files. A lock left by a process that is gone (kill -9, power cut) is taken over.
 * Throws one sentence with the other's pid when it is running.
 */
export function lockFolder(dataDir: string): () => void {
  const file = `${dataDir}.lock`;
  mkdirSync(dirname(file), { recursive: true });
  const mine = describe(process.pid);
  while (!create(file, mine)) {
    const held = read(file);
    if (held === null) continue;
    const pid = Number(held.split(' ')[0]);
    if (isHeld(held, pid, mine)) {
      throw new Error(
        `Warmline is already running on ${dataDir} (pid ${pid}). Stop it first, or give this one a folder of its own.`,
      );
    }
    takeAway(file, held, dataDir);
  }
  return () => {
    if (read(file) === mine) rmSync(file, { force: true });
  };
}

function isHeld(held: string, pid: number, mine: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  return held === mine || (isAlive(pid) && describe(pid) === held);
}

/** Pid and, where the system tells it, when the process began: pids are used again. */
function describe(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return `${pid} ${afterName[19] ?? ''}`.trim();
  } catch {
    return String(pid);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function create(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Moves the stale lock aside before deleting, and looks again: another process may have been quicker. */
function takeAway(file: string, stale: string, dataDir: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = read(aside);
  rmSync(aside, { force: true });
  if (moved !== null && moved !== stale) {
    create(file, moved);
    throw new Error(
      `Warmline is already running on ${dataDir} (pid ${moved.split(' ')[0]}). Stop it first.`,
    );
  }
}
