// Before anything is loaded: V8 lets young objects take 128 MB before it looks among them, and its heap grow to twice what is
// in use before it collects; the C library gives each thread a pool of its own and keeps what is free in it. A worker that
// reads a large portal would be twice as large as its work. All of it costs next to no CPU time
// (`bench/worker-memory.ts` measures it).
import v8 from 'node:v8';

// The old generation is collected when it has grown by this share, in percent.
v8.setFlagsFromString('--heap-growing-percent=30');

// These are taken at the very start only, so the program starts once more in its own place: the same process to whoever
// watches it. Where an admin has chosen, or where it isn't possible (Windows), it goes on as it is.
const young = '--max-semi-space-size=16';
const chosen = `${process.execArgv.join(' ')} ${process.env.NODE_OPTIONS ?? ''}`;
if (process.execve && !/max[-_]semi[-_]space/.test(chosen)) {
  process.execve(
    process.execPath,
    [process.execPath, young, ...process.execArgv, ...process.argv.slice(1)],
    { MALLOC_ARENA_MAX: '2', ...process.env },
  );
}
