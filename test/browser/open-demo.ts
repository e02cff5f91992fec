import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

import { launchBrowser } from '../../src/preview/launch-browser.ts';
import type { LaunchedBrowser } from '../../src/preview/launch-browser.ts';
import { startDemo } from '../../src/preview/start-demo.ts';
import type { Demo } from '../../src/preview/start-demo.ts';

/** The machine may be busy; nothing here measures time. */
export const patiently = { timeout: 60_000 };

/** The whole program with its sandbox portal, and a page of a real browser that looks at it, for one file of tests. */
export interface OpenDemo {
  readonly demo: Demo;
  readonly page: Page;
  /** What broke in the page. */
  readonly troubles: string[];
  /** What the preview answers to a page of its own. */
  ask<T>(path: string, body: unknown): Promise<T>;
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
  return {
    troubles,
    async ask<T>(path: string, body: unknown) {
      const response = await fetch(`${demo!.url}/preview/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (response.status !== 200) throw new Error(`/preview/${path} answers ${response.status}.`);
      return (await response.json()) as T;
    },
    get demo() {
      return demo!;
    },
    get page() {
      return page!;
    },
  };
}
