import { expect, test } from 'vitest';
import { readMessage } from '../../src/requests/read-message.ts';

// Words that take the meaning from other asks stand in these as well, and take nothing from them.
test.each([
  ["Merci de m'envoyer au plus vite votre devis pour 12 portes.", 'quote_request'],
  ['Pourriez-vous nous faire parvenir au plus tôt vos tarifs revendeurs ?', 'price_list_request'],
  ["Quelqu'un peut-il m'envoyer un devis pour la toiture de notre hangar ?", 'quote_request'],
  ['Pouvez-vous m’envoyer un devis et une facture proforma pour 40 casiers ?', 'quote_request'],
  ['Could I have a pro forma invoice and a quote for 40 lockers?', 'quote_request'],
  [
    'Können Sie uns eine Proforma-Rechnung und ein Angebot für 40 Spinde schicken?',
    'quote_request',
  ],
  [
    'El año pasado compramos 12 puertas; ahora necesitamos presupuesto para 8 más.',
    'quote_request',
  ],
  [
    "L'anno scorso abbiamo comprato 12 porte; ora ci serve un preventivo per altre 8.",
    'quote_request',
  ],
  ['Potreste mandarmi una fattura proforma e un preventivo per 40 armadietti?', 'quote_request'],
  [
    'No ano passado compramos 12 portas; agora precisamos de orçamento para mais 8.',
    'quote_request',
  ],
  ['去年我们买了12扇门，现在还要8扇，请报价。', 'quote_request'],
  ['去年我們買了12扇門，現在還要8扇，請報價。', 'quote_request'],
  ['棚のお見積りをお願いできますか。送料は不要です。', 'quote_request'],
  ['昨年ドアを12枚購入しましたが、あと8枚追加の見積もりをお願いします。', 'quote_request'],
])('%s', (body, kind) => {
  const { cues } = readMessage({ channel: 'email', direction: 'in', subject: null, body });
  expect(cues.map((cue) => cue.kind)).toContain(kind);
});
