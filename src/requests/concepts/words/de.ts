import type { ConceptWords } from '../concept-names.ts';

export const de: ConceptWords = {
  please:
    'bitte|könnten sie|könnt ihr|können sie|könntest du|kannst du|würden sie|würdet ihr|dürfte ich|darf ich|dürfen wir|wäre es möglich|ist es möglich|wären sie so|seien sie so|gerne|gern|möglich|bitten',
  want: 'möchte*|wollen|will|wollte*|brauche|brauchen|bräuchte*|benötig*|suche|suchen|hätte gern|hätten gern|hätte gerne|hätten gerne|würde gern*|würden gern*|interessier*|interesse|planen|plane|überlege*|vorhaben|wünsche*|gebraucht',
  know: 'wissen|frage|fragen|anfrage*|anfragen|mitteilen|sagen sie|sagt|sag mal|auskunft|erfahren|erkundig*|nachfragen|informier*|bescheid|hören|bestätigen|verraten|nennen',
  send: 'schick*|senden|sende|zusenden|zukommen|übermitteln|mailen|geben|nennen|zuschicken|übersenden|erstellen|zusammenstellen|machen sie|vorlegen|reichen|lassen sie uns|bereitstellen|aushändigen',
  quotenoun:
    'angebot*|offert*|offerte*|kostenvoranschlag*|kva|kalkulation|anbot*|preisangebot*|vorschlag|ausschreibung*|richtofferte|richtpreis*|angebots*|preisauskunft|voranschlag|kostenschätzung|neupreis|komplettpreis|festpreis|fixpreis|pauschalpreis|angebotserstellung',
  price:
    'preis*|kosten|kostet|gebühr*|honorar*|satz|sätze|betrag|summe|konditionen|preise|zahl|zahlen|tarif*|*preis|*preise|*kosten',
  howmuch:
    'wieviel|wie viel|was kostet|was kosten|was würde|was würden|was verlang*|was nehm*|wie teuer|was käme|was kommt|was macht|kostenpunkt|in welcher höhe|wo lieg*|was zahl*|zu welchem preis|preislich|was kriegt|was kriegts|zu welchem kurs|nach welchem satz|zu welchen konditionen|was nehmt|was verlangt|was berechnet|was zahlt|was macht das|was käme das|wie günstig|was wäre',
  pricelist:
    'preisliste*|tarif*|preisübersicht|preisspanne|händlerkonditionen|konditionen|staffelpreise*|preistabelle|einkaufskonditionen|preisrahmen|preisblatt|händlerpreise|wiederverkäufer*|grosshandel*|stundensatz|stundensätze|tagessatz|listenpreise*|gebührenordnung|mengenrabatt*|sätze|verrechnungssatz|verrechnungssätze|tarifblatt|preisaufstellung|aufstellung|kilometersatz|pauschale*|händlerrabatt|richtpreise|preisgefüge|mietpreise|eintrittspreise',
  perunit: 'pro|je|per|das stück|der meter|stündlich|monatlich|die stunde|am tag',
  expensive:
    'teuer*|zu hoch|zu viel|übersteigt|überteuert|happig|unbezahlbar|sprengt|gesalzen|saftig|wucher|kostspielig|über budget|budget übersch*|nicht leisten|heftig|horrend|zu teuer|über unserem|preislich nicht|doppelt so|preisexplosion|abschrecken*|verschluckt|umgehauen|knackig|stolzer preis|ordentlich|obergrenze|schmerzgrenze|aufschlag|preiserhöhung',
  cheaper:
    'billiger|günstiger|günstig|niedriger|weniger|rabatt*|nachlass|entgegenkommen|preisnachlass|skonto|runter|runtergehen|unterbiet*|verhandel*|spielraum|besserer preis|drunter|nachbessern|senken|prozent|luft nach unten|mengenrabatt|treuerabatt|preislich entgegen*|nachverhandel*|angleichen|mithalten',
  cannot:
    'kann nicht|können nicht|nicht möglich|unmöglich|geht nicht|kommt nicht in frage|kein* weg|abgelehnt|lehnt ab|nicht genehmig*|nicht unterschreib*|nicht drin|kriege ich nicht|bekomme ich nicht|nicht durch*|nicht machbar|nicht vertretbar|ausgeschlossen|nicht genehmigt|zahl ich nicht|zahlen wir nicht|sprengt|stemmen|kriegen wir nicht|bringe ich nicht durch|nicht vermittelbar|nicht tragbar',
  budget:
    'budget*|geschäftsleitung|geschäftsführung|chef|vorstand|rahmen|leisten|finanz*|genehmig*|gremium|gemeinderat|kasse|etat|freigabe',
  docs: 'prospekt*|katalog*|datenblatt*|datenblätter*|broschüre*|unterlagen|infos|info|informationen|infomaterial|technische*|zertifikat*|zeichnung*|spezifikation*|referenzen|dokumentation|sicherheitsdatenblatt|flyer|produktblatt|fotos|bilder|farbkarte*|merkblatt|leistungserklärung|musterkarte*|prüfbericht*|leistungsverzeichnis|montageanleitung|programmheft|mappe|referenzliste|zulassung|nachweis*|infoblatt|pdf|video*|lageplan|speisekarte',
  sample:
    'muster*|probe*|warenprobe*|kostprobe*|testexemplar|probestück*|handmuster|testen|ausprobieren|probeexemplar|stoffproben|musterstück*|proberolle*|probepackung*|probestück|probelieferung|zum probieren|verkost*|farbmuster|probieren',
  visit:
    'vorführ*|besichtig*|besuch*|vorbeikommen|vorbeischauen|demo*|ausstellung|showroom|anschauen|ansehen|präsentation|termin|vor ort|probefahrt|testzugang|führung|zeigen|vorstellen|besuchen|live|mal reinschauen|probesitzen|probeliegen|rundgang|werksführung|tag der offenen tür|anprobieren|vorbeizukommen|vorgeführt|schauraum',
  stock:
    'vorrätig|lager|auf lager|verfügbar*|lieferbar|haben sie|habt ihr|hast du|gibt es|gibts|führen sie|führt ihr|erhältlich|noch da|bestand|am lager|bekommt man|verkaufen|übrig|reinbekommen|noch was stehen|noch welche|noch welches|im programm|im sortiment|noch plätze|frei|freie|zu haben|nachschub|restposten|verkauft ihr',
  when: 'wann|wie lange|lieferzeit*|wie schnell|liefertermin*|bis wann|vorlaufzeit|ab wann|dauert|lieferfrist',
  feature:
    'kompatibel|geeignet|passt|passen|funktioniert|größe*|maße|abmess*|material|farbe*|gewicht|kapazität|eignet|ausführung*|modell*|zertifiziert|mindestbestell*|mindestmenge|maximal|unterschied|version*|schnittstelle|beständig|reichweite|sorte|variante*|belastbar|norm|tauglich|dick|dicke|hält|halten|breit|hoch|schwer|enthalten|enthält|allergen*|vegan|glutenfrei|bio|wasserdicht|frostsicher|haltbar*|spannung|leistung|nachrüst*|garantie|gewährleistung|abnahmemenge|gewinde|durchmesser|länge',
  deliverto:
    'liefern sie|liefert ihr|versenden sie|nach österreich|in die schweiz|auch nach|bieten sie|bietet ihr|machen sie|macht ihr|montieren sie|installieren sie|arbeiten sie|nehmen sie|vermieten sie|geöffnet',
  broken:
    'kaputt*|defekt*|beschädigt*|fehlerhaft*|zerbrochen|zerkratzt|undicht|funktioniert nicht|geht nicht|gerissen|verbogen|verbeult|rostig*|verrostet|schimm*|verdorben|gebrochen|mangelhaft|mängel|mangel|leckt|abgefallen|ausgefallen|ausfall|zerdrückt|pfusch|schaden|schlechte qualität|abgebrochen|murks|spröde|verklebt*|verschmutz*|verdreckt*|durchnässt|schief|abgeplatzt|ranzig|faulig|zerrissen|eingedrückt|wackelt|stinkt|unbrauchbar*|abgelaufen|kratzer|delle*|riss|risse',
  late: 'spät|verspätet|verspätung|zu spät|verzöger*|warten noch|warte noch|warten seit|immer noch|noch immer|nicht angekommen|nicht geliefert|nicht gekommen|niemand gekommen|überfällig|wo bleibt|zugesagt|versprochen|vereinbart|seit wochen|seit tagen|nie angekommen|nicht erschienen|ausgeblieben',
  wrong:
    'falsch*|verkehrt*|fehler|irrtum|statt|anstatt|verwechs*|nicht bestellt|doppelt|zu klein|zu groß|zu viel berechnet|nicht wie|abweich*|stimmt nicht|entspricht nicht|nicht vereinbart',
  missing:
    'fehlt|fehlen|fehlten|fehlende*|unvollständig|zu wenig|nur|vergessen|nicht dabei|statt|minderliefer*',
  anger:
    'unzumutbar|inakzeptabel|unverschämt*|enttäusch*|frechheit|katastrophe|ärger*|verärgert|beschwer*|reklam*|unmöglich|schlamperei|skandal*|unzufrieden|zumutung|reicht es|lächerlich|unprofessionell|miserabel|schlecht|nicht akzeptabel|schweinerei|sauer|wütend|geduld|unerhört|bemängel*|rüge*|vertrauen|witz|frust*|murks|saftladen|gepfuscht|schlampig*|unseriös|pontius|hingehalten|vertröstet|nerv*|reinfall|untragbar|nicht hinnehmbar|traurig|peinlich|dreist',
  again:
    'wieder|schon wieder|zum dritten mal|zum zweiten mal|erneut|jedes mal|ständig|dauernd|mehrfach|immer wieder|abermals|zweimal|mehrmals|nochmals|immer',
  noreply:
    'keine antwort|niemand antwortet|keine rückmeldung|niemand meldet|niemand ruft|ignorier*|nichts gehört|geht niemand ran|niemand|nicht erreichbar|keiner|reagiert|keine reaktion|warteschleife',
  refund:
    'rückerstatt*|erstatt*|geld zurück|gutschrift*|gutschreiben|zurückzahl*|rückzahlung|zurücküberweis*|rückvergüt*|entschädig*|kaution|schadenersatz|minderung|gutgeschrieben|überzahl*|zurückbuch*|zurückbekomm*|geld wieder|wiederbekomm*|überweisen sie zurück|rückbuch*|kulanz|anzahlung zurück|zurücküberwiesen|stornogutschrift',
  return:
    'zurückgeben|zurückschick*|zurücksend*|retour*|rücksend*|rückgabe|umtausch*|zurücknehm*|rücknahme|rückläufer|ungeöffnet|unbenutzt|originalverpackt|zurück|abholen lassen|widerruf*',
  cancel:
    'kündig*|kündigung|stornier*|beenden|beende|abbestell*|abmelden|aufheb*|einstellen|auslaufen|widerruf*|auflösen|auflösung|nicht mehr weiter*|schluss|austreten|aussteigen|raus|aufhören|letzte lieferung|löse*|lösen|streichen|aufkündig*|beendigung|austragen|letztmalig|vertragsende|kündigungsfrist|abmeldung|sonderkündigung*|aufgelöst|abzubestellen|nicht mehr beliefern',
  renew:
    'verläng*|erneuer*|weiterführ*|fortsetz*|fortführ*|ausläuf*|auslaufen|ablauf*|läuft aus|weiter',
  contract:
    'vertrag*|abo|abonnement*|mitgliedschaft|dauerauftrag|rahmenvertrag|wartungsvertrag|konto|vereinbarung*|miete|lastschrift|*vertrag|*abo|lizenz*|wöchentlich*|monatlich*|zusammenarbeit|*dienst|dauerbestellung|belieferung|*wartung|leasing|hosting|abnahmevertrag',
  nolonger:
    'nicht mehr|kein* mehr|nicht länger|benötigen nicht|brauchen nicht|kein bedarf|entfällt|nicht weiter|verzichten|künftig nicht|hinfällig|erübrigt|brauchen kein*|nicht verlängern|nimmer|nicht mehr gebraucht|künftig kein*|fällt weg|wegfallen|brauchma nimmer|keinen bedarf|nicht vorgesehen',
  rival:
    'mitbewerb*|konkurren*|wettbewerb*|ander* anbieter|ander* lieferant*|ander* firma|ander* firmen|woanders|anderswo|ander* angebot*|alternativ*|jemand anders|jemand anderem|gegenangebot|vergleichsangebot*|ander* dienstleister|ander* betrieb|marktbegleiter|ander* haus|nachbarort|ein bekannter|schwager|baumarkt|internet|online|discounter|großhändler|ein kollege|andere werkstatt|ander* händler|zweiter anbieter|zweitangebot|hauslieferant|stammlieferant|billiganbieter|amazon',
  switch:
    'wechsel*|gewechselt|entschieden|ausgewählt|vergeben|den zuschlag|umsteigen|umgestiegen|gehen zu|übernimmt|ersetzt|beauftragt|bevorzug*|zugunsten|umstellen|abgeschlossen mit|genommen|umgesattelt|abgesprungen|beziehen jetzt|künftig bei|machen jetzt|erhält den auftrag|bekommt den auftrag|den auftrag bekommen|umgeschwenkt',
  offersus:
    'bietet uns|bieten uns|angeboten|liegt bei|liegen bei|macht das für|dasselbe|das gleiche|vergleich*|im rennen|im gespräch|verhandeln mit|gegenüber|nebenan|hat uns|geboten|für den gleichen|drei angebote|parallel|den gleichen|die gleichen|denselben|dieselbe|dieselben|um die hälfte|krieg ich|kriege ich|bekomme ich|ums gleiche geld|billiger bei|günstiger bei|liegt uns vor|hätte es für',
  leave:
    'verlasse|verlässt|verlassen|ausgeschieden|scheide|scheidet|letzter tag|letzter arbeitstag|nicht mehr im unternehmen|nicht mehr für|nicht mehr tätig|nicht mehr bei|neue herausforderung|neue stelle|verabschiede*|wechsle|abschied|aufhöre|höre auf|gekündigt worden|ausscheiden|nicht mehr beschäftigt|neue wege|neue aufgabe|übergebe|räume|schreibtisch|abgegeben|weg ist|ist weg|nimmer da|hört auf|aufgehört|abgelöst|neue position|letzte woche bei|wechselt|verlässt uns|amt niedergelegt',
  retire: 'ruhestand|rente|pension*|in den wohlverdienten|altersteilzeit|pensioniert',
  successor:
    'nachfolg*|übernimmt|übernehmen|ansprechpartner*|ab sofort|künftig|neue kontaktperson|vertritt mich|meine aufgaben|wenden sie sich|an meine stelle|betreut sie',
  mailboxgone:
    'dieses postfach|diese adresse|postfach|nicht mehr gelesen|mailadresse|nicht mehr aktiv|wird gelöscht|e-mail-adresse|deaktiviert',
  absent:
    'abwesen*|nicht im büro|nicht im haus|im urlaub|urlaub|elternzeit|mutterschutz|dienstreise|krank*|außer haus|wieder da|wieder im büro|wieder erreichbar|zurück am|bin ab|zurzeit nicht|derzeit nicht|nicht erreichbar|betriebsferien|ferien|werde ich nicht gelesen|fortbildung|messe|geschlossen|feiertage|betriebsurlaub|kur|auszeit|sabbatical|rückkehr|nicht am platz|teilzeit',
  urgent:
    'dringend*|in dringenden fällen|vertretung|wenden sie sich|notfäll*|in der zwischenzeit|kontaktieren sie',
  thanks:
    'danke*|vielen dank|dankeschön|herzlichen dank|merci|besten dank|perfekt|super|prima|wunderbar|toll|bestens|klasse|passt|top|spitze|dank|freut',
  received:
    'erhalten|angekommen|bekommen|eingetroffen|da|gekommen|geliefert|eingegangen|gekriegt|liegt vor|ist hier',
  settled:
    "erledigt|geklärt|gelöst|funktioniert wieder|alles klar|alles gut|hat sich erledigt|passt alles|das war's|das wars|nichts weiter|abgeschlossen|keine antwort nötig|ist ok|in ordnung|klappt|geschlossen werden|schließen|läuft wieder|hat geklappt|keine fragen mehr|behoben|beantwortet|zu den akten|ad acta|passt so|hat gepasst|glücklich|abgehakt|gegessen|erledigt sich|weiß bescheid|mehr brauche ich nicht",
  withdraw:
    'zurückziehen|ziehen zurück|ziehe zurück|vergessen sie|gegenstandslos|hinfällig|nicht mehr nötig|abgeblasen|auf eis|kein angebot mehr|hat sich erübrigt|keine mühe|brauchen sie nicht|verworfen|zurückgezogen|kommt nicht zustande|lassen sie|geplatzt|vom tisch',
  approve:
    'freigegeben|genehmigt|angenommen|einverstanden|bestellen hiermit|auftrag erteilt|beauftragen|auftragsbestätigung|bestellung|bestellen|zusage',
  attached:
    'anbei|im anhang|beigefügt|angehängt|anhang|beiliegend|hier ist|hier sind|wie gewünscht|wie besprochen|wie versprochen|nachfolgend|hiermit|im anschluss|hier das|hier die|hier der|unten|zur ansicht',
  sentpast:
    'gesendet|geschickt|verschickt|übergeben|durchgegeben|mitgeteilt|genannt|zugesandt|gemailt|hochgeladen|mitgegeben|zugeschickt|übermittelt|überreicht|abgegeben|vorgelesen|erklärt',
  total:
    'gesamt*|insgesamt|summe|netto|brutto|zzgl|inkl|zuzüglich|mwst|beläuft|gültig bis|macht zusammen|alles zusammen|exkl',
  iwill:
    'werde|werden|ich schicke|ich melde|ich sende|melde mich|schicke ihnen|bekommen sie|erhalten sie|kümmere|liefern wir|kriegen sie|verspreche|zugesagt|versprochen|nachreichen|reiche|mache ich|ich rufe',
  deadline:
    'morgen|bis freitag|bis montag|bis dienstag|bis mittwoch|bis donnerstag|ende der woche|diese woche|nächste woche|heute noch|nachmittag|bis ende|in kürze|am montag|am freitag|bis morgen|anfang',
  getback:
    'komme auf sie zu|melde mich|gebe bescheid|bescheid geben|rückmeldung|kläre|prüfe|frage nach|rufe sie|zurückrufen|kümmere mich',
  newsletter:
    'newsletter|abmelden|abbestellen|im browser|webinar|jetzt anmelden|mehr erfahren|sonderangebot|aktion|neuheiten|klicken sie|jetzt sichern|rabattaktion|nur noch|angebote der woche|lesen sie',
  autoack:
    'automatisch*|ihre anfrage ist|ihre nachricht|eingegangen|ticketnummer|vorgangsnummer|nicht auf diese|werktag*|innerhalb von|24 stunden|virtuelle|chatbot|wir haben ihre|bearbeiten|vielen dank für ihre anfrage',
  vendor:
    'wir bieten|wir sind hersteller|wir sind ein|unsere lösung|unser unternehmen|unsere produkte|unsere dienstleistung*|15 minuten|kurzes gespräch|kostenlos*|steigern|senken sie|wir helfen|führender|vorstellen|unsere kunden|ihre website|wir haben uns spezialisiert|unverbindlich*',
  job: 'bewerb*|lebenslauf|stelle|praktikum|ausbildung|vorstellungsgespräch|stellenanzeige|job',
  invoice:
    'rechnung*|zahlung*|beleg*|iban|bankverbindung|ust*|lieferschein*|bestellnummer|quittung|mahnung|überwiesen|buchhaltung',
  support:
    'passwort|anmelden|login|fehlermeldung|fehlercode|update|installier*|einstell*|anleitung|wie stelle|wie kann ich|zugang|display|drucker|einloggen|verbinden|app|einrichten|neustart',
  meeting:
    'besprechung|termin|meeting|teams|zoom|protokoll|verschieb*|konferenz|sitzung|einladung|telefonat',
  past: 'gestern|letztes jahr|letzte woche|letzten monat|damals|vor jahren|früher|hatte|hatten|vor drei|seinerzeit|einmal|vorige*|bereits',
  later:
    'später|nächstes jahr|irgendwann|in zukunft|sobald|erst wenn|noch nicht|vielleicht|eventuell|möglicherweise|zu früh|vorerst|im frühjahr|demnächst',
  if: 'falls|wenn|sofern|sollte|sollten|ob|vorausgesetzt',
  not: 'nicht|kein|keine|keinen|keiner|nie|niemals|nichts|ohne|weder|nix',
  we: 'wir|uns|unser*|ich|mir|mich|mein*',
  you: 'sie|ihr|ihnen|ihre*|ihrem|ihren|du|dir|dein*|euch|euer*|eure*',
  they: 'kunde|kundin|er|herr|frau|möchte|ihm|kunden',
  said: 'sagt|sagte|fragt|fragte|meint|meinte|laut|zufolge|erwähnt*|bittet|bat|wünscht|berichtet|beschwert',
  internal:
    'intern|kollegen|team|zur info|fyi|kannst du|könntest du|bitte übernimm|aufgabe|wer macht|zuständig|to do|vertrieb|innendienst|ablage',
  project:
    'projekt|vorhaben|veranstaltung|hochzeit|haus|dach|küche|büro|gebäude|baustelle|zeichnung|montage|einbau|komplett|umbau|sanierung|neubau|garten|halle|wohnung|bad|auftrag|renovier*',
  quantityword:
    'stück|stk|paletten|kartons|meter|personen|gäste|sets|tonnen|liter|qm|plätze|nutzer|kg|rollen|paar|dutzend|mitarbeiter|lizenzen|fahrzeuge|zimmer|fenster|türen|quadratmeter|flaschen|exemplare',
  chase:
    'gibt es schon|schon etwas|stand der dinge|nachfassen|erinner*|nachhaken|wie weit|was macht|wie sieht es|wann bekommen|warte noch auf|warten noch auf|neuigkeiten|noch nichts|kam da',
  calc: 'ausrechnen|kalkulier*|durchrechnen|berechnen|zusammenstellen|anbieten|was machen|fertigmachen|grob geschätzt|grobe hausnummer|hausnummer|überschlagen|bepreisen|was würden|schätzen|rechnen sie|durchrechne*|rechnet|zusammenrechnen|anschreiben|preis machen|auspreisen|ausarbeiten|offerieren',
  receive: 'erhalten|bekommen|bekomme|haben können|zusenden lassen|kriegen|einsehen|anfordern',
  smalltalk:
    'grüße|grüssen|hoffe|schönes wochenende|sehr geehrte*|hallo|guten tag|guten morgen|freundlichen|freue mich|gratulier*|weihnacht*|wetter|liebe',
};
