import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMessage, type MessageText } from '../../src/requests/read-message.ts';

const incoming = (body: string, more: Partial<MessageText> = {}): MessageText => ({
  channel: 'email',
  direction: 'in',
  subject: null,
  body,
  ...more,
});
const kinds = (message: MessageText): string[] => readMessage(message).cues.map((cue) => cue.kind);

const ours = (body: string): string[] => kinds(incoming(body, { direction: 'out' }));

describe('reading a message', () => {
  test.each([
    ['en', 'Could you let us have a price for 12 steel benches, delivered?', 'quote_request'],
    ['en', 'Please send me your current price list for cables.', 'price_list_request'],
    ['de', 'Bitte senden Sie uns ein Angebot über 30 Spindschränke.', 'quote_request'],
    [
      'fr',
      'Pourriez-vous nous faire parvenir votre catalogue de luminaires ?',
      'information_request',
    ],
    ['es', '¿Nos podrían cotizar 40 casilleros metálicos puestos en planta?', 'quote_request'],
    ['pt', 'Poderiam enviar a tabela de preços dos vernizes?', 'price_list_request'],
    ['it', 'Potreste inviarci la scheda tecnica del compressore?', 'information_request'],
    ['hu', 'Kérem, küldjenek árajánlatot 30 öltözőszekrényre.', 'quote_request'],
    ['zh-Hans', '麻烦报一下三十个更衣柜的价格，谢谢。', 'quote_request'],
    ['zh-Hant', '請問可以提供最新的型錄給我們嗎？', 'information_request'],
    ['ja', 'ロッカー30台のお見積りをお願いいたします。', 'quote_request'],
  ])('%s: %s', (language, body, kind) => {
    const reading = readMessage(incoming(body));
    expect(reading.language).toBe(language);
    expect(reading.cues).toContainEqual({ kind, sentence: body });
    expect(reading.automated).toBe(false);
  });

  test.each([
    ['negation', 'We do not need a quote at the moment, thanks.'],
    ['story', 'When we asked you for a quote back in 2021, you were very quick.'],
    ['condition', 'If the board approves the budget, we will ask you for a quote.'],
    ['vendor', 'We help companies save. Send me your volumes for a quote. Unsubscribe here.'],
    ['support', 'How do I export the price list from the portal?'],
    ['homonym', 'Please quote reference 4471 on all invoices.'],
    [
      'application',
      'I am applying for the position of buyer; my CV is attached. Could we have a visit?',
    ],
  ])('%s is no request', (_, body) => {
    expect(kinds(incoming(body)).filter((kind) => kind.endsWith('_request'))).toEqual([]);
  });

  test('what stands in a quoted mail counts for nothing', () => {
    const quoted = '\n\nOn Mon, Nov 2, Al <al@x.example> wrote:\n> Could you send us a quote?';
    expect(kinds(incoming(`The gate code is 4471.${quoted}`))).toEqual([]);
  });

  test('the subject asks where the body leaves it to it, unless it is a reply', () => {
    const subject = 'Request for quotation: 6 pallet trucks';
    expect(kinds(incoming('See attached.', { subject }))).toContain('quote_request');
    expect(kinds(incoming('See attached.', { subject: `Re: ${subject}` }))).toEqual([]);
  });

  test('an own quantity makes a price question a quote request', () => {
    expect(kinds(incoming('How much are the blue mats?'))).toEqual(['price_list_request']);
    expect(kinds(incoming('How much for 60 boxes of the blue mats?'))).toEqual(['quote_request']);
  });

  test('our own mails carry promises and deliveries, never requests', () => {
    expect(ours("Hi Al, I'll send you the quote by Thursday.")).toEqual(['promise']);
    expect(ours('Hi Al, please find attached our quotation for the mats.')).toEqual(['quote_sent']);
    expect(ours('Could you send us a quote for 40 mats?')).toEqual([]);
  });

  test('headers and words tell automatic mail', () => {
    const body = 'News from the mill.';
    expect(readMessage(incoming(body)).automated).toBe(false);
    for (const headers of [
      { 'List-Unsubscribe': '<mailto:x>' },
      { 'auto-submitted': 'auto-replied' },
      { Precedence: 'bulk' },
    ])
      expect(readMessage(incoming(body, { headers })).automated).toBe(true);
    expect(
      readMessage(
        incoming('Ich bin bis 4. Mai im Urlaub.', { subject: 'Automatische Antwort: Mühle' }),
      ),
    ).toMatchObject({
      automated: true,
      cues: [{ kind: 'out_of_office' }],
    });
    expect(readMessage(incoming('…', { headers: { 'auto-submitted': 'no' } })).automated).toBe(
      false,
    );
  });

  test('nothing to read gives nothing', () => {
    for (const body of [null, '', '   \n', '👍', 'Спасибо большое', '\u0000'])
      expect(readMessage({ ...incoming(''), body })).toMatchObject({ cues: [], automated: false });
  });

  test('a sentence too long to keep is cut around the request', () => {
    const long =
      'After the summer, in which we rebuilt the terrace behind the church, moved the bar to the other side, planted nine ' +
      'lime trees along the wall that you saw in spring, and waited eleven weeks for tiles from Portugal that came from ' +
      'Turkey in the end, could you send us a quote for 12 benches in oak, of the kind that stand in the park by the ' +
      'station, with or without backs, since the committee has not made up its mind and will meet again in November';
    const [cue] = readMessage(incoming(long, { subject: 'Benches' })).cues;
    expect(cue?.sentence.length).toBeLessThanOrEqual(300);
    expect(cue?.sentence).toContain('could you send us a quote');
    expect(long).toContain(cue?.sentence ?? '?');
  });
});

