/**
 * Is this line the salutation at a mail's end, below which only a name and a signature stand? With or
 * without the name on the same line.
 */
export function isClosing(line: string): boolean {
  if (line === '--') return true;
  if (line.length <= 200 && courtesy.test(line)) return true;
  if (line.length > 70) return false;
  const rest = closing.exec(line);
  if (!rest) return false;
  const name = line.slice(rest[0].length).trim();
  // "Att: Ann" is for Ann; Hungarian puts a colon before one's own name.
  if (name !== '' && /[:：]/.test(rest[0]) && !/^[üts]/i.test(line)) return false;
  return (
    name === '' || (/^\p{Lu}/u.test(name) && name.split(/\s+/).length <= 3 && !/[?!:：]/.test(name))
  );
}

const closing = new RegExp(
  `^(?:${[
    // English
    '(?:(?:thanks|thank you|many thanks|thx)(?: again| in advance| very much)?,? ?(?:and |& |with )?)?(?:with )?(?:my |our )?(?:(?:very |all )?(?:kind|best|warm|many|warmest|kindest|good) )?(?:regards|wishes)(?: from)?',
    'rgds|kr|br|best|all the best|cheers|sincerely(?: yours)?|(?:yours )(?:sincerely|faithfully|truly|\\w{1,20})|respectfully',
    // German
    '(?:(?:vielen|besten|herzlichen) dank und )?(?:mit )?(?:(?:den |ganz )?(?:viele|beste|liebe|freundliche|herzliche|schöne|sonnige|kollegiale)[nmr]? )?gr(?:ü|ue)(?:ß|ss)(?:e|en)?(?: (?:aus|nach|von|vom) \\p{L}{2,20})?',
    '(?:(?:mit )?(?:freundliche[mnr]?|beste[mnr]?|liebe[mnr]?|herzliche[mnr]?) )?gru(?:ß|ss)|mfg|vg|lg|hochachtungsvoll',
    // French
    "(?:merci(?: d'avance)?(?: et|,) )?(?:bien |très )?cordialement(?: vôtre)?|bien à (?:vous|toi)|cdlt|cordiales? salutations?|(?:avec )?(?:mes |nos )?(?:meilleures|sincères|cordiales|respectueuses) salutations|salutations(?: distinguées| cordiales)?|(?:bonne|belle) (?:journée|soirée|semaine|fin de journée)(?: à vous)?",
    // Spanish
    '(?:(?:reciba[ns]?|les? envío|les? mando) )?(?:un |unos |atentos? |cordiales |muchos )?(?:cordial |afectuoso )?saludos?(?: cordiales?| atentos?)?|(?:muy )?atentamente|atte\\.?|les? saluda(?: atentamente)?|(?:un )?(?:fuerte )?abrazo',
    // Portuguese
    '(?:com )?(?:os )?(?:meus |nossos )?(?:melhores )?cumprimentos|atenciosamente|att\\.?|abs|(?:um |grande |forte )?abraços?|cordiais saudações|saudações(?: cordiais)?|respeitosamente',
    // Italian
    '(?:i |con i )?(?:miei |nostri |più )?(?:cordiali|distinti|migliori|tanti) saluti|(?:un (?:caro |cordiale )?)?salut[oi](?: cordiali)?|cordialità|cordialmente|in fede|buona (?:giornata|serata)|buon lavoro',
    // Hungarian
    '(?:köszönettel(?: és| ,|,)? )?(?:szívélyes |baráti )?üdv(?:özlettel|özlet)?\\.?|(?:tisztelettel|köszönettel)(?: és tisztelettel)?|szép napot(?: kívánok)?|minden jót',
    // Chinese
    '此致|敬礼|敬禮|敬上|[谨謹]上|[谨謹][启啟]|敬[启啟]|[顺順][颂頌] ?.{0,4}|祝好|祝 ?商祺|商祺|祝[您你]?(?:工作|生活|生意)?(?:[顺順]利|愉快|兴隆|興隆)',
    // Japanese
    '敬具|以上|草々|早々|かしこ',
  ].join('|')})(?=$|[\\s,.!：:;、。，！/–-])[\\s,.!：:;、。，！/–-]{0,4}`,
  'iu',
);

/** The formulas that fill a whole sentence. */
const courtesy =
  /^(?:veuillez (?:agréer|recevoir|croire)|je vous prie (?:d'agréer|de croire|de recevoir)|nous vous prions d'agréer|recevez,? .{0,40}salutations|sin otro particular|aprovecho la ocasión para saludar)/i;
