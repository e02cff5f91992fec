import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { BrowserContext } from 'playwright-core';

/** Where a Chromium usually stands; one that the caller names comes first. */
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type LaunchedBrowser = { context: BrowserContext; close(): Promise<void> };

/**
 * Opens a headless Chromium with an empty profile: one that is on this machine, else the one that comes
 * with the development packages. Throws with what was tried where neither starts.
 */
export async function launchBrowser(
  options: {
    width?: number;
    height?: number;
    scale?: number;
    executable?: string | undefined;
  } = {},
): Promise<LaunchedBrowser> {
  const { chromium } = await import('playwright-core');
  const profile = await mkdtemp(join(tmpdir(), 'warmline-browser-'));
  const problems: string[] = [];
  for await (const { executablePath, args } of candidates(options.executable)) {
    try {
      const context = await chromium.launchPersistentContext(profile, {
        executablePath,
        headless: true,
        args: [...flags, ...args],
        viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
        deviceScaleFactor: options.scale ?? 1,
      });
      return {
        context,
        async close() {
          await context.close();
          await rm(profile, { recursive: true, force: true });
        },
      };
    } catch (error) {
      problems.push(`${executablePath}: ${(error as Error).message.split('\n')[0]}`);
    }
  }
  await rm(profile, { recursive: true, force: true });
  throw new Error(`No Chromium starts here. Tried:\n${problems.join('\n')}`);
}

async function* candidates(given: string | undefined) {
  for (const executablePath of given ? [given, ...usualPlaces] : usualPlaces) {
    const there = await access(executablePath).then(
      () => true,
      () => false,
    );
    if (there) yield { executablePath, args: [] as string[] };
  }
  const { default: packed } = await import('@sparticuz/chromium');
  packed.setGraphicsMode = false;
  yield { executablePath: await packed.executablePath(), args: packed.args };
}
