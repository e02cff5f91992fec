import type { ConceptWords } from '../concept-names.ts';

export const it: ConceptWords = {
  please:
    'per favore|per cortesia|cortesemente|gentilmente|potreste|potrebbe|può|potete|puoi|potresti|sarebbe possibile|è possibile|vi prego|la prego|vi preghiamo|vi chiedo|le chiedo|chiediamo|pregasi|cortesia|riuscite a|riesce a',
  want: 'vorrei|vorremmo|voglio|vogliamo|desider*|serve|servono|servirebbe*|servirebbero|occorr*|cerco|cerchiamo|stiamo cercando|ho bisogno|abbiamo bisogno|avrei bisogno|avremmo bisogno|interess*|mi piacerebbe|ci piacerebbe|necessit*|stiamo pensando|intend*',
  know: 'sapere|dire|dirmi|dirci|ditemi|mi dica|indicar*|inform*|chied*|domand*|conoscere|conferm*|capire|comunicar*|chiarire|fatemi sapere|far sapere|curios*',
  send: 'invi*|mand*|spedi*|far avere|fatemi avere|farci avere|farmi avere|fornir*|fornisc*|dare|dar*|prepar*|trasmett*|girar*|passar*|condivid*|inoltr*|fare|predispor*',
  quotenoun: 'preventiv*|offerta|offerte|quotazion*|stima|proposta|proposte|computo|gara',
  price:
    'prezz*|cost*|tariff*|importo|importi|spesa|onorari*|compenso|cachet|parcella|cifra|cifre|valore',
  howmuch:
    'quanto|che prezzo|quale prezzo|qual è il prezzo|quanto costa|quanto viene|a quanto|che costo|quanto verrebbe|quanto chied*|quanto prend*|che cifra|quanto si spende',
  pricelist:
    'listino|listini|tariffario|tariffe|fascia di prezzo|condizioni|rivendit*|ingrosso|prezziario|listino prezzi|condizioni commerciali|sconti|prezzi al|prezzo al|scontistica',
  perunit:
    "al|a persona|al pezzo|al chilo|al metro|l'ora|al mese|ciascun*|cadaun*|unitario|mensile",
  expensive:
    'caro|cara|cari|carissim*|costos*|troppo alto|troppo|elevat*|eccessiv*|fuori budget|salato|esager*|oltre il|supera|fuori portata|troppi|fuori mercato|un salasso|mazzata|esos*|spropositat*|alto|oltre le nostre|una follia',
  cheaper:
    'più basso|meno|sconto|sconti|abbass*|economic*|miglior prezzo|ridur*|ribass*|trattabil*|limare|scendere|convenient*|negozi*|risparm*|meglio|venirci incontro|più conveniente',
  cannot:
    'non posso|non possiamo|non può|impossibile|non è possibile|rifiut*|respint*|non approv*|non firm*|non se ne parla|non accett*|non passa|non ce la|improponibile|non autorizz*|non riusciamo|non riesco|bocciat*|non ci stiamo',
  budget:
    'budget|direzione|capo|titolare|consiglio|amministra*|fondi|approvazione|comitato|assemblea|cda|disponibilità',
  docs: 'brochure|catalog*|scheda|schede|depliant|opuscol*|informazioni|info|documentazione|dettagli|certificat*|disegn*|specific*|referenze|foto|materiale|caratteristiche|dossier|cataloghi|cartella colori',
  sample:
    'campion*|prova|provare|testare|prototipo|assaggi*|da provare|pacchetto|campionatura|tester|provin*',
  visit:
    'demo*|dimostrazion*|visita*|visitare|passare a vedere|vedere|showroom|appuntamento|presentazione|mostrare|venire|sopralluogo|esposizione|dal vivo|passare',
  stock:
    "disponib*|magazzino|avete|ha|avreste|c'è|ci sono|vendete|trattate|in pronta consegna|giacenza|rimast*|ne avete|fate|ancora|esiste|tenete|stock",
  when: 'quando|quanto tempo|tempi|tempi di consegna|termini di consegna|entro quando|in quanto tempo|data di consegna|consegna prevista',
  feature:
    'compatibil*|adatt*|funziona*|misur*|dimension*|materiale|color*|peso|capacità|versione*|modell*|certificat*|ordine minimo|quantitativo minimo|differenza|resist*|norma|tipo|gamma|idone*|regge|potenza|finitur*|taglie|tinte',
  deliverto:
    'consegnate|spedite|fate consegne|consegna a|arrivate|installate|offrite|fate|lavorate|accettate|servite|noleggiate|coprite|montate|aperti',
  broken:
    'rott*|danneggiat*|difettos*|difetto|difetti|graffiat*|perde|perdita|non funziona*|guast*|pieg*|ammaccat*|arrugginit*|marc*|muff*|strappat*|scarsa qualità|spezzat*|crepat*|fuori uso|scaduti|staccat*|macchiat*|scheggiat*|bagnat*',
  late: 'ritardo|ritardi|in ritardo|ancora aspett*|non è arrivat*|mai arrivat*|non sono arrivat*|non si è presentato|nessuno è venuto|promess*|doveva|dovevate|da settimane|da giorni|aspettando|aspettiamo|attesa|attend*|tardi',
  wrong:
    'sbagliat*|errat*|errore|errori|invece|al posto|non è quello|non abbiamo ordinato|doppi*|due volte|piccol*|grande|non corrisponde|non conforme|scambiat*|divers*',
  missing: 'manca|mancano|mancavano|mancant*|incomplet*|solo|dimentic*|in meno|mancava',
  anger:
    'inaccettabil*|inammissibil*|vergogn*|delus*|lament*|reclam*|pessim*|terribil*|stuf*|indignat*|scandal*|mancanza di rispetto|insoddisfatt*|disastr*|ridicol*|arrabbiat*|poco seri*|assurd*|vergognos*|scontent*|incompeten*|intollerabil*|fiducia|pazienza|presa in giro|schifo',
  again:
    "di nuovo|ancora|terza volta|seconda volta|ogni volta|sempre|continuamente|più volte|un'altra volta|per l'ennesima|nuovamente",
  noreply:
    'nessuna risposta|nessuno risponde|non rispond*|senza risposta|ignorat*|nessuno|non ci avete|non mi avete|nessun riscontro|silenzio|irreperibil*|rimbalz*|nessuno richiama',
  refund:
    'rimbors*|restitu*|nota di credito|nota credito|accredit*|indietro i soldi|storno|risarc*|riaccredit*|soldi|cauzione|acconto|ridarmi|rivoglio|rivogliamo|caparra|indennizz*|riavere',
  return:
    'reso|resi|restitu*|rendere|cambio|ritir*|indietro|mai apert*|non apert*|inutilizzat*|recesso|sostitu*|rispedi*|rimand*',
  cancel:
    'disd*|recess*|reced*|annull*|cancell*|interromp*|chiud*|terminare|cessa*|risolu*|risolv*|sospend*|smett*|finire|ultima consegna|uscire|non portar*|non voglio più|stop',
  renew: 'rinnov*|prorog*|proseg*|continu*|scad*|prolung*|tacito',
  contract:
    'contratt*|abboname*|adesione|fornitura|accordo|canone|noleggio|convenzione|conto|iscrizione|ordine fisso|rid|licenz*|settimanal*|mensil*|servizio',
  nolonger:
    'non più|non serve|non ci serve|non abbiamo più|non occorre|non necessit*|non intend*|non rinnov*|non vogliamo|più bisogno|non procediamo|rinunci*|non ci interessa',
  rival:
    'concorren*|altro fornitore|altri fornitori|altra ditta|altre ditte|altrove|altro preventivo|altri preventivi|altra offerta|altre offerte|alternativ*|competitor*|altra azienda|altre aziende|altri|altra impresa|qualcun altro|altro artigiano|altra casa|su internet|un collega vostro',
  switch:
    'cambi*|scelto|scelta|optato|deciso|affidat*|passare a|passati|andiamo con|preferi*|firmato con|aggiudic*|sostitui*|orientat*|affideremo',
  offersus:
    'ci offr*|mi offr*|ci ha fatto|ci ha proposto|lo stesso|la stessa|stesse|confront*|in trattativa|rispetto a|ci ha contattat*|ci propon*|ci ha scritto|stiamo sentendo|sta sentendo|mi ha fatto|parità|tre preventivi|paragon*|anche',
  leave:
    'lascio|lascia|lasciato|ultimo giorno|non lavora più|non lavoro più|non fa più parte|nuovo incarico|nuova avventura|nuova sfida|salut*|dimess*|dimission*|cambio lavoro|cessa|non è più in|termino|congedo definitivo|trasferit*|nuove esperienze|passo il testimone|vado via|mi congedo|andato via|andata via|uscita',
  retire: 'pension*',
  successor:
    "successore|sostitu*|subentr*|prenderà il mio posto|al mio posto|nuovo referente|d'ora in poi|da ora|referente|mie pratiche|passerà a|prende il mio",
  mailboxgone:
    'questa casella|questo indirizzo|casella|non è più attiv*|disattivat*|indirizzo mail|non più presidiata',
  absent:
    'fuori ufficio|assente|assenza|ferie|in ferie|maternità|malattia|trasferta|rientro|rientrerò|torno|sarò di ritorno|chiusura|chius*|congedo|permesso|accesso limitato|non sarò|in viaggio',
  urgent: 'urgen*|in mia assenza|contatt*|rivolg*|nel frattempo',
  thanks:
    'grazie|ringrazi*|perfetto|ottimo|eccellente|benissimo|gentilissim*|fantastico|perfett*|molto gentil*|bene',
  received: 'ricevut*|arrivat*|consegnat*|è qui|giunt*|pervenut*',
  settled:
    "risolt*|sistemat*|a posto|tutto bene|tutto ok|funziona ora|ora funziona|nient'altro|chiar*|chius*|chiudere|non serve rispondere|tutto chiaro|tutto in ordine|è tutto|siamo a posto|basta così|conclus*",
  withdraw:
    'lasciate perdere|lasci perdere|lasciamo perdere|ritir*|annullat*|non serve più|non si disturbi|non disturbatevi|cambiato idea|in sospeso|accantonat*|non se ne fa|saltato|archivi*|non procede*|lascia stare|come non detto|a monte',
  approve:
    "approvat*|accettat*|d'accordo|procedere|procedete|ordine|confermiamo|autorizzat*|ordiniamo|va bene",
  attached:
    'allegat*|in allegato|allego|ecco|come promesso|come concordato|come richiesto|come da accordi|di seguito|qui sotto|alleghiamo|qui di seguito|troverà|in calce',
  sentpast:
    'inviato|mandato|spedito|consegnato|dato|comunicato|lasciato|detto|spiegato|caricato|letto|dettato|messo|riferito|elencato',
  total:
    'totale|iva esclusa|iva inclusa|più iva|ammonta|viene|validità|valid*|netto|in tutto|compreso|oltre iva|escluso',
  iwill:
    'invierò|manderò|invieremo|le mando|vi mando|le invio|vi invio|avrà|riceverà|promesso|mi impegno|farò|faremo|richiamo|preparo|ci penso|vi faccio|le faccio|avrete|garantito|mi occupo|faccio',
  deadline:
    'domani|venerdì|lunedì|martedì|mercoledì|giovedì|settimana|stasera|oggi|pomeriggio|entro|prima di|in giornata|prossima settimana',
  getback:
    'le faccio sapere|vi faccio sapere|la richiamo|verifico|controllo|mi informo|vi aggiorno|la ricontatto|le confermo|ci risentiamo',
  newsletter:
    'newsletter|disiscri*|cancellati|iscri*|browser|webinar|registra*|scopri*|promozion*|novità|clicca*|approfitt*|offerta speciale|non perdere|leggi',
  autoack:
    'automatic*|abbiamo ricevuto|la sua richiesta|il suo messaggio|numero di|non rispondere|giorni lavorativi|24 ore|assistente virtuale|presa in carico|quanto prima|nostro team|ticket',
  vendor:
    "offriamo|siamo produttori|la nostra soluzione|nostra azienda|nostri prodotti|nostri servizi|15 minuti|gratuit*|aument*|ridurre|aiutiamo|leader|presentar*|nostri clienti|vostro sito|siamo specializzat*|siamo un'azienda|ci occupiamo",
  job: 'curriculum|cv|candidatura|posizione|lavoro|tirocinio|stage|colloquio|assunzione',
  invoice:
    'fattur*|pagament*|ricevuta|iban|bonifico|ddt|bolla|estratto conto|partita iva|scadenz*|sdi',
  support:
    'password|accesso|accedere|errore|aggiorn*|installare|riavvi*|manuale|istruzioni|come faccio|come si fa|configur*|schermo|stampante|app|login|utente|collegare|impostare',
  meeting:
    'riunione|incontro|appuntamento|teams|zoom|verbale|rinvi*|spostare|conferenza|call|evento|agenda',
  past: "ieri|l'anno scorso|settimana scorsa|mese scorso|all'epoca|anni fa|prima|aveva|avevamo|avevo|una volta|scors*|fa",
  later:
    'più avanti|prossimo anno|anno prossimo|un giorno|in futuro|appena|quando avremo|non ancora|forse|eventualmente|per ora|più in là|magari|al momento',
  if: 'se|nel caso|qualora|purché|a meno',
  not: 'non|né|mai|niente|nulla|nessun|nessuna|senza|neanche',
  we: 'noi|nostr*|ci|io|mio|mia|mi|ho|abbiamo',
  you: 'lei|voi|vostr*|suo|sua|le|vi|tu|ti|tuo',
  they: 'lui|lei|cliente|clienti|loro|signor*|vuole|gli',
  said: 'dice|ha detto|chiede|ha chiesto|vuole|secondo|ha parlato|riferisce|menzion*|si lamenta|sostiene|vorrebbe',
  internal:
    'interno|interna|team|fyi|per conoscenza|puoi|da fare|chi se ne occupa|commerciale|vendite|colleghi',
  project:
    'progetto|cantiere|evento|matrimonio|casa|tetto|cucina|ufficio|edificio|disegno|posa|montaggio|completo|ristruttur*|lavori|giardino|capannone|appartamento|bagno|lavoro',
  quantityword:
    'pezzi|unità|bancali|pallet|scatole|metri|persone|invitati|set|tonnellate|litri|mq|posti|utenti|kg|chili|rotoli|paia|dozzina|bottiglie|finestre|porte|veicoli|dipendenti|copie|cartoni',
  chase:
    'novità|notizie|a che punto|promemoria|sollecit*|ancora in attesa|siete riusciti|avete avuto modo|ci sono novità|aggiornamenti|si sa qualcosa|non ho ancora ricevuto|non abbiamo ancora ricevuto|avete ricevuto|ancora nulla|ancora niente',
  calc: "calcolare|quotare|stimare|preventivare|più o meno|indicativ*|fare due conti|fare un prezzo|un'idea|formulare|fare i conti|spannometric*|predisporre",
  receive: 'ricevere|ottenere|avere|disporre|visionare',
  smalltalk:
    'saluti|buongiorno|buonasera|ciao|spero|buon fine|gentile|egregio|cordial*|complimenti|natale|buona giornata|salve',
};
