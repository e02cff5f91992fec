import { describe, expect, test } from 'vitest';
import { ownText } from '../../src/requests/own-text.ts';

const own = 'My own words.';
const old = 'The old words of somebody else, with a question: what does it cost?';

describe('what was written before begins at', () => {
  test.each([
    // Outlook's headers
    [
      'en',
      '________________________________\nFrom: Ann Lee <ann@lee.example>\nSent: Tuesday, November 3, 2026 10:12 AM\nTo: Bob <bob@b.example>\nSubject: RE: Gates',
    ],
    ['en, bold', '*From:* Ann Lee <ann@lee.example>\n*Sent:* Tuesday\n*To:* Bob\n*Subject:* Gates'],
    ['en, one value a line', 'From:\nAnn Lee\nSent:\nTuesday\nTo:\nBob\nSubject:\nGates'],
    [
      'de',
      'Von: Ann Lee <ann@lee.example>\nGesendet: Dienstag, 3. November 2026 10:12\nAn: Bob\nCc: Eva\nBetreff: AW: Tore',
    ],
    [
      'de, GMX',
      'Gesendet: Dienstag, 03. November 2026 um 10:12 Uhr\nVon: "Ann Lee" <ann@lee.example>\nAn: bob@b.example\nBetreff: Tore',
    ],
    [
      'de, Thunderbird',
      '-------- Weitergeleitete Nachricht --------\nBetreff: Tore\nDatum: Tue, 3 Nov 2026\nVon: Ann\nAn: Bob',
    ],
    [
      'fr',
      'De : Ann Lee <ann@lee.example>\nEnvoyé : mardi 3 novembre 2026 10:12\nÀ : Bob\nObjet : RE: Portes',
    ],
    ['fr, Apple', 'De: Ann Lee\nObjet: Portes\nDate: 3 novembre 2026 à 10:12:00 UTC+1\nÀ: Bob'],
    [
      'es',
      'De: Ann Lee <ann@lee.example>\nEnviado el: martes, 3 de noviembre de 2026 10:12\nPara: Bob\nAsunto: Puertas',
    ],
    ['es, LatAm', 'De: Ann Lee\nFecha: martes, 3 de noviembre\nPara: Bob\nAsunto: Puertas'],
    [
      'pt',
      'De: Ann Lee <ann@lee.example>\nEnviada em: terça-feira, 3 de novembro de 2026 10:12\nPara: Bob\nAssunto: RES: Portões',
    ],
    [
      'it',
      'Da: Ann Lee <ann@lee.example>\nInviato: martedì 3 novembre 2026 10:12\nA: Bob\nCc: Eva\nOggetto: R: Cancelli',
    ],
    [
      'hu',
      'Feladó: Ann Lee <ann@lee.example>\nElküldve: 2026. november 3., kedd 10:12\nCímzett: Bob\nTárgy: RE: Kapuk',
    ],
    ['hu, Küldte', 'Küldte: Ann Lee\nKüldve: kedd\nCímzett: Bob\nMásolatot kap: Éva\nTárgy: Kapuk'],
    [
      'zh-Hans',
      '发件人: 李安 <ann@lee.example>\n发送时间: 2026年11月3日 10:12\n收件人: 王\n主题: 答复: 大门',
    ],
    [
      'zh-Hans, 163',
      '---- 回复的原邮件 ----\n| 发件人 | 李安<ann@lee.example> |\n| 日期 | 2026年11月3日 10:12 |\n| 收件人 | 王 |\n| 主题 | 大门 |',
    ],
    [
      'zh-Hant',
      '寄件者: 李安 <ann@lee.example>\n寄件日期: 2026年11月3日 上午 10:12\n收件者: 王\n主旨: RE: 大門',
    ],
    ['zh-Hant, Hong Kong', '寄件人：李安\n日期：2026年11月3日\n收件人：王\n主題：大門'],
    ['ja', '差出人: 李 <ann@lee.example>\n送信日時: 2026年11月3日 10:12\n宛先: 王\n件名: RE: 門扉'],
    ['ja, full width', '送信者：李\n送信日時：2026年11月3日\n宛先：王\n件名：門扉'],
    [
      'another language',
      'Van: Ann Lee <ann@lee.example>\nVerzonden: dinsdag 3 november\nAan: Bob\nOnderwerp: Hekken',
    ],
    // Attributions without a quoted line below
    ['en, Gmail', 'On Tue, Nov 3, 2026 at 10:12 AM Ann Lee <ann@lee.example> wrote:'],
    ['en, narrow space', 'On Tue, Nov 3, 2026 at 10:12\u202fAM Ann Lee <ann@lee.example> wrote:'],
    ['en, Apple', 'On 3 Nov 2026, at 10:12, Ann Lee <ann@lee.example> wrote:'],
    ['de, Gmail', 'Am Di., 3. Nov. 2026 um 10:12 Uhr schrieb Ann Lee <ann@lee.example>:'],
    ['de, wrapped', 'Am Di., 3. Nov. 2026 um 10:12 Uhr schrieb Ann Lee <\nann@lee.example>:'],
    ['de, Apple', 'Am 03.11.2026 um 10:12 schrieb Ann Lee <ann@lee.example>:'],
    ['fr, Gmail', 'Le mar. 3 nov. 2026 à 10:12, Ann Lee <ann@lee.example> a écrit :'],
    ['fr, Apple', 'Le 3 nov. 2026 à 10:12, Ann Lee <ann@lee.example> a écrit\u00a0:'],
    ['es, Gmail', 'El mar, 3 nov 2026 a las 10:12, Ann Lee (<ann@lee.example>) escribió:'],
    ['pt, Gmail', 'Em ter., 3 de nov. de 2026 às 10:12, Ann Lee <ann@lee.example>\nescreveu:'],
    ['pt, Apple', 'No dia 3/11/2026, às 10:12, Ann Lee <ann@lee.example> escreveu:'],
    ['it, Gmail', 'Il giorno mar 3 nov 2026 alle ore 10:12 Ann Lee <ann@lee.example> ha\nscritto:'],
    ['hu, Gmail', 'Ann Lee <ann@lee.example> ezt írta (időpont: 2026. nov. 3., K,\n10:12):'],
    ['hu, Apple', '2026. nov. 3. dátummal, 10:12 időpontban Ann Lee <ann@lee.example> írta:'],
    ['zh-Hans, Gmail', '李安 <ann@lee.example> 于2026年11月3日周二 10:12写道：'],
    ['zh-Hans, Foxmail', '在 2026年11月3日，10:12，李安 <ann@lee.example> 写道：'],
    ['zh-Hans, 163', 'At 2026-11-03 10:12:33, "李安" <ann@lee.example> wrote:'],
    ['zh-Hant, Gmail', '李安 <ann@lee.example> 於 2026年11月3日 週二 上午10:12寫道：'],
    ['ja, Gmail', '2026年11月3日(火) 10:12 李 <ann@lee.example>:'],
    ['ja, Apple', '2026/11/03 10:12、Ann Lee <ann@lee.example>のメール:'],
    [
      'he, with marks',
      '\u202bבתאריך יום ג׳, 3 בנוב׳ 2026 ב-10:12 מאת \u202aAnn Lee\u202c\u200f <\u202aann@lee.example\u202c\u200f>:\u202c',
    ],
    [
      'ar, with marks',
      'في الثلاثاء، 3 نوفمبر 2026 10:12 ص \u202bAnn Lee\u202c\u200e <\u202aann@lee.example\u202c\u200e> كتب:\u200f',
    ],
    // Forwards
    [
      'en, Gmail forward',
      '---------- Forwarded message ---------\nFrom: Ann Lee <ann@lee.example>\nDate: Tue\nSubject: Gates\nTo: Bob',
    ],
    ['en, Apple forward', 'Begin forwarded message:\n\nFrom: Ann Lee\nSubject: Gates'],
    ['de, Apple forward', 'Anfang der weitergeleiteten Nachricht:\n\nVon: Ann Lee'],
    ['fr, forward', '---------- Message transféré ----------\nDe : Ann Lee'],
    ['fr, original', "-----Message d'origine-----\nDe : Ann Lee"],
    ['fr, Apple forward', 'Début du message réexpédié :\n\nDe: Ann Lee'],
    ['es, forward', '---------- Mensaje reenviado ---------\nDe: Ann Lee'],
    ['es, Apple forward', 'Inicio del mensaje reenviado:\n\nDe: Ann Lee'],
    ['pt, Apple forward', 'Início da mensagem reencaminhada:\n\nDe: Ann Lee'],
    ['it, forward', '---------- Messaggio inoltrato ----------\nDa: Ann Lee'],
    ['it, Apple forward', 'Inizio messaggio inoltrato:\n\nDa: Ann Lee'],
    ['hu, forward', '-------- Továbbított üzenet --------\nTárgy: Kapuk'],
    ['hu, original', '-----Eredeti üzenet-----\nFeladó: Ann Lee'],
    ['zh-Hans, forward', '---------- 转发的邮件 ---------\n发件人： 李安'],
    ['zh-Hans, original', '-----邮件原件-----\n发件人: 李安'],
    ['zh-Hans, Apple', '以下是转发的邮件：\n\n发件人: 李安'],
    ['zh-Hant, forward', '---------- 轉寄的郵件 ---------\n寄件人： 李安'],
    ['zh-Hant, Apple', '開始轉寄郵件：\n\n寄件人: 李安'],
    ['ja, forward', '---------- 転送されたメッセージ ---------\n差出人: 李'],
    ['ja, original', '-----元のメッセージ-----\n差出人: 李'],
    [
      'another language, forward',
      '---------- Doorgestuurd bericht ---------\nVan: Ann <ann@lee.example>\nDatum: di\nOnderwerp: Hekken\nAan: Bob',
    ],
  ])('%s', (_, header) => {
    expect(ownText(`${own}\n\n${header}\n\n${old}`)).toEqual([own]);
    expect(ownText(`${own}\r\n\r\n${header.replaceAll('\n', '\r\n')}\r\n${old}`)).toEqual([own]);
  });

  test.each([
    [
      'en',
      'From: Ann Lee <ann@lee.example> Sent: Tuesday, November 3, 2026 10:12 AM To: Bob Subject: Gates',
    ],
    [
      'de',
      'Von: Ann Lee <ann@lee.example> Gesendet: Dienstag, 3. November 2026 10:12 An: Bob Betreff: Tore',
    ],
    [
      'hu',
      'Feladó: Ann Lee <ann@lee.example> Elküldve: 2026. november 3., kedd 10:12 Címzett: Bob Tárgy: Kapuk',
    ],
    ['ja', '差出人: 李 <ann@lee.example> 送信日時: 2026年11月3日 10:12 宛先: 王 件名: 門扉'],
    ['en, attribution', 'On Tue, Nov 3, 2026 at 10:12 AM Ann Lee <ann@lee.example> wrote:'],
    ['de, attribution', 'Am Di., 3. Nov. 2026 um 10:12 Uhr schrieb Ann Lee <ann@lee.example>:'],
    ['fr, attribution', 'Le mar. 3 nov. 2026 à 10:12, Ann Lee <ann@lee.example> a écrit :'],
    [
      'it, attribution',
      'Il giorno mar 3 nov 2026 alle ore 10:12 Ann Lee <ann@lee.example> ha scritto:',
    ],
    ['original', '-----Original Message----- From: Ann Lee'],
  ])('%s, where the CRM kept no line ends', (_, header) => {
    expect(ownText(`${own} ${header} ${old}`)).toEqual([own]);
  });
});

