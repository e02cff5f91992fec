import type { ConceptWords } from '../concept-names.ts';

export const hu: ConceptWords = {
  please:
    'kérem|kérjük|kérnék|kérnénk|kérek|kérünk|legyen szíves|legyenek szívesek|legyél szíves|légyszi|lsz|tudna|tudnának|tudnátok|tudnál|tudják|tudod|szíveskedjen*|lehetne|lehetséges|szabad|megkérném|megkérhetném|megtenné|legyél kedves|lécci|légy szíves|szíveskedjék|lennétek szívesek|lenne szíves|megtennétek|volna szíves|legyen kedves|tudnál-e|tudna-e',
  want: 'szeretné*|szeretnénk|szeretnék|akar*|kell|kellene|kéne|szükség*|keres*|érdekel*|érdeklőd*|igény*|tervez*|gondolkod*|szükségünk|vennék|vennénk|rendelnék|rendelnénk|óhajt*|jól jönne|szívesen fogad*|szívesen venn*|venném|elvinnék|elvinném|hiányzik|váltanánk|töri a fejét|fontolgat*|tervbe vett*|jó lenne',
  know: 'tudni|megtudni|kérdez*|kérdés*|mondja*|mondd|mondani|megmondan*|érdeklőd*|tájékoztat*|jelezz*|jelezn*|tudass*|írja meg|írd meg|érdekelne|megerősít*|hallani|kíváncsi|firtat*|érdeklődik|kérdezi|megírná|megírnád|megírnátok|megmondaná|elárul*|tudunk már|árulja el',
  send: 'küld*|átküld*|megküld*|eljuttat*|adjon|adjanak|adna|adnának|adni|juttass*|készít*|összeállít*|továbbít*|átad*|megoszt*|dobj*|dobna|írjon|elküld*|összerak*|leadn*|lead|faxol*|postáz*|küldjenek|dobjatok|mellékeljen*|szolgáltass*|hozzon|hozzanak|juttat*',
  quotenoun:
    'ajánlat*|árajánlat*|kalkuláció*|költségvetés*|árkalkuláció*|becslés*|ajánlatkér*|költségbecslés|javaslat*|árbecslés*|beárazás*|árkér*|tender*|pályázat*|vállalási ár|irányár*',
  price:
    'ár|ára|árat|árak|árakat|áron|ára*|árról|díj*|költség*|összeg*|tarif*|*díj|*ár|kerül|számok*|szám',
  howmuch:
    'mennyi*|mennyibe|mennyiért|mekkora|hány forint|hogy adj*|hogyan adj*|milyen áron|milyen ár*|mi az ára|mit kér*|mibe kerül*|hogy van|mennyire jön|mekkora összeg|mennyi pénz*|mennyit tesz ki|mi a métere|hogy jön ki|hogy adná*|hogy adják|kilóra mennyi|nálatok mennyi|mennyiből|mennyit kóstál|mire rúg|milyen díj*|mennyi lenne|mennyi a|mit számít*|mennyire számíts*|hány pénz*|mennyibe jön|mi lenne az ára|melyik mennyi',
  pricelist:
    'árlist*|árjegyzék*|díjszabás*|tarifa*|tarifák*|díjtábl*|ársáv*|nagyker*|viszontelad*|kondíció*|feltétel*|árkategóri*|óradíj*|napidíj*|árszabás|díjtételek|táblázat*|kilométerdíj*|km-díj|díjak|áraik|áraitok|árkatalógus*|mennyiségi kedvezmény*|napi ár*|árai|bérleti díj*|tandíj*|belépő*|menetdíj*',
  perunit:
    'darabja|darabonként|kilója|métere|óránként|havonta|havi|fejenként|naponta|db|egységár|*onként|*enként|palackonként|kilónként|méterenként|literenként|naponként|alkalmanként|négyzetmétere|literje|zsákja|raklapja|órája|köbmétere|km-enként|óradíj',
  expensive:
    'drág*|túl sok|túl magas|magas*|borsos*|húzós*|túllép*|meghalad*|kifizethetetlen|sok pénz|sokall*|nem fér bele|nem éri meg|irreális*|vaskos|elszáll*|túlzás|túlzó*|soknak|sokba|felhördül*|elszáll|álmomban se*|nem adok|nem adunk|leestem|leesett az áll*|kiver* a biztosíték*|csillagászati*|horror*|hajmeresztő*|rablás*|uzsora*|pénztárc*|nem szavaz*|ekkora összeg*|hanyatt*|brutál*|megfizethetetlen*|rengeteg pénz|méregdrág*|borsos|vastag*|kigazdálkod*|duplája|másfélszeres*|ennyiért|ennyit nem',
  cheaper:
    'olcsó*|kedvezőbb|kedvezmény*|enged*|engedmény*|lejjebb|kevesebb*|alacsonyabb*|csökkent*|alku*|jobb ár*|faragni|aláígér*|spórol*|olcsóbb*|mérsékel*|árenged*|kétharmad*|feleannyi*|fele ár*|feléért|kevesebből|jutányos*|árverseny*|lealkud*|akciós*|töredék*|előnyösebb|barátibb|engedni|lefaragni',
  cannot:
    'nem tud*|nem lehet|lehetetlen|nem megy|kizárt|elutasít*|nem hagy* jóvá|nem ír* alá|szó sem lehet|nem fogad*|vállalhatatlan|nem engedi|nem vállal*|nem áll módunk*|nem bír*|visszadob*|nem enged*|nem tudjuk|nem adok|nem szavazz*|nem áldoz*|nem fogja aláírni|nincs rá|nem férünk|nem tudom kifizetni|nem megoldható|nem jön össze',
  budget:
    'keret*|költségkeret*|vezetőség*|főnök*|igazgató*|bizottság*|közgyűlés|pénzügy*|büdzsé|büdzsé*|jóváhagy*|tulajdonos*|költségvetés*|vezetés*|lakógyűlés*|tanács*|kuratórium*|pályázati keret|önkormányzat*|képviselő-testület*|tulaj|elnök*|pénzügyi|gazdasági',
  docs: 'prospektus*|katalógus*|adatlap*|tájékoztató*|információ*|info|infó*|dokumentáció*|részlet*|tanúsítvány*|rajz*|műszaki*|specifikáció*|referenci*|ismertető*|leírás*|képek*|fotó*|színminta*|biztonsági adatlap|bizonylat*|írásos|anyaguk|anyagot|füzet*|papírt|link*|biztonsági lap*|brosúr*|szóróanyag*|használati útmutató|színskál*|színkártya|vizsgálati|jegyzőkönyv*|étlap*|menüsor*|fénykép*|megfelelőségi',
  sample:
    'mint*|próba*|kipróbál*|kóstoló*|tesztpéldány|tesztel*|mintadarab*|prototípus*|mintát|termékmint*|próbatekercs*|próbacsomag*|próbára|kipróbálni|egy hétre|pár napra|tesztpéld*|demóverzió*|kölcsönbe|kóstol*|színminta|anyagminta',
  visit:
    'bemutató*|látogat*|megnéz*|megtekint*|demo*|demó*|bemutatóterem*|bemutat*|személyesen|időpont*|benéz*|elmen*|odamen*|helyszín*|bejár*|kipróbál*|szemle|bejárás*|felmér*|körbevezet*|körülnéz*|megmutat*|kijön*|kijöh*|odautaz*|próbaút*|nyílt nap*|megnézhet*|élőben|működés közben|végigvezet*|bemutatóóra',
  stock:
    'raktár*|készlet*|elérhető*|kapható*|van-e|van még|van önöknél|tartanak|árul*|árusít*|forgalmaz*|maradt|van nálatok|létezik|van olyan|beszerezhető|lesz még|kapni|lesz megint|kapni lehet|van belőle|akad|szereznek|rendelhető*|hozható|hány darab van|van szabad|szabad hely*|van raktáron|maradt még|lesz-e',
  when: 'mikor*|mennyi idő|mennyi időn|határidő*|szállítási idő*|átfutás*|milyen gyorsan|meddig|hány nap|hány hét|mikorra',
  feature:
    'kompatibilis|alkalmas*|illik|működik*|méret*|anyag*|szín*|súly*|kapacitás*|verzió*|modell*|típus*|minősít*|minimális rendelés|minimum|különbség|bír*|szabvány*|választék*|teherbír*|passzol|kivitel*|jó-e|vastag*|teljesítmény|összeköthető*|csatlakoztatható|hidegtűrő|vízálló*|allergén*|gluténmentes*|vegán|strapabír*|lemosható|mosható|hányas|mekkora a|garanci*|élettartam*|fogyaszt*|szavatosság*|összetevő*|terhel*|akadálymentes*|bírja|fagyálló*',
  deliverto:
    'szállítanak|szállítotok|kiszállít*|házhozszállít*|vállalnak|vállaltok|vállalják|szerelnek|kínálnak|foglalkoznak|foglalkoztok|bérelhető|telepít*|elfogad*|nyitva|vidékre is|házhoz|kihoz*|eljutt*|részletre|kártyával|beüzemel*|beépít*|hétvégén is|járnak erre|vállalják-e|leszállít*',
  broken:
    'törött*|eltört*|sérült*|hibás*|hiba|hibák*|karcos*|szivárog*|csöpög*|nem működik|elromlott*|rossz|rosszul|görbe*|rozsdás*|penész*|rohadt|romlott|szakadt*|selejt*|gyenge minőség*|meghibás*|repedt*|leesett|levált|horpadt*|leállt*|tönkre*|foltos*|összetör*|leszakad*|elszakad*|beázott*|megrohadt|penészes|szétesett|leállt a|lerohadt|fonnyadt|kiszáradt|szétment|beragad*|karcolás*|eldeformál*|elrepedt|lejárt szavatosság*',
  late: 'késik|késés*|késett|késve|késő*|még mindig nem|nem érkezett|nem jött|nem jöttek|nem szállít*|várunk|várok|ígér*|sose érkezett|hetek óta|napok óta|lejárt|megbeszélt*|hol van|elkés*|nem kaptuk|nem kaptam|csúszik|csúszás|hiába vár*|fél napot|órákat vár*|a mai napig|máig nem|elmaradt|nem értek ide|egy órát kés*|csúsznak',
  wrong:
    'téves*|rossz|hibásan|tévedés*|tévedt*|helyett|nem ezt|nem azt|kétszer|dupl*|túl kicsi|túl nagy|nem egyezik|eltér*|elcserél*|nem felel meg|más érkezett|félre*|elír*|rossz szín*|más szín*|rossz méret*|másét|nem olyan|nem ilyet|tévesen|kétszer vont*|rosszul szám*',
  missing: 'hiányz*|hiányos*|hiány|csak|kevesebb|kimaradt|elfelejt*|nincs benne|nem volt benne',
  anger:
    'elfogadhatatlan*|felháborító*|csalódott*|csalódás|panasz*|reklamál*|reklamáció*|bosszús|bosszant*|szégyen*|botrány*|borzaszt*|elegem|elegünk|tűrhetetlen*|nevetséges|pocsék*|elégedetlen*|kiábrándító|felháborod*|kritikán aluli|dühös*|mérges*|gyalázat*|hallatlan|katasztróf*|türelm*|bizalm*|pofátlan*|komolytalan*|tajtékz*|összezsír*|pénzemen|pénzünkön|hogy lehet|micsoda|szégyelljék|udvariatlan*|bunkó*|pimasz*|részeg*|tönkretett*|minősíthetetlen*|arcátlan*|gusztustalan*|hanyag*|felelőtlen*|lerázt*|hülyére vesz*|hiteget*|átvert*|becsap*|felelősségre|kínos*|borzalm*|szörny*',
  again:
    'megint|ismét|újra|harmadszor|másodszor|minden alkalommal|állandóan|folyton|többször|sokadszor|harmadik alkalommal|mindig|már megint|sorozatban|másodszor is|háromszor|negyedszer|sokadik|minden egyes|hetek óta|megint csak|folyamatosan',
  noreply:
    'nem válaszol*|nincs válasz|senki*|nem veszik fel|nem reagál*|semmi válasz|nem hív*|válasz nélkül|elérhetetlen*|semmit sem|se kép|nem keres* vissza|füle botját|vissza se hív*|nem hívnak vissza|hiába hív*|hiába ír*|süket*|hallgatnak|nem írnak|nem vesz* fel',
  refund:
    'visszatérít*|visszafizet*|pénzvissza*|jóváír*|visszautal*|vissza a pénz*|pénzt vissza|pénzem|kártérít*|kártalanít*|visszakér*|foglaló*|kaució*|letét*|túlfizet*|visszakap*|térítés*|befizetett*|hozzájut*|jutok hozzá|kapom meg|visszajár*|pénzemet|pénzünket|előleg*|sztornó*|leemelt*|kétszer terhel*|visszaterhel*|tévesen levont*|helyesbítő számla|jóváírás*',
  return:
    'visszaküld*|visszavált*|visszavi*|visszaad*|visszavesz*|visszáru*|cser*|bontatlan*|elállás*|elállok|elállni|visszahoz*|felesleg*|visszajuttat*|nem a megfelelő|rosszat rendel*|félrekattint*|elkattint*|visszavinni|vissza tudom|árucsere|nem kell mégsem|méretcsere|többet rendeltem|visszavehet*',
  cancel:
    'felmond*|lemond*|megszüntet*|töröl*|törlés*|leáll*|beszüntet*|befejez*|megszűn*|kilép*|megválunk|elállunk|felbont*|vége|utolsó szállít*|lezár*|kiszáll*|abbahagy*|leállni|utolsó doboz|ne hozz*|utolsó legyen|legyen az utolsó|elköszön*|véget ér*|visszamond*|kiiratkoz*|szüneteltet*|ne küldj*|ne szállíts*|nem kér belőlünk|elválnak|visszalép*|megszakít*',
  renew:
    'megújít*|meghosszabbít*|hosszabbít*|folytat*|lejár*|megújul*|tovább|új évad*|következő év*|további év*|jövő évre|újabb',
  contract:
    'szerződés*|előfizetés*|megállapodás*|tagság*|bérlet*|fiók*|szolgáltatás*|keretszerződés*|csomag*|állandó rendelés*|licenc*|heti|havi|együttműködés*|zöldségdoboz*|doboz*|karbantartás*|bérlés*|előfizetéssel|rendszeres*|megbízás*|takarítás*|biztosítás*|tárhely*',
  nolonger:
    'már nem|nem kell|nincs szükség*|többé|nem kíván*|tovább nem|nem szeretn*|nem igény*|nem kér*|nem hosszabb*|nem újít*|nem tartunk igényt|fölösleges|felesleges|okafogyott*|nem kér belőlünk|utána ne|azután ne|elég volt|kettőnknek sok|magunk csinál*|saját magunk|már nem lesz|nem vesszük igénybe|nem élünk|többet nem|nem kérünk többet|mostantól nem|lemondanánk',
  rival:
    'konkurenc*|versenytárs*|másik szállító*|más szállító*|másik cég*|más cég*|máshol|másutt|másik ajánlat*|más ajánlat*|másnál|másik beszállító*|alternatív*|mástól|máshonnan|máshova|máshoz|másik szolgáltató*|mások*|más kivitelező*|másik vállalkozó*|unokatestvér*|sógor*|komám*|szomszéd falu*|szomszéd*|ismerős*|barátom*|másik bolt*|neten|interneten|külföld*|kínai*|helyi mester*|másik mester*|versenyajánlat*|ellenajánlat*|mostani szolgáltató*|jelenlegi szállító*|eddigi partner*',
  switch:
    'váltunk|váltani|váltottunk|vált|választ*|döntött*|mellett dönt*|megbíz*|átmegyünk|átállunk|átáll*|szerződtünk|inkább|átvált*|veszi át|nyerte|mellett|fogja csinálni|fogják csinálni|átpártol*|átigazol*|visszük át|átvisszük|hozná ide|szerződést kötöttünk|mellett tett*|kiválasztott*|megbízott*|leszerződ*|új partner*',
  offersus:
    'ajánlott*|kínált*|kínál|ugyanez*|ugyanaz*|ugyanezt|ugyanolyan*|összehasonlít*|összevet*|tárgyal*|adott nekünk|adtak|megkeresett*|versenyez*|képest|szemben|három ajánlat*|ezt megcsinálja|ígért*|ugyanezért|szinte ugyanez*|összeállítja|megoldja|megcsinálja|kihozza|elvállal*|vállalja|mondott árat|hívott fel|ajánlkoz*|kap egy kocsi|-ért kap|áraz*|beáraz*|az előző helyén|azt mondja|ezerért|felajánl*|ingyen ad*',
  leave:
    'távoz*|elmegyek|elhagy*|utolsó nap*|utolsó munkanap*|már nem dolgoz*|nem dolgoz*|búcsúz*|elköszön*|új munkahely*|új kihívás*|felmondtam|kilépek|kilépett|megválik|munkaviszony*|elbúcsú*|átadom|új feladat*|másik cégnél|más területre|leköszön*|pakolom össze|összepakol*|hétfőtől tanít*|máshol folytat*|elment tőlünk|elment a cégtől|itt hagy*|otthagy*|nem vagyok már|nincs már nálunk|már nincs|pályát|munkahelyet vált*|új helyen|visszavonul*|átszervez*|leépít*|elbocsát*',
  retire: 'nyugdíj*|nyugállomány*',
  successor:
    'utód*|átveszi|helyettem|helyemre|új kapcsolattartó|ezentúl|a továbbiakban|mostantól|kapcsolattartó*|veszi át|feladataimat|ügyeimet|teendőimet|keressétek|keressék|ezután|ügyében|vegye fel|vegyék fel|helyemen|veszi át a|hozzá forduljatok|hozzá forduljanak|ő viszi|intézi ezután',
  mailboxgone: 'postafiók*|ez a cím|e-mail cím*|címem|megszűnik|nem aktív|fiókom|nem olvassa',
  absent:
    'szabadság*|távol|házon kívül|irodán kívül|nem vagyok|nem leszek|nem tartózkod*|betegállomány*|szülési|gyes*|kiküldetés*|visszatérek|visszaérkez*|ismét elérhető|munkanapom|zárva|nem érhető el|táppénz*|üzleti úton|legközelebb|babát várok|szülni|vissza:|nyaral*|leszek újra|távollét*|nem dolgozom|kórház*|konferencián|külföldön|év végi zárás',
  urgent: 'sürgős*|távollétem*|keress*|forduljon|fordulj*|helyettes*|addig',
  thanks:
    'köszön*|köszi|kösz|köszönjük|hálás*|tökéletes|szuper|nagyszerű|remek|kiváló|rendben|oké|hálás köszönet|jövök eggyel|köszönet|fantasztikus|szuperül|ezer hála|csodás',
  received: 'megkapt*|megérkez*|megjött*|itt van|átvett*|kézhez|megvan|megjöttek',
  settled:
    'megoldód*|megoldott*|elintéz*|rendeződ*|rendben van|minden rendben|működik már|már működik|lezár*|nincs teendő|nem kell válaszol*|tisztázódott|ennyi|minden tiszta|kész|lezárhat*|megválaszol*|nincs több|megoldva|nincs más kérés*|mást már nem|ennyi volt|kipipál*|mindent megkapt*|kiválasztottuk|minden oké|sínen van|megvagyunk|rendben talált*',
  withdraw:
    'hagyják|felejts*|visszavon*|tárgytalan*|nem szükséges|ne fáradj*|nincs rá szükség|meggondoltuk|lefújt*|elvetett*|elnapol*|jegel*|elállt*|meghiúsult|dobtuk|kukáz*|lemondt*|nem lesz belőle|elhalaszt*|hagyd|hagyja|hagyjátok|találtunk a|mégse|mégsem|sztornó*|nem aktuális|töröljétek|nem kell már|inkább nem|találtunk másik*|elmarad*',
  approve:
    'jóváhagyt*|elfogad*|megrendel*|rendben|mehet|rendelés*|megrendelés*|visszaigazol*|jóváhagyva|elfogadjuk',
  attached:
    'mellékel*|csatol*|mellékletben|itt van|itt az|íme|ahogy kért*|kérésére|ígéretem|megbeszéltek|alábbiak*|lent|alább|küldöm|mellékelten',
  sentpast:
    'elküldt*|küldtem|küldtük|átadt*|átküldt*|megadt*|elmondt*|felolvast*|feltölt*|bemondt*|megmondt*|odaadt*|diktál*|ismertett*|közölt*|leadt*|bemondtam|lediktált*|elmondtam az ár*|kapott árat|leadtam|megmutattam',
  total:
    'összesen|nettó|bruttó|áfa*|+ áfa|jön ki|érvényes|végösszeg*|teljes|együtt|plusz áfa|mindösszesen',
  iwill:
    'fogom|fogjuk|küldöm|küldjük|megküldöm|elküldöm|átküldöm|jelentkezem|visszahív*|utánanéz*|megnézem|ígér*|hívom|készítem|fog*|kapja|lesz|intézem|szólok|írok|összeállítom|adom|hozom',
  deadline:
    'holnap*|péntek*|hétfő*|kedd*|szerd*|csütörtök*|a héten|jövő hét*|délután*|ma még|legkésőbb|hét végéig|estig|belül',
  getback:
    'visszahívom|jelentkezem|utánanézek|értesít*|szólok|megnézem|megkérdezem|visszajelzek|tájékoztatom|egyeztetek',
  newsletter:
    'hírlevél*|leiratkoz*|feliratkoz*|böngésző*|webinár*|regisztrál*|tovább olvas*|akció*|újdonság*|kattints*|kattintson|ne hagyja ki|fedezze fel|kedvezmények|olvassa el|olvasás böngésző*|heti hírlevél|nyerjen|szakvásár*|tippek|kupon*',
  autoack:
    'automatikus*|megkaptuk|üzenetét|megkeresését|ügyszám*|ne válaszoljon|munkanap*|24 órán|virtuális|asszisztens|kollég*|hamarosan|iktat*|rögzít*|munkatárs*',
  vendor:
    'kínálunk|ajánlunk|gyártó vagyunk|megoldásunk|cégünk|termékeink|szolgáltatásaink|15 perc|negyedóra|ingyen*|növel*|csökkentheti|segítünk|piacvezető|bemutatni|ügyfeleink|weboldal*|foglalkozunk|specializál*|vállalunk|elküldhetem|aláígér*|mi aláigér*|referenciát szívesen|munkaerő*|bemutatkoz*|keressen bizalommal|ajánlatunk*|kedvező ár*|partnereket keres*|együttműködési lehetőség|mennyit fizet',
  job: 'önéletrajz*|jelentkez*|állás*|pozíció*|gyakorlat*|jelölt*|munkalehetőség*|interjú*|felmondási idő*|fizetési igény*|jelentkezem|munkatárs*|meghirdet*|bérigény*|hr-hez|szabadságommal',
  invoice:
    'számla*|számlá*|fizet*|nyugta|bizonylat*|szállítólevél*|utalás*|átutal*|adószám*|bankszámla*|könyvelés*|kauci*|átadási|aláírt|díjbekérő*|teljesítésigazol*|jegyzőkönyvet|számlaszám*',
  support:
    'jelszó*|bejelentkez*|belép*|hibaüzenet*|hibakód*|frissít*|telepít*|beállít*|használati|hogyan kell|hogy kell|kézikönyv*|képernyő*|nyomtató*|alkalmazás*|hozzáfér*|csatlakoz*|zárolt*|leírás szerint|hányas kulcs|nem enged be|kimenteni|visszaállít*|alátét*|szivattyú nem|újraindít*|távirányító*',
  meeting:
    'megbeszélés*|értekezlet*|találkozó*|teams|zoom|időpont*|emlékeztető|átütemez*|elhalaszt*|konferencia|naptár*|rendezvény*',
  past: 'tegnap|tavaly*|múlt hét*|múlt hónap*|akkoriban|évekkel ezelőtt|régen|annak idején|korábban|ezelőtt|egyszer|múltkor|legutóbb',
  later:
    'később*|jövőre|valamikor|a jövőben|amint|majd|még nem|talán|esetleg|lehet, hogy|egyelőre|tavasszal|majd ha|korai',
  if: 'ha|amennyiben|hacsak|feltéve|-e',
  not: 'nem|nincs|ne|sem|soha|semmi|nélkül|nincsen|sincs',
  we: 'mi|nekünk|nálunk|én|nekem|minket|engem|cégünk*|vagyunk|vagyok|tőlünk',
  you: 'ön|önök|önöknek|önöknél|ti|nektek|te|neked|nálatok|magát|maguk*|önt|önöket|tőletek',
  they: 'ő|ügyfél*|vevő*|ők|úr|asszony|neki|nekik',
  said: 'mondta|szerint*|kérte|kéri|kérdezte|kérdezi|szeretne|említette|jelezte|panaszkodik|úgy véli|azt mondja|érdeklődött',
  internal:
    'belső|kollég*|csapat|fyi|tájékoztatásul|meg tudod|feladat*|teendő*|ki viszi|értékesítés*|osztály*|csináld',
  project:
    'projekt*|munka|munká*|rendezvény*|esküvő*|ház*|tető*|konyha*|iroda*|épület*|rajz*|beszerel*|szerelés*|komplett|felújít*|kert*|csarnok*|lakás*|fürdő*|építkez*|kivitelez*|orgona*|temetés*|plébánia*|kápolna*|udvar*|játszótér*|rendbe ten*|terasz*|garázs*|műhely*|pince*|istálló*|rendelő*|busz*|költöztet*|tetőablak*|lomtalanít*',
  quantityword:
    'db|darab*|raklap*|doboz*|méter*|fő|fős|főre|készlet|tonna*|liter*|nm|m2|hely|felhasználó*|kg|kiló*|tekercs*|pár|tucat|palack*|ablak*|ajtó*|négyzetméter*|példány*|karton*|ágy*|kannás*|leütés*|oldal*|km|kocsi*|köbméter*|mázsa|zsák*|láda|rekesz|kaptár*|gyerek*|szoba*|szobá*|adag*|vendég*',
  chase:
    'van már|van valami|hogy áll*|hol tart*|emlékeztet*|sürget*|várom még|sikerült|újság|fejlemény*|mi a helyzet|mi van a|mikor várhat*|született|tudunk már valamit|van már ár*|mikorra lesz|várjuk még|elkészült*|nem kaptam meg az aján*|rákérdez*|megvan-e',
  calc: 'kiszámol*|kalkulál*|beáraz*|árazz*|megbecsül*|körülbelül|nagyságrend*|hozzávetőleg*|összeállít*|számolj*|kiszámít*|saccol*|adni rá|mondj* rá|mennyiből jönn*|tenné rendbe|megnéznék|mennyi lenne|hány forintból|átdolgoz*|újraszámol*|jönnénk ki|kijönne|várjuk javaslat*',
  receive: 'megkap*|kaphat*|kapni|kérhet*|szerezni|kaphatunk|kaphatok',
  smalltalk:
    'üdvözl*|szia|sziasztok|jó napot|tisztelt|kedves|remél*|szép hétvégét|gratulál*|karácsony*|kellemes|üdv|helló',
};
