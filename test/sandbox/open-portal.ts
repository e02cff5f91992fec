import { onTestFinished } from 'vitest';
import type { SeedRecord } from '../../src/sandbox/portal.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/start-sandbox.ts';
import { someContacts, start } from './some-contacts.ts';

export { someContacts, start };

/** A clock that stands still until it is told to move. */
export function handClock(at = start): { now: () => number; move: (ms: number) => void } {
  let current = at;
  return {
    now: () => current,
    move: (ms) => {
      current += ms;
    },
  };
}

export type Answer = {
  status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- what comes over the wire is what these tests look at
  body: any;
  headers: Headers;
};

export type TestPortal = Sandbox & {
  clock: ReturnType<typeof handClock>;
  /** A call with the long-lived token, or with another one. */
  call(method: string, path: string, body?: unknown, token?: string): Promise<Answer>;
  get(path: string, token?: string): Promise<Answer>;
  post(path: string, body: unknown, token?: string): Promise<Answer>;
};

export const contacts = '/crm/objects/2026-09/contacts';

/** A sandbox over real HTTP that stops with the test. Budgets are wide unless a test narrows them. */
export async function openPortal(
  records: Iterable<SeedRecord> = [],
  {
    portalId = 4242,
    ...options
  }: Partial<Omit<SandboxOptions, 'seed' | 'clock'>> & {
    portalId?: number;
  } = {},
): Promise<TestPortal> {
  const clock = handClock();
  const sandbox = await startSandbox({
    seed: {
      portalId,
      timeZone: 'Europe/Berlin',
      currency: 'EUR',
      owners: [
        { id: '11', email: 'rosa@seller.example', firstName: 'Rosa', lastName: 'Lind' },
        { id: '12', email: 'tom@seller.example', firstName: 'Tom', lastName: 'Berg' },
      ],
      records,
    },
    clock: clock.now,
    ...options,
    strict: { perTenSeconds: 100_000, searchPerSecond: 100_000, ...options.strict },
  });
  onTestFinished(() => sandbox.stop());
  const call: TestPortal['call'] = async (method, path, body, token = sandbox.accessToken) => {
    const response = await fetch(sandbox.url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
        'content-type':
          body instanceof URLSearchParams
            ? 'application/x-www-form-urlencoded'
            : 'application/json',
      },
      ...(body === undefined
        ? {}
        : { body: body instanceof URLSearchParams ? body.toString() : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return {
      status: response.status,
      body: isJson ? JSON.parse(text) : text,
      headers: response.headers,
    };
  };
  return {
    ...sandbox,
    clock,
    call,
    get: (path, token) => call('GET', path, undefined, token),
    post: (path, body, token) => call('POST', path, body, token),
  };
}
