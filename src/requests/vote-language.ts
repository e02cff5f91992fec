/** The small words that hold each language together; those of several count for each of them. */
const small: Readonly<Record<string, string>> = {
  en: "the and you for we is of to are have with this that your our please would can could it be will on at from if any not do i'm i i'd there thanks hi",
  de: 'und der die das wir sie ich nicht ist mit für auf ein eine einen uns bitte ihr ihre ihnen den dem des zu von haben im bei wie noch auch sind oder aber wird werden könnten zum zur',
  fr: "le la les des et vous nous pour est une un dans que qui avec votre vos notre pas sur du je au aux ce cette il nos avons pouvez bonjour merci d'un j'ai c'est",
  es: 'el la los las y que para una un con por se nos su sus es del de en lo usted ustedes gracias hola muy más pero como nuestro nuestra al hemos tienen quisiera',
  pt: 'o a os as e que para uma um com por não nos se do da dos das em no na é você vocês obrigado obrigada mais mas ao seu sua nosso nossa temos pelo pela bom olá',
  it: "il la i gli le e che per una un con non di del della dei delle è vi ci lo sono abbiamo grazie nel al alla anche vostro vostra nostro nostra più ma buongiorno da dell'",
  hu: 'a az és hogy nem van egy is meg kell mint kérem köszönöm vagy ha csak már mi ezt azt önök ön volna lenne hogyan még el ki nekünk tisztelt üdvözlettel sem de',
};

const speakers = new Map<string, number[]>();
const languages = Object.keys(small);
languages.forEach((language, index) => {
  for (const word of small[language]?.split(' ') ?? [])
    speakers.set(word, [...(speakers.get(word) ?? []), index]);
});

/**
 * The language whose small words the text is full of: at least five of them, and three times as
 * many as of the next. `null` where that is not so clear; n-grams must tell then.
 */
export function voteLanguage(text: string): string | null {
  const votes = languages.map(() => 0);
  for (const word of text.toLowerCase().split(/[^\p{L}']+/u))
    for (const index of speakers.get(word) ?? []) votes[index] = (votes[index] ?? 0) + 1;
  const [best = 0, next = 0] = votes.toSorted((a, b) => b - a);
  return best >= 5 && best >= 3 * next ? (languages[votes.indexOf(best)] ?? null) : null;
}
