import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

import { launchBrowser } from '../../src/preview/launch-browser.ts';
import type { LaunchedBrowser } from '../../src/preview/launch-browser.ts';
import type { HostedAnswer } from '../../src/preview/preview-api.ts';
import { startDemo } from '../../src/preview/start-demo.ts';
import type { Demo } from '../../src/preview/start-demo.ts';

/** The machine may be busy; nothing here measures time. */
export const patiently = { timeout: 60_000 };

/** An answer that settles every request that the demo's customers make. */
export const fullAnswer =
  'Hello,\n\nhere is our quote with the price list and the information you asked for, attached: 12 pieces at EUR 240.00 each, EUR 2,880.00 in total, delivery in two weeks.\n\nBest regards';

/** The whole program with its sandbox portal, and a page of a real browser that looks at it, for one file of tests. */
export interface OpenDemo {
  /** When its clock began. */
  readonly startAt: number;
  readonly demo: Demo;
  readonly page: Page;
  /** What broke in the page. */
  readonly troubles: string[];
  /** What the preview answers to a page of its own. */
  ask<T>(path: string, body: unknown): Promise<T>;
  /** What the app's backend answers to a panel: the call is signed. */
  read<T>(path: string): Promise<T>;
  /** Has the app's backend do what a press of a panel would. */
  send(path: string): Promise<void>;
  /** Has everything read and judged anew, by the button. */
  sync(): Promise<void>;
}

/** Opens before the file's tests and closes after them. */
export function openDemo(startAt = Date.parse('2026-11-20T09:00:00Z')): OpenDemo {
  const troubles: string[] = [];
  let demo: Demo | undefined;
  let browser: LaunchedBrowser | undefined;
  let page: Page | undefined;
  beforeAll(async () => {
    demo = await startDemo(startAt);
    browser = await launchBrowser();
    page = await browser.context.newPage();
    page.on('pageerror', (error) => troubles.push(error.message));
    page.setDefaultTimeout(patiently.timeout);
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });
  async function ask<T>(path: string, body: unknown): Promise<T> {
    const response = await fetch(`${demo!.url}/preview/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.status !== 200) throw new Error(`/preview/${path} answers ${response.status}.`);
    return (await response.json()) as T;
  }
  async function call(method: 'GET' | 'POST', path: string): Promise<string> {
    const body = method === 'POST' ? '{}' : null;
    const request = { method, headers: {}, body, timeoutMs: 15_000, fault: 'none' };
    const answer = await ask<HostedAnswer>('fetch', { url: `${demo!.url}${path}`, ...request });
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}.`);
    return answer.body;
  }
  return {
    startAt,
    troubles,
    ask,
    read: async <T>(path: string) => JSON.parse(await call('GET', path)) as T,
    send: async (path) => void (await call('POST', path)),
    async sync() {
      await page!.getByRole('button', { name: 'Sync now' }).click();
      await page!.getByRole('button', { name: 'Syncing…' }).waitFor();
      await page!.getByRole('button', { name: 'Sync now' }).waitFor();
    },
    get demo() {
      return demo!;
    },
    get page() {
      return page!;
    },
  };
}
