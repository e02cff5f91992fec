import type { ConceptWords } from '../concept-names.ts';

export const hu: ConceptWords = {
  please:
    'kérem|kérjük|kérnék|kérnénk|kérek|kérünk|legyen szíves|legyenek szívesek|legyél szíves|légyszi|lsz|tudna|tudnának|tudnátok|tudnál|tudják|tudod|szíveskedjen*|lehetne|lehetséges|szabad|megkérném|megkérhetném|megtenné',
  want: 'szeretné*|szeretnénk|szeretnék|akar*|kell|kellene|kéne|szükség*|keres*|érdekel*|érdeklőd*|igény*|tervez*|gondolkod*|szükségünk|vennék|vennénk|rendelnék|rendelnénk|óhajt*',
  know: 'tudni|megtudni|kérdez*|kérdés*|mondja*|mondd|mondani|megmondan*|érdeklőd*|tájékoztat*|jelezz*|jelezn*|tudass*|írja meg|írd meg|érdekelne|megerősít*|hallani|kíváncsi',
  send: 'küld*|átküld*|megküld*|eljuttat*|adjon|adjanak|adna|adnának|adni|juttass*|készít*|összeállít*|továbbít*|átad*|megoszt*|dobj*|dobna|írjon|elküld*|összerak*',
  quotenoun:
    'ajánlat*|árajánlat*|kalkuláció*|költségvetés*|árkalkuláció*|becslés*|ajánlatkér*|költségbecslés',
  price:
    'ár|ára|árat|árak|árakat|áron|ára*|árról|díj*|költség*|összeg*|tarif*|*díj|*ár|kerül|számok*|szám',
  howmuch:
    'mennyi*|mennyibe|mennyiért|mekkora|hány forint|hogy adj*|hogyan adj*|milyen áron|milyen ár*|mi az ára|mit kér*|mibe kerül*|hogy van|mennyire jön|mekkora összeg',
  pricelist:
    'árlist*|árjegyzék*|díjszabás*|tarifa*|tarifák*|díjtábl*|ársáv*|nagyker*|viszontelad*|kondíció*|feltétel*|árkategóri*|óradíj*|napidíj*|árszabás|díjtételek',
  perunit:
    'darabja|darabonként|kilója|métere|óránként|havonta|havi|fejenként|naponta|db|egységár|*onként|*enként',
  expensive:
    'drág*|túl sok|túl magas|magas*|borsos*|húzós*|túllép*|meghalad*|kifizethetetlen|sok pénz|sokall*|nem fér bele|nem éri meg|irreális*|vaskos|elszáll*|túlzás|túlzó*|soknak|sokba',
  cheaper:
    'olcsó*|kedvezőbb|kedvezmény*|enged*|engedmény*|lejjebb|kevesebb*|alacsonyabb*|csökkent*|alku*|jobb ár*|faragni|aláígér*|spórol*|olcsóbb*|mérsékel*|árenged*',
  cannot:
    'nem tud*|nem lehet|lehetetlen|nem megy|kizárt|elutasít*|nem hagy* jóvá|nem ír* alá|szó sem lehet|nem fogad*|vállalhatatlan|nem engedi|nem vállal*|nem áll módunk*|nem bír*|visszadob*|nem enged*|nem tudjuk',
  budget:
    'keret*|költségkeret*|vezetőség*|főnök*|igazgató*|bizottság*|közgyűlés|pénzügy*|büdzsé|büdzsé*|jóváhagy*|tulajdonos*|költségvetés*|vezetés*',
  docs: 'prospektus*|katalógus*|adatlap*|tájékoztató*|információ*|info|infó*|dokumentáció*|részlet*|tanúsítvány*|rajz*|műszaki*|specifikáció*|referenci*|ismertető*|leírás*|képek*|fotó*|színminta*|biztonsági adatlap|bizonylat*',
  sample:
    'mint*|próba*|kipróbál*|kóstoló*|tesztpéldány|tesztel*|mintadarab*|prototípus*|mintát|termékmint*',
  visit:
    'bemutató*|látogat*|megnéz*|megtekint*|demo*|demó*|bemutatóterem*|bemutat*|személyesen|időpont*|benéz*|elmen*|odamen*|helyszín*|bejár*|kipróbál*|szemle',
  stock:
    'raktár*|készlet*|elérhető*|kapható*|van-e|van még|van önöknél|tartanak|árul*|árusít*|forgalmaz*|maradt|van nálatok|létezik|van olyan|beszerezhető|lesz még|kapni',
  when: 'mikor*|mennyi idő|mennyi időn|határidő*|szállítási idő*|átfutás*|milyen gyorsan|meddig|hány nap|hány hét|mikorra',
  feature:
    'kompatibilis|alkalmas*|illik|működik*|méret*|anyag*|szín*|súly*|kapacitás*|verzió*|modell*|típus*|minősít*|minimális rendelés|minimum|különbség|bír*|szabvány*|választék*|teherbír*|passzol|kivitel*|jó-e|vastag*|teljesítmény',
  deliverto:
    'szállítanak|szállítotok|kiszállít*|házhozszállít*|vállalnak|vállaltok|vállalják|szerelnek|kínálnak|foglalkoznak|foglalkoztok|bérelhető|telepít*|elfogad*|nyitva',
  broken:
    'törött*|eltört*|sérült*|hibás*|hiba|hibák*|karcos*|szivárog*|csöpög*|nem működik|elromlott*|rossz|rosszul|görbe*|rozsdás*|penész*|rohadt|romlott|szakadt*|selejt*|gyenge minőség*|meghibás*|repedt*|leesett|levált|horpadt*|leállt*|tönkre*|foltos*|összetör*',
  late: 'késik|késés*|késett|késve|késő*|még mindig nem|nem érkezett|nem jött|nem jöttek|nem szállít*|várunk|várok|ígér*|sose érkezett|hetek óta|napok óta|lejárt|megbeszélt*|hol van|elkés*|nem kaptuk|nem kaptam|csúszik|csúszás',
  wrong:
    'téves*|rossz|hibásan|tévedés*|tévedt*|helyett|nem ezt|nem azt|kétszer|dupl*|túl kicsi|túl nagy|nem egyezik|eltér*|elcserél*|nem felel meg|más érkezett|félre*|elír*',
  missing: 'hiányz*|hiányos*|hiány|csak|kevesebb|kimaradt|elfelejt*|nincs benne|nem volt benne',
  anger:
    'elfogadhatatlan*|felháborító*|csalódott*|csalódás|panasz*|reklamál*|reklamáció*|bosszús|bosszant*|szégyen*|botrány*|borzaszt*|elegem|elegünk|tűrhetetlen*|nevetséges|pocsék*|elégedetlen*|kiábrándító|felháborod*|kritikán aluli|dühös*|mérges*|gyalázat*|hallatlan|katasztróf*|türelm*|bizalm*|pofátlan*|komolytalan*',
  again:
    'megint|ismét|újra|harmadszor|másodszor|minden alkalommal|állandóan|folyton|többször|sokadszor|harmadik alkalommal|mindig|már megint|sorozatban',
  noreply:
    'nem válaszol*|nincs válasz|senki*|nem veszik fel|nem reagál*|semmi válasz|nem hív*|válasz nélkül|elérhetetlen*|semmit sem|se kép|nem keres* vissza|füle botját',
  refund:
    'visszatérít*|visszafizet*|pénzvissza*|jóváír*|visszautal*|vissza a pénz*|pénzt vissza|pénzem|kártérít*|kártalanít*|visszakér*|foglaló*|kaució*|letét*|túlfizet*|visszakap*|térítés*',
  return:
    'visszaküld*|visszavált*|visszavi*|visszaad*|visszavesz*|visszáru*|cser*|bontatlan*|elállás*|elállok|elállni|visszahoz*|felesleg*|visszajuttat*',
  cancel:
    'felmond*|lemond*|megszüntet*|töröl*|törlés*|leáll*|beszüntet*|befejez*|megszűn*|kilép*|megválunk|elállunk|felbont*|vége|utolsó szállít*|lezár*|kiszáll*|abbahagy*',
  renew: 'megújít*|meghosszabbít*|hosszabbít*|folytat*|lejár*|megújul*|tovább',
  contract:
    'szerződés*|előfizetés*|megállapodás*|tagság*|bérlet*|fiók*|szolgáltatás*|keretszerződés*|csomag*|állandó rendelés*|licenc*|heti|havi|együttműködés*',
  nolonger:
    'már nem|nem kell|nincs szükség*|többé|nem kíván*|tovább nem|nem szeretn*|nem igény*|nem kér*|nem hosszabb*|nem újít*|nem tartunk igényt|fölösleges|felesleges|okafogyott*',
  rival:
    'konkurenc*|versenytárs*|másik szállító*|más szállító*|másik cég*|más cég*|máshol|másutt|másik ajánlat*|más ajánlat*|másnál|másik beszállító*|alternatív*|mástól|máshonnan|máshova|máshoz|másik szolgáltató*|mások*|más kivitelező*|másik vállalkozó*',
  switch:
    'váltunk|váltani|váltottunk|vált|választ*|döntött*|mellett dönt*|megbíz*|átmegyünk|átállunk|átáll*|szerződtünk|inkább|átvált*|veszi át|nyerte|mellett',
  offersus:
    'ajánlott*|kínált*|kínál|ugyanez*|ugyanaz*|ugyanezt|ugyanolyan*|összehasonlít*|összevet*|tárgyal*|adott nekünk|adtak|megkeresett*|versenyez*|képest|szemben|három ajánlat*|ezt megcsinálja|ígért*',
  leave:
    'távoz*|elmegyek|elhagy*|utolsó nap*|utolsó munkanap*|már nem dolgoz*|nem dolgoz*|búcsúz*|elköszön*|új munkahely*|új kihívás*|felmondtam|kilépek|kilépett|megválik|munkaviszony*|elbúcsú*|átadom|új feladat*|másik cégnél|más területre|leköszön*',
  retire: 'nyugdíj*|nyugállomány*',
  successor:
    'utód*|átveszi|helyettem|helyemre|új kapcsolattartó|ezentúl|a továbbiakban|mostantól|kapcsolattartó*|veszi át|feladataimat|ügyeimet|teendőimet',
  mailboxgone: 'postafiók*|ez a cím|e-mail cím*|címem|megszűnik|nem aktív|fiókom|nem olvassa',
  absent:
    'szabadság*|távol|házon kívül|irodán kívül|nem vagyok|nem leszek|nem tartózkod*|betegállomány*|szülési|gyes*|kiküldetés*|visszatérek|visszaérkez*|ismét elérhető|munkanapom|zárva|nem érhető el|táppénz*|üzleti úton|legközelebb',
  urgent: 'sürgős*|távollétem*|keress*|forduljon|fordulj*|helyettes*|addig',
  thanks: 'köszön*|köszi|kösz|köszönjük|hálás*|tökéletes|szuper|nagyszerű|remek|kiváló|rendben|oké',
  received: 'megkapt*|megérkez*|megjött*|itt van|átvett*|kézhez|megvan|megjöttek',
  settled:
    'megoldód*|megoldott*|elintéz*|rendeződ*|rendben van|minden rendben|működik már|már működik|lezár*|nincs teendő|nem kell válaszol*|tisztázódott|ennyi|minden tiszta|kész|lezárhat*|megválaszol*|nincs több|megoldva',
  withdraw:
    'hagyják|felejts*|visszavon*|tárgytalan*|nem szükséges|ne fáradj*|nincs rá szükség|meggondoltuk|lefújt*|elvetett*|elnapol*|jegel*|elállt*|meghiúsult|dobtuk|kukáz*|lemondt*|nem lesz belőle|elhalaszt*',
  approve:
    'jóváhagyt*|elfogad*|megrendel*|rendben|mehet|rendelés*|megrendelés*|visszaigazol*|jóváhagyva|elfogadjuk',
  attached:
    'mellékel*|csatol*|mellékletben|itt van|itt az|íme|ahogy kért*|kérésére|ígéretem|megbeszéltek|alábbiak*|lent|alább|küldöm|mellékelten',
  sentpast:
    'elküldt*|küldtem|küldtük|átadt*|átküldt*|megadt*|elmondt*|felolvast*|feltölt*|bemondt*|megmondt*|odaadt*|diktál*|ismertett*|közölt*|leadt*',
  total:
    'összesen|nettó|bruttó|áfa*|+ áfa|jön ki|érvényes|végösszeg*|teljes|együtt|plusz áfa|mindösszesen',
  iwill:
    'fogom|fogjuk|küldöm|küldjük|megküldöm|elküldöm|átküldöm|jelentkezem|visszahív*|utánanéz*|megnézem|ígér*|hívom|készítem|fog*|kapja|lesz|intézem|szólok|írok|összeállítom|adom|hozom',
  deadline:
    'holnap*|péntek*|hétfő*|kedd*|szerd*|csütörtök*|a héten|jövő hét*|délután*|ma még|legkésőbb|hét végéig|estig|belül',
  getback:
    'visszahívom|jelentkezem|utánanézek|értesít*|szólok|megnézem|megkérdezem|visszajelzek|tájékoztatom|egyeztetek',
  newsletter:
    'hírlevél*|leiratkoz*|feliratkoz*|böngésző*|webinár*|regisztrál*|tovább olvas*|akció*|újdonság*|kattints*|kattintson|ne hagyja ki|fedezze fel|kedvezmények|olvassa el',
  autoack:
    'automatikus*|megkaptuk|üzenetét|megkeresését|ügyszám*|ne válaszoljon|munkanap*|24 órán|virtuális|asszisztens|kollég*|hamarosan|iktat*|rögzít*|munkatárs*',
  vendor:
    'kínálunk|ajánlunk|gyártó vagyunk|megoldásunk|cégünk|termékeink|szolgáltatásaink|15 perc|negyedóra|ingyen*|növel*|csökkentheti|segítünk|piacvezető|bemutatni|ügyfeleink|weboldal*|foglalkozunk|specializál*|vállalunk',
  job: 'önéletrajz*|jelentkez*|állás*|pozíció*|gyakorlat*|jelölt*|munkalehetőség*|interjú*',
  invoice:
    'számla*|számlá*|fizet*|nyugta|bizonylat*|szállítólevél*|utalás*|átutal*|adószám*|bankszámla*|könyvelés*',
  support:
    'jelszó*|bejelentkez*|belép*|hibaüzenet*|hibakód*|frissít*|telepít*|beállít*|használati|hogyan kell|hogy kell|kézikönyv*|képernyő*|nyomtató*|alkalmazás*|hozzáfér*|csatlakoz*',
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
    'projekt*|munka|munká*|rendezvény*|esküvő*|ház*|tető*|konyha*|iroda*|épület*|rajz*|beszerel*|szerelés*|komplett|felújít*|kert*|csarnok*|lakás*|fürdő*|építkez*|kivitelez*',
  quantityword:
    'db|darab*|raklap*|doboz*|méter*|fő|fős|főre|készlet|tonna*|liter*|nm|m2|hely|felhasználó*|kg|kiló*|tekercs*|pár|tucat|palack*|ablak*|ajtó*|négyzetméter*|példány*|karton*',
  chase:
    'van már|van valami|hogy áll*|hol tart*|emlékeztet*|sürget*|várom még|sikerült|újság|fejlemény*|mi a helyzet|mi van a|mikor várhat*|született',
  calc: 'kiszámol*|kalkulál*|beáraz*|árazz*|megbecsül*|körülbelül|nagyságrend*|hozzávetőleg*|összeállít*|számolj*|kiszámít*|saccol*|adni rá|mondj* rá',
  receive: 'megkap*|kaphat*|kapni|kérhet*|szerezni|kaphatunk|kaphatok',
  smalltalk:
    'üdvözl*|szia|sziasztok|jó napot|tisztelt|kedves|remél*|szép hétvégét|gratulál*|karácsony*|kellemes|üdv|helló',
};
