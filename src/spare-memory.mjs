// Before anything is loaded: V8 lets its heap grow to twice what is in use and more before it collects, which makes a worker
// that reads a large portal much larger than its work. Collecting earlier costs next to no CPU time
// (`bench/worker-memory.ts` measures both).
import v8 from 'node:v8';

// The old generation is collected when it has grown by this share, in percent.
v8.setFlagsFromString('--heap-growing-percent=60');
