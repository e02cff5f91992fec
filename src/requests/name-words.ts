/** What follows or ends a company's name, without its points: "Kft.", "S.r.l.", "GmbH". */
export const companySuffixes: ReadonlySet<string> = new Set(
  'ltd limited llc llp plc inc corp corporation gmbh ggmbh ag kg ohg ug gbr mbh kft zrt nyrt bt sl slu sau sas sasu sarl sàrl eurl srl srls spa snc sapi ltda lda eireli bv nv oy aps sro doo pty pte sagl'.split(
    ' ',
  ),
);

/** Two letters that are a word or a country as well: a company's form only in capitals. */
export const shortSuffixes: ReadonlySet<string> = new Set('SA SE AB AS CO KG AG'.split(' '));

/** Capitalised within a sentence in one of the languages, and the name of nobody. */
export const noNames: ReadonlySet<string> = new Set(
  [
    "i i'm i'd i've i'll ok hi hello dear thanks thank regards cheers please ps nb re fw fwd",
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december easter christmas mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec',
    'english german french chinese polish dutch italian turkish indian spanish british irish american european japanese hungarian portuguese austrian swiss belgian brazilian mexican korean',
    'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz mai juni juli oktober dezember',
    'herr herrn frau firma fa hallo guten tag liebe lieber sie ihnen ihr ihre ihren ihrer ihrem stück liter kilo tonne tonnen meter euro prozent uhr ende anfang mitte nr ca paletten kisten karton kartons grüße grüßen',
    'ud uds vd vds usted ustedes sr sra srta señor señora lei la le vi voi vostra vostro vostri vostre sua suo suoi sue loro sig sigra signor signora dott ing ön önök önt önnek önnel önöket önöknek önökkel önöktől öntől v.ex vossa senhor senhora monsieur madame mme mlle bonjour hola olá ciao buongiorno szia üdv kedves tisztelt estimado estimada prezado prezada gentile gentili',
    'rfq rfp rfi pdf vat po iva tva ust mwst áfa din iso en ce eu ue uk usa us hr it ceo cfo cto asap eta moq fob cif dap exw ddp nda sla pc cad dwg bom sku ref id tel faq kw kva led lcd usb wifi gps pvc hdpe mdf tüv crm erp api excel word outlook teams zoom whatsapp email e-mail eur usd gbp huf brl mxn chf jpy cny',
  ]
    .join(' ')
    .split(' '),
);

/** Before (or, in Hungarian, after) a person's name. */
export const personTitles: ReadonlySet<string> = new Set(
  'mr mrs ms miss dr prof herr herrn frau m mm mme mlle monsieur madame sr sra srta señor señora don doña dom dona sig sigra signor signora dott ing geom avv rag eng úr úrnak úrral úrtól urat asszony asszonynak asszonnyal'.split(
    ' ',
  ),
);
