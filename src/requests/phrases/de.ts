import type { PhraseBook } from '../phrase-book.ts';

export const de: PhraseBook = {
  language: 'de',
  spaced: true,
  words: {
    ask: "bitte*|(könnt*|könntest|können|kannst|könnt|kann|würd*|wär*|hätt*|mögen|möcht*|dürft*|darf) (ich|wir|sie|ihr|du|man|es|uns|mir|jemand|einer)|(ich|wir|er|sie|wo|sobald sie|und) (gerne |gern )?(bräucht*|brauch*|benötig*|möcht*|hätt*|such*|wünsch*|erbitt*|ersuch*|würd*|interessier*|dürft*|erwart*|wünscht*)|bräucht*|brauch(e|en)|benötig*|hätte(n)? gern*|(schick*|send*|mail*|stell*|mach*|lass*|übermittel*|gib|gebt|nenn*|unterbreit*|erstell*|kalkulier*) (sie |mir |uns |doch |ihr )|ersuch*|erbitt*|erbeten|gewünscht|wünsch*|interess*|wäre* (es )?(möglich|nett|super|toll|schön|prima|dankbar|klasse|lieb)|dankbar|freuen|freu|anfrag*|auf der suche|suchen|sucht|um (ihr|euer|ein|eine|die|ihre|zusendung|übersendung|abgabe|zusendung|mitteilung|einen)|gibt'?s|gibt es|habt ihr|haben sie|hast du",
    quote:
      '*angebot(e|s|es)?|*offert(e|en)?|kostenvoranschlag*|kostenvoranschläge|kva|kostenschätzung*|kostenaufstellung*|preisangebot*|preisauskunft für|richtpreis*|richtangebot*|kalkulation|offertstellung|preisindikation|angebotsabgabe|hausnummer',
    quoteVerb:
      'anbieten|kalkulieren|durchrechnen|zusammenrechnen|ausrechnen|ausarbeiten|offerieren|durchkalkulieren|zusammenstellen|bepreisen',
    price:
      'preis*|kosten|kostet|kostenpunkt|konditionen|tarif*|gebühr*|stundensatz|stundensätze|tagessatz|tagessätze|mietpreis*|stückpreis*|einzelpreis*',
    list: '*preisliste*|preisspiegel|preisübersicht*|preistabelle*|preisblatt|preisblätter|*preise|tarifblatt|tarifübersicht|konditionen|händlerkonditionen|staffelpreis*|*konditionen|preisstaffel*|tarife|preisspanne*|preisrahmen|mietpreisliste|händlerpreis*|wiederverkäuferpreis*|stundensätze|preiskatalog|preiskategorien|preismodell*|rabattstaffel*',
    info: 'prospekt*|*broschüre*|katalog*|*datenbl(att|ätter|attes)|*unterlagen|*muster|musterstück*|proben|probe|*proben|infomaterial|informationsmaterial|informationen|infos|info|näheres|vorführung*|vorführtermin*|demo|*demo|präsentation|referenz*|technische daten|spezifikation*|zeichnung*|besichtigung*|vor-ort-termin|ortstermin|termin vor ort|probefahrt|teststellung|testgerät*|testzugang|testinstallation|farbkarte*|farbfächer|zertifikat*|leistungsbeschreibung|beratung*|beratungstermin|lieferzeit*|liefertermin*|verfügbarkeit*|lieferfähigkeit|doku|dokumentation*|handmuster|produktinfo*|produktunterlagen|prüfzeugnis*|sicherheitsdatenbl*|maßblatt',
    howmuch:
      'was (würde*|käme*|soll*|verlangt|verlangen|nehmt|nehmen|müsste) …(kosten|pro|für|auf uns zu)|was (kostet|kosten)|wie ?viel (kostet|kosten|würde*|wär*|macht|müsst*|käme|zahl*|verlang*|für|muss|soll*|liegt|liegen|geld)|wieviel kost*|wie (teuer|liegt|liegen|hoch (ist|sind|wäre*|liegt|liegen|würde*)) …(preis*|kosten|das|der|die|ihr|ihre|es|ein|eine|wär*|preislich|miete)|wie teuer|(mit )?(welche[nmr]|welche) …(kosten|preis*|summe|betrag|investition|budget|größenordnung|aufwand|preislich*)|wo (liegen|liegt|lägen|läge|landen|würden|stehen) …(preislich|wir|preis*|kosten|da|ihr|das|sie)|preislich|kostenpunkt|in welche(m|r) (preis*|größenordnung)|preis (für|pro|je|vom|von|bei)|was (wäre|ist|sind|wären) …(preis|kosten|preise|kostenpunkt)|zu welchem preis|was (ruft|veranschlag*)',
    quantity:
      '(?:[2-9]|[1-9][0-9]{1,2}|[1-9][0-9]?[.]?[0-9][0-9][0-9]) ?(x|st|stk|stück*|mal|paletten|kartons?|kisten|rollen|säcke*|sack|eimer|dosen|fässer|gebinde|paar|sets?|sätze|satz|einheiten|exemplare|personen|leute*|mann|gäste*|teilnehmer*|mitarbeiter*|nutzer*|user|lizenzen|plätze*|arbeitsplätze*|räume*|zimmer|türen|tore*|fenster|fahrzeuge*|maschinen|pumpen|motoren|platten|bleche|flaschen|liter|kg|tonnen|qm|m2|m²|quadratmeter|laufmeter|lfm|meter|tage|wochen|monate|stunden|geräte*|tische|stühle|schränke|lampen|leuchten|schilder|jacken|hemden|shirts|standorte*|filialen|wohnungen|container|lkw|fuhren|ladungen|stellplätze*|bögen|blatt|packungen|päckchen|boxen|schachteln|körbe|pfosten)|(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|fünfzehn|zwanzig|dreißig|vierzig|fünfzig|hundert|dutzend) [a-zäöüß]*|folgende (positionen|artikel|teile|mengen)|laut (plan|anlage|liste|zeichnung|anhang)|gemäß (plan|anlage|liste|zeichnung)|(beiliegende|angehängte|beigefügte)[nrs]? (liste|plan|zeichnung|skizze|lv|leistungsverzeichnis)|unser(e|en|em|er)? (neubau|halle|büro*|projekt|feier|firmenfeier|veranstaltung|umbau|lager|objekt|haus|hotel)',
    whole:
      'komplett*|insgesamt|alles zusammen|das ganze|im ganzen|inklusive montage|inkl\\.? montage|mit (montage|einbau|lieferung|aufbau)|schlüsselfertig|gesamt(preis|kosten|paket|summe)|in summe|unterm strich|alles in allem|pauschal|für den ganzen|für die ganze|fix und fertig|frei haus|eingebaut|montiert|rechnen (muss|müssen|dürfen|kann|können)|mit welcher summe',
    trade:
      'lieferbar|liefer*|lager|vorrätig|modell|produkt*|sortiment|palette*|katalog*|muster|angebot*|preis*|version|garantie|zertifikat*|kompatibel|vorführ*|unterlagen|datenblatt|maschine*|gerät*|bestell*|kaufen|modul*|software|anfrage|lizenz*|prospekt|ausführung|anlage|sackware|estrich|material|ersatzteil*|bezug|verfügbar|werkstoff|größe*|gebinde',
    listed:
      'pro (palette|kilo|kg|tonne|meter|monat|nutzer|user|stunde|tag|liter|karton|rolle|kopf|person|seite|stück|sack|woche|jahr|nacht|quadratmeter|qm|km|kilometer|m2|m²|lizenz)|je (stück|tonne|meter|kg|stunde|tag|palette)|der meter|das kilo|das stück|die stunde|der quadratmeter|der tag|die palette|*preisliste*|liste|händler*|generell|üblicherweise|normalerweise|ab wann|monatlich|tarif*|euer|eure preise|ihre preise|stundensatz|tagessatz',
  },
  rules: [
    {
      kind: 'quote_request',
      say: '{ask} … {quote}',
      example: 'Könnten Sie uns ein Angebot für 14 Rolltore machen?',
      counter: 'Ihr Angebot liegt beim Chef.',
    },
    {
      kind: 'quote_request',
      say: '{quote} … (erbeten|gewünscht|benötigt|erbitten|anfordern|zukommen lassen|zusenden|zuschicken|schicken|senden|machen|erstellen|unterbreiten|bekommen|erhalten|haben|einholen|abgeben|zukommen)(\\?|,|\\.|!|$| wir| ich)',
      example: 'Ein Angebot über die Leuchten würden wir gern bis Freitag haben.',
      counter: 'Das Angebot gilt bis Freitag.',
    },
    {
      kind: 'quote_request',
      say: '(könn*|kann|kannst|bitte|würd*|mögen|bitten|wer) … {quoteVerb}',
      example: 'Kannst du uns das mal durchrechnen?',
      counter: 'Wir lassen das intern ausrechnen, danke.',
    },
    {
      kind: 'quote_request',
      say: '(bieten|biete|bietet) (sie |ihr |du )?(uns|mir) (bitte|doch|mal|gern*|folgende*|die|den|das|ein|eine)',
      example: 'Bieten Sie uns bitte die Bänke aus Eiche an.',
      counter: 'Wir bieten allen Gästen Kaffee an.',
    },
    {
      kind: 'quote_request',
      say: "(wann|bis wann|wie weit|wo bleibt|wo bleiben|gibt es schon|gibt's schon|schon was|liegt schon|ist) …({quote}|die (zahlen|preise))(?!(svorlage|smodul))",
      example: 'Wo bleibt denn das Angebot für die Hecke?',
      counter: 'Wann ist das Fest?',
    },
    {
      kind: 'quote_request',
      say: '(warte*|noch (kein|nicht|immer)|nachfrag*|nachhak*|erinner*|ausstehend*) …({quote}|die (preise|zahlen))',
      example: 'Wir warten noch auf Ihre Offerte für die Küche.',
      counter: 'Wir warten noch auf den Bus.',
    },
    {
      kind: 'quote_request',
      say: '(mit (welche[rnm]|was für|wie ?viel)|was) …(rechnen|einplanen|veranschlagen|budgetieren|ansetzen|hinlegen)',
      example: 'Mit welchen Kosten müssen wir für das Dach rechnen?',
      counter: 'Mit Regen müssen wir immer rechnen.',
    },
    {
      kind: 'quote_request',
      say: '(will|wollen|möcht*|wünsch*|braucht|brauchen|bittet|bitten|fragt|fragen) …({quote}|(preis|kosten|zahlen|hausnummer) für)',
      only: 'note',
      example: 'Fr. Ott wünscht ein Angebot für zwei Hallen.',
      counter: 'Hr. Ott wünscht allen ein schönes Fest.',
    },
    {
      kind: 'quote_request',
      say: '^(preis)?(anfrage|angebotsanfrage|angebotsanforderung|bitte um angebot|offertanfrage|aufforderung zur angebotsabgabe|angebot erbeten|ausschreibung|anfrage *angebot)',
      only: 'subject',
      example: 'Angebotsanfrage Stahlträger',
      counter: 'Unser Angebot 12',
    },

    {
      kind: 'price_list_request',
      say: '{ask} … {list}',
      example: 'Schicken Sie mir bitte Ihre aktuelle Preisliste.',
      counter: 'Die Preisliste hängt im Laden.',
    },
    {
      kind: 'price_list_request',
      say: '(wie (sind|sehen|lauten)|welche|was (sind|wären)|wo (finde|sehe) ich) …({list}|preise|tarife|konditionen)',
      example: 'Wie sind denn Ihre Preise für Wiederverkäufer?',
      counter: 'Wie sind denn die Aussichten?',
    },
    {
      kind: 'price_list_request',
      say: '{list} … (schicken|senden|zusenden|zuschicken|mailen|zukommen|bekommen|haben|erhalten|übermitteln|mitteilen)',
      example: 'Die neue Preisliste hätten wir gern per Mail zugeschickt bekommen.',
      counter: 'Die Preisliste ist veraltet.',
    },
    {
      kind: 'price_list_request',
      say: '(will|wollen|möcht*|wünsch*|fragt*|fragen|braucht|interess*) …{list}',
      only: 'note',
      example: 'Möchte unsere Händlerpreisliste haben.',
      counter: 'Hat die Preisliste weggeworfen.',
    },
    {
      kind: 'price_list_request',
      say: '^(preisliste|händlerpreise|tarife|preisanfrage|konditionen)( [a-z0-9]*){0,2}$',
      only: 'subject',
      example: 'Preisliste',
      counter: 'Unsere neue Preisliste ist da',
    },

    {
      kind: 'price_question',
      say: '{howmuch}',
      example: 'Was kostet die Miete für die Hebebühne?',
      counter: 'Was meinst du?',
    },
    {
      kind: 'price_question',
      say: '{ask} …(preis*|kosten|preise) (für|pro|je|von|vom|nennen|mitteilen|sagen|durchgeben|angeben)',
      example: 'Können Sie mir einen Preis für die Plane nennen?',
      counter: 'Können Sie die Tür öffnen?',
    },
    {
      kind: 'price_question',
      say: '{ask} …{price}',
      example: 'Könnten Sie mir die Kosten durchgeben?',
      counter: 'Die Kosten steigen.',
    },

    {
      kind: 'information_request',
      say: '{ask} … {info}',
      example: 'Wir hätten gern ein Datenblatt zur Pumpe.',
      counter: 'Das Datenblatt liegt im Ordner.',
    },
    {
      kind: 'information_request',
      say: '{info} … (schicken|senden|zusenden|zuschicken|zukommen|haben|bekommen|erhalten|beilegen|dazulegen|mitschicken|zur verfügung)',
      example: 'Ein paar Muster könnten Sie uns noch zuschicken.',
      counter: 'Die Muster sind schön.',
    },
    {
      kind: 'information_request',
      say: "(^|(moin|hallo|hi|und|oder|guten tag|servus|grüß gott|grüezi|tag)[,!]? |: )(gibt es|gibt's|habt ihr|haben sie|hast du|führen sie|führt ihr|liefern sie|liefert ihr|ist|sind|passt|passen|eignet|eignen|kann|kommt|geht) …(auch|noch|lieferbar|verfügbar|vorrätig|auf lager|am lager|erhältlich|geeignet|kompatibel|als|im angebot|im sortiment|im programm|möglich) …",
      minor: true,
      example: 'Gibt es die Schalen auch in Grün?',
      counter: 'Es geht auch zu Fuß.',
    },
    {
      kind: 'information_request',
      say: '(wie lange|wie lang|wann|bis wann|wie schnell|ab wann) …(lieferzeit|liefer*|lieferbar|verfügbar|dauert|dauern|wieder da|auf lager|kommt ihr ran)',
      minor: true,
      example: 'Wie lang ist die Lieferzeit bei den Reglern?',
      counter: 'Wie lange bleibst du?',
    },
    {
      kind: 'information_request',
      say: '(würd*|möcht*|könn*|kann|dürf*|wär*|wollen|will|interess*|gern*) …(ansehen|anschauen|testen|ausprobieren|besichtigen|vorbeikommen|vorführen|zeigen|anfassen|probieren|kennenlernen|vorstellen|vorbeischauen|beraten)',
      minor: true,
      example: 'Könnten wir die Anlage bei Ihnen mal ansehen?',
      counter: 'Wir sehen uns am Montag.',
    },
    {
      kind: 'information_request',
      say: '(mehr|näheres|genaueres|einzelheiten|details) …(erfahren|wissen|über (ihr|ihre|euer|eure|die|das)|zu (ihrem|ihrer|ihren|dem|der|den|euren|eurem))|(wissen|erfahren|sagen|mitteilen) …(ob|welche[rsnm]?|wie|wann) (sie|ihr|die|der|das|es|man)',
      minor: true,
      example: 'Ich würde gern mehr über Ihre Öfen erfahren.',
      counter: 'Mehr gibt es nicht.',
    },
    {
      kind: 'information_request',
      say: '(will|wollen|möcht*|wünsch*|fragt*|fragen|braucht|brauchen|interess*|bittet|bitten) …({info}|ansehen|vorführ*|testen|besichtigen)',
      only: 'note',
      example: 'Wünscht eine Vorführung im Januar.',
      counter: 'Die Vorführung lief gut.',
    },
    {
      kind: 'information_request',
      say: '^(musteranfrage|anfrage (muster|prospekt|katalog|datenblatt|unterlagen)|(bitte um |anforderung )(muster|prospekt|katalog|unterlagen|infomaterial|datenblatt))',
      only: 'subject',
      example: 'Musteranfrage Stoffe',
      counter: 'Muster eingetroffen',
    },

    {
      kind: 'complaint',
      say: "reklam(ation|ieren|iere)*|mängelrüge|beschwer(de|en|e)|inakzeptabel|nicht (akzeptabel|hinnehmbar|in ordnung|tragbar|zumutbar)|unverschämt*|frechheit|zumutung|unmöglich* (zustand|verhalten|service)|enttäusch(t|end|ung)|verärgert|unzufrieden|sauer|skandal*|katastrophe|katastrophal|saftladen|so (geht|kann) (das|es) nicht|schlamperei|mangelhaft*|(noch|so) nicht erlebt|stinksauer|reicht'?s (mir|uns)|die nase voll|lässt (sehr )?zu wünschen",
      example: 'Ich muss Ihnen sagen, dass wir sehr enttäuscht sind.',
      counter: 'Wir sind zufrieden.',
    },
    {
      kind: 'complaint',
      say: '(zum|schon das|bereits das) (zweite|dritte|vierte|fünfte|x-te|wiederholte|2|3|4)[.n]? ?mal',
      example: 'Jetzt kommt die Ware schon zum dritten Mal falsch.',
      counter: 'Zum Mal gehört die Zeit.',
    },
    {
      kind: 'complaint',
      say: '(niemand|keiner) …(meldet|gemeldet|reagiert|antwortet|geantwortet|zuständig|gekommen|zurückgerufen|erreichbar|kümmert|gekümmert)|(wieder|erneut|schon wieder|immer noch|abermals|seit (wochen|tagen|#)) …(defekt|kaputt|falsch*|beschädigt|verspätet|zu spät|nicht (geliefert|gekommen|funktioniert|behoben|erledigt|gelöst)|ausgefallen|undicht|störung)|(ware|lieferung|palette*|teile|gerät|maschine|anlage|kartons?) …(beschädigt|defekt|kaputt|zerbrochen|ausgelaufen|verschimmelt|unvollständig|zerkratzt|umgekippt)',
      example: 'Niemand hat sich gemeldet, die Anlage steht.',
      counter: 'Niemand wohnt hier.',
    },
    {
      kind: 'refund_request',
      say: 'erstatt(en|et|ung)*|*rückerstatt*|zurückerstatt*|gutschrift*|gutschreiben|geld zurück|(ware|teile|artikel|lieferung|sie|es|die|das|ihn) …(zurückgeben|zurückschicken|retournieren|zurücksenden|zurücknehmen)|retoure*|rücksendung|rückgabe|rücküberweis*|zurücküberweis*|zurückgeben|umtausch*|doppelt (bezahlt|abgebucht|überwiesen|berechnet)',
      example: 'Bitte überweisen Sie uns den Betrag mit einer Gutschrift zurück.',
      counter: 'Der Betrag ist klein.',
    },
    {
      kind: 'cancellation',
      say: '(hiermit|fristgerecht|ordentlich|außerordentlich) …(kündig*|kündigung|kündige)|kündig(en|e|t|ung) …(vertrag*|abo*|abonnement|wartungsvertrag|rahmenvertrag|mitgliedschaft|zum|lizenz*|liefervertrag|vereinbarung|*vertrag)|(vertrag*|abo|abonnement|*vertrag|vereinbarung|lizenz*|dauerauftrag) …(kündig*|nicht (mehr )?(verlängern|verlängert|weiterführen|fortführen|erneuern)|beenden|auflösen|auslaufen lassen|stornieren)|nicht (mehr )?(verlängern|verlängert|fortsetzen|erneuern)|zusammenarbeit …(beenden|einstellen)|(künftig|ab) …keine …(lieferung*|bestellung*) mehr',
      example: 'Den Servicevertrag möchten wir nicht verlängern.',
      counter: 'Den Vertrag haben wir gern verlängert.',
    },
    {
      kind: 'price_objection',
      say: '(zu|viel zu|deutlich zu|recht|ziemlich|echt|ganz schön|arg) (teuer|hoch|happig|gesalzen)|(preis*|kosten|stundensatz|angebot|summe|betrag|erhöhung) …(zu hoch|zu teuer|überzogen|nicht drin|über (unserem|dem) budget|sprengt|jenseits|nicht (durchsetzbar|vermittelbar|tragbar|darstellbar|mitgehen|mittragen|stemmen))|(gehe*|gehen|machen|mache|kann|können) …(nicht mit|nicht (zahlen|unterschreiben|freigeben|vertreten|bezahlen))|*budget …(übersteig*|gesprengt|überschritten|nicht her)|preislich …(schwierig|nachbessern|entgegenkommen|nicht)|am preis …(machen|tun|drehen)|sprengt …(budget|rahmen)|saftig*|happig*',
      example: 'Ihr Angebot ist uns leider zu teuer.',
      counter: 'Der Berg ist hoch.',
    },
    {
      kind: 'competitor_mention',
      say: '(mitbewerb*|konkurren*|wettbewerb(er|ers)?|ander(er|en|e|em) (anbieter*|lieferant*|firma|firmen|hersteller*|dienstleister*)|zweite[rnm]? anbieter|firma [a-z]*|[a-z]* gmbh|die [a-z]*|bei [a-z]*) …(billiger|günstiger|unter (ihrem|ihnen|eurem)|weniger|niedriger|bietet|angeboten|macht (es|uns|das)|liegt|unterboten|die hälfte|besser(e|es|en)? (angebot|preis|konditionen))|(entschieden|wechseln|gewechselt|umsteigen) …(für|zu|zur|zum|auf) …(ander*|mitbewerb*|konkurrenz|firma|anbieter)|zur konkurrenz|(gegen|vergleichs|konkurrenz)angebot*|anderweitig',
      example: 'Ein anderer Anbieter ist zwölf Prozent günstiger.',
      counter: 'Ein anderer Tag ist besser.',
    },
    {
      kind: 'contact_left',
      say: 'verlasse …(ich|die|das|den|unternehmen|firma)|(ich|er|sie|herr|frau|kolleg*) …(verlasse|verlässt|verlassen|ausgeschieden|scheide|scheidet) …(firma|unternehmen|gmbh|aus|haus|ag|betrieb|nicht mehr)|ausgeschieden|(nicht mehr|nicht länger) (bei|im|für|in|unter|tätig)( [a-z]*){0,3} …(tätig|beschäftigt|arbeit*|unternehmen|zuständig|erreichbar)?|letzter (arbeits)?tag|in (den|meinen) ruhestand|in rente|neue (herausforderung|aufgabe)|meine nachfolge*|(mein|sein|ihr)e? nachfolger*',
      example: 'Zum Jahresende verlasse ich das Unternehmen.',
      counter: 'Verlassen Sie sich auf uns.',
    },
    {
      kind: 'out_of_office',
      say: '(nicht im (büro|haus)|abwesend|außer haus|im urlaub|auf dienstreise|in elternzeit|abwesenheit*|nicht erreichbar|ab dem # wieder|wieder (erreichbar|im büro|im haus|für sie da)|keinen zugriff auf)',
      example: 'Ich bin bis 4. Mai im Urlaub.',
      counter: 'Ich bin am 4. Mai im Werk.',
    },
    {
      kind: 'closure',
      say: '(hat|haben) sich …(erledigt|geklärt)|erledigt|hinfällig|(nicht mehr|nicht länger) (nötig|notwendig|erforderlich|gebraucht|benötigt|aktuell|brauchen|relevant)|(brauch*|benötig*) (wir|ich|sie|es)? …(nicht mehr|doch nicht|kein* mehr|doch kein*)|(kein|keine) (angebot|bedarf|weiteren*) …(mehr|nötig)|gegenstandslos|ziehe[n]? …zurück|betrachten sie …(erledigt|gegenstandslos)|(ist|sind|alles|gut|bestens) (gut )?(angekommen|da)|(erhalten|bekommen) …(danke|dank|passt|perfekt)|(danke|dank) für (das|ihr|die|ihre|den|dein|euer) (angebot|preisliste|unterlagen|muster|prospekt|datenblatt|schnelle|infos|informationen|rasche)|mehr brauche ich nicht|(abgesagt|ausgefallen|verschoben|gestrichen)|alles klar,? danke|passt (so|alles),? danke|nicht weiter (bemühen|bearbeiten)',
      example: 'Die Sache hat sich erledigt, danke.',
      counter: 'Wir erledigen das am Montag.',
    },

    {
      kind: 'quote_sent',
      say: '(anbei|beigefügt|beiliegend|im anhang|als anlage|in der anlage|angehängt|hiermit|hier (ist|sind|kommt|kommen|das|die|der|unser)|wie (besprochen|gewünscht|versprochen)|erhalten sie|nachfolgend|übersende*|schicke ihnen|sende ihnen|finden sie) …({quote}|{list}|{info}|preis*|kosten|zahlen|aufstellung)',
      example: 'Anbei unser Angebot über vier Regale.',
      counter: 'Anbei ein Foto vom Ausflug.',
    },
    {
      kind: 'quote_sent',
      say: '({quote}|{list}|{info}) …(anbei|im anhang|liegt bei|beigefügt|angehängt|hängt an|als pdf|in der anlage|ist raus)',
      example: 'Das Datenblatt ist im Anhang.',
      counter: 'Das Datenblatt ist alt.',
    },
    {
      kind: 'quote_sent',
      say: '(kostet|kosten|macht|liegt bei|liegen bei|kommt auf|kommen auf|beläuft sich|beträgt|wären|sind|preis|gesamt*|netto|für|zu je|à|stück) …(?:# ?(?:€|eur|euro|chf|franken|netto|,-)|[€] ?#|chf ?#|eur ?#)',
      example: 'Das macht zusammen 2.480 € netto.',
      counter: 'Das macht Freude.',
    },
    {
      kind: 'quote_sent',
      say: '(preis*|zahlen|konditionen|angebot|unterlagen) …(durchgegeben|genannt|übergeben|mitgegeben|besprochen|durchgesprochen|erläutert)',
      only: 'note',
      example: 'Preise am Telefon durchgegeben, passt ihm.',
      counter: 'Preise waren kein Thema.',
    },
    {
      kind: 'promise',
      say: '(ich|wir) …(melde|melden|schicke|schicken|sende|senden|rufe|rufen|gebe|geben|lasse|lassen|maile|mailen|kläre|klären|reiche|reichen|erstelle|erstellen|stelle|stellen|bringe|liefere|liefern|bereite|übermittel*|komme|kommen|prüfe|prüfen|schaue|leite|faxe|rechne) …(bis|morgen|heute|montag*|dienstag*|mittwoch*|donnerstag*|freitag*|woche|noch|umgehend|zeitnah|schnellstmöglich|gleich|sobald|nächste*|zurück|nach|zu)|(bekommen|erhalten|haben|hören|kriegen) (sie|du|ihr) …(von (uns|mir)|bis|morgen|heute|noch|anfang|ende|nächste*|montag|dienstag|mittwoch|donnerstag|freitag)|(schicke|sende|melde|rufe|mache|gebe|kläre|reiche|mail*) (ich|wir) |(melde|melden|schicke|rufe) mich|(werde|werden) …(senden|schicken|zusenden|melden|anrufen|zukommen|übermitteln|nachreichen|klären|zurückrufen)|zugesagt|versprochen|(geht|kommt|folgt) …(morgen|heute|bis|nächste*|montag|dienstag|mittwoch|donnerstag|freitag|noch) ',
      example: 'Ich schicke Ihnen den Preis bis Mittwoch.',
      counter: 'Ich bin bis Mittwoch da.',
    },
    {
      kind: 'auto',
      say: 'automatisch (erzeugt*|generiert*|erstellt*|versendet*|versandt*|versch*)|automatische (antwort|nachricht|e-?mail|eingangsbestätigung)|(bitte )?(antworten sie )?nicht (auf diese|darauf)( [a-z-]*)? ?(antworten)?|abmelden|abbestellen|newsletter|im browser (ansehen|anzeigen|öffnen)|sie erhalten diese|abwesenheitsnotiz|eingangsbestätigung|(ich bin )?(bis|vom|ab) …(nicht im büro|im urlaub|abwesend|außer haus)|chatbot|virtuelle* assistent*|ist bei uns (unter|eingegangen)',
      example: 'Dies ist eine automatisch erzeugte Nachricht.',
      counter: 'Die Tür öffnet automatisch.',
    },
  ],
  guards: [
    {
      stops: 'requests',
      within: 'sentence',
      say: '(kein|keine|keinen|keinerlei) (neues |weiteres |neuen |aktuelles )?({quote}|bedarf|preis*|muster|interesse|unterlagen|infos)|(nicht|nie|niemand*) …(nach|um) …({quote}|preis*) …(gefragt|gebeten)|(brauch*|benötig*|möcht*|wünsch*) …(kein|keine|keinen|nicht|derzeit nicht)|abzusehen|absehen',
      example: 'Wir brauchen derzeit kein Angebot.',
    },
    {
      stops: 'requests',
      within: 'sentence',
      say: '(hatte|hatten|habe|haben|wurde|wurden|war|waren|kam|kamen|baten|bat|holten|fragten) …(damals|letztes jahr|voriges jahr|vergangenes|letzten (monat|herbst|sommer|winter)|im (frühjahr|sommer|herbst|winter) #|#(?<=(19|20)[0-9][0-9])|seinerzeit|vor (zwei|drei|# )?(jahren|monaten|wochen))|als (wir|ich) …(angebot*|preis*|gefragt|angefragt) …(baten|gebeten|angefragt|eingeholt|holten)',
      example: 'Als wir Sie damals um ein Angebot gebeten haben, ging es schnell.',
    },
    {
      stops: 'requests',
      within: 'sentence',
      say: '(falls|wenn|sobald|sollte*|sofern|vorausgesetzt|erst wenn) …(zustimm*|genehmig*|bewillig*|freigegeben|freigabe|zuschlag|förder*|entschieden|beschließ*|beschluss|klappt|baugenehmigung|budget (steht|da|frei*)|grünes licht)|zu gegebener zeit|(kommen|melden|wenden|fragen) (wir|ich) …(wieder )?(auf sie zu|uns|an sie|mich|wieder an)|(werden|würden) (wir|ich) …(dann|zu gegebener|nächstes jahr|später|eventuell) …(bitten|anfragen|melden|zukommen)',
      example: 'Sollte der Rat zustimmen, würden wir Sie um ein Angebot bitten.',
    },
    {
      stops: 'requests',
      within: 'sentence',
      say: '(gerne|gern) (erstell*|mach*|send*|schick*|unterbreit*|bereit*) (ich|wir) (ihnen|dir|euch)|(erstelle|erstellen|unterbreite*|machen|sende*|biete*) (ich|wir) (ihnen|dir|euch)|(ich|wir) (erstelle*|unterbreite*|mache*|biete*|sende*|schicke*|freue*) (ihnen|dir|euch|uns auf)|bräuchte ich nur|unverbindlich* angebot',
      example: 'Gerne erstelle ich Ihnen ein unverbindliches Angebot.',
    },
    {
      stops: 'requests',
      within: 'sentence',
      say: '(wie|wo) (bekomme|kann|stelle|ändere|lösche|finde|exportiere|importiere|blende|richte|drucke|setze|muss|komme|mache|schalte|füge|lege) (ich|wir|man) …|(fehlermeldung|button|haken|maske|vorlage|version|mandant|menü|login|passwort|update) …(weg|geht nicht|funktioniert nicht|grau|verschwunden|fehler)|(lädt|startet|druckt|speichert) nicht',
      example: 'Wie bekomme ich in der Angebotsvorlage die Spalte weg?',
    },
    {
      stops: 'requests',
      within: 'sentence',
      say: '(eingang|erhalt|termin|empfang) …(bestätigen|zu bestätigen)|bestätig(en|e|t) (sie |uns |mir |ihr )?(uns |mir )?(bitte )?(den |die )?(eingang|erhalt|kündigung|termin)|unser angebot: |rechnungskopie|bitte (überweisen|begleichen|um stellungnahme)|danke* für (ihr|das|euer|dein) angebot|stellenangebot*|angebotsfrist',
      example: 'Bitte bestätigen Sie uns den Eingang unserer Bestellung.',
    },
    {
      stops: 'all',
      within: 'message',
      say: 'keine (mails|e-?mails|werbung|nachrichten|angebote) mehr|abmelden|abbestellen|*kundengewinnung|kaltakquise|leads|(mehr|neue) (kunden|aufträge|anfragen) (für|gewinn*|ohne)|unverbindliches (angebot|erstgespräch)|wir sind (ein|eine|ihr) (führende*|spezialisier*|agentur|anbieter|dienstleister|partner)|ihre (webseite|website|homepage) …(ist|aufgefallen|gesehen|besucht)|(passt|hätten sie|haben sie) …(donnerstag|montag|dienstag|mittwoch|freitag|nächste woche|minuten)[^.]{0,20}uhr|seo|wer (kümmert|ist) …(zuständig|neukunden*)|aussteller',
      example: 'Wenn Sie keine Mails mehr möchten, antworten Sie kurz.',
    },
    {
      stops: 'all',
      within: 'message',
      say: '(# )?minuten …(telefon*|austausch|zeit)',
      example: 'Haben Sie 15 Minuten Zeit?',
      worth: 0.5,
    },
    {
      stops: 'all',
      within: 'message',
      say: 'bewerb(e|ung|ungsunterlagen) …(um|als|stelle|auf)|lebenslauf|stellenanzeige|stellenausschreibung|gehaltsvorstellung*|bewerbung als|ausstand',
      example: 'Ich bewerbe mich um die Stelle als Einkäufer.',
    },
    {
      stops: 'all',
      within: 'message',
      say: '\\(intern\\)|internes (meeting|treffen|gespräch)|interne (besprechung|notiz)|teambesprechung|teamrunde|wochenrunde|vertriebsrunde|jour fixe \\(|nur intern',
      example: 'Vertriebsrunde (intern), 4. Mai',
    },
    {
      stops: 'all',
      within: 'message',
      say: '(anbei|beigefügt|beiliegend|im anhang) …(unsere|unser) (neue[ns]? |aktuelle[ns]? )?(preisliste|preise|konditionen|katalog)|unsere (neuen )?preise (ab|zum|gelten)|preisanpassung',
      example: 'Im Anhang finden Sie unsere neue Preisliste ab Mai.',
    },
    {
      stops: 'promises',
      within: 'sentence',
      say: 'wenn (sie|du|ihr) |falls (sie|du|ihr) |sobald (sie|du|ihr|wir ihre)|schicken sie|teilen sie|haben sie schon|melden sie sich|freue[n]? (mich|uns)|wollte*|konnten sie',
      example: 'Wenn Sie mir die Maße schicken, mache ich Ihnen gern ein Angebot.',
    },
    {
      stops: 'deliveries',
      within: 'sentence',
      say: '(haben|hatten|konnten) sie …(schon|zeit|gelegenheit|durch*|angesehen|angeschaut|prüfen)|konntest du|(schicke|sende|melde|bekommen|erhalten) (ich|wir|sie|dir|ihnen) …(bis|morgen|noch|nächste)|wenn sie|könnten sie|können sie|bitte (senden|schicken)|nachfass*|ob sie|ob du|gekommen ist',
      example: 'Haben Sie schon Zeit gehabt, unser Angebot anzuschauen?',
    },
  ],
};
