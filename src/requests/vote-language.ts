/** The small words that hold each language together; those of several count for each of them. */
const small: Readonly<Record<string, string>> = {
  en: "the and you for we is of to are have with this that your our please would can could it be will on at from if any not do i'm i i'd there thanks hi but what which when how much many more been has had was were they them their he she his her my me so or by an as about us than then into out up all some one get got need needs just also after before still should should've don't didn't doesn't isn't it's that's we're we've we'd you're you'd let hello dear regards know send sent make want like new time today week next last price order",
  de: 'und der die das wir sie ich nicht ist mit für auf ein eine einen uns bitte ihr ihre ihnen den dem des zu von haben im bei wie noch auch sind oder aber wird werden könnten zum zur dass als dann wenn weil nach aus bis um am beim vom nur schon mal kann können könnte möchten möchte hätte hätten würde wurde wurden hat habe hatte unser unsere unseren unserem unserer mir mich euch es ja kein keine keinen was wann wo wieviel heute morgen woche danke dank hallo guten grüße gruß herr frau preis bräuchten brauchen sehr gibt man so doch eure gerne würden',
  fr: "en le la les des et vous nous pour est une un dans que qui avec votre vos notre pas sur du je au aux ce cette il nos avons pouvez bonjour merci d'un j'ai c'est à a ai ont sont été être fait faire qu'il qu'on n'est n'a s'il ne se si ou où mais plus bien très tout tous on elle ils leur mes mon ma son sa ses cela ça sans sous chez par comme quel quelle combien quand aussi encore toujours avoir êtes suis serait pourriez pourrait voudrais madame monsieur bonne cordialement d'une l'on c'était jusqu'à y",
  es: 'el la los las y que para una un con por se nos su sus es del de en lo usted ustedes gracias hola muy más pero como nuestro nuestra al hemos tienen quisiera ha han he hay fue ser está están estamos este esta estos estas eso esa ese le les te tu sí si ya sin sobre hasta desde donde cuando cuánto cuanto qué quién cuál también porque o ni todo todos cada otra otro buenas buenos días tardes estimado estimados saludos favor podrían podría puede pueden necesitamos queremos quiero tengo tenemos hace a me mi',
  pt: 'o a os as e que para uma um com por não nos se do da dos das em no na é você vocês obrigado obrigada mais mas ao seu sua nosso nossa temos pelo pela bom olá foi ser está estão estamos este esta isso essa esse já sem sobre até desde onde quando quanto qual quem também porque ou nem tudo todos cada outra outro dia tarde boa prezado prezados atenciosamente favor podem pode poderia precisamos preciso queremos quero tenho há pra à às aos nas num numa só são tem têm gente ainda depois me meu minha isto então',
  it: "il la i gli le e che per una un con non di del della dei delle è vi ci lo sono abbiamo grazie nel al alla anche vostro vostra nostro nostra più ma buongiorno da dell' ha hanno ho essere stato stata questo questa questi queste quello quella già senza su sul sulla sui fino dove quando quanto quale chi perché o né tutto tutti ogni altra altro a ad ed se me mi si lei loro salve gentile gentili saluti cordiali favore potete può possibile potrebbe vorrei vorremmo serve servono avete fate nostri vostri dal dalla dai allo come cosa così però ancora ne",
  hu: 'a az és hogy nem van egy is meg kell mint kérem köszönöm vagy ha csak már mi ezt azt önök ön volna lenne hogyan még el ki nekünk tisztelt üdvözlettel sem de volt lesz lett vannak vagyunk vagyok ezek ez ami amit amely mert így úgy akkor most ma se be fel le át után előtt alatt nélkül szerint miatt mennyi mennyiért hány mikor hol kinek milyen melyik tudna tudnak tudnátok tudnánk szeretnénk szeretnék kérnénk kérjük kérnék önöknek önöktől tőlük nekem velünk minden egyik másik jó nap napot szép jövő héten hét darab sziasztok szia kedves tehát pedig viszont illetve több nagyon itt ott ezért azért egyet',
};

const speakers = new Map<string, number[]>();
const languages = Object.keys(small);
languages.forEach((language, index) => {
  for (const word of small[language]?.split(' ') ?? [])
    speakers.set(word, [...(speakers.get(word) ?? []), index]);
});

/**
 * The language whose small words the text is full of: at least five of them, and twice as many
 * as of the next. `null` where that is not so clear; n-grams must tell then.
 */
export function voteLanguage(text: string): string | null {
  const votes = languages.map(() => 0);
  for (const word of text.toLowerCase().split(/[^\p{L}']+/u))
    for (const index of speakers.get(word) ?? []) votes[index] = (votes[index] ?? 0) + 1;
  const [best = 0, next = 0] = votes.toSorted((a, b) => b - a);
  return best >= 5 && best >= 2 * next ? (languages[votes.indexOf(best)] ?? null) : null;
}