describe('whatever the text', () => {
  const pieces = [
    'Could you send us a quote for 12 doors?',
    'Bitte um ein Angebot.',
    'Quel est votre tarif ?',
    '请报价。',
    'お見積りをお願いします。',
    'İstanbul ẞ ﬁ',
    '<div>',
    '</blockquote>',
    '&nbsp;&#x1F600;',
    '\r\n',
    '> ',
    'From: a\nTo: b\nSubject: c\n',
    '\u202Eabc\u202C',
    'a'.repeat(500),
  ];
  const text = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 40 })), {
      maxLength: 12,
    })
    .map((parts) => parts.join(' '));

  test('reading never throws, and evidence is an exact part of what was read', () => {
    fc.assert(
      fc.property(
        text,
        text,
        fc.constantFrom('in', 'out', 'unknown'),
        (body, subject, direction) => {
          const plain = body.replaceAll(/[<&]/g, ' ');
          const { cues } = readMessage({ channel: 'email', direction, subject, body: plain });
          readMessage({ channel: 'call_note', direction, subject, body });
          for (const { sentence } of cues) {
            expect(sentence.length).toBeLessThanOrEqual(300);
            expect(plain.includes(sentence) || subject.includes(sentence)).toBe(true);
          }
        },
      ),
      { numRuns: 150, seed: 7 },
    );
  });

  test('quoted text below changes nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pieces.slice(0, 5)), text, (body, below) => {
        const quoted = below
          .split(/[\r\n]/)
          .map((line) => `> ${line}`)
          .join('\n');
        const header = 'On Mon, 2 Nov 2026 at 10:00, Al <al@x.example> wrote:';
        const plain = readMessage(incoming(body));
        const whole = readMessage(incoming(`${body}\n\n${header}\n${quoted.replaceAll('<', ' ')}`));
        expect(whole.cues).toEqual(plain.cues);
        expect(whole.language).toEqual(plain.language);
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  test.each([
    ['words', 'could you please '.repeat(60_000)],
    ['mark-up', '<div>'.repeat(200_000)],
    ['attributions', 'On Monday, wrote\n'.repeat(60_000)],
    ['open tags', '<a href="'.repeat(110_000)],
    ['addresses', 'x <a@b.c> '.repeat(100_000)],
    ['Chinese', '请报价多少'.repeat(200_000)],
  ])('a megabyte of %s comes to an end', (_, body) => {
    // No clock here, the machine may be busy: a runaway pattern takes minutes and meets the limit of the suite.
    expect(readMessage(incoming(body)).cues.length).toBeLessThan(15);
  });
});
