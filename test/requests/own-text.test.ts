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
    ['de, a phone: who and when', 'Von: Kai Nolte\nGesendet: Montag, 9. November 2026 10:02'],
    ['it, a day without a year', 'Da: Orietta Pagani\nInviato: lunedì 11 maggio'],
    ['fr, who alone', 'De : Ann-Sophie Dumont'],
    ['hu, who alone', 'Feladó: Kiss Barnabás'],
    ['zh, who alone', '发件人：王建国'],
    ['hu, who and on what', 'Feladó: Kapás\nTárgy: kapuk'],
    ['ja, who and on what', '差出人: 川村\n件名: 門扉'],
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

  test.each([
    ['hu', 'Üdv!\n48 hektár kukoricához kellene vetőmag. Légyszi számoljatok rá árat.\nKun B.'],
    ['it', 'Salute!\nMi occorrono 25.000 etichette per il pecorino.\nGino'],
    ['en', 'Cheers Ann,\n\nCould you send us a price for twelve benches?\nBob'],
    ['ja', '以上\nベンチ12台のお見積りをお願いします。\n李'],
  ])('a farewell on top is how it begins (%s)', (_, body) => {
    expect(ownText(body).join('\n')).toContain(body.split('\n').at(-2));
  });

  test.each([
    'Mit freundlichen Grüßen\nMax Wieland\nWieland GmbH, Gartenstraße 12, 80331 München\nTel. 089 5512-0',
    'Üdvözlettel\nKun B.',
    'Best regards\nAnn Lee | Head of Sales | +44 20 7946 0000',
  ])('a signature alone says nothing: %s', (body) => {
    expect(ownText(body)).toEqual([]);
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

  test.each([
    'Please quote the transport.\n\nFrom: Linz\nTo: Graz\nTwo pallets.',
    'We move house.\n\nFrom: New York\n\nTo: Boston\n\nPlease quote the transport.',
    'Bitte um ein Angebot.\n\nVon: 12.03.\nBis: 14.03.',
    'Von: Kai Nolte\nBitte um ein Angebot.',
    'Von: Nolte\nBetreff: Tore\n\nBitte um ein Angebot.',
  ])('what looks like the half of a header is own text: %s', (body) => {
    expect(ownText(body).join('\n\n')).toBe(body);
  });

  test('plain text stays as it is', () => {
    for (const body of ['if a < b then <ann@lee.example>', '<i.haddad@x.example>\n> R&D', 'A&B;'])
      expect(plainText(body)).toBe(body);
  });
});

const words = (html: string): string[] => ownText(plainText(html));

describe('mark-up is read as a person reads it', () => {
  test('without the quoted container', () => {
    const html =
      '<div>Please send <b>two</b> samples &amp; a list.</div><table><tr><td>A</td></tr></table>' +
      `<div class="gmail_quote">${old}</div><blockquote>${old}</blockquote>`;
    expect(words(html)).toEqual(['Please send two samples & a list.\nA']);
  });

  test.each([
    [
      'Gmail, answers between quotations',
      `<div dir="ltr">First.<br><div class="gmail_quote gmail_quote_container"><div class="gmail_attr">On Tue Ann &lt;<a href="mailto:a@b.example">a@b.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote">${old}</blockquote><div>Second.</div><blockquote class="gmail_quote">${old}</blockquote><div>Third.</div></div></div>`,
      ['First.', 'Second.', 'Third.'],
    ],
    [
      'Gmail, forwarded',
      `<div dir="ltr">First.<br><div class="gmail_quote"><div class="gmail_attr">---------- Doorgestuurd bericht ---------<br>Van: Ann</div>${old}</div></div>`,
      ['First.'],
    ],
    [
      'Gmail, indented',
      `<p>First.</p><blockquote style="margin:0 0 0 40px;border:none;padding:0px">Second.</blockquote>`,
      ['First.\n\nSecond.'],
    ],
    [
      'Outlook on the web',
      `<p>First.</p><hr style="width:98%"><div id="divRplyFwdMsg" dir="ltr"><font><b>Od:</b> Ann</font></div><div>${old}</div>`,
      [`First.\n\n${'-'.repeat(40)}`],
    ],
    [
      'Outlook, in any language',
      `<p class=MsoNormal>First.</p><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p class=MsoNormal><b><span lang=NL>Van:</span></b> Ann<br><b>Verzonden:</b> dinsdag<br><b>Aan:</b> Bob<br></p></div><p>${old}</p>`,
      ['First.'],
    ],
    [
      'a frame with a line above',
      `<p>First.</p><div style="border-top:solid 1px"><p><b>Note:</b> Second.</p></div><p>Third.</p>`,
      ['First.\n\nNote: Second.\n\nThird.'],
    ],
    [
      'Apple Mail',
      `<div>First.</div><div>On 3 Nov 2026, at 10:12, Ann &lt;a@b.example&gt; wrote:</div><br><blockquote type="cite">${old}</blockquote><div>Second.</div><blockquote type="cite">${old}</blockquote>`,
      ['First.', 'Second.'],
    ],
    [
      'Thunderbird',
      `<p>First.</p><div class="moz-cite-prefix">Am 3.11. schrieb Ann:</div><blockquote type="cite">${old}</blockquote><p>Second.</p><div class="moz-signature">${old}</div>`,
      ['First.', 'Second.'],
    ],
    ['Yahoo', `<p>First.</p><div class="yahoo_quoted"><div>Le mardi</div>${old}</div>`, ['First.']],
    [
      'hidden text',
      `<div style="display:none">${old}</div><div style="color:red;display: none">${old}</div><p>First.</p>`,
      ['First.'],
    ],
  ])('%s', (_, html, expected) => {
    expect(words(html)).toEqual(expected);
  });

  test('cells side by side are words side by side', () => {
    expect(
      words('<table><tr><td>Valve</td><td>12</td></tr><tr><td>Gate</td></tr></table>'),
    ).toEqual(['Valve 12\nGate']);
  });

  test('tables within tables, as deep as newsletters go', () => {
    let html = 'Please quote.';
    for (let depth = 0; depth < 14; depth += 1)
      html = `<table><tbody><tr><td>${html}</td></tr></tbody></table>`;
    expect(words(html)).toEqual(['Please quote.']);
  });

  test('broken and doubled entities, letters that are not seen', () => {
    expect(words('<p>Gr&uuml&szlige &#8211 An&shy;ge&shy;bot&amp;nbsp;f&uuml;r 12 😀</p>')).toEqual(
      ['Grüße – Angebot für 12 😀'],
    );
    expect(words('Un devis, s&#39;il vous pla&icirc;t&nbsp;!\nMerci, <b@x.example>')).toEqual([
      "Un devis, s'il vous plaît\u00a0!\nMerci, <b@x.example>",
    ]);
  });

  test('text in both directions', () => {
    expect(words('<div dir="rtl">שלום, \u202bquote for 12\u202c بحاجة</div>').join('')).toContain(
      'quote for 12',
    );
  });

  test('style sheets, comments and pictures longer than any mail hide nothing', () => {
    const bulk = `<head><style>${'p{margin:0}'.repeat(9_000)}</style></head><!--[if mso]>${'x'.repeat(50_000)}<![endif]-->`;
    const picture = `<img src="data:image/png;base64,${'A'.repeat(90_000)}">`;
    expect(words(`<html>${bulk}<body>First, ${picture}second.</body></html>`)).toEqual([
      'First, second.',
    ]);
    expect(words(`<p>First.</p><style>${'p{}'.repeat(20_000)}`)).toEqual(['First.']);
  });
});
