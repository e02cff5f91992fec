import { describe, expect, test } from 'vitest';
import { ownText } from '../../src/requests/own-text.ts';
import { plainText } from '../../src/requests/plain-text.ts';

const old = 'The old words of somebody else.';

describe('own text', () => {
  test.each([
    ['en', 'On Tue, 3 Nov 2026 at 10:12, Ann Lee <ann@lee.example> wrote:'],
    ['en, wrapped', 'On Tue, 3 Nov 2026 at 10:12, Ann Lee\n<ann@lee.example> wrote:'],
    ['en, Outlook', 'From: Ann Lee\nSent: 3 November 2026\nTo: Bob\nSubject: Gates'],
    ['de', 'Am 03.11.2026 um 10:12 schrieb Ann Lee:'],
    ['de, Outlook', 'Von: Ann Lee\nGesendet: Dienstag, 3. November 2026\nAn: Bob\nBetreff: Tore'],
    ['fr', 'Le mar. 3 nov. 2026 à 10:12, Ann Lee <ann@lee.example> a écrit :'],
    ['fr, Outlook', 'De : Ann Lee\nEnvoyé : mardi 3 novembre 2026\nÀ : Bob\nObjet : Portes'],
    ['es', 'El mar, 3 nov 2026 a las 10:12, Ann Lee (<ann@lee.example>) escribió:'],
    ['es, Outlook', 'De: Ann Lee\nEnviado el: martes\nPara: Bob\nAsunto: Puertas'],
    ['pt', 'Em ter., 3 de nov. de 2026 às 10:12, Ann Lee <ann@lee.example> escreveu:'],
    ['pt, Outlook', 'De: Ann Lee\nEnviado: terça\nPara: Bob\nAssunto: Portões'],
    ['it', 'Il giorno mar 3 nov 2026 alle ore 10:12 Ann Lee <ann@lee.example> ha scritto:'],
    ['it, Outlook', 'Da: Ann Lee\nInviato: martedì\nA: Bob\nOggetto: Cancelli'],
    ['hu', 'Ann Lee <ann@lee.example> ezt írta (időpont: 2026. nov. 3., K, 10:12):'],
    ['hu, Thunderbird', '2026. 11. 03. 10:12 keltezéssel, Ann Lee írta:'],
    ['hu, Outlook', 'Feladó: Ann Lee\nElküldve: kedd\nCímzett: Bob\nTárgy: Kapuk'],
    ['zh-Hans', '李安 <ann@lee.example> 于2026年11月3日周二 10:12写道：'],
    ['zh-Hans, QQ', '------------------ 原始邮件 ------------------\n发件人: "李安"'],
    ['zh-Hant', '李安 <ann@lee.example> 於 2026年11月3日 週二 上午10:12寫道：'],
    ['ja', '2026年11月3日(火) 10:12 李 <ann@lee.example>:'],
    ['forward, en', '---------- Forwarded message ---------\nFrom: Ann Lee'],
    ['forward, de', '-----Ursprüngliche Nachricht-----\nVon: Ann Lee'],
    ['forward, pt', '---------- Mensagem encaminhada ---------\nDe: Ann Lee'],
  ])('ends where the earlier mail begins (%s)', (_, header) => {
    expect(ownText(`My own words.\n\n${header}\n\n${old}`)).toEqual(['My own words.']);
  });

  test('keeps what stands between and below quoted lines', () => {
    expect(ownText('First.\n> old\n> older\nSecond.')).toEqual(['First.', 'Second.']);
  });

  test('leaves signature and footer out, and the postscript in', () => {
    const body = 'The text.\n\nKind regards,\nAnn Lee\nDirector\n\nPS: and one thing more.';
    expect(ownText(body)).toEqual(['The text.', 'PS: and one thing more.']);
    expect(ownText('Der Text.\n\nMit freundlichen Grüßen\nAnn Lee')).toEqual(['Der Text.']);
    expect(ownText('The text.\n-- \nAnn Lee')).toEqual(['The text.']);
  });

  test('a line that merely mentions writing is own text', () => {
    const body = 'He wrote to us.\nFrom: the bottom of my heart, thanks.';
    expect(ownText(body)).toEqual([body]);
  });

  test('reads HTML as a person does, without the quoted container', () => {
    const html =
      '<div>Please send <b>two</b> samples &amp; a list.</div><table><tr><td>A</td></tr></table>' +
      `<div class="gmail_quote">${old}</div><blockquote>${old}</blockquote>`;
    const text = plainText(html);
    expect(text).toContain('Please send two samples & a list.');
    expect(text).not.toContain('old words');
  });

  test('plain text with an angle bracket stays as it is', () => {
    expect(plainText('if a < b then <ann@lee.example>')).toBe('if a < b then <ann@lee.example>');
  });
});