describe('what only looks like an earlier mail', () => {
  test.each([
    ['a colleague is quoted', 'Comme Paul nous a écrit :\n12 portes, 3 fenêtres. Quel prix ?'],
    ['somebody wrote', 'Our boss wrote:\n"get three prices".\nSo what would it cost?'],
    ['hu', 'Ahogy a kollégám írta:\n12 kapu kellene. Mennyi lenne?'],
    ['a headed list', '----- ORDER LIST -----\n12 gates\n3 doors\nPlease quote.'],
    ['a drawn line', 'First part.\n--------------------\nPlease quote for 12 gates.'],
    ['a route', 'From: Leeds\nTo: Hull\nWhat would 12 pallets cost?'],
    ['a route, de', 'Von: Ulm\nAn: Graz\nWas kosten 12 Paletten?'],
    ['a form', 'Name: Ann Lee\nE-mail: ann@lee.example\nSubject: Gates\nMessage: please quote.'],
    ['a list of goods', 'A: 12 gates\nB: 3 doors\nC: 4 locks'],
    ['sent, but no device', 'Sent from your warehouse on Monday, and still not here.'],
    [
      'a date at the start',
      'On 3 November 2026 at 10:12 your driver left. Here is what he wrote:\nno one there',
    ],
    ['initials', 'A > B means that gate A is taller.'],
    ['who to ask, zh', '请联系李安 <ann@lee.example>，谢谢。\n另外请报价。'],
    ['who to ask, en', 'Please copy Ann Lee <ann@lee.example> on these 12 items:\ngates\ndoors'],
    ['notice given', 'This message is for Ann: please quote 12 gates.'],
    ['environment', 'The environment matters to us, so which of your gates is made of old steel?'],
    ['attention', 'Attention: Ann Lee\nPlease quote for 12 gates.'],
  ])('%s', (_, body) => {
    expect(ownText(body).join('\n')).toBe(body);
  });
});

