import { beforeAll, expect, test, vi } from 'vitest';

import type { InsightResponse } from '../../extensions/app/contract/insights.ts';
import { panelStates } from '../../src/preview/panel-states.ts';
import { expectAccessible } from './expect-accessible.ts';
import { openDemo, patiently } from './open-demo.ts';

const open = openDemo();

/** Pages of measures are read and fail by the same few lines: one stands for all. */
const readAlike = new Set(['movements', 'measures', 'cohorts', 'proof']);
const notRead = new Set(['loading', 'error', 'no-permission', 'offline']);

const states = panelStates('en').filter(
  ({ panel, name }) =>
    // The card has more to it, and tests of its own.
    panel !== 'card' && !(readAlike.has(panel) && notRead.has(name)),
);

beforeAll(async () => {
  await open.send('/api/insights/replay');
  const replayed = async () => {
    const { blocks } = await open.read<InsightResponse>('/api/insights/proof');
    expect(blocks.map(({ kind }) => kind)).toContain('link');
  };
  await vi.waitFor(replayed, { timeout: 5 * patiently.timeout, interval: 1_000 });
}, 400_000);

test.each(states)(
  '$panel, $name: nothing serious stands in anyone’s way, and nothing is cut off',
  async ({ extension, path, tab, fault, shows }) => {
    const { page } = open;
    const panel = page.locator(`[data-extension=${extension}]`);
    await page.setViewportSize({ width: 1200, height: 900 });
    await page.goto(`${open.demo.url}${path}?trouble=${fault}`);
    if (tab) await panel.getByRole('tab', { name: tab }).click();
    await panel.getByText(shows).filter({ visible: true }).first().waitFor();
    // Axe would measure contrast in the middle of a fade.
    await page.waitForTimeout(300);
    await expectAccessible(page, `[data-extension=${extension}]`);
    for (const width of [1200, 400]) {
      await page.setViewportSize({ width, height: 900 });
      const overflow = await panel.evaluate((box) => {
        const { scrollWidth, clientWidth } = box as unknown as Record<string, number>;
        return scrollWidth! - clientWidth!;
      });
      expect(overflow, `at ${width} pixels`).toBeLessThanOrEqual(1);
    }
    // No key stands where a text should, and no slot stays open.
    expect(await panel.innerText()).not.toMatch(/\{\w+\}|\b(settings|insight|home)\.\w+\.?\w*\b/);
    // Being offline is told to the panel, and to the page's own log.
    expect(open.troubles.filter((trouble) => trouble !== 'Failed to fetch')).toEqual([]);
  },
  120_000,
);
