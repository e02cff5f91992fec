import type { ConceptWords } from '../concept-names.ts';

export const de: ConceptWords = {
  please:
    'bitte|könnten sie|könnt ihr|können sie|könntest du|kannst du|würden sie|würdet ihr|dürfte ich|darf ich|dürfen wir|wäre es möglich|ist es möglich|wären sie so|seien sie so|gerne|gern|möglich|bitten',
  want: 'möchte*|wollen|will|wollte*|brauche|brauchen|bräuchte*|benötig*|suche|suchen|hätte gern|hätten gern|hätte gerne|hätten gerne|würde gern*|würden gern*|interessier*|interesse|planen|plane|überlege*|vorhaben|wünsche*|gebraucht',
  know: 'wissen|frage|fragen|anfrage*|anfragen|mitteilen|sagen sie|sagt|sag mal|auskunft|erfahren|erkundig*|nachfragen|informier*|bescheid|hören|bestätigen|verraten|nennen|klären|aufklären|erklären|erläutern|schlau|auskennen|eine info|kurz sagen|sag an|hinweis|überprüfen|rückfrage',
  send: 'schick*|senden|sende|zusenden|zukommen|übermitteln|mailen|geben|nennen|zuschicken|übersenden|erstellen|zusammenstellen|machen sie|vorlegen|reichen|lassen sie uns|bereitstellen|aushändigen',
  quotenoun:
    'angebot*|offert*|offerte*|kostenvoranschlag*|kva|kalkulation|anbot*|preisangebot*|vorschlag|ausschreibung*|richtofferte|richtpreis*|angebots*|preisauskunft|voranschlag|kostenschätzung|neupreis|komplettpreis|festpreis|fixpreis|pauschalpreis|angebotserstellung',
  price:
    'preis*|kosten|kostet|gebühr*|honorar*|satz|sätze|betrag|summe|konditionen|preise|zahl|zahlen|tarif*|*preis|*preise|*kosten',
  howmuch:
    'wieviel|wie viel|was kostet|was kosten|was würde|was würden|was verlang*|was nehm*|wie teuer|was käme|was kommt|was macht|kostenpunkt|in welcher höhe|wo lieg*|was zahl*|zu welchem preis|preislich|was kriegt|was kriegts|zu welchem kurs|nach welchem satz|zu welchen konditionen|was nehmt|was verlangt|was berechnet|was zahlt|was macht das|was käme das|wie günstig|was wäre|womit dürfen|womit müssen|rechnen dürfen|rechnen müssen|zu rechnen|was rufst|was rufen|was ruft|was bekommst|was bekommen sie|was kriegst|was kriegen|was soll|was sollen|was darf|was stellt|was berechnen|was wollt|was willst|was wollen|einplanen|veranschlagen|zurücklegen|hinlegen|hinblättern|auf den tisch legen|in etwa|so ungefähr|größenordnung|finanziell|summe|wo landen|wo landet|wo kommen wir|unterm strich|zusammen',
  pricelist:
    'preisliste*|tarif*|preisübersicht|preisspanne|händlerkonditionen|konditionen|staffelpreise*|preistabelle|einkaufskonditionen|preisrahmen|preisblatt|händlerpreise|wiederverkäufer*|grosshandel*|stundensatz|stundensätze|tagessatz|listenpreise*|gebührenordnung|mengenrabatt*|sätze|verrechnungssatz|verrechnungssätze|tarifblatt|preisaufstellung|aufstellung|kilometersatz|pauschale*|händlerrabatt|richtpreise|preisgefüge|mietpreise|eintrittspreise',
  perunit: 'pro|je|per|das stück|der meter|stündlich|monatlich|die stunde|am tag',
  expensive:
    'teuer*|zu hoch|zu viel|übersteigt|überteuert|happig|unbezahlbar|sprengt|gesalzen|saftig|wucher|kostspielig|über budget|budget übersch*|nicht leisten|heftig|horrend|zu teuer|über unserem|preislich nicht|doppelt so|preisexplosion|abschrecken*|verschluckt|umgehauen|knackig|stolzer preis|ordentlich|obergrenze|schmerzgrenze|aufschlag|preiserhöhung|übersteigen|möglichkeiten|vielfaches|mehrfaches|doppelte|verdoppelt|wahnsinn|verrückt|spinnt|irre|schlucken|schluck|hust|autsch|puh|umgefallen|vom stuhl|zu happig|mehr als|liegt über|liegen über|darüber|oberhalb|nicht wert|kein verhältnis|verhältnis|soviel|so viel geld|viel geld|schmerz*|aua|nicht im verhältnis|zu üppig',
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
    'vorrätig|lager|auf lager|verfügbar*|lieferbar|haben sie|habt ihr|hast du|gibt es|gibts|führen sie|führt ihr|erhältlich|noch da|bestand|am lager|bekommt man|verkaufen|übrig|reinbekommen|noch was stehen|noch welche|noch welches|im programm|im sortiment|noch plätze|frei|freie|zu haben|nachschub|restposten|verkauft ihr|kommt wieder|kommen wieder|wieder rein|reinkommen|nachbestell*|verfügbarkeit|noch zu kriegen|zu bekommen|plätze|platz frei|kapazität|einplanen|einschieben|frei haben|terminlich|noch zeit|nächste lieferung|neue ware|ausverkauft',
  when: 'wann|wie lange|lieferzeit*|wie schnell|liefertermin*|bis wann|vorlaufzeit|ab wann|dauert|lieferfrist',
  feature:
    'kompatibel|geeignet|passt|passen|funktioniert|größe*|maße|abmess*|material|farbe*|gewicht|kapazität|eignet|ausführung*|modell*|zertifiziert|mindestbestell*|mindestmenge|maximal|unterschied|version*|schnittstelle|beständig|reichweite|sorte|variante*|belastbar|norm|tauglich|dick|dicke|hält|halten|breit|hoch|schwer|enthalten|enthält|allergen*|vegan|glutenfrei|bio|wasserdicht|frostsicher|haltbar*|spannung|leistung|nachrüst*|garantie|gewährleistung|abnahmemenge|gewinde|durchmesser|länge|darf|dürfen|verträgt|vertragen|wiegt|bringt|auf die waage|reicht|reichen|überlebt|übersteht|eigentlich|mitgeliefert|abgegeben|dabei|inklusive|laut|leise|strom|akku|batterie|tiefe|höhe|breite|umfang|ausreichend|drinnen|draußen|im freien|im winter|bei frost|links|rechts|sprache|gespeichert|server|herkunft|regional|nachhaltig|spülmaschine*|barrierefrei|rollstuhl*|kindersicher|lagern|nutzbar|möglich|zulässig|erlaubt|verarbeitet|kombinier*|anschluss',
  deliverto:
    'liefern sie|liefert ihr|versenden sie|nach österreich|in die schweiz|auch nach|bieten sie|bietet ihr|machen sie|macht ihr|montieren sie|installieren sie|arbeiten sie|nehmen sie|vermieten sie|geöffnet',
  broken:
    'kaputt*|defekt*|beschädigt*|fehlerhaft*|zerbrochen|zerkratzt|undicht|funktioniert nicht|geht nicht|gerissen|verbogen|verbeult|rostig*|verrostet|schimm*|verdorben|gebrochen|mangelhaft|mängel|mangel|leckt|abgefallen|ausgefallen|ausfall|zerdrückt|pfusch|schaden|schlechte qualität|abgebrochen|murks|spröde|verklebt*|verschmutz*|verdreckt*|durchnässt|schief|abgeplatzt|ranzig|faulig|zerrissen|eingedrückt|wackelt|stinkt|unbrauchbar*|abgelaufen|kratzer|delle*|riss|risse|tot*|eingegangen|verwelkt|welk|angebrannt|verbrannt|roh|kalt|sauer|versalzen|haar|tropft|läuft aus|rinnt|klemmt|quietscht|locker|lose|bröckel*|ausgeblichen|verblasst|verzogen|eingelaufen|aufgegangen|geplatzt|verschrammt|beulen|fleck*|dreck*|nass|feucht|zerfallen|zerfällt|knarzt|brummt|heiß|überhitzt|abgestürzt|absturz|tippfehler|druckfehler|verschrieben|gestorben|verletzt',
  late: 'spät|verspätet|verspätung|zu spät|verzöger*|warten noch|warte noch|warten seit|immer noch|noch immer|nicht angekommen|nicht geliefert|nicht gekommen|niemand gekommen|überfällig|wo bleibt|zugesagt|versprochen|vereinbart|seit wochen|seit tagen|nie angekommen|nicht erschienen|ausgeblieben|stunden später|zwei stunden|drei stunden|erst um|wochen warte|wochen auf|seit monaten|seit august|seit september|nicht aufgetaucht|nicht blicken lassen|hängen gelassen|hängen lassen|stehen lassen|verschoben|vertagt|trotz zusage|noch nichts da|wochen',
  wrong:
    'falsch*|verkehrt*|fehler|irrtum|statt|anstatt|verwechs*|nicht bestellt|doppelt|zu klein|zu groß|zu viel berechnet|nicht wie|abweich*|stimmt nicht|entspricht nicht|nicht vereinbart|verdreht|verkehrt herum|seitenverkehrt|falschen namen|anderer|andere farbe|das andere|hätte sollen|hätten sollen|sollte doch|war ausgemacht|ausgemacht war|obwohl',
  missing:
    'fehlt|fehlen|fehlten|fehlende*|unvollständig|zu wenig|nur|vergessen|nicht dabei|statt|minderliefer*',
  anger:
    'unzumutbar|inakzeptabel|unverschämt*|enttäusch*|frechheit|katastrophe|ärger*|verärgert|beschwer*|reklam*|unmöglich|schlamperei|skandal*|unzufrieden|zumutung|reicht es|lächerlich|unprofessionell|miserabel|schlecht|nicht akzeptabel|schweinerei|sauer|wütend|geduld|unerhört|bemängel*|rüge*|vertrauen|witz|frust*|murks|saftladen|gepfuscht|schlampig*|unseriös|pontius|hingehalten|vertröstet|nerv*|reinfall|untragbar|nicht hinnehmbar|traurig|peinlich|dreist|achselzucken|mit den schultern|ausgelacht|angeschrien|aufgelegt|abgewimmelt|abgefertigt|wofür zahl*|zahle ich|geht gar nicht|so nicht|nie wieder|blamiert|blamage|entsetzt|schockiert|fassungslos|tränen|desaster|chaos|sauerei|stümper*|hudelei|pfuscher|zum kotzen|bodenlos|erwarte|entschuldig*|genug|schnauze voll|faxen|platzt mir|kragen',
  again:
    'wieder|schon wieder|zum dritten mal|zum zweiten mal|erneut|jedes mal|ständig|dauernd|mehrfach|immer wieder|abermals|zweimal|mehrmals|nochmals|immer',
  noreply:
    'keine antwort|niemand antwortet|keine rückmeldung|niemand meldet|niemand ruft|ignorier*|nichts gehört|geht niemand ran|niemand|nicht erreichbar|keiner|reagiert|keine reaktion|warteschleife',
  refund:
    'rückerstatt*|erstatt*|geld zurück|gutschrift*|gutschreiben|zurückzahl*|rückzahlung|zurücküberweis*|rückvergüt*|entschädig*|kaution|schadenersatz|minderung|gutgeschrieben|überzahl*|zurückbuch*|zurückbekomm*|geld wieder|wiederbekomm*|überweisen sie zurück|rückbuch*|kulanz|anzahlung zurück|zurücküberwiesen|stornogutschrift|wieder haben|wiederhaben|zurück haben|zurückhaben|zurück auf|auf mein konto|auf unser konto|abziehen|abzug|nachlassen|verrechnen|storno|stornier*|rücküberweisung|retourgeld|rückvergütung|steht uns zu|zu viel bezahlt|zuviel bezahlt|zu viel gezahlt|geld retour|auslagen',
  return:
    'zurückgeben|zurückschick*|zurücksend*|retour*|rücksend*|rückgabe|umtausch*|zurücknehm*|rücknahme|rückläufer|ungeöffnet|unbenutzt|originalverpackt|zurück|abholen lassen|widerruf*|loswerden|wieder los|zurückgehen|geht zurück|gehen zurück|zurückbringen|zurückholen|abgeholt|wieder mitnehmen|nicht gebraucht|nicht getragen|originalkarton|noch verpackt|passt nicht|vertan|verklickt|versehentlich|aus versehen|zu viel bestellt|tausch*|umzutauschen',
  cancel:
    "kündig*|kündigung|stornier*|beenden|beende|abbestell*|abmelden|aufheb*|einstellen|auslaufen|widerruf*|auflösen|auflösung|nicht mehr weiter*|schluss|austreten|aussteigen|raus|aufhören|letzte lieferung|löse*|lösen|streichen|aufkündig*|beendigung|austragen|letztmalig|vertragsende|kündigungsfrist|abmeldung|sonderkündigung*|aufgelöst|abzubestellen|nicht mehr beliefern|vom plan|streichen sie|streichts|nehmen sie uns|nehmt uns|abspringen|lass* es|nicht weiter|nicht fortsetzen|trennen|trennung|trennen uns|beendet|war's das|wars das|ist schluss|sparen wir uns|abbrechen|abzumelden|melden uns ab|melde mich ab|steigen aus|steige aus|hören auf|höre auf|räumen|zurückgeben|abschalten|abstellen|einzustellen|nicht mehr kommen|nicht mehr bringen|brauchst nicht mehr|brauchen nicht mehr zu kommen",
  renew:
    'verläng*|erneuer*|weiterführ*|fortsetz*|fortführ*|ausläuf*|auslaufen|ablauf*|läuft aus|weiter',
  contract:
    'vertrag*|abo|abonnement*|mitgliedschaft|dauerauftrag|rahmenvertrag|wartungsvertrag|konto|vereinbarung*|miete|lastschrift|*vertrag|*abo|lizenz*|wöchentlich*|monatlich*|zusammenarbeit|*dienst|dauerbestellung|belieferung|*wartung|leasing|hosting|abnahmevertrag',
  nolonger:
    'nicht mehr|kein* mehr|nicht länger|benötigen nicht|brauchen nicht|kein bedarf|entfällt|nicht weiter|verzichten|künftig nicht|hinfällig|erübrigt|brauchen kein*|nicht verlängern|nimmer|nicht mehr gebraucht|künftig kein*|fällt weg|wegfallen|brauchma nimmer|keinen bedarf|nicht vorgesehen|entfällt damit|fällt damit|braucht es nicht|nicht mehr nötig|selber|selbst machen|selbst gemacht|machen wir selbst|in eigenregie|eigene|verkauft|aufgelöst|nichts mehr|niemand mehr|keine mehr|keinen mehr|keins mehr',
  rival:
    'mitbewerb*|konkurren*|wettbewerb*|ander* anbieter|ander* lieferant*|ander* firma|ander* firmen|woanders|anderswo|ander* angebot*|alternativ*|jemand anders|jemand anderem|gegenangebot|vergleichsangebot*|ander* dienstleister|ander* betrieb|marktbegleiter|ander* haus|nachbarort|ein bekannter|schwager|baumarkt|internet|online|discounter|großhändler|ein kollege|andere werkstatt|ander* händler|zweiter anbieter|zweitangebot|hauslieferant|stammlieferant|billiganbieter|amazon|die firma|firma|der nachbar|nachbarn|ein anderer|einer von|ein anbieter|bei mir im ort|um die ecke|die vom|die von|der vom|andere|anderen|kollege aus|aus dem nachbarort|dort|drüben|betrieb in|laden in',
  switch:
    'wechsel*|gewechselt|entschieden|ausgewählt|vergeben|den zuschlag|umsteigen|umgestiegen|gehen zu|übernimmt|ersetzt|beauftragt|bevorzug*|zugunsten|umstellen|abgeschlossen mit|genommen|umgesattelt|abgesprungen|beziehen jetzt|künftig bei|machen jetzt|erhält den auftrag|bekommt den auftrag|den auftrag bekommen|umgeschwenkt|ab dieser saison|übernimmt das|macht das jetzt|macht jetzt|übernehmen jetzt|betreut|liefert künftig|kommt künftig|wir beziehen|beziehen wir|bündeln|zusammengelegt|vergeben an|ging an|geht an|läuft jetzt über',
  offersus:
    'bietet uns|bieten uns|angeboten|liegt bei|liegen bei|macht das für|dasselbe|das gleiche|vergleich*|im rennen|im gespräch|verhandeln mit|gegenüber|nebenan|hat uns|geboten|für den gleichen|drei angebote|parallel|den gleichen|die gleichen|denselben|dieselbe|dieselben|um die hälfte|krieg ich|kriege ich|bekomme ich|ums gleiche geld|billiger bei|günstiger bei|liegt uns vor|hätte es für|stellt mir|stellt uns|hält uns|hielte uns|hält mir|freihalten|frei gehalten|reserviert|macht mir|macht uns|macht es|machts|nimmt|verlangt|verlangen|will dafür|hergestellt|zum probieren|zur probe|liefert mir|liefert uns|bringt mir|bringt uns|würde mir|würde uns|würde das|schwört auf|empfohlen|war da|war hier|war bei uns|hat vorgeführt|zwei angebote|die hälfte|gut die hälfte|ein drittel|kriegt man|bekommt man|gibts für|gibt es für',
  leave:
    'verlasse|verlässt|verlassen|ausgeschieden|scheide|scheidet|letzter tag|letzter arbeitstag|nicht mehr im unternehmen|nicht mehr für|nicht mehr tätig|nicht mehr bei|neue herausforderung|neue stelle|verabschiede*|wechsle|abschied|aufhöre|höre auf|gekündigt worden|ausscheiden|nicht mehr beschäftigt|neue wege|neue aufgabe|übergebe|räume|schreibtisch|abgegeben|weg ist|ist weg|nimmer da|hört auf|aufgehört|abgelöst|neue position|letzte woche bei|wechselt|verlässt uns|amt niedergelegt|trete|antrete|fange an|beginne bei|wechsle zu|gehe zu|zum letzten mal|schlüssel|abgeben|meine zeit bei|meine zeit|verlass|bin weg|bin dann weg|werde nicht mehr|neuen job|neuer arbeitgeber|selbständig|selbstständig',
  retire: 'ruhestand|rente|pension*|in den wohlverdienten|altersteilzeit|pensioniert',
  successor:
    'nachfolg*|übernimmt|übernehmen|ansprechpartner*|ab sofort|künftig|neue kontaktperson|vertritt mich|meine aufgaben|wenden sie sich|an meine stelle|betreut sie',
  mailboxgone:
    'dieses postfach|diese adresse|postfach|nicht mehr gelesen|mailadresse|nicht mehr aktiv|wird gelöscht|e-mail-adresse|deaktiviert',
  absent:
    'abwesen*|nicht im büro|nicht im haus|im urlaub|urlaub|elternzeit|mutterschutz|dienstreise|krank*|außer haus|wieder da|wieder im büro|wieder erreichbar|zurück am|bin ab|zurzeit nicht|derzeit nicht|nicht erreichbar|betriebsferien|ferien|werde ich nicht gelesen|fortbildung|messe|geschlossen|feiertage|betriebsurlaub|kur|auszeit|sabbatical|rückkehr|nicht am platz|teilzeit|flitterwochen|reha|karenz|lese keine|keine mails|einschließlich|bis einschl*|unterwegs|auf reisen|verreist|ferienhalber|nicht gelesen|wieder ab',
  urgent:
    'dringend*|in dringenden fällen|vertretung|wenden sie sich|notfäll*|in der zwischenzeit|kontaktieren sie',
  thanks:
    'danke*|vielen dank|dankeschön|herzlichen dank|merci|besten dank|perfekt|super|prima|wunderbar|toll|bestens|klasse|passt|top|spitze|dank|freut',
  received:
    'erhalten|angekommen|bekommen|eingetroffen|da|gekommen|geliefert|eingegangen|gekriegt|liegt vor|ist hier',
  settled:
    "erledigt|geklärt|gelöst|funktioniert wieder|alles klar|alles gut|hat sich erledigt|passt alles|das war's|das wars|nichts weiter|abgeschlossen|keine antwort nötig|ist ok|in ordnung|klappt|geschlossen werden|schließen|läuft wieder|hat geklappt|keine fragen mehr|behoben|beantwortet|zu den akten|ad acta|passt so|hat gepasst|glücklich|abgehakt|gegessen|erledigt sich|weiß bescheid|mehr brauche ich nicht|gefunden|geht wieder|läuft|hab's|habs|habe es|schon gelöst|selbst gefunden|selber gefunden|von selbst|brauchst nichts|brauchen nichts mehr|reicht mir|reicht uns|damit ist alles|ist damit",
  withdraw:
    'zurückziehen|ziehen zurück|ziehe zurück|vergessen sie|gegenstandslos|hinfällig|nicht mehr nötig|abgeblasen|auf eis|kein angebot mehr|hat sich erübrigt|keine mühe|brauchen sie nicht|verworfen|zurückgezogen|kommt nicht zustande|lassen sie|geplatzt|vom tisch|vergiss|vergessts|vergesst|lass gut|lass mal|lassen wir|lassts|lasst es|kannst vergessen|können sie vergessen|kannst du lassen|wird nichts|wird doch nichts|daraus wird|abgesagt|fällt aus|fällt ins wasser|ins wasser|gestrichen|gestorben|andere lösung|anders gelöst|anderweitig|schon gefunden|haben uns anders|brauchst dich nicht|müssen sie nicht mehr|ist vom tisch',
  approve:
    'freigegeben|genehmigt|angenommen|einverstanden|bestellen hiermit|auftrag erteilt|beauftragen|auftragsbestätigung|bestellung|bestellen|zusage',
  attached:
    'anbei|im anhang|beigefügt|angehängt|anhang|beiliegend|hier ist|hier sind|wie gewünscht|wie besprochen|wie versprochen|nachfolgend|hiermit|im anschluss|hier das|hier die|hier der|unten|zur ansicht|ja passt|ja, passt|geht sich aus|wiegt|hält bis|im link|unter diesem link|im text|kommt auf|kommt das|macht das|wären|wäre|würde|kostet|kosten|verlangen wir|nehmen wir|berechnen wir',
  sentpast:
    'gesendet|geschickt|verschickt|übergeben|durchgegeben|mitgeteilt|genannt|zugesandt|gemailt|hochgeladen|mitgegeben|zugeschickt|übermittelt|überreicht|abgegeben|vorgelesen|erklärt|gesagt|durchgesprochen|telefonisch|am telefon|notiert|aufgeschrieben|gezeigt|diktiert|vorgerechnet',
  total:
    'gesamt*|insgesamt|summe|netto|brutto|zzgl|inkl|zuzüglich|mwst|beläuft|gültig bis|macht zusammen|alles zusammen|exkl',
  iwill:
    'werde|werden|ich schicke|ich melde|ich sende|melde mich|schicke ihnen|bekommen sie|erhalten sie|kümmere|liefern wir|kriegen sie|verspreche|zugesagt|versprochen|nachreichen|reiche|mache ich|ich rufe|hast deine|hast du|haben sie|kriegst|bekommst|liegt bei dir|liegt bei ihnen|im postfach|bring ich|bringe ich|mach ich|erledige|setz mich dran|setze mich|schau ich|schaue ich|rechne ich|rechne das|geht raus|lass ich|lasse ich|ich lege|leg ich|überlass|lass mich|gehört dir|ist unterwegs',
  deadline:
    'morgen|bis freitag|bis montag|bis dienstag|bis mittwoch|bis donnerstag|ende der woche|diese woche|nächste woche|heute noch|nachmittag|bis ende|in kürze|am montag|am freitag|bis morgen|anfang|abends|heute abend|am abend|zum wochenende|bis sonntag|bis samstag|vor dem wochenende|gleich|sofort|sobald|mittags|bis mittag|vormittag|übermorgen|in einer stunde|stunde|nachher|nachmittags|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag',
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
    'gibt es schon|schon etwas|stand der dinge|nachfassen|erinner*|nachhaken|wie weit|was macht|wie sieht es|wann bekommen|warte noch auf|warten noch auf|neuigkeiten|noch nichts|kam da|liegt noch|fehlt noch|steht noch aus|noch aus|noch nicht erhalten|nicht erhalten|noch nicht bekommen|nicht bekommen|vergessen|untergegangen|verschollen|durchgerutscht|schon fertig|schon so weit|bleibt|wartet|warte immer|ungeduldig|in erinnerung|nochmal nach|wollte nur|kurz nachfragen|tut sich|hat sich|was raus|schon raus|wann darf|wann dürfen|wann kann ich|wann können wir',
  calc: 'ausrechnen|kalkulier*|durchrechnen|berechnen|zusammenstellen|anbieten|was machen|fertigmachen|grob geschätzt|grobe hausnummer|hausnummer|überschlagen|bepreisen|was würden|schätzen|rechnen sie|durchrechne*|rechnet|zusammenrechnen|anschreiben|preis machen|auspreisen|ausarbeiten|offerieren',
  receive: 'erhalten|bekommen|bekomme|haben können|zusenden lassen|kriegen|einsehen|anfordern',
  smalltalk:
    'grüße|grüssen|hoffe|schönes wochenende|sehr geehrte*|hallo|guten tag|guten morgen|freundlichen|freue mich|gratulier*|weihnacht*|wetter|liebe',
  which:
    'was|wie|welch*|wo|wer|wozu|womit|wofür|wohin|woraus|worin|ob|wieso|gibt es|gibts|hat ihr*|haben eure|kann man|lässt sich|lassen sich|ist der|ist die|ist das|sind die|was für',
  unsure:
    'nicht hervor|nirgends|steht nicht|steht nichts|nichts gefunden|nicht gefunden|finde nicht|finden nicht|nicht ersichtlich|nicht erkennbar|unklar|nicht klar|nicht sicher|unsicher|keine ahnung|weiß nicht|wissen nicht|weiss nicht|frage mich|fragen uns|gespannt|neugierig|nehme an|nehmen an|vermute|schätze|vermutlich|wohl|angenommen|bevor wir|bevor ich|müsste wissen|müssten wissen|wüsste gern*|wüssten gern*|interessiert mich|interessieren|auf der website|auf ihrer seite|auf der homepage|in keinem prospekt',
  lasttime:
    'das letzte|der letzte|die letzte|zum letzten|letztmals|danach|ab januar|ab dem|ab dann|mit ablauf|zum monatsende|zum jahresende|per ende|bis dahin|vom plan|von der liste|aus der tour|nehmen sie uns|nehmt uns|ab dieser saison|ab nächst*|ab kommend*|nach diesem|künftig',
};
