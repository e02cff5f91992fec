import { expect, it } from 'vitest';
import { deliveredKinds } from '../../src/requests/delivered-kinds.ts';
import { readMessage } from '../../src/requests/read-message.ts';

/** What every office writes; the least that must be taken for an answer. */
const deliveries: Record<string, string[]> = {
  en: [
    'Attached is our quote, please let me know if you have any questions.',
    'Here is the price list you asked for.',
    "Please find the quotation enclosed; we'll be happy to answer any questions.",
    'here is our quote with the price list and the information you asked for, attached: 12 pieces at EUR 240.00 each.',
  ],
  de: [
    'Anbei unser Angebot, bitte melden Sie sich bei Fragen.',
    'Hier die Preisliste, um die Sie gebeten hatten.',
    'Im Anhang finden Sie das gewünschte Angebot über 12 Pumpen; wir freuen uns auf Ihre Rückmeldung.',
  ],
  fr: [
    'Veuillez trouver ci-joint notre devis, n’hésitez pas à nous contacter pour toute question.',
    'Voici la liste de prix que vous aviez demandée.',
    'Ci-joint le devis pour les 12 pompes, nous restons à votre disposition.',
  ],
  es: [
    'Adjunto nuestro presupuesto; quedo a su disposición para cualquier duda.',
    'Aquí tiene la lista de precios que nos pidió.',
    'Le envío adjunta la oferta por las 12 bombas, dígame si necesita algo más.',
  ],
  it: [
    'In allegato il nostro preventivo, resto a disposizione per qualsiasi domanda.',
    'Ecco il listino prezzi che ci aveva chiesto.',
    'Trova in allegato l’offerta per le 12 pompe.',
  ],
  pt: [
    'Segue em anexo o nosso orçamento, qualquer dúvida estamos à disposição.',
    'Aqui está a tabela de preços que pediu.',
    'Envio em anexo a proposta para as 12 bombas; fico à espera da sua resposta.',
  ],
  hu: [
    'Mellékelten küldjük árajánlatunkat, kérdés esetén állunk rendelkezésére.',
    'Itt az árlista, amit kért.',
    'Csatoltan küldöm az ajánlatot a 12 szivattyúra, kérem, jelezzen vissza.',
  ],
  ja: [
    'お見積書を添付いたしますので、ご確認ください。',
    'ご依頼いただいた価格表をお送りします。',
    '12台分の見積書を添付しました。ご不明な点がございましたらお知らせください。',
  ],
  'zh-Hans': [
    '附件是我们的报价单，请查收，有问题随时联系。',
    '这是您要的价格表。',
    '12台水泵的报价已发到您邮箱，请查收。',
  ],
  'zh-Hant': [
    '附件為本公司報價單，請查收，如有問題歡迎聯絡。',
    '這是您索取的價目表。',
    '12台水泵的報價單如附件，請參考。',
  ],
};

it.each(
  Object.entries(deliveries).flatMap(([language, texts]) =>
    texts.map((text) => [language, text] as const),
  ),
)('%s: %s', (_language, body) => {
  const { cues } = readMessage({ channel: 'email', direction: 'out', subject: 'Re: x', body });
  expect(cues.map(({ kind }) => kind)).toEqual(['quote_sent']);
});

it.each([
  'the information you asked for',
  'Anbei die gewünschten Informationen',
  'A kért információkat küldöm',
])('information by its own name is delivered, too: %s', (sentence) => {
  expect(deliveredKinds(sentence)).toEqual(['information_request']);
});

it('a chaser delivers nothing', () => {
  const body = 'Did you have time to look at the quote we sent?';
  const { cues } = readMessage({ channel: 'email', direction: 'out', subject: 'Re: x', body });
  expect(cues).toEqual([]);
});