describe('answers between quoted lines', () => {
  test.each([
    ['en', 'On Tue, 3 Nov 2026 at 10:12, Ann Lee <ann@lee.example> wrote:'],
    ['de', 'Am 03.11.2026 um 10:12 schrieb Ann Lee:'],
    ['fr', 'Le mar. 3 nov. 2026 à 10:12, Ann Lee <ann@lee.example> a écrit :'],
    ['es', 'El mar, 3 nov 2026 a las 10:12, Ann Lee escribió:'],
    ['pt', 'Em ter., 3 de nov. de 2026 às 10:12, Ann Lee escreveu:'],
    ['it', 'Il 03/11/2026 10:12, Ann Lee ha scritto:'],
    ['hu', '2026. 11. 03. 10:12 keltezéssel, Ann Lee írta:'],
    ['zh-Hans', '在 2026/11/3 10:12, 李安 写道:'],
    ['zh-Hant', '李安 於 2026/11/3 10:12 寫道：'],
    ['ja', '2026/11/03 10:12、李さんのメール:'],
    ['wrapped', 'On Tue, 3 Nov 2026 at 10:12, Ann Lee\n<ann@lee.example> wrote:'],
    ['undated', 'Ann Lee wrote:'],
  ])('%s', (_, header) => {
    const body = `Hello,\n\n${header}\n\n> How many?\n\nForty of them.\n\n> Which size\n> and when?\n\nTwo metres, in May.\nWhat would that cost?\n\nRegards\nBob`;
    expect(ownText(body)).toEqual([
      'Hello,',
      'Forty of them.',
      'Two metres, in May.\nWhat would that cost?',
    ]);
  });

  test('below everything quoted', () => {
    const body =
      'On 3 Nov 2026 at 10:12, Ann wrote:\n> Hello\n>\n>> older\n> Ann\n\nYes, please quote.';
    expect(ownText(body)).toEqual(['Yes, please quote.']);
  });

  test('initials before the mark, and marks written as entities', () => {
    expect(ownText('AL> How many?\nForty.\nAL> When?')).toEqual(['Forty.']);
    expect(ownText('&gt; How many?\nForty.')).toEqual(['Forty.']);
  });

  test('the rest of a wrapped quoted line is no answer', () => {
    const long = '> could you tell us how many of the gates you would like to have and';
    expect(ownText(`Sure.\n${long}\nby when\n> you need them`)).toEqual(['Sure.']);
    expect(ownText(`${long}\n> until when?\nforty`)).toEqual(['forty']);
  });

  test('a header quoted in turn ends nothing', () => {
    const body = '> From: Ann\n> Sent: Tuesday\n> To: Bob\n> Subject: x\n> old\nMy answer.';
    expect(ownText(body)).toEqual(['My answer.']);
  });
});

