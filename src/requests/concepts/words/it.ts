import type { ConceptWords } from '../concept-names.ts';

export const it: ConceptWords = {
  please:
    'per favore|per cortesia|cortesemente|gentilmente|potreste|potrebbe|può|potete|puoi|potresti|sarebbe possibile|è possibile|vi prego|la prego|vi preghiamo|vi chiedo|le chiedo|chiediamo|pregasi|cortesia|riuscite a|riesce a|mi fate|ci fate|mi fai|ci fai|fatemi|fateci|fammi|mi dite|ci dite|mi dica|ditemi|diteci|dimmi|si prega|gradirei|gradiremmo|se possibile',
  want: 'vorrei|vorremmo|voglio|vogliamo|desider*|serve|servono|servirebbe*|servirebbero|occorr*|cerco|cerchiamo|stiamo cercando|ho bisogno|abbiamo bisogno|avrei bisogno|avremmo bisogno|interess*|mi piacerebbe|ci piacerebbe|necessit*|stiamo pensando|intend*|vorre*|vogli*|serv*|ci occorr*|mi occorr*|bisogno|cerc*|interesserebbe|richied*|pens* di|stiamo valutando|valut*|intenzione',
  know: 'sapere|dire|dirmi|dirci|ditemi|mi dica|indicar*|inform*|chied*|domand*|conoscere|conferm*|capire|comunicar*|chiarire|fatemi sapere|far sapere|curios*|chiedere|informazion*|chiari*|delucidaz*|spieg*|dite|fateci sapere|fammi sapere|mi faccia sapere|indic*|verific*|quesito',
  send: 'invi*|mand*|spedi*|far avere|fatemi avere|farci avere|farmi avere|fornir*|fornisc*|dare|dar*|prepar*|trasmett*|girar*|passar*|condivid*|inoltr*|fare|predispor*|sped*|gira*|girarmi|girate|fateci avere|recapit*|darmi|darci|allegare|preparar*|passare|passarmi|passate|procur*',
  quotenoun: 'preventiv*|offerta|offerte|quotazion*|stima|proposta|proposte|computo|gara',
  price:
    'prezz*|cost*|tariff*|importo|importi|spesa|onorari*|compenso|cachet|parcella|cifra|cifre|valore',
  howmuch:
    "quanto|che prezzo|quale prezzo|qual è il prezzo|quanto costa|quanto viene|a quanto|che costo|quanto verrebbe|quanto chied*|quanto prend*|che cifra|quanto si spende|quanto chiedete|quanto prendete|quanto fate|quanto mi|quanto ci|a che prezzo|quale cifra|quale spesa|che spesa|importo|importo a corpo|due conti|fammi due conti|fare due conti|verrebbe a costare|costerebbe|verrebbe|spenderei|spenderemmo|sui quanti|ordine di grandezza|all'incirca|indicativ*|più o meno|mettere in conto|preventivare|a quanto ammonta|ammonterebbe|per quanto|tariffa per|a testa",
  pricelist:
    "listino|listini|tariffario|tariffe|fascia di prezzo|condizioni|rivendit*|ingrosso|prezziario|listino prezzi|condizioni commerciali|sconti|prezzi al|prezzo al|scontistica|listin*|tariff*|prezzario|fasce di prezzo|prezzi all'ingrosso|rivenditor*|sconti quantità|a listino|al metro|all'ora|a giornata|a persona|quotazioni",
  perunit:
    "al|a persona|al pezzo|al chilo|al metro|l'ora|al mese|ciascun*|cadaun*|unitario|mensile",
  expensive:
    'caro|cara|cari|carissim*|costos*|troppo alto|troppo|elevat*|eccessiv*|fuori budget|salato|esager*|oltre il|supera|fuori portata|troppi|fuori mercato|un salasso|mazzata|esos*|spropositat*|alto|oltre le nostre|una follia|car*|salat*|salatissim*|stangata|botta|batosta|alta|esagerat*|supera*|sfora|sforiamo|non possiamo permett*|non posso permett*|non me lo posso|permettere|improponibil*|inaffrontabil*|insostenibil*|un furto|salasso|il doppio|più di quanto|più del doppio|occhio della testa|svenut*|a bocca aperta|spavent*|aument*|rincar*|tanti soldi|troppi soldi|pesante|pesantin*|proibitiv*',
  cheaper:
    'più basso|meno|sconto|sconti|abbass*|economic*|miglior prezzo|ridur*|ribass*|trattabil*|limare|scendere|convenient*|negozi*|risparm*|meglio|venirci incontro|più conveniente|meno caro|scont*|ritocc*|venire incontro|veniteci incontro|adegu*|pareggi*|tratt* sul|promo*|risparmi*|conveniente|convien*',
  cannot:
    'non posso|non possiamo|non può|impossibile|non è possibile|rifiut*|respint*|non approv*|non firm*|non se ne parla|non accett*|non passa|non ce la|improponibile|non autorizz*|non riusciamo|non riesco|bocciat*|non ci stiamo|impossibil*|escluso|fuori discussione|non ce la fac*|non ci sta',
  budget:
    'budget|direzione|capo|titolare|consiglio|amministra*|fondi|approvazione|comitato|assemblea|cda|disponibilità|amministratore|condomini*|banca|finanz*|cassa|bilancio|delibera|determina|comune|approv*|autorizz*|tetto|contabil*',
  docs: 'brochure|catalog*|scheda|schede|depliant|opuscol*|informazioni|info|documentazione|dettagli|certificat*|disegn*|specific*|referenze|foto|materiale|caratteristiche|dossier|cataloghi|cartella colori|scheda tecnica|documentazion*|material*|immagini|planimetri*|referenz*|manual*|capitolat*|video|pdf|lavori simili|portfolio|relazion*|rapporto di prova|listin*|menu|programma',
  sample:
    'campion*|prova|provare|testare|prototipo|assaggi*|da provare|pacchetto|campionatura|tester|provin*|assagg*|test|in prova|esempio|esempi|ritagl*|pezzo di prova|prototip*|bozz*|mazzett*',
  visit:
    'demo*|dimostrazion*|visita*|visitare|passare a vedere|vedere|showroom|appuntamento|presentazione|mostrare|venire|sopralluogo|esposizione|dal vivo|passare|visit*|demo|sopralluog*|venire a vedere|passo da voi|vengo a|appuntament*|presentazion*|mostrar*|di persona|giro|tour|porte aperte|esposizion*|provare',
  stock:
    "disponib*|magazzino|avete|ha|avreste|c'è|ci sono|vendete|trattate|in pronta consegna|giacenza|rimast*|ne avete|fate|ancora|esiste|tenete|stock|rimane|rimangono|disponibil*|disponibilità|in magazzino|in casa|pronta consegna|esaurit*|arriv*|riassort*|trovate|si trova|posto|posti|liber*|slot|buco|data libera|giacenz*|procurar*",
  when: 'quando|quanto tempo|tempi|tempi di consegna|termini di consegna|entro quando|in quanto tempo|data di consegna|consegna prevista|tempistiche|per quando|consegna|a quando|da quando|giorni',
  feature:
    "compatibil*|adatt*|funziona*|misur*|dimension*|materiale|color*|peso|capacità|versione*|modell*|certificat*|ordine minimo|quantitativo minimo|differenza|resist*|norma|tipo|gamma|idone*|regge|potenza|finitur*|taglie|tinte|reggono|tiene|tengono|copre|coprono|accett*|funzion*|va bene|vanno bene|entra|entrano|pesa|larghezza|altezza|lunghezza|profondità|spessore|diametro|autonomia|batteria|carica|durata|dura|rumor*|tensione|pressione|portata|consum*|material*|tessut*|lavabil*|impermeabil*|esterno|all'aperto|interno|neve|gelo|sole|montato|inclus*|compres*|in dotazione|su misura|origine|biologic*|norm*|garanzia|lingua|dati|server|accessibil*|sedia a rotelle|allergen*|senza glutine|vegan*|resa|minimo|conserv*|scadenza|destra|sinistra|gestisce|gestite|supporta*|integra*",
  deliverto:
    'consegnate|spedite|fate consegne|consegna a|arrivate|installate|offrite|fate|lavorate|accettate|servite|noleggiate|coprite|montate|aperti|fornite|venite|uscite|prendete|siete aperti|operate|fate anche',
  broken:
    'rott*|danneggiat*|difettos*|difetto|difetti|graffiat*|perde|perdita|non funziona*|guast*|pieg*|ammaccat*|arrugginit*|marc*|muff*|strappat*|scarsa qualità|spezzat*|crepat*|fuori uso|scaduti|staccat*|macchiat*|scheggiat*|bagnat*|rotto|romp*|dannegg*|difett*|non funziona|non va|non parte|non si accende|crepa|perdite|gocciol*|macchi*|sporc*|muffa|ammuff*|arruggin*|ruggine|scadut*|bruciat*|crud*|fredd*|acid*|rancid*|mort*|appassit*|scarafagg*|capell*|stort*|scollat*|sbiadit*|ristrett*|cadut*|si stacca|bloccat*|esplos*|rovesciat*|bucat*|schiacciat*|batteria a terra|a terra|scarich*|puzz*|svenut*|in tilt',
  late: 'ritardo|ritardi|in ritardo|ancora aspett*|non è arrivat*|mai arrivat*|non sono arrivat*|non si è presentato|nessuno è venuto|promess*|doveva|dovevate|da settimane|da giorni|aspettando|aspettiamo|attesa|attend*|tardi|ritard*|aspett*|stiamo aspettando|settimane|da mesi|ancora nulla|ancora niente|non si è visto|non si è presentat*|non è venuto|ore dopo|ore di ritardo|dovev*|avevate detto|avevate promesso|era previst*|rinvi*|slittat*|bidon*',
  wrong:
    'sbagliat*|errat*|errore|errori|invece|al posto|non è quello|non abbiamo ordinato|doppi*|due volte|piccol*|grande|non corrisponde|non conforme|scambiat*|divers*|sbagli*|invece di|invece del|al posto di|al posto del|non è quella|non corrispond*|altro modello|altro colore|al contrario|doppio|doppia|in più|addebitat*|fatturat* due|altro nome',
  missing:
    'manca|mancano|mancavano|mancant*|incomplet*|solo|dimentic*|in meno|mancava|manc*|mancava*|soltanto|arrivati solo|dimenticat*|senza il|senza la',
  anger:
    'inaccettabil*|inammissibil*|vergogn*|delus*|lament*|reclam*|pessim*|terribil*|stuf*|indignat*|scandal*|mancanza di rispetto|insoddisfatt*|disastr*|ridicol*|arrabbiat*|poco seri*|assurd*|vergognos*|scontent*|incompeten*|intollerabil*|fiducia|pazienza|presa in giro|schifo|indecente|furios*|delusion*|prendete in giro|maleducat*|cafon*|urlato|sbattuto il telefono|riattaccat*|incompetent*|dilettant*|approssimativ*|pressappochis*|orribil*|mai più|non è possibile|non è serio|irresponsabil*|rovinat*|truffa|ladri|il colmo|così non va|non ci siamo|figuraccia|figura|imbarazz*|piang*|per cosa pago|menefregh*',
  again:
    "di nuovo|ancora|terza volta|seconda volta|ogni volta|sempre|continuamente|più volte|un'altra volta|per l'ennesima|nuovamente|ennesim*|quarta volta|costantemente|ripetutamente|due volte|tre volte",
  noreply:
    'nessuna risposta|nessuno risponde|non rispond*|senza risposta|ignorat*|nessuno|non ci avete|non mi avete|nessun riscontro|silenzio|irreperibil*|rimbalz*|nessuno richiama|non risponde*|non rispondete|non mi ha risposto|nessuno mi|nessuno ci|a vuoto|non richiama*|mai sentito',
  refund:
    'rimbors*|restitu*|nota di credito|nota credito|accredit*|indietro i soldi|storno|risarc*|riaccredit*|soldi|cauzione|acconto|ridarmi|rivoglio|rivogliamo|caparra|indennizz*|riavere|soldi indietro|ridatemi|ridateci|ridate|nota di accredito|storn*|mi storni|deposito|risarci*|addebito errato|pagato in più|pagato due volte|iban|detrar*|scalare|bonifico indietro|reso il',
  return:
    'reso|resi|restitu*|rendere|cambio|ritir*|indietro|mai apert*|non apert*|inutilizzat*|recesso|sostitu*|rispedi*|rimand*|restituir*|rimandar*|rimandarvel*|rispedir*|riportar*|venite a prender*|cambiar*|ripensament*|non aperto|mai aperto|mai usat*|ancora imballat*|etichett*|mi sono sbagliat*|ho sbagliato|ordinato troppo|in eccesso|di troppo|avanzat*|taglia',
  cancel:
    'disd*|recess*|reced*|annull*|cancell*|interromp*|chiud*|terminare|cessa*|risolu*|risolv*|sospend*|smett*|finire|ultima consegna|uscire|non portar*|non voglio più|stop|disdett*|disdir*|disdic*|disdico|recediamo|recedo|rescind*|risol*|sciogli*|scioglie|termin*|chiusura|cess*|interruzione|smettiamo|basta|fermare|fermate|non rinnov*|non prosegu*|non proseguiamo|non continuare|non continuiamo|uscire dal|usciamo|lasciamo|vi lascio|vi lasciamo|non venite più|non passate più|non mandate più|non inviate più|toglieteci|preavviso|estinguere|dismett*|finisce qui|finiamo qui|ultima che pagheremo',
  renew:
    'rinnov*|prorog*|proseg*|continu*|scad*|prolung*|tacito|scadenz*|scade|in scadenza|contin*',
  contract:
    'contratt*|abboname*|adesione|fornitura|accordo|canone|noleggio|convenzione|conto|iscrizione|ordine fisso|rid|licenz*|settimanal*|mensil*|servizio|abbonament*|convenzion*|accord*|mensilità|rapporto|manutenzione|polizza|iscrizion*|tessera|quota|consegna settimanale|affitto|leasing|account',
  nolonger:
    'non più|non serve|non ci serve|non abbiamo più|non occorre|non necessit*|non intend*|non rinnov*|non vogliamo|più bisogno|non procediamo|rinunci*|non ci interessa|non serve più|non ci serv*|non serv*|non ne abbiamo|non voglio|non vogliamo più|in proprio|internamente|noi stessi|da soli|venduto|chiudiamo|ne facciamo a meno|a meno di|senza più|non avremo|inutil*',
  rival:
    "concorren*|altro fornitore|altri fornitori|altra ditta|altre ditte|altrove|altro preventivo|altri preventivi|altra offerta|altre offerte|alternativ*|competitor*|altra azienda|altre aziende|altri|altra impresa|qualcun altro|altro artigiano|altra casa|su internet|un collega vostro|da un'altra parte|altra parte|un altro|un'altra|altre|il vicino|vicini|mio cognato|cognato|cugino|un amico|un conoscente|quello della|quello del|quelli della|quelli di|quelli del|di fronte|accanto|in paese|online|amazon|& figli|e figli|fratelli|f.lli|studio|ditta|la ditta",
  switch:
    "cambi*|scelto|scelta|optato|deciso|affidat*|passare a|passati|andiamo con|preferi*|firmato con|aggiudic*|sostitui*|orientat*|affideremo|subentr*|passiamo a|passo a|passati a|cambiato|scelt*|scegli*|abbiamo scelto|affid*|affidato|assegn*|ci rivolg*|rivolti a|sostitu*|migr*|prenderà il posto|prende il posto|se ne occuperà|farà|faranno|d'ora in poi",
  offersus:
    'ci offr*|mi offr*|ci ha fatto|ci ha proposto|lo stesso|la stessa|stesse|confront*|in trattativa|rispetto a|ci ha contattat*|ci propon*|ci ha scritto|stiamo sentendo|sta sentendo|mi ha fatto|parità|tre preventivi|paragon*|anche|chiede|chiedono|mi fa|ci fa|me lo fa|ce lo fa|fa lo stesso|fanno lo stesso|mi offre|ci offre|offr*|offerto|propos*|propongono|ci ha messo|ha messo|messo il|si serve da|si servono|vengono alle|viene alle|era lì|era qui|è passato|è venuto|sono venuti|ha portato|ha lasciato|prestat*|in prova|gratis|metà prezzo|la metà|a meno|stesso prezzo|stessa cosa|uguale|due preventivi|altri preventivi|preventivo già|in mano|mi tiene|ci tiene|tiene da parte|riservat*|consigliat*|si trova bene|a confronto|contro',
  leave:
    "lascio|lascia|lasciato|ultimo giorno|non lavora più|non lavoro più|non fa più parte|nuovo incarico|nuova avventura|nuova sfida|salut*|dimess*|dimission*|cambio lavoro|cessa|non è più in|termino|congedo definitivo|trasferit*|nuove esperienze|passo il testimone|vado via|mi congedo|andato via|andata via|uscita|lascia l'azienda|lasciare l'azienda|saluto tutti|nuove sfide|nuovo lavoro|mi trasferisco|vado a|passo in|non è più|pensione|chiavi|badge|cessato",
  retire: 'pension*',
  successor:
    "successore|sostitu*|subentr*|prenderà il mio posto|al mio posto|nuovo referente|d'ora in poi|da ora|referente|mie pratiche|passerà a|prende il mio",
  mailboxgone:
    'questa casella|questo indirizzo|casella|non è più attiv*|disattivat*|indirizzo mail|non più presidiata',
  absent:
    'fuori ufficio|assente|assenza|ferie|in ferie|maternità|malattia|trasferta|rientro|rientrerò|torno|sarò di ritorno|chiusura|chius*|congedo|permesso|accesso limitato|non sarò|in viaggio|assent*|fino al|non leggo|non leggerò|chius* per|ufficio chiuso|vacanz*',
  urgent: 'urgen*|in mia assenza|contatt*|rivolg*|nel frattempo',
  thanks:
    'grazie|ringrazi*|perfetto|ottimo|eccellente|benissimo|gentilissim*|fantastico|perfett*|molto gentil*|bene',
  received: 'ricevut*|arrivat*|consegnat*|è qui|giunt*|pervenut*',
  settled:
    "risolt*|sistemat*|a posto|tutto bene|tutto ok|funziona ora|ora funziona|nient'altro|chiar*|chius*|chiudere|non serve rispondere|tutto chiaro|tutto in ordine|è tutto|siamo a posto|basta così|conclus*|tutto a posto|va tutto bene|funziona di nuovo|chiarit*|nulla di più|potete chiudere|può chiudere|chiudere il ticket|non serve risposta|non occorre risposta|perfett*|ottimo|benissimo|ricevut*|arrivato tutto|con questo|esaurient*|grazie mille|soddisfatt*",
  withdraw:
    'lasciate perdere|lasci perdere|lasciamo perdere|ritir*|annullat*|non serve più|non si disturbi|non disturbatevi|cambiato idea|in sospeso|accantonat*|non se ne fa|saltato|archivi*|non procede*|lascia stare|come non detto|a monte|lasci* stare|lasciate stare|lascia perdere|dimentic*|non importa|non occorre più|non ti preoccupare|non si preoccupi|saltat*|è saltato|salta tutto|accanton*|rinunc*|trovato altrove|abbiamo trovato|ho trovato|già trovato|già risolto|risolto da|sospeso|non si fa più|non facciamo più|alla fine|superato|decadut*|in stand-by',
  approve:
    "approvat*|accettat*|d'accordo|procedere|procedete|ordine|confermiamo|autorizzat*|ordiniamo|va bene",
  attached:
    'allegat*|in allegato|allego|ecco|come promesso|come concordato|come richiesto|come da accordi|di seguito|qui sotto|alleghiamo|qui di seguito|troverà|in calce|alleg*|eccolo|eccola|trovate|trova|nel link|link|sì, è|sì si può|viene|vengono|verrebbe|sono|siamo a|siamo sui|costa|costano|chiediamo|facciamo|a parte|escluso|il totale',
  sentpast:
    'inviato|mandato|spedito|consegnato|dato|comunicato|lasciato|detto|spiegato|caricato|letto|dettato|messo|riferito|elencato|trasmesso|dati|comunicat*|spiegat*|dettat*|al telefono|telefonicamente|a voce|di persona|illustrat*|mostrat*|annotat*|preso nota|segnat*',
  total:
    'totale|iva esclusa|iva inclusa|più iva|ammonta|viene|validità|valid*|netto|in tutto|compreso|oltre iva|escluso',
  iwill:
    'invierò|manderò|invieremo|le mando|vi mando|le invio|vi invio|avrà|riceverà|promesso|mi impegno|farò|faremo|richiamo|preparo|ci penso|vi faccio|le faccio|avrete|garantito|mi occupo|faccio|ti mando|ti invio|ti faccio avere|le faccio avere|vi faccio avere|ti chiamo|la chiamo|vi chiamo|ti giro|vi giro|le giro|ci penso io|me ne occupo|lascia fare a me|lasci fare a me|lasciate fare|conta su|conti su|ti porto|le porto|passo io|avrai|riceverete|prometto|ti faccio sapere|le faccio sapere|vi faccio sapere|appena|ti preparo|le preparo|è da lei|è da te',
  deadline:
    "domani|venerdì|lunedì|martedì|mercoledì|giovedì|settimana|stasera|oggi|pomeriggio|entro|prima di|in giornata|prossima settimana|oggi stesso|nel pomeriggio|entro venerdì|entro lunedì|sabato|domenica|questa settimana|settimana prossima|fine settimana|a breve|tra poco|fra poco|tra un'ora|subito|appena possibile|al più tardi|dopodomani|domattina|in mattinata|prima di sera",
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
    'novità|notizie|a che punto|promemoria|sollecit*|ancora in attesa|siete riusciti|avete avuto modo|ci sono novità|aggiornamenti|si sa qualcosa|non ho ancora ricevuto|non abbiamo ancora ricevuto|avete ricevuto|ancora nulla|ancora niente|aggiornament*|solleciti|in attesa|resto in attesa|restiamo in attesa|sto aspettando|non ho ancora|non abbiamo ancora|non ho ricevuto|non abbiamo ricevuto|non mi è arrivat*|non ci è arrivat*|non è ancora arrivat*|ricord*|vi siete dimenticati|ti sei dimenticat*|si è dimenticat*|dimenticati di|che fine ha fatto|fine ha fatto|è riuscito|sei riuscit*|avete potuto|ha potuto|per quando|quando pensate|poi il|e il nostro|e il mio',
  calc: "calcolare|quotare|stimare|preventivare|più o meno|indicativ*|fare due conti|fare un prezzo|un'idea|formulare|fare i conti|spannometric*|predisporre|calcol*|preventiv*|quotar*|quotazion*|due conti|conteggi*|stimar*|stima|valutare|mettere giù|mettete giù|buttare giù|fatemi un prezzo|fammi un prezzo|dare un prezzo|chiavi in mano|a corpo|a forfait|forfait|ipotesi di|rifare|rivedere",
  receive: 'ricevere|ottenere|avere|disporre|visionare',
  smalltalk:
    'saluti|buongiorno|buonasera|ciao|spero|buon fine|gentile|egregio|cordial*|complimenti|natale|buona giornata|salve',
  which:
    "che|quale|quali|come|dove|quanto|quanta|quanti|quante|quando|chi|se il|se la|se i|se le|se si|se è|è possibile|si può|si possono|che tipo|a cosa|in cosa|con che|di che|per che|c'è|ci sono|cosa|perché",
  unsure:
    "non si capisce|non capisco|non capiamo|non è specificato|non è indicato|non è scritto|non c'è scritto|non trovo|non troviamo|non abbiamo trovato|non ho trovato|da nessuna parte|non è chiaro|poco chiaro|non so|non sappiamo|mi chiedo|mi chiedevo|ci chiediamo|ci chiedevamo|curios*|curiosità|dubbio|dubbi|presumo|suppongo|immagino|penso che|credo che|prima di ordinare|prima di comprare|prima di decidere|prima di confermare|sul sito|sul vostro sito|nella scheda|nel catalogo|vorrei capire|volevo capire|vorremmo capire|per capire|oppure no|o no",
  lasttime:
    "l'ultima|l'ultimo|ultima|ultimo|ultime|a partire da|a partire dal|dal mese|da gennaio|dal primo|fino al|fine mese|fine anno|dopo di che|dopodiché|da allora|d'ora in poi|toglieteci|toglietemi|cancellateci|depennat*|definitiv*",
};
