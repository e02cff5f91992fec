import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { FeedbackRequest, UndoRequest } from '../../extensions/app/contract/card.ts';
import type { Override } from '../../src/action/assessment.ts';
import { rhythmMarks } from '../../src/action/rhythm-marks.ts';
import { panelStates } from '../../src/preview/panel-states.ts';
import { launchBrowser } from '../../src/preview/launch-browser.ts';
import type { LaunchedBrowser } from '../../src/preview/launch-browser.ts';
import { buildTimeline } from '../../src/timeline/build-timeline.ts';
import { defaultSettings, type Language } from '../../src/timeline/settings.ts';
import { renderCard } from '../../src/views/render-card.ts';
import { anna, assessed, cue, customer, email, now, rhythm, sent } from '../builders.ts';
import { startPreview } from '../preview/preview-server.ts';
import type { PreviewServer } from '../preview/preview-server.ts';
import { expectAccessible } from './expect-accessible.ts';

/** A name that reads from right to left, with an emoji and a word that nobody breaks. */
const name = 'ليلى عبد الرحمن 🌿 Kovács-Wüstenberg-Donaudampfschifffahrtsgesellschaft';
const who = customer({ name, firstName: name });
const activities = [
  ...rhythm(300, 45, 20),
  sent(30),
  email(12, { id: '501', cues: [cue('quote_request', 'هل يمكنكم إرسال عرض سعر لأربعين مضخة؟')] }),
];
const said: { override: Override; undoneAt: number | null }[] = [];

function answer(language: Language) {
  const standing = said.filter(({ undoneAt }) => undoneAt === null);
  const overrides = standing.map(({ override }) => override);
  return renderCard(assessed(activities, { customer: who, contacts: [who], overrides }), {
    language,
    timeZone: 'UTC',
    customer: who,
    owners: [{ id: '7', name: 'Ben Ito', email: 'ben@x.example' }],
    history: [
      { at: now - 40 * 86_400_000, risk: 20 },
      { at: now - 20 * 86_400_000, risk: 33 },
    ],
    marks: rhythmMarks(buildTimeline(who, [who], activities, now)),
    said: { said: said.map((one) => ({ ...one, customer: anna })), tasks: [] },
    activities,
    override: overrides.at(-1) ?? null,
    syncedAt: now,
    settings: defaultSettings,
  });
}

let server: PreviewServer;
let browser: LaunchedBrowser;
let page: Page;
const card = () => page.locator('[data-extension=warmline-risk-tab]');

beforeAll(async () => {
  server = await startPreview(
    { extensionsDir: join(import.meta.dirname, '../../extensions') },
    (app) => {
      app.get<{ Querystring: { language: Language } }>('/api/card', async ({ query }) => ({
        status: 'ok',
        card: answer(query.language),
      }));
      app.post<{ Body: FeedbackRequest }>('/api/card/feedback', async ({ body }) => {
        const until = body.until ? Date.parse(body.until) : null;
        const about = { reason: null, record: null, by: 'ben@x.example', at: now, until };
        said.push({ override: { id: body.key, kind: body.kind, ...about }, undoneAt: null });
        return { override: body.key };
      });
      app.post<{ Body: UndoRequest }>('/api/card/undo', async ({ body }) => {
        for (const one of said) if (one.override.id === body.override) one.undoneAt = now;
        return { status: 'ok' };
      });
    },
  );
  browser = await launchBrowser();
  page = await browser.context.newPage();
  page.setDefaultTimeout(60_000);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test.each(panelStates('en').filter(({ panel }) => panel === 'card'))(
  'nothing serious stands in the way of anyone: $name',
  async (state) => {
    for (const width of [1200, 400]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${server.url}/record/contact/1?trouble=${state.fault}`);
      await card().getByText(state.shows).first().waitFor();
      // Axe would measure contrast in the middle of a fade.
      await page.waitForTimeout(300);
      await expectAccessible(page, '[data-extension=warmline-risk-tab]');
      // Nothing is cut off or has to be moved aside to be read.
      const overflow = await card().evaluate((box) => {
        const { scrollWidth, clientWidth } = box as unknown as Record<string, number>;
        return scrollWidth! - clientWidth!;
      });
      expect(overflow).toBeLessThanOrEqual(1);
      const pictures = process.env['WARMLINE_PICTURES'];
      if (pictures) await card().screenshot({ path: join(pictures, `${state.name}-${width}.png`) });
    }
  },
  120_000,
);

test('a card is used by keys alone: pause until a day, and take it back', async () => {
  await page.setViewportSize({ width: 1200, height: 900 });
  await page.goto(`${server.url}/record/contact/1`);
  await card().getByRole('button', { name: 'Snooze' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Snooze until when?' });
  await dialog.getByLabel('Suggestions come back on').fill('2027-01-15');
  await dialog.getByRole('button', { name: 'Snooze' }).press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await card()
    .getByText(/^Risk stays at \d+: Suggestions paused until Jan 15, 2027/)
    .waitFor();
  await card().getByRole('button', { name: 'Undo' }).first().press('Enter');
  await card()
    .getByText(/Taken back: Suggestions paused/)
    .waitFor();
}, 120_000);

test('the picture of the rhythm is there, and says in words what it shows', async () => {
  const picture = card().getByRole('img', { name: /^Contact since / });
  const { naturalWidth } = await picture.evaluate((image) => ({
    naturalWidth: (image as unknown as { naturalWidth: number }).naturalWidth,
  }));
  expect(naturalWidth).toBe(320);
}, 120_000);