describe('below a closing stands only a signature', () => {
  test.each([
    'Kind regards,',
    'Best regards, Ann',
    'With best wishes',
    'Thanks and kind regards,',
    'Rgds,',
    'Yours sincerely',
    'Many thanks & best regards',
    'Cheers,',
    'KR',
    'Mit freundlichen Grüßen',
    'Mit freundlichen Gruessen / Kind regards',
    'Freundliche Grüsse',
    'Viele Grüße aus Ulm',
    'Vielen Dank und beste Grüße',
    'Mit freundlichem Gruß',
    'MfG',
    'LG Eva',
    'Hochachtungsvoll',
    'Cordialement,',
    'Bien cordialement',
    'Bien à vous,',
    'Cdlt',
    'Meilleures salutations',
    'Avec nos meilleures salutations',
    'Sincères salutations.',
    'Belle journée,',
    "Veuillez agréer, Madame, Monsieur, l'expression de nos salutations distinguées.",
    'Saludos cordiales',
    'Un cordial saludo,',
    'Reciba un cordial saludo',
    'Atentamente,',
    'Atte.',
    'Un abrazo',
    'Le saluda atentamente',
    'Com os melhores cumprimentos,',
    'Melhores cumprimentos',
    'Atenciosamente',
    'Att.',
    'Abraços,',
    'Um abraço',
    'Saudações cordiais',
    'Cordiali saluti',
    'Distinti saluti,',
    'I migliori saluti',
    'Un caro saluto',
    'Saluti',
    'Cordialmente',
    'In fede',
    'Üdvözlettel:',
    'Üdv,',
    'Tisztelettel:',
    'Köszönettel és üdvözlettel',
    'Szép napot!',
    'Szívélyes üdvözlettel',
    '此致',
    '祝好',
    '祝商祺！',
    '顺颂商祺',
    '祝您工作顺利',
    '順頌 商祺',
    '敬上',
    '敬具',
    '以上',
  ])('%s', (line) => {
    expect(ownText(`${own}\n\n${line}\nAnn Lee\nPricing and quotes: +44 20 7946 0000`)).toEqual([
      own,
    ]);
  });

  test.each([
    'Best price you can do?',
    'Cheers for that, what would 12 cost?',
    'Regards the gates: what do they cost?',
    'Saludos, ¿qué cuestan 12 puertas?',
    'Saluti a Eva, e quanto costano?',
    'Grüße an Eva, und was kosten 12 Tore?',
    'VG-12 ist der Typ.',
    'Att: Ann Lee',
    '以上の件、お見積りをお願いします。',
    '祝好运，另外请报价。',
    'Üdv Éva, mennyibe kerül?',
    'Best wishes for the move; could we have a quote?',
    'Bonne journée hier, merci. Combien pour 12 ?',
    'KR-12 housings, 40 pieces',
  ])('%s is none', (line) => {
    expect(ownText(`${own}\n${line}\n${old}`)).toEqual([`${own}\n${line}\n${old}`]);
  });

  test.each([
    'PS: one more thing.',
    'P.S. one more thing.',
    'N.B. one more thing.',
    '追伸：一つだけ。',
    'Ps. még valami.',
  ])('but %s counts', (line) => {
    expect(ownText(`${own}\n\nKind regards\nAnn\n\n${line}`)).toEqual([own, line]);
    expect(ownText(`${own}\n-- \nAnn\n${line}`)).toEqual([own, line]);
  });
});

