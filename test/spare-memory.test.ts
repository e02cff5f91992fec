import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

const module = new URL('../src/spare-memory.mjs', import.meta.url).href;
const tell = `await import('${module}');
  let input = '';
  for await (const part of process.stdin) input += part;
  const { pid, execArgv, argv, env } = process;
  console.log(JSON.stringify({ pid, execArgv, argv: argv.slice(1), arenas: env.MALLOC_ARENA_MAX, input }));`;

/** A program that spares memory and then says what it is; what it reads and is given must reach it. */
async function started(env: Record<string, string>) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', tell, 'one', '--two'], {
    env: { PATH: process.env['PATH'], ...env },
  });
  child.stdin.end('words');
  const [out, problems] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (child.exitCode === null) await once(child, 'exit');
  return { child: child.pid, problems, code: child.exitCode, ...JSON.parse(out) };
}

test('the program starts once more with less memory for young objects, as the same process', async () => {
  const found = await started({});
  expect(found).toMatchObject({ code: 0, problems: '', arenas: '2', input: 'words' });
  expect(found.pid).toBe(found.child);
  expect(found.execArgv).toContain('--max-semi-space-size=16');
  expect(found.argv).toEqual(['one', '--two']);
});

test('what an admin has chosen stands', async () => {
  const found = await started({ NODE_OPTIONS: '--max-semi-space-size=64', MALLOC_ARENA_MAX: '7' });
  expect(found).toMatchObject({ code: 0, arenas: '7', input: 'words' });
  expect(found.execArgv).not.toContain('--max-semi-space-size=16');
});
