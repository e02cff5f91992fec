import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

type AxeRun = { violations: { id: string; impact: string; nodes: { html: string }[] }[] };

/** Axe finds nothing serious on the page, or in what the selector names. */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  await page.evaluate(axe.source);
  const run = (await page.evaluate(
    `axe.run(${within === undefined ? '' : JSON.stringify(within)})`,
  )) as AxeRun;
  const serious = run.violations.filter(
    ({ impact }) => impact === 'serious' || impact === 'critical',
  );
  expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}