describe('lines that nobody wrote', () => {
  test.each([
    'Sent from my iPhone',
    'Sent from Outlook for Android',
    'Get Outlook for iOS',
    'Get Outlook for iOS<https://aka.example/o0ukef>',
    'Sent from Mail for Windows',
    'Von meinem iPhone gesendet',
    'Gesendet mit der mobilen Mail App',
    'Outlook für Android herunterladen',
    'Diese Nachricht wurde von meinem Android-Mobiltelefon gesendet.',
    'Envoyé de mon iPhone',
    "Envoyé à partir d'Outlook pour Android",
    'Télécharger Outlook pour iOS',
    'Obtenez Outlook pour Android',
    'Enviado desde mi iPhone',
    'Enviado desde mi Samsung Galaxy',
    'Obtener Outlook para Android',
    'Enviado do meu iPhone',
    'Enviado a partir do meu telemóvel',
    'Obter o Outlook para Android'.replace('o Outlook', 'Outlook'),
    'Inviato da iPhone',
    'Inviato dal mio cellulare Android',
    'Ottieni Outlook per Android',
    'Scarica Outlook per iOS',
    'Az iPhone-omról küldve',
    'iPhone-omról küldve',
    'Az Outlook for Android letöltése',
    '从我的 iPhone 发送',
    '发自我的iPhone',
    '发自我的小米手机',
    '從我的 iPhone 傳送',
    '傳自我的 iPhone',
    'iPhoneから送信',
    'スマートフォンから送信',
    'Virenfrei. www.avast.example',
    'Virus-free.www.avast.example',
    'Garanti sans virus. www.avast.example',
    'Libre de virus.www.avast.example',
    'Vírusmentes. www.avast.example',
    '[EXTERNAL] This email came from outside the organisation.',
    'CAUTION: This email originated from outside of the organization. Do not click links unless you recognise the sender.',
    'ACHTUNG: Diese E-Mail stammt von außerhalb des Unternehmens.',
    "ATTENTION : Ce courriel provient de l'extérieur de l'organisation.",
    'ATENCIÓN: Este correo proviene de fuera de la organización.',
    'ATENÇÃO: Este e-mail veio de fora da organização.',
    "ATTENZIONE: questa e-mail proviene dall'esterno.",
    'FIGYELEM: Ez a levél külső feladótól érkezett.',
    '【注意】このメールは社外から送信されています。',
    '注意：此邮件来自外部。',
  ])('%s', (line) => {
    expect(ownText(`${own}\n\n${line}`)).toEqual([own]);
    expect(ownText(`${line}\n${own}`)).toEqual([own]);
  });

  test.each([
    'This e-mail and any attachments are confidential and intended solely for the addressee.',
    'CONFIDENTIALITY NOTICE: the contents may be privileged.',
    'If you are not the intended recipient, please request a new copy.',
    'Please consider the environment before printing.',
    'Diese E-Mail enthält vertrauliche Informationen.',
    'Der Inhalt dieser E-Mail ist vertraulich.',
    'Wenn Sie nicht der richtige Adressat sind, bitten wir um Nachricht.',
    'Bitte denken Sie an die Umwelt, bevor Sie drucken.',
    'Ce message et ses pièces jointes sont confidentiels.',
    "Avant d'imprimer, pensez à l'environnement.",
    "Pensez à l'environnement avant d'imprimer.",
    'AVIS DE CONFIDENTIALITÉ : ce courriel est privé.',
    'Este mensaje y sus adjuntos son confidenciales.',
    'AVISO LEGAL: este correo es privado.',
    'Antes de imprimir este correo, piense en el medio ambiente.',
    'Esta mensagem pode conter informação confidencial.',
    'Antes de imprimir, pense no ambiente.',
    'AVISO DE CONFIDENCIALIDADE: privado.',
    'Questo messaggio è riservato al destinatario.',
    'Ai sensi del Regolamento UE 2016/679 le informazioni sono riservate.',
    "Prima di stampare, pensi all'ambiente.",
    'Jelen üzenet és mellékletei bizalmasak.',
    'Ez az e-mail bizalmas információt tartalmaz.',
    'Mielőtt kinyomtatná ezt a levelet, gondoljon a környezetre.',
    '本邮件及其附件含有保密信息。',
    '免责声明：本邮件仅供收件人使用。',
    '本郵件含有機密資訊。',
    '免責聲明：僅供收件者使用。',
    '本メールには機密情報が含まれています。',
    'このメールには機密情報が含まれます。',
  ])('%s', (line) => {
    expect(ownText(`${own}\n\n${line}`)).toEqual([own]);
  });

  test('the wrapped lines of a notice go with it, what stands below a blank line does not', () => {
    const notice =
      'This e-mail and any attachments are confidential and meant for the\naddressee; others please request deletion of every copy';
    expect(ownText(`${notice}\n\n${own}`)).toEqual([own]);
  });

  test('contact details between drawn lines are a signature', () => {
    const block =
      '━━━━━━━━━━━━\n株式会社湊工機 営業部\n見積もり・価格のご相談はこちら\nTEL：03-0000-0000\nhttps://minato.example\n━━━━━━━━━━━━';
    expect(ownText(`門扉の件です。\n\n${block}\n`)).toEqual(['門扉の件です。']);
    expect(ownText(`門扉の件です。\n${block}\n追ってご連絡します。`)).toEqual([
      '門扉の件です。',
      '追ってご連絡します。',
    ]);
    expect(
      ownText('-----\nTel: 12\nMail: a@b.example\nWhat does it cost?\n-----').join(''),
    ).toContain('cost');
  });
});
