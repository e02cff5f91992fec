import { afterEach } from 'vitest';
import { fakePortal, type Asked, type Reply } from './fake-portal.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** A fake portal that closes with the test. */
export async function withPortal(answer: (asked: Asked, count: number) => Reply) {
  const portal = await fakePortal(answer);
  open.push(portal.close);
  return portal;
}
