import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';

import type { Card, CardResponse } from '../../extensions/app/contract/card.ts';
import type { SaveQueueRow, SavesQueueResponse } from '../../extensions/app/contract/home.ts';
import type { RecordView } from '../../src/preview/preview-api.ts';
import type { Language } from '../../src/timeline/settings.ts';
import { fullAnswer, openDemo, patiently } from './open-demo.ts';
import { walkLanguages, wordsOf } from './words-of.ts';

const open = openDemo();
const card = (): Locator => open.page.locator('[data-extension=warmline-risk-tab]');

/** Whom an earlier save was for: each customer is saved once. */
const saved = new Set<string>();
const nameOf = ({ kind, id }: { kind: string; id: string }) => `${kind}:${id}`;

async function readCard({ kind, id }: Pick<SaveQueueRow, 'kind' | 'id'>, language: Language) {
  const answer = await open.read<CardResponse>(
    `/api/card?kind=${kind}&id=${id}&language=${language}`,
  );
  if (answer.status !== 'ok') throw new Error(answer.message);
  return answer.card;
}

async function readQueue(page: number, language: Language): Promise<SavesQueueResponse> {
  return open.read(`/api/home/saves?scope=all&page=${page}&language=${language}`);
}

/** The first customer of the queue for whom this way of saving is there, and on which page they stand. */
async function findSave(language: Language, fits: (card: Card) => boolean) {
  const { pages } = await readQueue(1, language);
  for (let page = 1; page <= pages; page += 1) {
    for (const row of (await readQueue(page, language)).rows) {
      if (saved.has(nameOf(row))) continue;
      const found = await readCard(row, language);
      if (!fits(found)) continue;
      saved.add(nameOf(row));
      return { row, page, before: found };
    }
  }
  throw new Error('Nobody in the queue can be saved this way.');
}

/** From the queue to the record, by its link. */
async function openFromQueue({ row, page, before }: Awaited<ReturnType<typeof findSave>>) {
  await open.page.goto(`${open.demo.url}/app?scope=all${page > 1 ? `&page=${page}` : ''}`);
  const queue = open.page.locator('[data-extension=warmline-pages]');
  await queue.getByRole('link', { name: row.name, exact: true }).first().click();
  await card().getByText(before.summary).first().waitFor();
}

/** What was said or done stands on the card, and the card says the risk that the backend gives from now on. */
async function expectSaid(save: { row: SaveQueueRow; before: Card }, language: Language) {
  const words = wordsOf(language).card;
  await expect
    .poll(async () => (await readCard(save.row, language)).said?.length ?? 0, patiently)
    .toBeGreaterThan(save.before.said?.length ?? 0);
  const after = await readCard(save.row, language);
  const { risk, level, said = [] } = after;
  await card()
    .getByRole('button', { name: words('said.title', { count: said.length }) })
    .click();
  await card().getByText(said[0]!.text).last().waitFor();
  await card()
    .getByText(words('risk.tag', { risk: risk!, level: words(`level.${level}`) }))
    .first()
    .waitFor();
  expect(risk).toBeLessThanOrEqual(save.before.risk!);
  return after;
}

const tasksOf = async ({ kind, id }: SaveQueueRow) =>
  (await open.ask<RecordView>('api/record', { kind, id })).timeline.filter(
    ({ type }) => type === 'task',
  );

const isCall = ({ action }: Card) => action?.how === 'call' || action?.how === 'task';

test.each(walkLanguages)(
  'a rep’s morning, in %s: five customers, five ways to save them',
  async (language) => {
    const words = wordsOf(language).card;
    await open.page.goto(`${open.demo.url}/app`);
    await open.page
      .getByRole('group', { name: 'Preview' })
      .getByLabel('Language')
      .selectOption(language);

    // A task for a call: made by the button, in the record, in the account's own language.
    const task = await findSave(language, isCall);
    const { action: written } = await readCard(task.row, 'en');
    const tasksBefore = await tasksOf(task.row);
    await openFromQueue(task);
    const { action } = task.before;
    await card().getByRole('button', { name: action!.label, exact: true }).first().click();
    await expect
      .poll(async () => (await tasksOf(task.row)).length, patiently)
      .toBe(tasksBefore.length + 1);
    expect((await tasksOf(task.row)).map(({ title }) => title)).toContain(written!.title);
    await expectSaid(task, language);

    // They called already: one press says so, and something else comes next.
    const done = await findSave(language, isCall);
    await openFromQueue(done);
    await card()
      .getByRole('button', { name: words('action.done'), exact: true })
      .first()
      .click();
    const afterDone = await expectSaid(done, language);
    expect(afterDone.action?.id).not.toBe(done.before.action!.id);

    // Answered by phone: the request is closed.
    const phoned = await findSave(language, ({ requests }) => requests.length === 1);
    await openFromQueue(phoned);
    await card()
      .getByRole('button', { name: words('request.answered'), exact: true })
      .click();
    expect((await expectSaid(phoned, language)).requests).toEqual([]);

    // The figure is wrong, since they spoke: with its reason, and it counts as a contact.
    const wrong = await findSave(language, ({ risk }) => (risk ?? 0) >= 20);
    await openFromQueue(wrong);
    await card()
      .getByRole('button', { name: words('wrong.open') })
      .click();
    const dialog = open.page.getByRole('dialog', { name: words('wrong.title') });
    await dialog.getByRole('button', { name: words('wrong.send') }).click();
    await dialog.getByText(words('wrong.reasonNeeded')).last().waitFor();
    await dialog
      .getByLabel(words('wrong.reason'))
      .selectOption({ label: words('wrong.reason.spoke_by_phone') });
    await dialog.getByRole('button', { name: words('wrong.send') }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expectSaid(wrong, language);

    // The request is answered from the card, with the draft that stands there: the risk falls by what was said.
    const asked = await findSave(
      language,
      ({ action: next, requests, risk, reasons }) =>
        next?.how === 'email' &&
        requests.length === 1 &&
        next.riskAfter !== null &&
        next.riskAfter < (risk ?? 0) &&
        reasons.some(({ quote }) => quote),
    );
    await openFromQueue(asked);
    const { quote } = asked.before.reasons.find((reason) => reason.quote)!;
    await card().getByText(quote!).first().waitFor();
    const reply = asked.before.action!;
    await card().getByText(reply.effect!).first().waitFor();
    await card().getByRole('button', { name: reply.label, exact: true }).first().click();
    const mail = open.page.getByRole('dialog', { name: 'Send e-mail' });
    expect(await mail.getByLabel('Subject').inputValue()).toBe(reply.subject);
    expect(await mail.getByLabel('Text').inputValue()).toBe(reply.body);
    await mail.getByLabel('Text').fill(fullAnswer);
    await mail.getByRole('button', { name: 'Send' }).click();
    await mail.waitFor({ state: 'hidden' });
    await open.sync();
    await expect
      .poll(async () => (await readCard(asked.row, language)).requests.length, patiently)
      .toBe(0);
    const answered = await readCard(asked.row, language);
    expect(answered.risk).toBe(reply.riskAfter);
    const { risk, level } = answered;
    await card()
      .getByText(words('risk.tag', { risk: risk!, level: words(`level.${level}`) }))
      .first()
      .waitFor();

    // Nobody is asked again to do what was done this morning.
    const { rows } = await readQueue(1, language);
    const stillAsked = rows.map((row) => `${nameOf(row)} ${row.action.id}`);
    for (const { row, before } of [task, done, phoned, asked])
      expect(stillAsked).not.toContain(`${nameOf(row)} ${before.action!.id}`);
    expect(open.troubles).toEqual([]);
  },
  300_000,
);
