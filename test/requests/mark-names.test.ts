import { describe, expect, test } from 'vitest';
import { firmMark, markNames, nameMark } from '../../src/requests/mark-names.ts';
import { normalise } from '../../src/requests/normalise.ts';

/** The sentence with `N` in the place of a name and `F` in that of a company with its suffix. */
function seen(sentence: string, language = 'en'): string {
  return markNames(normalise(sentence), sentence, language)
    .replaceAll(new RegExp(`${nameMark}+`, 'g'), 'N')
    .replaceAll(new RegExp(`${firmMark}+`, 'g'), 'F');
}

describe('names in a sentence', () => {
  test.each([
    ['en', 'Just had Dunmore Plant on the phone', 'just had N on the phone'],
    ['en', 'We went with Kerr & Sons in the end.', 'we went with N in the end.'],
    ['en', 'Kerr Fencing Ltd quoted us 310.', 'kerr F quoted us 310.'],
    ['en', 'DHL is cheaper and so is FedEx.', 'N is cheaper and so is N.'],
    [
      'en',
      "I'd like the English PDF by Monday, please.",
      "i'd like the english pdf by monday, please.",
    ],
    ['en', 'I spoke to Mr Dunmore about it.', 'i spoke to mr dunmore about it.'],
    ['en', 'Model X200 and M12 bolts', 'model x200 and m12 bolts'],
    ['en', 'PLEASE SEND DUNMORE THE PRICE LIST', 'please send dunmore the price list'],
    ['en', 'New Price List For Our Best Customers', 'new price list for our best customers'],
    ['en', 'Update: Dunmore is out.', 'update: dunmore is out.'],
    ['de', 'Die Weber Logistik liefert billiger.', 'die N liefert billiger.'],
    ['de', 'Wir haben bei der Huber GmbH bestellt.', 'wir haben bei der F bestellt.'],
    ['de', 'Das Angebot der Firma Huber lag tiefer.', 'das angebot der firma N lag tiefer.'],
    [
      'de',
      'Bitte um ein Angebot für Schrauben und Muttern.',
      'bitte um ein angebot für schrauben und muttern.',
    ],
    ['de', 'Guten Tag Herr Weber Schmidt, danke.', 'guten tag herr weber schmidt, danke.'],
    ['fr', "Le devis d'Ormont est moins cher.", "le devis d'N est moins cher."],
    ['fr', 'Bonjour Madame Petit, merci.', 'bonjour madame petit, merci.'],
    ['es', 'Nos quedamos con Aceros Rivera S.L. este año.', 'nos quedamos con F. este año.'],
    ['pt', 'Fechamos com a Transmar Ltda. ontem.', 'fechamos com a F. ontem.'],
    ['it', 'Abbiamo scelto la Ferrotek S.r.l. di Brescia.', 'abbiamo scelto la F. di N.'],
    ['it', 'Vorrei che Lei ci scrivesse.', 'vorrei che lei ci scrivesse.'],
    ['hu', 'A Dunaszer Kft. olcsóbban adja.', 'a F. olcsóbban adja.'],
    ['hu', 'Kovács úr mondta, hogy a Ferrotektől veszik.', 'kovács úr mondta, hogy a N veszik.'],
    ['hu', 'Kérem az Önök árajánlatát.', 'kérem az önök árajánlatát.'],
  ])('%s: %s', (language, sentence, expected) => {
    expect(seen(sentence, language)).toBe(expected);
  });

  test('keeps every other letter in its place', () => {
    const sentence = 'We moved to Verdant Skips, as İ said.';
    const marked = markNames(normalise(sentence), sentence, 'en');
    expect(marked).toHaveLength(sentence.length);
    expect(marked.indexOf('skips')).toBe(-1);
    expect(marked.indexOf('as ')).toBe(sentence.indexOf('as '));
  });
});
