/** Bodies that someone might send to keep a reader busy, each about `size` characters long. */
export function hostileBodies(size: number): [name: string, body: string][] {
  const fill = (piece: string): string => piece.repeat(Math.ceil(size / piece.length));
  return [
    ['one letter', fill('a')],
    ['spaces', fill(' ')],
    ['line ends', fill('\n')],
    ['quote marks', fill('> ')],
    ['polite words', fill('could you please ')],
    ['German words', fill('könnten sie uns bitte ein angebot über preise ')],
    ['Hungarian words', fill('kérnénk szépen árajánlatot a következőkre és ')],
    ['short sentences', fill('Send it. ')],
    ['short lines', fill('quote?\n')],
    ['mark-up', fill('<div>')],
    ['open tags', fill('<a href="')],
    ['tables', fill('<table><tr><td>')],
    ['list items', fill('<ul><li>')],
    ['entities', `<p>${fill('&amp;&#x1F600;&bogus;')}`],
    ['comments', `<p>${fill('<!--')}`],
    ['attributions', fill('On Monday, wrote\n')],
    ['header lines', fill('From: a\nTo: b\n')],
    ['addresses', fill('x <a@b.c> ')],
    ['numbers', fill('12 ')],
    ['capitals', fill('Acme Ltd ')],
    ['Chinese', fill('请报价多少')],
    ['Japanese', fill('お見積りをお願い')],
    ['dashes', fill('-')],
    ['emoji', fill('👩‍👩‍👧‍👦')],
    ['combining marks', fill('a\u0301\u0323')],
    ['right-to-left marks', fill('\u202Eabc\u202C ')],
  ];
}
