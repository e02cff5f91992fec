import { describe, expect, test } from 'vitest';
import { readMessage } from '../../src/requests/read-message.ts';

const promised = (body: string): boolean =>
  readMessage({ channel: 'email', direction: 'out', subject: null, body }).cues.some(
    ({ kind }) => kind === 'promise',
  );

/** What is said of a day or of others without anything that we would owe the customer. */
const none = {
  en: [
    'Hello, I will be in your area next Wednesday and could look in at the plant.',
    'Hello, we haven’t spoken for a couple of months, so I will call on Thursday to catch up.',
    'The crates leave on Monday and the carrier will email you the tracking number.',
    'Good to hear that the pumps run well, I will pass that on to the team in the hall.',
  ],
  de: [
    'Guten Tag, am Mittwoch bin ich in Ihrer Gegend und noch bis Freitag unterwegs.',
    'Guten Tag, wir haben seit dem Sommer nicht gesprochen, daher melde ich mich heute kurz.',
    'Die Kisten gehen am Montag raus, die Nummer schickt Ihnen der Spediteur.',
    'Bei Fragen zur Anlage komme ich gern noch einmal zu Ihnen.',
  ],
  fr: [
    'Bonjour, je serai dans votre région jeudi prochain.',
    'Bonjour, nous ne nous sommes plus parlé depuis le printemps, je vous appelle cette semaine.',
    'Les caisses partent lundi, le transporteur vous donnera le numéro.',
    'Content de le lire, je passe le mot à toute l’équipe.',
  ],
  es: [
    'Buenos días, el jueves estaré por su zona.',
    'Los palés salen de nuestro almacén el lunes y la mensajería le mandará el número de seguimiento.',
    'Les comunicamos que las tarifas suben un 3 % desde el lunes.',
  ],
  pt: [
    'Bom dia, na quinta-feira estarei na sua região.',
    'As caixas saem na segunda-feira e a transportadora comunica o número.',
    'Na terça vamos conversar sobre os volumes do próximo ano.',
  ],
  it: [
    'Buongiorno, giovedì sarò dalle vostre parti.',
    'Le casse partono lunedì, lo spedizioniere vi invierà il numero.',
    'Buongiorno, è da un po’ che non ci vediamo, le scrivo oggi due righe.',
  ],
  hu: [
    'Jó napot, csütörtökön arrafelé járok.',
    'A ládák hétfőn indulnak, a számot a futárszolgálat küldi.',
    'Régóta nem beszéltünk, ezért ma felhívom.',
  ],
  ja: [
    'お世話になっております。来週水曜日に御社の近くに参ります。',
    '荷物は月曜日に出荷し、追跡番号は運送会社よりご連絡いたします。',
  ],
  'zh-Hans': ['您好，周四我在贵司附近，给您打电话。', '货已经发出，单号由快递公司通知您。'],
  'zh-Hant': ['您好，週四我在貴司附近，打電話給您。', '貨已經寄出，單號由物流公司通知您。'],
};

/** The same words beside something that is owed. */
const some = {
  en: [
    'I will be in your area on Wednesday and will bring the samples.',
    'I haven’t heard back from the works yet; I will send you the dates tomorrow.',
  ],
  de: ['Ich kläre das mit dem Spediteur und melde mich bis Mittwoch bei Ihnen.'],
  fr: ['Je serai dans votre secteur jeudi et je vous apporterai les échantillons avant midi.'],
  es: ['Lo hablo con el transportista y le confirmo la fecha mañana.'],
  pt: ['Na quinta estarei na sua região e levo-lhe as amostras.'],
  it: ['Sento il corriere e le faccio sapere entro giovedì.'],
  hu: ['Egyeztetek a fuvarozóval, és holnap visszajelzek.'],
  ja: ['水曜日に近くまで参りますので、その際にサンプルをお届けします。'],
  'zh-Hans': ['周四我在贵司附近，顺便把样品带给您。'],
  'zh-Hant': ['週四我在貴司附近，順便把樣品帶給您。'],
};

describe('a promise names what we owe', () => {
  for (const [language, texts] of Object.entries(none))
    test.each(texts)(`${language}, none: %s`, (text) => expect(promised(text)).toBe(false));
  for (const [language, texts] of Object.entries(some))
    test.each(texts)(`${language}, one: %s`, (text) => expect(promised(text)).toBe(true));
});
