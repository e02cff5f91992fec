import type { PhraseBook } from '../phrase-book.ts';

/** Verbs of giving and telling; Hungarian puts the mood and the person into the ending. */
const give =
  '(el|át|meg|be|ki|össze|vissza|le|oda|rá|hozzá)?(küld|ad|ír|mond|dob|állít|készít|rak|postáz|mutat|juttat|bocsát|közöl|szerez|oszt|jelez|fax|ugra)(j|s|z|n|en|an|het|hat|ené|ené|aná|ná|né|d|ene|ana|i|eni|ani)[a-zá-űőű]{0,8}';
const calculate =
  '(be|ki|meg|fel|újra|át|végig)?(áraz|számol|kalkulál|számít)(ná|ja|já|za|zá|zon|jon|d|ni|hat|nának|sa|sá)[a-zá-űőű]{0,6}';
const service =
  '(szerződés|előfizetés|tagság|fiók|bérlet|biztosítás|csomag|szolgáltatás|megállapodás|hozzáférés|licenc|karbantartás|megújítás|tárhely|felügyelet|együttműködés|megbízás|keretszerződés|állandó|heti|havi|rendszeres|doboz|bérlés|raktárhelyiség|program|edzőterm|rendelésünk|szállítás)[a-zá-űőű]{0,14}';

export const hu: PhraseBook = {
  language: 'hu',
  spaced: true,
  words: {
    ask: `kér(nék|nénk|em|jük|ünk|ek|ne|nének|ném|nénk|ik|i|het*|hetn*|ni|dez*)|szeret(nék|nénk|ném|ne|nének)|${give}|küld(jön|ene)|tud(nál|nátok|na|nának|nánk|sz|tok|nak|ja|ják|nám)|adj(on|anak|atok|ál|a)|legyen(ek)? (olyan )?(szíves(ek)?|kedves(ek)?|jó*)|légyszi*|lécci*|pls|jöhet*|mehet egy|érdeklődn[a-zá-ű]{1,4}|szívesen (venn*|látn*|megnézn*|kipróbáln*|fogadn*|elolvas*|megismer*)|jó (lenne|volna)|hol (tal*|lehet|tud*|érh*)|honnan|hozzájut*|(hoz|mutas|tegy|tegyen|csatol|mellékel|rakj|továbbíts|intéz|szán|fűzz|vet)[a-zá-ű]{0,3}(anak|enek|atok|etek|on|en|ek|ak|z|s|j)|részünkre|számunkra|részemre|számomra|címünkre|címemre|kíváncsi*|hiányzik|elkel*|kíván(om|juk|unk|ok)|óhajt*|igénybe venn*|ráérn*|ha (van|lenne|létezik)|sürgős* kell*|légy szíves|szíveskedj*|lenne* szíves*|(meg)?köszön(ném|nénk)|örül(nék|nénk)|hálás* len*|jól jönne*|érdekel(ne|nek|nének|het)?|szükség(em|ünk|e|ük)? (lenne|van|volna|lesz)|(lenne|van|volna|lesz) szükség*|kellene(k)?|kéne|kell(enének)?|igény(elnék|elnénk|elünk)|igényl*|keres(ünk|ek|nénk)|elkérn*|lehet(ne|séges|ne-e|-e)?|volna|lenne|várjuk|várom|várunk|várok|megkap(hat*|nám|nánk)|kaphat(nék|nánk|unk|ok)|kapnánk|kapnék|hívj(on|uk)|tájékoztat(na|ná*|ást)|ajánlan(a|ának|ál|átok)|van(nak)? (esetleg )?|vállal(n*|ják|ná*|játok)`,
    quote:
      '[a-zá-űőű]{0,14}(ajánlat|kalkuláció|becslés)[a-zá-űőű]{0,12}|beárazás(t|át)?|árazás(t|át)|(vállalási|bekerülési|körülbelüli|hozzávetőleges) [a-zá-ű]{2,10}|saccot|költségvetés(t|i ajánlat*)|árat (a|az|rá|erre|a következő)|pályázati felhívás|feltételei(k|ket|tek|teket)|irányár(at|ra)?|legjobb ár(ukat|at|atokat|aikat|át)|munkadíj*|rfq|ajit|árajit',
    calculate: `${calculate}|megajánlan*|ajánlj(on|anak|atok) (meg|rá|rám)|árazd|${'(áraz|számol|kalkulál)(z|j)[a-zá-űőű]{0,5} (be|ki|újra|meg|át)'}`,
    price:
      'ár(ban|ral|ba|ért|nak|án|ával|ában|a|ak|akat|ai|ait|aik|aikat|áról|ról|akról|on|ú|at|uk|ukat|atok|fekvés*)?|[a-zá-űőű]{0,14}(díj|tarif|költség|árai|áraik|összeg)[a-zá-űőű]{0,8}',
    list: '[a-zá-űőű]{0,14}(árlist|árjegyzék|kedvezménylist|díjtáblázat|díjszabás|ártáblázat|árkategóri|ársáv|kondíció|díjtétel|tarifatábl|tarifális|árkatalógus)[a-zá-űőű]{0,10}|(nagyker|viszonteladói|kereskedői|nagykereskedelmi|partneri|aktuális|érvényes|jelenlegi) (ár*|*list*|*feltétel*|díj*)|kedvezményrendszer*|(az |[a-zá-űőű]{3,14} )?(áraikat|áraitokat|áraitok|áraik|áraikról|áraitokról|áraid|áraidat|árait|díjaikat|díjaik|díjaikról)',
    info: '(katalógus|leírás|link|kép|tudnivaló|méretek|színskála|színkártya|engedély|megfelelőség|allergén|összetevő|étlap|menüsor|programfüzet|prezentáció|esettanulmány|referencia|prospektus|brosúr|szóróanyag|termékismertető|ismertető|tájékoztató|tájékoztatás|felvilágosítás|adatlap|biztonsági lap|referenci|dokumentáció|specifikáció|tanúsítvány|jegyzőkönyv|bizonyítvány|elérhetőség|alaprajz|használati|útmutató|alapanyag|összetétel|információ|infó|részlet|videó|fotó|képe)[a-zá-űőű]{0,12}|műszaki (adat*|leírás*|lap*|paraméter*|rajz*|tartalom*)|[a-zá-űőű]{0,12}(mintá|minta|mintadarab|próbadarab|bemutató|bemutat|demó|demo|kipróbál|próbapéldány|próbaút|próbaverzió|próbahozzáférés|próbaidő|megnéz|megtekint)[a-zá-űőű]{0,12}|helyszíni (felmérés*|szemle*|bejárás*)|felmérés(t|re)?|végigvezet*|szállítási (határid*|idő*)|határidő(t|re|vel|je)|készlet(en|információ*|ük|etek)|vizsgálati|személyes (bemutat*|egyeztet*)|időpont(ot)?|referenciá*|egy-egy [a-zá-űőű]{2,12}',
    howmuch:
      'menny(i|it) ((is|pénzt|forint*|összesen) )?(kér(n[a-zá-ű]{2,8}|tek|nek|sz)|fizet*|számol*|számít*|lenne|szok*|el|szán*|kell)|mit kérn[a-zá-ű]{1,6}|mit (kér(tek|nek|sz)|számol[a-zá-ű]{2,8}) (érte|el|fel|egy|ezért|az?)|hány (forint*|euró*|ezer*|ft)|hozzávetőleg*|nagyságrend*|saccra|drága (nálatok|lenne|egy|az?)|milyen (ársáv|árszint|árkategóri)[a-zá-ű]*|(mennyi(be|ért|re|ből)|mibe|mire|mennyi) (kb |körülbelül |kb\\. )?(is |fog |)?(kerül*|jön(ne)?|jönne ki|fáj*|rúg*|kóstál*|van|lenne|volna|lesz|vállal*|csinál*|adj*|adn*|mérik|dolgoz*|hoz*|visz*|állna|szerel*|készít*|tud*)|menny(i|iért|ibe|iből|itől|iről) (egy|az?|ez|ez a|ennek|ha|nálatok|nálad|önöknél|maguknál|nektek|most*|kb|raklap*|ár*|számít*|számol*|darab*|kil*|köb*|a vége|összesen|indul*|kezdőd*)|mennyi(be|ért|ből|től)|mennyi\\?|[a-zá-űőű]{3,20} mennyi( |\\?|$)|(mi|mennyi|mekkora) (az |lenne az |lenne a |a )?[a-zá-űőű]{0,15} ?(ár(a|uk|ú)?|[a-zá-űőű]{0,12}díj(a|uk|ért|ak)?|költség*)|mire számítsunk|(mekkora|milyen) … ?(összeg*|ár(on|ak|ért|ban|at|a|akkal|akon|fekvés*)?|költség*|[a-zá-űőű]{0,10}díj[a-zá-űőű]{0,7}|keret*|büdzsé)|(hogy|hogyan|mennyiért) (van|adják|adjátok|adod|adja|vállal*|mérik|áll|alakul*)( a| az)?|(ára|áruk|díja|kilója|darabja|raklapja) (mennyi|mi)|árban (hogy|mennyi|mi)|tippre|körül van(nak)?\\?',
    quantity:
      '(?:[2-9]|[1-9][0-9]{1,2}|[1-9][0-9]?[. ]?[0-9][0-9][0-9]) ?(x|db|darab*|raklap*|karton*|doboz*|tekercs*|zsák*|vödör*|hordó*|kanna|kannát|üveg*|csomag*|készlet*|garnitúr*|pár|példány*|fő|főre|fős|személy*|vendég*|résztvevő*|dolgozó*|felhasználó*|licenc*|munkahely*|asztal*|szék*|szob*|terem*|ajtó*|ablak*|jármű*|autó*|kamion*|gép*|szivattyú*|motor*|szelep*|lemez*|panel*|tábla*|tonna*|liter*|kg|mázsa|m2|m²|nm|négyzetméter*|méter*|fm|nap*|hét*|hónap*|óra*|telephely*|üzlet*|bolt*|iroda*|lakás*|póló*|konténer*|fuvar*|lámpa*|lámpát|pohár*|kapu*|tartály*|gyerek*|diák*)|(?:[2-9]|[1-9][0-9]{1,4})(-[a-zá-űőű]{1,4})? [a-záéíóöőúüű]{4,20}|# ?(m2|m²|nm|fm|kw|km|fős|napos)|(két|kettő|három|négy|öt|hat|hét|nyolc|kilenc|tíz|tizenkét|tizen[a-z]{2,8}|húsz|huszon[a-z]{2,8}|harminc|negyven|ötven|száz|pár|mindkét|mindhárom|mind a) (darab |db )?[a-záéíóöőúüű]{3,20}|(két|három|négy|öt)(napos|emeletes|szobás|hetes)|(alábbi|következő|mellékelt|csatolt) (tétel*|termék*|list*|rajz*|terv*|anyag*|műszaki)|(rajz|lista|terv|kiírás) (mellékelve|csatolva|alapján)|[a-záéíóöőúüű]{3,16}(unkra|ünkre|unkba|ünkbe|ánkra|énkre|ónkra|inkra|inkre|unkat|ünket|unknak|ünknek|unkhoz|ünkhöz|unkon|ünkön|unkban|ünkben)|nekem|udvarunk*|csarnokunk*|telephelyünk*|rendezvényünk*|esküvő*|lakodalom*|projektünk*|ballagás*|szülinap*|temetés*|konferenci*|(1|egy)x?# ?(lábas)?',
    whole:
      'az egész(et|re|ért)?|egész [a-zá-ű]{3,14}|mindent|mindennel( együtt)?|összesen|kulcsrakész*|beüzemel*|beépít*|felszerel*|szerelés(sel)|telepítés(sel)|komplett*|egyben|teljes (projekt*|csomag*|munk*|körű*)|kivitelezés(sel|t)|helyszínre szállítva|javítás[a-z]*|cserél(ném|nénk)|felújít[a-zá-ű]*|(kéne|kellene) [a-zá-ű]{4,14}ni|[a-zá-ű]{3,14}ni (kéne|kellene)|ez így|ugyanez*|ugyanaz a',
    terms: 'szállít*|határid*|fizetési|garanci*|készlet*|elérhet*',
    trade:
      '(alapterület|allergén|összetev|összetétel|megfelelőség|engedély|fogyaszt|élettartam|hatótáv|átfutás|gyártási|ajtó|ablak|padló|csempe|burkol|szín|festék|bútor|asztal|szék|pad|kerítés|kapu|tető|kazán|kályha|klíma|szivattyú|szelep|cső|csöv|kábel|lámpa|motor|akkumulátor|elem|konténer|sátor|terem|termük|szoba|apartman|menü|étlap|torta|bor|sör|kávé|kenyér|étel|ebéd|ital|catering|rendezvény|esküvő|csomag|doboz|zsák|papír|nyomtat|nyomd|póló|ruha|cipő|kesztyű|szövet|textil|bőr|fa|faanyag|tégla|beton|cement|homok|kavics|műtrágya|vetőmag|takarmány|gumi|autó|furgon|kocsi|traktor|targonca|daru|állvány|szerszám|fúró|csavar|zár|riaszt|kamera|szerver|felhő|adat|integráci|api|mobil|telefon|nyelv|óra|kurzus|oktatás|edzés|bérlet|kezelés|vizsgálat|fordítás|könyvelés|takarít|költözt|fuvar|kölcsönz|parkol|kert|növény|fűnyír|medence|szauna|napelem|inverter|lift|liftek|hangszer|fotó|videó|dekoráci|virág|jegy|program|túra|hajó|busz|kisbusz|transzfer|tartály|hordó|üveg|palack|kanna|granulátum|olaj|zsír|ragasztó|lemez|profil|acél|alumínium|műanyag|kft|cég|telephely|szállító|önök|partner)[a-zá-űőű]{0,12}|raktár*|készlet*|szállít*|határid*|modell*|termék*|választék*|raklap*|katalógus*|minta|mintá*|beszerz*|ár(a|ak|at|lista)|verzió*|garanci*|tanúsítvány*|kompatibilis|próba*|kipróbál*|demó|bemutató*|adatlap*|gép*|berendezés*|rendel*|megrendel*|vásárl*|vásárol*|ajánlat*|modul*|szoftver*|program*|licenc*|előfizetés*|prospektus*|cikkszám*|kapható|kiszállít*|hozni|kannás|méret*|fertőtlen*|gyárt*|kivitel*|fólia|fóliá*|anyag*|workshop*|tanfolyam*|képzés*|szállás*|kabin*|polc*|terhelés*|decibel|zajszint*|mikron*|kamion*|felújított|színben|színnél|egyedi|referenci*|tárolhat*|tűzálló|vízálló|csatlakoz*|rendszer*|bérel*|bérlés*|felszerel*|beépít*|telepít*|kapacitás*|teljesítmény*|szerviz*|alkatrész*|csomagolás*|minőség*|szabad (hely*|időpont*)',
    listed:
      '(raklapja|kilója|darabja|métere|tonnája|órája|doboza|literje|napja|zsákja|köbmétere|köbméterét|négyzetmétere|m2-e|tekercse)|(havi|napi|óra|nap)(díj|bérlet)*|óradíj*|havonta|felhasználónként|fejenként|naponta|óránként|kilónként|darabonként|egységár*|viszonteladó*|nagyker*|*árlist*|általában|*árjegyzék*|tarif*',
    other:
      '(másik|más|egy másik|konkurens|rivális|versenytárs*|még egy|két másik|három másik|több|helyi|olcsóbb|nagyobb|régi|mostani|jelenlegi|eddigi|korábbi|előző) (másik |helyi )?(cég*|beszállító*|szállító*|ajánlat*|gyártó*|szolgáltató*|partner*|vállalkozó*|kivitelező*|csapat*|bolt*|nagyker*|könyvelő*|kereskedő*|forgalmazó*|ügynökség*|webáruház*|mester*|árajánlat*)|konkurenci*|versenytárs*|(egy )?(másik|más)(nál|hoz|tól|ik|iknál|iktól)|máshol|máshonnan|máshova|máshová|máshoz|mástól|másnál|mások|[a-zá-űőű]{3,15}(éknál|éktől|ékhoz|ékhez|zrt|kft|trans|szerviz)|a(z)? [a-zá-ű-]{3,20} (kft|zrt|bt|nyrt|kkt|gmbh)',
    better:
      'olcsóbb*|kedvezőbb*|kevesebb*|jobb*|gyorsabb*|mondott*|mondtak|adott|adtak|adnak|adja|ajánl(ott*|anak|ja|ják|ottak)|vállal(ja|ják|ta|ták|t|tak|na|nák)|elvállal*|fele*|%|alacsonyabb*|ugyanez*|ugyanerre|ugyanennyi*|hoz(za|zák|ná|nák)|ingyen*|kérnek|kér|kért|tudj(a|ák)|megcsinál*|hamarabb|előbb|kezdenének|szállítan*|jön felmérni|felmérni|tart(ja|ják)|ennyi*|nem kér*',
    goods:
      '(áru|szállítmány|csomag|raklap|gép|termék|rendelés|darab|tétel|festék|kenyér|munk|hegesztés|szerelő|sofőr|futár|rendszer|számla|készülék|szolgáltatás|kiszolgálás|kolléga|kollégá|munkatárs|ügyfélszolgálat|burkoló|minőség|étel|szoba|takarítás|weboldal|alkalmazás|app|hozzáállás|hangnem)[a-zá-űőű]{0,12}',
    broken:
      'sérült*|hibás*|törött*|hiányos*|hiányz*|selejt*|penész*|romlott*|elromlott|leállt|késik|késett|késve|görb*|sorjás*|összekarcol*|karcos*|koszos*|büdös*|száraz|hideg|ázott*|beázik|szivárog*|csöpög*|lepereg*|lepattogz*|leválik|levált|eltör*|megrepedt*|repedt*|tönkre*|széjjel*|szétes*|használhatatlan*|rossz|rosszul|félbehagy*|elfelejt*|nem (működik|ért ide|jött|egyezik|érkezett|jött meg|stimmel|volt hajlandó)',
    time: 'holnap*|holnapután|ma|még ma|hétfő*|kedd*|szerdá*|szerda|csütörtök*|péntek*|szombat*|vasárnap*|jövő hét*|(a )?héten|hét (vég*|elej*|közep*)|hónap (vég*|elej*)|hó vég*|(a )?napokban|napon belül|órán belül|hamarosan|délután*|délelőtt*|délig|este|estig|reggel|óra múlva|perc múlva|nap múlva|hét múlva|nap folyamán|legkésőbb|addigra|azonnal|rögtön|mindjárt|utána|majd|#-(ig|án|én|jén|ra|re)|határidő előtt|amint',
    will: '(át|el|meg|vissza|ki|be|oda|fel|utána|rá|le)?(küld|hív|postáz|ír|juttat|néz|szól|kérdez|számol|visz|hoz|ad|nyújt|készít|állít|jelez|jelz|ellenőriz|ellenőrz|tisztáz|intéz|csinál|áraz|kalkulál|egyeztet|jelentkez|számol|beszél|fax|mond|dolgoz|keres|tér)(om|öm|em|jük|juk|ek|ok|ök|ünk|unk|zük|zuk|zem|zom|lak|atom|etem|ja|i|í|tom|tjuk|tem|tjük|ni fog|ni fogja|ni fogok|ni fogunk|ni fogom)|jelentkezni fog*|hívni fog*|beszámol(ok|unk)|utánanéz(ek|ünk)|megnézem|nézem|írok|írunk|adok|adunk|küldünk|küldök|szólok|jelzem|visszatérek|visszatérünk|visszaír(ok|unk)|kapja|kapod|kapják|megkap(ja|ják|od|játok)',
  },
  rules: [
    {
      kind: 'quote_request',
      say: '{ask} … {quote}',
      example: 'Kérem, küldjenek árajánlatot kilenc ablakra.',
      counter: 'Megnéztem az ajánlatot.',
    },
    {
      kind: 'quote_request',
      say: '{quote} … ({ask}|frissít*|módosít*|átdolgoz*|aktualiz*|kiegészít*|bővít*|megújít*)',
      example: 'Árajánlatot kérnénk a kerítésre.',
      counter: 'Az ajánlat szép volt.',
    },
    {
      kind: 'quote_request',
      say: '{calculate}',
      example: 'Tudnátok beárazni a kerítést?',
      counter: 'Az ár magas.',
    },
    {
      kind: 'quote_request',
      say: '(árat|számokat|számot|árakat és|ár és határidő|számaikat|számait|számaitokat) …(kér*|adn*|mond*|küld*|szeretn*|kapn*|várjuk|várom|lát*|vár)|(kér*|adn*|adj*|mond*|küld*|szeretn*|kapn*|vár*|dob*|ír*|megad*) …(egy )?(árat|árra|számot|számokra|összeget|irányszám*|nagyságrend*|bontás*|árajit|ajit|számokat|végösszeg*|irányárat|irányár*|számaikat|számait|számaitokat|ráfordítás*)',
      example: 'Tudnál egy árat mondani a kerítésre?',
      counter: 'Az árat emelték.',
    },
    {
      kind: 'quote_request',
      say: '(hogy áll*|hol tart*|mikor(ra)?|van(-e)?|megvan(-e)?|kész*|(már )?(hír|fejlemény)|várok|várunk|várjuk|várom|vártuk|vártam|sürget*|még (mindig )?nem (kap*|érkez*|jött)|rákérdez*|érdeklőd*|mi (van|lett|újság)|ideér*|beárazt*|jut*|elkészül*|haladnak|mehet*) …({quote}|ajánlat*|árral|árat|árak|ára\\?|számok*|számaik*|árra|kalkulátor*|önöké)',
      example: 'Hogy áll a kerítés ajánlata?',
      counter: 'Hogy áll a meccs?',
    },
    {
      kind: 'quote_request',
      say: '({quote}|*ajánlat*) …(hogy áll*|hol tart*|mikor(ra)?|kész van|megvan|elkészül*|várható|lesz)|(ajánlat*|kalkuláció*|árat) …(csütörtök|péntek|hétfő|kedd|szerda|holnap|hét)[a-z]*ig',
      example: 'Az ajánlat mikorra készül el?',
      counter: 'Az ajánlat jó.',
    },
    {
      kind: 'quote_request',
      say: '(mennyi(re|vel|be|ből|ért)?|mire|mekkora|milyen) …(számítsunk|számíts*|számíthat*|számolj*|jönne ki|jön ki|tervezz*|kalkulál*|számolhat*|készülj*|felkészül*|álljunk meg|állj*)',
      example: 'Mekkora összeggel számoljunk a tetőre?',
      counter: 'Számoljunk tízig.',
    },
    {
      kind: 'quote_request',
      say: '(tender|pályázat|közbeszerzés|beszerzési eljárás)[a-zá-ű]{0,8} …(meghív*|részt*|benyúj*|várjuk|felkér*|indul*|hívjuk)|(felkér*|meghív*) …(ajánlattétel*|pályázat*|tender*|kalkul*)|belő(ni|n[a-zá-ű]{2,5})|lőj[a-zá-ű]{0,4} be|(össze|ki|be|rá)( tud*)? ?(állít*|rak*|dob*|tudn*) …(valamit|csomagot|konstrukció*|tétel*)|(mekkora|milyen) (díjazás*|honorárium*|díjért|árért|áron) …(vállal*|venn*|csinál*|tud*)',
      example: 'Össze tudnának állítani valamit a két csarnokra?',
      counter: 'Összeállt a csapat.',
    },
    {
      kind: 'quote_request',
      say: '(kér(nek|ik|i|nének|ne|t|te|ték)?|szeretn*|akar*|érdekl*|igényel*|vár(nak|ják|ja)?) …({quote}|számok(at)?|árat)|(ajánlatot|árajánlatot|árat|számokat|kalkulációt) …(kér*|akar*|vár*)',
      only: 'note',
      example: 'Árajánlatot kér a két csarnokra.',
      counter: 'Bocsánatot kér.',
    },
    {
      kind: 'quote_request',
      say: '^(árajánlat ?kérés|ajánlatkérés|árajánlatkérés|ajánlat ?kérés|ajánlattételi felhívás|árkérés|árkérő)',
      only: 'subject',
      example: 'Ajánlatkérés szivattyúkra',
      counter: 'Ajánlat elfogadva',
    },

    {
      kind: 'price_list_request',
      say: '{ask} … {list}',
      example: 'Kérem, küldje el az aktuális árlistájukat.',
      counter: 'Az árlista ki van téve.',
    },
    {
      kind: 'price_list_request',
      say: '{list} … ({ask}|megvan|van|érdeklőd*|\\?)',
      example: 'Az új árlistát szeretném megkapni.',
      counter: 'Az árlista drága papír.',
    },
    {
      kind: 'price_list_request',
      say: '(mi(lye)?n(ek)?|mik|hogyan|hogy) …(az )?(áraik|áraitok|áraid|árak|díjak|díjaik|tarifá*|feltételeik)',
      example: 'Milyenek az áraik bérlésre?',
      counter: 'Milyenek a terveik?',
    },
    {
      kind: 'price_list_request',
      say: '(küld*|kér(ek|ünk|nék|nénk|ném|het*)|kaphat*|jöhet*|mond*|ír*) …(árakat|díjakat|árakról|díjakról|díjairól|díjaikról|áraikról|díjaikat)|(árakról|díjakról|díjairól|díjaikról|áraikról|árakat|díjakat) …(kér*|küld*|tájékoz*|felvilágosít*|érdekl*|kapn*)|milyen (ár|díj|óradíj|összeg|tarif)[a-zá-ű]{0,7} …(dolgoz*|számol*|vállal*|van|megy*|indul*)',
      example: 'Milyen óradíjjal dolgoznak?',
      counter: 'Milyen szép nap.',
    },
    {
      kind: 'price_list_request',
      say: '^(árlista|árjegyzék|viszonteladói árak|árlista ?kérés)$',
      only: 'subject',
      example: 'Árlista kérés',
      counter: 'Új árlistánk megjelent',
    },

    {
      kind: 'price_question',
      say: '{howmuch}',
      example: 'Mennyibe kerül a sátor bérlése?',
      counter: 'Mennyire szép idő.',
    },
    {
      kind: 'price_question',
      say: '(ára|árát|áráról|árak felől|árai felől|áraik felől|díja felől|díját|költségét|díjáról|árakat|árairól|árakról|ár felől|árról) …(érdeklőd*|szeretn*|megtud*|tud*|kér*|írj*|mond*|érdekel*|tájékoz*)|(érdeklőd*|szeretn*|megtud*|kér*|érdekel*|kíváncsi*) …(ára|árát|áráról|az ár|díját|költség*|mennyi|mennyi(be|ért)*|árakról|árról|árára|díjára)',
      example: 'A ponyva áráról szeretnék érdeklődni.',
      counter: 'Ára van mindennek.',
    },
    {
      kind: 'price_question',
      say: '{price} ?… ?\\?',
      example: 'Van csúcsidőn kívüli olcsóbb ár?',
      counter: 'Az ár rendben van.',
    },

    {
      kind: 'information_request',
      say: '{ask} … {info}',
      example: 'Szeretnék mintát kapni a kék lapból.',
      counter: 'A minta szép.',
    },
    {
      kind: 'information_request',
      say: '{info} … {ask}',
      example: 'Katalógust kérnénk a padokról.',
      counter: 'Katalógust nézek.',
    },
    {
      kind: 'information_request',
      say: '(van(nak)?|kapható(k)?|létezik|elérhető(k)?|rendelhető(k)?|raktáron|készleten|gyárt(ják|anak|játok)|forgalmaz*|árul*|hoz(n*|tok|nak)|szállít(an*|ják|játok)) …(\\?|belőle|raktáron|készleten|színben|méretben|is|kapható|még|olyan|hasonló|ilyen)',
      minor: true,
      example: 'Van ebből raktáron kék is?',
      counter: 'Van időnk.',
    },
    {
      kind: 'information_request',
      say: '(tud(nátok|nák|nánk|játok|ják|-e|na|ná|nál|nak|tok)|képes*|alkalmas*|kompatibilis*|bírja|megoldható|jó(k)?|lehet|elismer*|bejut*|befér*|rátesz*|belefér*|megközelíthető*|[a-zá-űőű]{3,14}(ható|hető)(k|-e|k-e)?|[a-zá-űőű]{3,14}(álló|mentes|képes)(-e)?|[a-zá-űőű]{2,14}-e) ?…(hozni|szállítani|kezelni|használni|működ*|mikor*|-e|vele|hozzá|\\?)',
      minor: true,
      example: 'Tudnátok még a héten szállítani?',
      counter: 'Tudna aludni.',
    },
    {
      kind: 'information_request',
      say: '(mikor(ra)?|mennyi idő*|milyen|mekkora|hány|melyik|mennyit|miből|hol) …(tud*|szállít*|hoz*|elérhető|raktáron|kész|határid*|érkez*|megkap*|lenne|van|\\?)',
      minor: true,
      example: 'Mikorra tudnák szállítani a padokat?',
      counter: 'Korán kelsz?',
    },
    {
      kind: 'information_request',
      say: '(érdeklőd(nék|nénk|öm|ünk)|szeretn* (megtudni|tudni)|érdekel(ne|het|nek)?|tudni szeretn*|kíváncsi*|tudnunk kell*|tudnom kell*|azt kérdez*|kérdez(i|ik|ném|nénk)) …',
      minor: true,
      example: 'Érdeklődnék, hogy szállítanak-e Pécsre.',
      counter: 'Nem tudni semmit.',
    },
    {
      kind: 'information_request',
      say: '(bővebb|részletes|több|további) (információ*|tájékoztat*|infó*|részlet*)|(megnéz|kipróbál|megtekint|körbenéz|kipróbál)(het|hat)?(ném|nénk|nánk|nám|nék)|(jöhetn*|mehetn*|jöhet*|benéz*|beugr*) …(megnézn*|körülnézn*|kipróbáln*)|(ki tudna|kijönne*|kijöhet*) …(felmér*|megnéz*|valaki)|szeretném megnézni|(valaki )?(végigvezet|körbevezet|bemutat|megmutat)(n|het)[a-zá-ű]{1,6}|(van|lehet|megvan)( még)? [a-zá-ű ]{0,16}(próba|bemutató|referenci|jegyzőkönyv|mintá|minta|tanúsítvány)[a-zá-ű]*|(el|ki|meg|be)(jöhet|mehet|nézhet|ugorhat)n[a-zá-ű]{1,5}|(többet|bővebben) (szeretn*|tud*|meg)',
      example: 'Bővebb információ kellene a kazánról.',
      counter: 'Több ember jött.',
    },
    {
      kind: 'information_request',
      say: '(kér(nek|ik|i|nének|ne|t|te|ték)?|szeretn*|akar*|érdekl*|igényel*) …{info}',
      only: 'note',
      example: 'Kérnek egy bemutatót januárra.',
      counter: 'A bemutató jó volt.',
    },
    {
      kind: 'information_request',
      say: '^(katalógus|minta|mintadarab|tájékoztató|információ|bemutató|prospektus)( ?kérés|igénylés)',
      only: 'subject',
      example: 'Katalógus kérés',
      counter: 'Minta megérkezett',
    },

    {
      kind: 'information_request',
      say: '(többet|bővebbet|pontosabbat|részletesen) …(megtudn*|tudn*|hallan*|szeretn*)|(fontolgat*|gondolkod*|érdekel*|tervez*|keres*|szóba jö*) …(mesél*|mond*|elmond*|ír*|tájékoztat*|segít*)|(mesél|mondjon|mondan|mondj|elmondan|elmondj|elmagyaráz|ismertess)[a-zá-ű]{0,6} …(ról|ről|[a-zá-ű]{3,20}(ról|ről)|hogyan|milyen|mit)|(érdeklőd[a-zá-ű]{1,5}|érdekel[a-zá-ű]{0,4}) …(hogy|van|lehet|mikor|milyen|tud*|szállít*|[a-zá-ű]{3,20}(ról|ről|felől|iránt))|(szeretn[a-zá-ű]{1,4}|jó lenne|lehetne|kér[a-zá-ű]{2,4}|tud[a-zá-ű]{1,5}) …(látni|megnézni|kipróbálni|megtekinteni|kézbe venni|tesztelni|letesztelni|körülnézni|meglátogat*|ellátogat*|végigvenni|megismer*|bemutat*|mintá*|minta|próbá*|próba*|teszt*|részletek*|leírás*|fotó*|képek*|link*)|(bemenn|benézn|elmenn|odamenn|beugran|elugran)[a-zá-ű]{1,5} …(megnéz*|körülnéz*|kipróbál*|bemutató*|\\?)',
      example: 'Mesélne a csomagról részletesen?',
      counter: 'Mesél a nagyi.',
    },
    {
      kind: 'information_request',
      say: '{info} ?… ?\\?',
      example: 'Referenciáik vannak óvodákból?',
      counter: 'Referenciáik vannak.',
    },
    {
      kind: 'complaint',
      say: 'felháborít*|elfogadhatatlan*|vállalhatatlan*|használhatatlan*|tarthatatlan*|botrány*|tűrhetetlen*|felhábor*|csalód(ott*|ás*|tam|tunk)|elégedetlen*|panasz(t|om|unk|szal|kodni|os)?|reklamáci*|reklamál*|tiltakoz*|kritikán aluli*|csapnivaló*|pocsék*|silány*|nevetséges*|arcátlan*|pofátlan*|udvariatlan*|bunkó*|goromb*|minősíthetetlen*|(gyenge|rossz) (minőség*|szolgáltatás*|kiszolgálás*|munka|hozzáállás*)|(elegem|elegünk|elege) van|elég (volt|lenni|legyen)|szégyen*|nem (normális|korrekt|járja|fogadható|profi|figyelmetlenség)|így nem lehet|betelt a pohár|hagy kívánnivaló*|bosszant*|felelőtlen*|(ez|kész) (vicc|katasztrófa|röhej)|átver*|becsap*|hazud*|szóra sem|tűrjük|rosszabb lett',
      example: 'Ez a kiszolgálás elfogadhatatlan.',
      counter: 'A javaslat elfogadható.',
    },
    {
      kind: 'complaint',
      say: '(másodszor|harmadszor|negyedszer|ötödször|sokadszor|hányadszor|másodjára|harmadik (alkalom*|hét*|nap*)|második (alkalom*|hét*)|már a (második|harmadik|negyedik)|ezredszer|megint|ismét|már megint|kétszer is|háromszor|hetek óta|napok óta|hónapok óta|többszöri)( fordul| kap*| jön| jött| jö*| rossz*| hib*| hiba*| kés*| nem| hibás*| sérült*| …({goods}|{broken}|szól*|vár*|kér* ellenér*|hív*|ígér*))',
      example: 'Megint hibás a szállítmány.',
      counter: 'Megint esik.',
    },
    {
      kind: 'complaint',
      say: '(senki|egy lélek|soha|sose|azóta sem|máig|mai napig|egyszer) (sem |se |nem )?…(jelentkez*|válaszol*|hív*|jött|reagál*|foglalkoz*|vette|vesz|szól*|érkezett)|(ígér*|biztosított*|megbeszélt*|megállapod*) …(aztán|mégis|mégse*|de|soha|nem|hát)|nem (ezt|erről|így|ez) (beszélt*|volt szó|ígért*|rendelt*|állapod*)|hol marad|ugyanaz* (a|az|ezt a) (baj*|hib*|gond*|problém*)',
      example: 'Senki sem jelentkezik egy hete.',
      counter: 'Senki sem lakik itt.',
    },
    {
      kind: 'complaint',
      say: '{goods} … {broken}',
      example: 'A csomag törötten ért ide.',
      counter: 'A csomag megjött.',
    },
    {
      kind: 'complaint',
      say: '({broken} …({goods}|érkez*|jött*|kaptuk|kaptam|volt|lett)|(fele|harmada|része|ajtó|szék) {broken}|ami(t)? …{broken}|meg sem (történ*|csinált*|érkez*)|(fűtés|áram|víz|internet) nélkül|(szállító|sofőr|szerelő)[a-z]{0,6} …(elállj*|hagyt*|ledobt*|kiabál*|káromkod*))',
      example: 'Törötten érkezett a fele.',
      counter: 'Érkezett a fele.',
    },
    {
      kind: 'complaint',
      say: '(dühös*|mérges*|vérlázít*|megdöbbentő*|megengedhetetlen*|gyalázat*|siralmas*|kiábránd*|elszomorít*|hanyag*|trehány*|slendrián*|igénytelen*|figyelmetlen*|dilettáns*|hozzá nem ért*|lelketlen*|semmirekellő*|színvonaltalan*|bűnrossz*|katasztrof*|értékelhetetlen*|nem (méltó|ezért fizet*|erre fizet*|ehhez szok*|fordulhat elő|lehet így|először fordul*|tartják be|tartottá[a-z]* be|vette fel|veszik fel|vesznek fel|veszitek fel|hívt*|szólt*|reagál*|válaszol*|érdekli|hajlandó*|értem, hogy)|(ezért|erre) fizet(ünk|ek|tünk|tem)|hiába (hív*|ír*|kér*|telefonál*|jelez*|vár*)|lerázt*|levegőnek|hiteget*|ígérget*|kire szám[a-zá-ű]*|meddig (kell|várj*)|hogyan lehetséges|miféle|micsoda|hogy (képzelik|fordulhat*|lehet ilyen)|(szó|figyelmeztetés|magyarázat|értesítés) nélkül|romlott a|lejárt szavatoss*|kár(t|unk|om|okat) (keletkez*|okoz*|szenved*)|miattuk|önök miatt|állt a (sor*|termelés*|munka|gép*))',
      example: 'Hiába hívom, nem veszik fel.',
      counter: 'Örömmel hívom.',
    },
    {
      kind: 'complaint',
      say: '(nem (az|azt|olyat|olyan|ilyet)(, a)?mi(t|re|ért)|(más|rossz|téves) (szín*|méret*|cím*|típus*|termék*|árut|tétel*) …(jött|kap*|hoz*|küld*|érkez*|szállít*|szerel*)|(félre|össze|meg|el|be|le|ki)(tör|karcol|sért|horpad|szakad|ázott|penészed|rozsdás|repedt|koszol|csúsz|veszít|veszett|hagyták|maradt)[a-zá-űőű]{0,6} …(kap*|jött|érkez*|{goods}|megint|miatt*|után|már)|{goods} …(elromlott|leállt|lefagy*|elmaradt|elveszett*|csúsz*|elkés*|eltűnt*|szétes*|hibás*|rossz*|nem jön*|nem jött*|törött*|megint|ismét|félbehagy*|udvariatlan*|kiabál*|borzalm*|szörny*|elfogadh*|botrány*)|(napja|hete|hónapja|órája|óta) …(vár*|nem (kap*|jön*|jött|működ*|hív*|válasz*)|senki|nincs|hallgat*|semmi))',
      example: 'Két hete várunk a szerelőre.',
      counter: 'Szép a szerelő.',
    },
    {
      kind: 'complaint',
      say: '((?<!e-)[a-zá-ű]{0,4}(törött|törve|repedt|karcos|karcol|penész|sérült|hiányos|selejt|görb|sorjás|rozsdás|koszos|piszkos|szennyezett|büdös|ragacsos|lejárt szav|romlott|szivárog|lepereg|lepattog|leválik|levált|lötyög|recseg|elgörb|megvetemed|kifakul|elszíneződ|összement|bolyhos|leszakad|kifoly|szétesett|szétázott|összetört|megrongál|félbehagy|ottfelejt|elkevert|felcserél|elcserél)[a-zá-űőű]{0,8}|nem [a-zá-ű]{2,14}(tak|ták|ték|tek|ott|ett|ött|ta|te) (meg|vissza|ki|be|el|le|fel|ide)( |$)|# helyett|helyett …(jött|kap*|hoz*|lett|érkez*|küld*|#)|(#|egy|két|három|négy|öt|hat|több) (nap|hét|óra|hónap)[a-zá-űőű]{0,4} (késés*|késve|késett|csúsz*|késik)|(késés*|késve|késett|késik|késnek|késtek) …(megint|ismét|már|szállít*|#|nap*|hét*|óra|órá*|miatt)|(harmadik|negyedik|ötödik|hatodik|sokadik|tizedik) …(hiba*|rossz*|kér*|levele*|hívás*|próbál*|szerelő*|alkalom*|reklam*|hét*|nap*))',
      example: 'Harmadik hete késik a pult, és törött.',
      counter: 'Harmadik emelet.',
    },
    {
      kind: 'refund_request',
      say: '(?<!már )vissza(küldés|küldhet|küldené|hoz|cserél|áruz|adás|adási|viteli|vihet|vételi|kaphat|kapjuk|kapom|vásárol|postáz|szolgáltat|rak)[a-zá-ű]{0,10}|(ki|be|el|át)?cserélhet*|(ki|be)cserél(ik|ni|nék|nénk|jék|itek|nétek)|csere (lehet*|menet*|mód*)|(14|tizennégy|30|harminc) napon belül …vissz*|visszatérít*|visszautal(ni|ják|ás|ását|ást|ja|nák|nának|nátok|juk)*|visszafizet*|visszajár*|visszaigényel*|visszakér*|visszakap*|visszakövetel*|visszaáru*|visszáru*|visszavétel*|visszavált*|pénz(t|emet|em|ünket|ünk|ünkre)? …(vissza*|kérem|kérjük|kérném)|vissza(küldhet*|küldené*|küldeni|küldési|küldött|szállít*|adhat*|adnám|adnánk|adni|vesz*|venn*|vinn*|vihet*|viszem|vinnénk|vennék|vennék)*|(utal|téríts|térít|fizess|adj|adnák|vegy|vigy|kér|követel|szeretn|visz)[a-zá-ű]{0,8} …vissza|vissza (lehet|szeretn*|kell|tud*|akar*) …(küld*|ad*|vinn*|vált*|vesz*|kap*)|(ír|írj|írn)[a-zá-ű]{0,6} …jóvá|jóváír*|elállás*|elállok|elállunk|(kétszer|duplán) (fizet*|utal*|terhel*|számláz*|von*)|kártérít*|kompenz*|cserél(ni|jék|nék)|ki lehet cserél*|garanciális csere|(előleg*|foglaló*|kaució*) …vissza*|túlfizet*',
      example: 'Kérjük a két hordó árát visszatéríteni.',
      counter: 'Visszatérek rá holnap.',
    },
    {
      kind: 'cancellation',
      say: 'felmond(juk|om|ani|aná*|ás|ását|ást|ásról|tuk|ásunk*)|lemond(juk|om|ani|ás|ását|ást|ásunk*|anánk|anám|ta|ták) …(előfizet*|szerződés*|tagság*|csomag*|szolgáltat*|bérlet*|rendelés*)|(nem|ne) …(hosszabbít*|újít(juk|ják|om|ani|suk|sák|anánk)|kér(jük|ik|em|i) (tovább|többet|a jövő)|kívánjuk (meghosszabb*|folytat*|megúj*)|kívánom (meghosszabb*|folytat*|megúj*)|folytat(juk|ják|nánk|om)|tartunk igényt|visz(ik|szük|em) tovább|szeretn* (megúj*|meghossz*|folytat*))|(második|következő|új|újat|jövő)[a-zá-ű]{0,4} (évet |év |évad* |időszak* )?(már )?nem kér*|lejár* …(nem|újat|ne)|(búcsúz(unk|om)|elbúcsúz(unk|om)|megválunk|megválok|kiszállunk|elmegyünk|elmennek|kilépünk|kilépnénk) ?…|(vegy|vegyen|vegyél)[a-zá-ű]{0,5} ki|ne von(j|ják)[a-zá-ű]* le|abbahagy(juk|om|nánk|nám)',
      example: 'A szerződést nem hosszabbítjuk meg.',
      counter: 'A szerződést örömmel hosszabbítjuk.',
    },
    {
      kind: 'cancellation',
      say: `(${service} …(megszün*|felbont*|lezár*|töröl*|törl*|felmond*|lemond*|megszűn*|leállít*|szüntess*|szüntet*|végleg|állítsák|mondan*|befejez*|zárják)|(szün|töröl|állíts|leállít|megszün|felbont|bonts|zárj|lemond|felmond|mondan)[a-zá-ű]{0,9} …${service})|[a-zá-ű]{3,20}t leállít(anám|anánk|juk|om)|(töröljék|töröljétek|szüntessék) …végleg|utolsó (legyen|szállítás*|alkalom)|(ez|legyen) az utolsó`,
      example: 'Meg szeretném szüntetni a fiókomat.',
      counter: 'Örülök a fiókomnak.',
    },
    {
      kind: 'cancellation',
      say: '(visszamond(juk|om|an*|ás*|aná*)|szerződésbont*|(nem|ne) …(vesszük|veszem|vennénk) (többé |tovább )?igénybe|(nem|ne) …(rendel(ünk|ek|nénk)|dolgoz(unk|om)|küldj*|szállíts*|terhel*|von*|számláz*|hosszabb*|kívánunk|kívánok|óhajt*) …(többet|tovább|többé)|(többet|tovább|többé|a jövőben|jövőre) (már )?(nem|ne) (rendel*|dolgoz*|kér*|küldj*|szállíts*|tart*|fizet*|vesz*|kíván*|szeretn*|lesz*)|nem (tartunk|tartok|tartanak) (tovább |már )?igényt|(elválnak|elválik) az út*|(lejárat*|fordulónap*|hó végé*|elsejé*|év végé*) …(megszün*|felmond*|lemond*|befejez*|kilép*|leáll*|zár*|megszűn*|nem|kiszáll*|abbahagy*)|(befejez(zük|nénk|em|ném)|kiszáll(unk|nánk|nék)|kilép(ünk|nénk|nék)|leiratkoz(nék|nánk)|megszűnik a cég*|lemondan(ám|ánk|ák)|felmondan(ám|ánk|ák)|szüntet(ném|nénk)|megszüntet(ném|nénk|jük|em|ni|ik|ése*|ését)|(szüntess|mondjá|állítsá|kapcsoljá)[a-zá-ű]{1,4} (meg|le|ki)|felmondás(t|unk|unkat|om|omat|i szándék*)))',
      example: 'Szeretnénk visszamondani a karbantartást, nem rendelünk tovább.',
      counter: 'Szeretnénk folytatni.',
    },
    {
      kind: 'cancellation',
      say: '(nem él(ünk|ek) (a |az )?…(hosszabbít*|opció*|megújít*|tovább*)|(ne|nem) (hosszabbodjon|újuljon|hosszabbodj*|szeretnénk fenntartani|kívánjuk fenntartani|tartjuk fenn|jövünk|járunk|jövök|járok|lesz folytatás)|(véget vet*|befejez*|megszakít*|lezár(juk|nánk|ni)|beszüntet*|megszüntet*) …(együttműköd*|szerződ*|kapcsolat*|megállapod*|megbíz*|előfizet*|rendszeres*|szállít*|bérlet*|tagság*)|(együttműköd*|kapcsolat*|megbíz*) …(véget|befejez*|megszakít*|lezár*|megszüntet*)|hagyjuk (lejárni|kifutni)|kifut(ni|tatjuk)|(töröljé|töröljetek|töröljön|vegyenek|vegyetek|húzzanak|húzzatek|szedjenek)[a-zá-ű]{0,3} …(minket|engem|bennünket|regisztráci*|adataim*|előfizet*|tagság*|állandó|heti|havi|listáról|listájuk*|névsor*)|(leadnánk|leadjuk|visszaadjuk|visszaadnánk) …(bérl*|kulcs*|gép*|autó*|iroda*|helyiség*|raktár*|készülék*)|kilépési|lemondó|felmondó|(utolsó) (hónap|számla|szállítmány|alkalom|hét|év|kiszállás|edzés|részlet) …(lesz|legyen|volt|ez)?|(hónap|év|negyedév|szezon|tanév|december|január|március|június|július|szeptember)[a-zá-ű]{0,5} …(kiszáll(unk|ok)|befejez(zük|em)|abbahagy*|megszűnik|megszüntet*|leállunk|kilép(ünk|nék|nénk)|nem folytat*|már nem kér*)|nem (folytat(juk|nánk|nám|om|ják)|hosszabbít(unk|ok|anánk|anak|ják|juk|anám)|újít(unk|juk|om|ják|anánk|anám))|szeretn[a-zá-ű]{1,4} (kilépni|megszüntetni|lemondani|felmondani|kiszállni|abbahagyni|befejezni|leállítani|lezárni|törölni|megszakítani))',
      example: 'Nem hosszabbítunk, az utolsó hónap december lesz.',
      counter: 'Hosszú hónap volt.',
    },
    {
      kind: 'price_objection',
      say: '(túl|kicsit|elég|nagyon|igen|eléggé|rettentő*|kissé|irtó|iszonyú*) (drág*|magas*|sok|sokall*|borsos*|húzós*|vaskos*|vastag*)|túlzó*|túlzás*|drágább*|drágáll*|sokall*|irreális*|borsos*|húzós*|csillagászati*|horror*|aranyár*|(nem fér|nem férne|nem fog beleférni) (bele|be)|(nem|se) (jön ki a matek|jön ki nálunk|éri meg|bírjuk|engedhet*|tudunk ennyi*|tudok ennyi*|gazdaságos|tudom kifizetni|tudjuk kifizetni|tudjuk kigazdálkod*)|kigazdálkod*|(egy )?vagyon(t|ba|okat)|(duplája|dupláját|háromszoros*|másfélszeres*|kétszeres*)|(jóval|sokkal|lényegesen|jelentősen) (több|magasabb|drágább)|(leesett|leesik) …székről|nyeltem|hasznunk*|haszon|nem (tudom|tudjuk|fogjuk|fogom) …(aláírni|kifizetni|elfogadni|jóváhagy*|megengedni|vállalni|átvinni|indokol*)|kereten felül|(nehezen|nem) …indokol*|ezért (a pénzért|ennyit)',
      example: 'Őszintén szólva ez nekünk túl drága.',
      counter: 'Drága barátom, szia.',
    },
    {
      kind: 'price_objection',
      say: '{price} …(túl (magas|sok)|magas|sok|nem (fér|vállalható|elfogadható|tudjuk|reális|piaci)|meghaladja|meghökkent*|megdöbb*|sokkolt*|megijed*|visszariad*|elriaszt*|felment|elszállt*|megugrott|nőtt|emelked*|szélső*|nyeltem|fellázad*)|(megdöbb*|meghökken*|lesokkol*|kiakad*|megijed*|székről|fellázad*|nyelt(em|ünk)|visszadob*|túlz*|vissza*|mi történt|mi lett) …{price}|(meghaladja|túllépi|túllövi|túlmegy|felette van|fölötte van|szétfeszíti|kilóg) …(keret*|költségvet*|büdzsé*)|(keret*|költségvet*|büdzsé*) …(fölött|felett|meghalad*|túl*|kilóg*|kisebb|nincs|nem (enged*|fér*|bír*))',
      example: 'Az ár meghaladja, amit terveztünk.',
      counter: 'Az ár korrekt.',
    },
    {
      kind: 'price_objection',
      say: '(faragn*|faragj*|engedni|engednének|engednétek|alkudn*|engedj*|engedmény*|kedvezmény*|lejjebb) …(ár(ból|on|at|nak)|belőle|rajta|kér*|nélkül|menn*|menj*|vinn*|nem|tud*)|kedvezményt|árengedmény*|(ha|amennyiben) …(nem (jön|jönnek|tud* lejjebb|enged*)|olcsóbb lenne|nem lenne rajta|lejjebb|le tud* (menni|jönni|vinni))|alá (kellene|kéne|kell) (vinni|menni|jönni)|(sok|rengeteg) (pénz|ez|ennyi*)|(munkáért|óráért|darabért|ezért|érte) …sok|nem lesz (belőle|ebből) üzlet|(ezen az összegen|ezen az áron|ennyiért|áron) …(nem|sajnos)',
      example: 'Ha nem jönnek lejjebb, nem tudunk megegyezni.',
      counter: 'Ha jönnek, örülünk.',
    },
    {
      kind: 'price_objection',
      say: '(drága (nekünk|ez|lesz|lenne|volna|lett|így|a|az)|(ez|nekünk|így|kissé|sajnos) drága|árrobban*|hajmereszt*|brutál* …(ár*|díj*|összeg*)|rablás*|uzsora|nem (versenyképes*|piacképes*|reális*|áll arányban|bírja el|fizet(ünk|ek|nek) ennyi*|ér (meg )?ennyi*|engedi meg|megfizethet*)|megfizethetetlen*|nincs (erre|rá|ennyi*|ekkora) …(pénz*|keret*|forrás*|büdzsé*|költség*)?|mint (amennyi*|amire (számít*|gondol*|terv*)|amit (terv*|szán*|gondol*)|tavaly)|(leesett|eldobt*|tátva|kerekedt|padlót|kiakad*|levegő*) …(áll*|szem*|ár*|összeg*|díj*|végösszeg*|száj*)|(olcsóbb|kedvezőbb) (megoldás*|verzió*|változat*|ár*) …(kell*|nincs|kér*)|(lehet|tud[a-z]{0,5}) …(engedni|lejjebb|alkud*|faragn*|lefarag*|lehúz*)|kezdeni az árral|ráfizet*|veszteség*|rentábilis|megspórol*|(maximum|legfeljebb|max|csak) # ?[a-zá-ű]{0,12} (van|tud*|fér|keret*|jut)|(keret*|büdzsé*|költségkeret*) …(csak|maximum|#|szűk*|elfogy*|kimer*)|dupláz*|háromszoros*|meglep(ett|őd*) …(ár*|összeg*|díj*|végösszeg*)|nagy falat|(ezen|ilyen|ekkora|ennyi) (az )?(áron|ár|összeg*|díj*|pénz*) …(nem|kihagy*|sajnos|kizárt|felejt*|inkább)|olcsóbban …(nem|\\?|kell*|tud*)|utolsó ár*|alkuképes*|(az )?ár miatt|(#|tíz|húsz|harminc|ötven)[ %-]{0,2}(százalék|%)[a-zá-ű-]* …(emel*|drág*|több|felett|fölött)|áremelés*|emelés* …(nem|sok|elfogad*|túl*|durva)|(sok|többe) (lesz|lenne|nekünk|ez|kerül*)|ennyi(t|ért|re|be)? (nem|nincs|sok|túl|sajnos)|(pénzügy*|főnök*|vezet*|tulaj*|igazgató*|elnök*|bizottság*) …(nem engedi*|nem hagyja|lehúzt*|visszadobt*|kihúzt*|sokall*|nem írja alá|nem fogadja el))',
      example: 'Ennyit nem tudunk rászánni.',
      counter: 'Sokan jöttek.',
    },
    {
      kind: 'competitor_mention',
      say: '{other} … {better}',
      example: 'Egy másik cég olcsóbb ajánlatot adott.',
      counter: 'Egy szebb nap jön.',
    },
    {
      kind: 'competitor_mention',
      say: '(találtam|találtunk|kaptunk|kaptam|van|láttam|kínálnak|adnak|jött) (jóval |sokkal )?(olcsóbb*|kedvezőbb*|jobb (ár*|ajánlat*))|olcsóbb(at|an)? …(kaptunk|kaptam|adnak|vállal*|hirdet*)|(drágább*|olcsóbb*|lassabb*|jobb*|több*) ?…mint (a |az )?(mostani|jelenlegi|régi|eddigi|másik|többi*|konkurenc*|előző|[a-zá-ű]{3,14}(ék|é))|(átmegyünk|váltunk|váltani|átállunk|szerződtünk|megyünk|fordulni máshoz|maradunk|átvi[a-zá-ű]{2,6}|visszük|hajlunk|húzunk|átpártol*|szerződünk|döntöttünk|leszünk) …(más*|másik*|konkurenc*|velük|hozzájuk|mellett|[a-zá-űőű-]{3,20}(hoz|hez|höz|nál|nél|felé))|(más*|másik*|konkurenc*|velük|hozzájuk|[a-zá-űőű-]{3,20}(hoz|hez|höz|nál|nél|felé)) …(átvisz*|átvitt*|átmegyünk|váltunk|váltani|átállunk|szerződtünk|kell fordulnunk|maradunk|hajlunk|húzunk|visszük|visz(ik|nek)|ingyen|olcsóbb*|kedvezőbb*|kevesebb*|gyorsabb*|fele)|fele (annyiért|ennyiért|áron)',
      example: 'Találtam olcsóbbat a piacon.',
      counter: 'Találtam egy kulcsot.',
    },
    {
      kind: 'competitor_mention',
      say: '(két|három|négy|öt|több|tíz) (másik |más )?(cég|kivitelező|beszállító|szállító|szolgáltató|hely)(től|től is|ről|tól) |(körbenéz*|körülnéz*|szétnéz*|tesztel*|összehasonlít*|mérlegel*|versenyez*|verseny*) …(piac*|más*|termék*|ajánlat*|rendszer*|cég*|szállító*)|(több|két|három|négy|öt|mindhárom|mindkét|egyszerre|másik) (másik |más )?(cég|ajánlat|szállító|beszállító|kivitelező|árajánlat|helyről|jelölt|szolgáltató|partner)[a-z]{0,6} …(kért*|kap*|néz*|verseny*|tárgyal*|van|kérünk)|(szűkített|rövid) list*|(önök|ti) (és|vagy) (a|az) [a-zá-ű]{3,20}|(vagy|inkább) …(maradunk|marad|felé|velük|náluk|onnan|webáruház*|interneten)|(régi|mostani|jelenlegi|korábbi|eddigi|másik)[a-z]{0,3} [a-zá-ű]{4,16}(nk|unk|ünk|ünkhöz|unkhoz|unknál|ünknél|m)( is)? …(visszajön*|olcsóbb*|ad*|kér*|tud*|marad*|vállal*|jobb*|mérlegel*)|(kerülget*|megkörnyékez*|megkeres(ett|tek)) …(minket|bennünket)|ők (is )?(tartják|adják|vállal*|elvállal*|kérnek|hozzák|mond*|szállít*|csinál*|ingyen*|olcsó*)|elvesztettük|lett az első|[a-zá-ű]{3,15}(hoz|hez|höz) képest|a(z)? [a-zá-ű-]{4,18} (olcsóbb|gyorsabb|kedvezőbb|jobb) (volt|lenne|áron|ár*)|vállalt(a|ák)? (nekik|nekünk)|a [a-záéíóöőúüű]*-[a-z]* …(mondott|adott|elvállalta|adja|vállal*|ajánl*|hozná)|van itt helyben',
      example: 'Három másik kivitelezőtől is kértünk árat, mert több cégtől kértünk.',
      counter: 'Három alma van.',
    },
    {
      kind: 'competitor_mention',
      say: '((más|többi|rivális|alternatív|külföldi|kínai|lengyel|olasz|német|osztrák|szlovák|internetes|online|környékbeli|szomszéd*|falubeli|helyi|ottani) (ajánlat*|forrás*|megoldás*|opció*|lehetőség*|gyártó*|bolt*|cég*|kereskedő*|áruház*|szolgáltató*|szállító*|vállalkozó*|mester*|beszállító*|platform*|eszköz*|program*|szoftver*|termék*)|versenyajánlat*|ellenajánlat*|konkurens*|riváli*|(?!önök|mindenki|tőle)[a-zá-űőű-]{3,20}(tól|től) (is )?…(kap(tunk|tam)|jött (ajánlat*|egy)|(jobb|olcsóbb|másik) ajánlat*|is kért(ünk|em)|megrendel*|veszünk|veszek|vásárol*|hoz(zuk|om|atjuk))|(?!önök)[a-zá-űőű-]{3,20}(val|vel|kal|kel|tal|tel|sal|sel|ral|rel) (is )?(tárgyal(unk|ok)|szerződ(ünk|tünk)|dolgoz(tunk|unk most)|megyünk tovább|írtunk alá)|mellett döntött*|[a-zá-űőű-]{3,20}(ra|re) (váltunk|váltottunk|térünk át|váltanánk|állunk át)|(?!önök|iroda|irodánk)[a-zá-űőű-]{3,20}(hoz|hez|höz) (szerződ*|pártol*|igazol*|kerül*|áttér*|vándorol*|vitt*|visszük|visz(ik|em))|(neten|interneten|boltban|áruházban|piacon) …(olcsóbb*|fele*|találtam|kevesebb*|lát*|kedvezőbb*)|(olcsóbb|jobb|kedvezőbb)(at|an)? …(találtam|találtunk|láttam|kínál*|kap*|máshol|valaki)|mások* (is )?(olcsó*|kevesebb*|kér*|ad*|ajánl*|vállal*|is|gyorsabb*)|(a|az) [a-zá-ű-]{3,18}(ék)? (ezt|ugyanezt|ugyanerre|ugyanezért|is) …(kér*|ad*|vállal*|tud*|megcsinál*|hoz*|ajánl*|olcsó*|#|ingyen*))',
      example: 'Kaptunk egy versenyajánlatot is.',
      counter: 'Kaptunk egy levelet is.',
    },
    {
      kind: 'competitor_mention',
      say: '(# ?[a-zá-ű]{0,8}(-|%|)?[a-zá-ű]{0,6} ?…(adja|adják|kínálja|kínálják|vállalja|vállalják|megcsinálja|megcsinálják|elvállalja|elvállalják|hozza|hozzák|mondtak|számolnak|ajánlottak)|(adja|adják|kínálja|kínálják|vállalja|vállalják|megcsinálja|megcsinálják|elvállalja|elvállalják) …(#|feléért|kevesebbért|olcsóbban|ingyen*)|legdrágább*|legolcsóbb*|[a-zá-ű-]{3,16}i (cég|kft|nagyker|műhely|csapat|gyártó|kivitelező|szolgáltató|kereskedő|vállalkozó|ügynökség|forgalmazó)(nek|nak|nál|nél|től|tól|hez|hoz)? (is )?…(ajánl*|mond*|ad*|kér*|vállal*|tud*|olcsó*|jobb*|hoz*|#|jelentkez*|keres*)|(ajánlat[a-z]{0,3}|ára|árai|díja|csomagja|megoldása|terméke|szolgáltatása)(k|ik)? (is )?(kedvezőbb*|olcsóbb*|jobb*|alacsonyabb*|versenyképes*)|(máshol|máshonnan|mástól|másnál|máshoz|máshova|máshová|mással|másra|mást|valaki mást?) …(vesz*|vásárol*|rendel*|megrendel*|néz*|keres*|kér*|fordul*|megy*|visz*|vissz*|szerz*|bíz*|választ*|csinál*|szerződ*)|(jelenlegi|mostani|eddigi|korábbi|régi) [a-zá-ű]{3,16}(unk|ünk|tónk|óink|őnk|m)(nál|nél|tól|től|hoz|hez|kal|kel)?)',
      example: 'Egy győri cég olcsóbban vállalja.',
      counter: 'Egy győri barátom jön.',
    },
    {
      kind: 'competitor_mention',
      say: '(ajánlatok|jelöltek|cégek|szállítók|lehetőségek) (közül|között)|(másokat|másokkal|többekkel|mindkettőjük*|párhuzamosan|több helyen|több helyről|több (ajánlatot|cégtől|árajánlatot)|két helyről|három helyről|más ajánlatok*) …(is|kér*|tárgyal*|egyeztet*|megkérdez*|néz*|érdeklőd*|összevet*|hasonlít*|bekér*)|(új|másik) (partner*|beszállító*|szolgáltató*|céggel|céget|kivitelező*|ügynökség*) …(találtunk|váltunk|választ*|szerződ*|keres*|vizsgál*|néz*|tesztel*|jön*|veszi*|dolgoz*)|(szolgáltató|beszállító|partner|szállító|cég|ügynökség)[a-z]{0,2}t (váltunk|váltani|cserél*|keresünk)|amazon*|ebay*|alibaba*|emag*|ikeá*|ikea|temu*|(ismerős*|haver*|sógor*|barát*|szomszéd*) …(csinálná*|megcsinál*|vállal*|fele|olcsó*|ingyen*)|[a-zá-űőű-]{3,20} mellett (dönt*|maradunk)|elvi(tte|szi) a munkát|(nyerte|megnyerte|kapta) (meg )?a (munkát|megbízást|tendert|pályázatot)|a többiek(nél|hez|től)?|ugyanez(t|ért|a)? …(#|fele*|olcsó*|kevesebb*|nál|ingyen*)',
      example: 'Több cégtől kérünk árat, a többieknél olcsóbb.',
      counter: 'Több alma kell.',
    },
    {
      kind: 'contact_left',
      say: '(távoz(om|ik|ott|tam|ni)|kilép(ek|ett|tem)|elmegyek|elment|elbúcsúzom|búcsúzom|elhagyom|elhagyja|elhagyta|otthagyta|otthagyom) ?…(cég*|vállalat*|társaság*|munkahely*|tőle|től|tól|öntől|egyetem*|ház*|alapítvány*|az|a)?|továbbáll*|utolsó (munka)?nap*|utoljára dolgoz*|(már |többé )(nem|nincs) (dolgoz(om|ik)|nálunk|itt|elérhető|munkatárs*|tölt*|én)|nem (én|ő) (foglalkoz*|tölt*|vagyok)|nem leszek elérhető|nem munkatárs*|nyugdíj(ba|as)*|utód(om|omat|omnak|omhoz|a|ja)|(helyemet|helyét|helyemre|munkakör*|posztom*|feladat(aim|okat|kör)*|teendő*|portfólió*) …(átv*|veszi|vesz|tölti|átad*|kerül|nevez*|örököl*|lép)|(átadom|átadtam|átveszi|átvette|veszi át|adom át) …(munkakör*|feladat*|beszerz*|ügy*|teendő*|terület*|[a-zá-ű]{3,15}nak|[a-zá-ű]{3,15}nek)|(véglegesen|végleg) ?…(átad*|veszi|elme*|távoz*)|befejezem itt|itt befejez*|új (kihívás*|munkahely*|állás*|kapcsolattartó*|pozíció*)|(munkaviszony*|állásom) …megszűn*|megszűnik a(z)? (munkaviszony*|állás*)|lemond(ok|tam|ott) a(z)? …(tiszt*|poszt*|elnök*|vezet*|ról|ről)|régi (címe|száma|telefonszáma)|(ezután|ezentúl|mostantól|innentől|a jövőben|azután|péntektől|hétfőtől|elsejétől) …(írjanak|írjatok|keress*|fordulj*|hívj*|segít)|(elköltöz*|szülni megyek|más területre|másik osztály*|áthelyez*)|(beszerző|kolléga|kolléganő|kapcsolattartó)[a-zá-ű]{0,4} …(továbbáll*|elment|távoz*|kilép*|helyett*)|én vagyok az új|többé nem én',
      example: 'Pénteken van az utolsó munkanapom.',
      counter: 'Utolsó kör a pályán.',
    },
    {
      kind: 'contact_left',
      say: '((cég|munkahely|állás|pályá|szakmá|munká)[a-zá-ű]{0,4} vált(ok|ottam|ott|otta)|elköszön(ök|nék|ünk)|megválok|elbocsát*|leépít*|leköszön*|visszavonul(ok|tam|t)|elhunyt|saját (vállalkozás*|cég*|utam)|(már|többé) nem (tagja|része|áll|ennél|a cég*|itt|ő|nálunk|vagyok|tartoz*|felel*|intéz*|foglalkoz*)|nem (áll|állok) …alkalmazás*|(helyette*|helyembe|helyére|pozíció*|feladatkör*|munkakör*|megbízat*) …(lép|lépett|lépek|jön*|érkez*|érkezett|veszi|vette|keres*|kerül*|lesz|betölt*|kap*|mostantól|írj*|mond*)|(ez a |e-mail ?)(cím*|fiók*|postafiók*|telefonszám*) …(megszűn*|megszün*|nem él|nem aktív|töröl*)|(mostantól|ezentúl|innentől|ezután|a jövőben|továbbiakban|január*|február*|márciu*|április*|május*|június*|július*|augusztus*|szeptember*|október*|november*|december*) …(én vagyok|én veszem|ő lesz|illetékes|lesz (az |a )?(új )?(kapcsolattartó*|partner*|felelős*)|veszi át|vette át|átveszi|keressék|keresd|fordulj*|távozom|elhagyom|nem dolgozom|más* munkahely*)|(átvettem|átveszem|megörököltem|örököltem) …(től|tól|helyét|munkáját|feladat*|ügyeit|posztját)|elődöm*|(volt|korábbi|előző) (kollég*|kapcsolattartó*|beszerző*|vezető*|igazgató*|főnök*) …(elment|távoz*|kilép*|már|nem|helyett|nyugdíj*))',
      example: 'Elköszönök, saját vállalkozást indítok.',
      counter: 'Köszönöm szépen.',
    },
    {
      kind: 'out_of_office',
      say: 'automat(ikus|a) (válasz*|üzenet)|(szabadságon|szabadságomat|szabin|házon kívül|irodán kívül|távol (vagyok|leszek)|nem (tartózkodom|vagyok elérhető|leszek elérhető)|nem vagyok (az )?(irod*|asztal*|elérhető|bent|gép*)|betegszabadság*|betegállomány*|táppénz*|szülési szabadság*|gyed*|gyes*|üzleti út*|szolgálati út*|kiküldetés*|nászút*|nyaral(ok|unk)|képzésen|konferencián|tréningen|kiállításon vagy*|úton vagyok|korlátozott(an)?|nyári leállás|térek vissza|visszatérek |távollét*)|(irodánk|hivatal*|üzemünk|cégünk|üzletünk) …(zárva|leáll*)|(levelemet|leveleimet|leveleimhez|levelét|levelére|üzenet*|postafiók*|e-mail*) …(nem (olvas*|nézem|érem|figyel*|tudom|látom)|alig|később|este|akkor|ekkor|visszatér*|jövő hét*|olvasom|figyelik)|nem (érem el|nézem|olvasom) …(level*|üzenet*|mail*|posta*)|alig (nézek|olvasok|látok)|(hétfő|kedd|szerda|csütörtök|péntek)[a-zá-ű]* nem dolgozom',
      example: 'Május 4-ig szabadságon vagyok.',
      counter: 'Szabad a hely.',
    },
    {
      kind: 'out_of_office',
      say: '(távollét(em|ünk)|helyettesít(őm|em|i|enek)|sürgős (esetben|ügyben|ügyek*)|halaszthatatlan|(ismét|újra|legközelebb|csak|ismét csak) (elérhető|bent|irodában|dolgozom|leszek|#)|nem vagyok (bent|bejárat*|gép*|szolgálat*)|kórház(ban|i)|műtét*|ünnepek (alatt|miatt|között)|(téli|nyári|karácsonyi|húsvéti|év végi) (szünet*|leállás*|zárva*|szabadság*)|zárva (tart(unk|ok)|vagyunk|lesz(ünk)?)|munkaszünet*|szabadnap*|pihenőnap*|offline|utazom|külföldön (vagyok|leszek|tartózk*)|nem (tudok|tudom) …(válaszol*|level*|olvasni)|(később|késve|késéssel|lassabban) (válaszol*|tudok)|apasági*|apaszabi*|fizetés nélküli|(vissza(jövök|érek|érkez*|állok)|újra dolgozom) …)',
      example: 'Távollétem alatt Kati helyettesít.',
      counter: 'Jelen vagyok.',
    },
    {
      kind: 'closure',
      say: '(már |mégsem |mégse |így )(nem )?(szükséges|kell|lesz|kérünk|kérjük|kérem|kérek|aktuális|érdekes|küldj*|fáradj*|vágunk|veszünk)|(nem|ne) (szükséges|kell (már|tovább|többet|elküld*|hív*|vissza*|foglalkoz*|küld*)|aktuális*|lesz szükség|van szükség|küldj* (már|többet|tovább)|fáradj*|foglalkozz*|vágunk bele|lesz belőle)|(már nincs|nincs már|nincsen már|nincs többé|nincs nyitott|nincs több) …(szükség*|rá|kérdés*|teendő*)|tárgytalan*|okafogyott*|megoldód*|megold(ottuk|ottam|va|ás)|elintéz(tük|tem|ve|ődött)|rendez(ve|ődött|tük)|lezár(va|hat*|ják|juk|ták)|zárják le|zárhat*|meglett|kvitt*|felejts*( el)?|tévedésből|véletlenül (küld*|ment)',
      example: 'Megoldódott, már nincs rá szükség, köszönjük.',
      counter: 'Szükség van esőre.',
    },
    {
      kind: 'closure',
      say: '(megkap(tam|tuk)|megérkez(ett|tek)|megjött(ek)?|megvolt|megvan|itt van|jött meg) …(köszön*|köszi|kösz|minden|rendben|szuper|nagyon|hálás*|csod*|tökéletes*|kiváló*|kvitt*|remek*)|(köszön*|köszi|kösz|hálás*|rendben|ma|épségben) ?…(megkap*|megérkez*|jött meg|az ajánlatot|az árlistát|a katalógust|a mintá*|a tájékoztat*|az adatlap*|válasz*|segít* megold*)|(visszavon(juk|om)|töröl(jük|em|hetik)|tekints*|hagyj(uk|átok|a|ák)|leállíthat*|állíts*) …(tárgytalan*|kérés*|annyiban|semmis*|megkeresés*|ajánlat*|kalkuláció*|megold*|nem kell)|(lefúj*|meghiúsul*|elállt*|eladtuk|elmarad*|elhalaszt*) ?…(projekt*|rendezvény*|ajánlat*|ház*|vev*|nem kell|ezért|így)?|végül …(mégsem|nem|saját|magunk|nélkül)|(csak )?ennyit szerettem volna|maradjunk ennyi*|(minden|ezzel) …rendben (is )?(van|vagy*|nálunk|lett)|(újra|ismét|már) (működik|jó|megy|minden)|ezzel (részemről|részünkről)',
      example: 'Megkaptam a listát, köszönöm szépen.',
      counter: 'Kaptam egy almát.',
    },

    {
      kind: 'closure',
      say: '((oké?|rendben|remek|szuper|értem|tiszta|világos|köszi|köszönöm|köszönjük|kösz)( szépen)? (köszi|köszönöm|köszönjük|kösz|megkaptam|megkaptuk|megjött|megvan|minden világos|így jó|ennyi)|minden (világos|megvan|megjött|megérkezett|tiszta|oké)|(lekerült|levettük|levette) …napirend*|letett(ünk|em) róla|elvetett(ük|em)|elálltunk|eláll(ok|unk) tőle|nincs (már|többé|több) (kérdés*|szükség*|igény*|teendő*|miért)|nem aktuális*|felesleges* …|ne (keress*|hívj*|vesződj*|küldj*|bajlód*|készíts*|dolgoz*|foglalk*|számolj*|törődj*|fárad*) …(már|többet|tovább|vele|ezzel|miatt*|ki)?|(közben|időközben|azóta|végre) …(megold*|megjött|elintéz*|megérkez*|megvan|rendeződ*|sikerült|okafogy*|találtunk|meglett)|(magunk|saját magunk|házon belül|mi magunk) …(megold*|csinál*|elkészít*|megcsinál*)|megtaláltam|megtaláltuk|(sztornó|stornó)[a-zá-ű]*|tekintsék (lezárt*|semmis*|tárgytalan*)|lezártnak|lekerült|(törölhet|elfelejthet|kidobhat|zárhat|lezárhat|archivál)[a-zá-ű]{1,6}|(sikerült|működik|megy) (köszön*|köszi|végre|már|minden))',
      example: 'Közben megoldódott, rendben köszönöm.',
      counter: 'Közben esett.',
    },
    {
      kind: 'closure',
      say: '((átvett(em|ük)|befutott|ideért|megérkeztek|megérkezett|kézhez (kapt*|vett*)|megkapt(am|uk|unk)|megjött|megvan) …(köszön*|köszi|kösz|rendben|minden|hibátlan*|hiánytalan*|sértetlen*|épségben|örül*|szép*|jó|pont)|(köszön(öm|jük|et|ettel)|köszi|kösz|hálás*) …(a gyors|az árakat|az árat|a számokat|az információ*|az anyag*|a segítség*|a választ|a tájékoztat*|a listát|a küldemény*|az infó*|a linket|a prospektus*|mindent|a fáradoz*)|azért köszön*|köszön* azért is|(vegyék|vegye|tekints*|vedd) …(úgy|semmis*|lezár*|tárgytalan*)|(jegel(jük|tük)|elnapolt*|elhalasztott*|elvetett*|elálltunk|letettünk|lemondtunk róla|meggondolt*|kihátrált*|törölte) ?…|(kérés|kérdés|igény|megkeresés|ügy|hibajegy|jegy)[a-zá-ű]{0,7} …(visszavon*|lezár*|megold*|okafogy*|tárgytalan*|törölhet*|zárhat*|rendezt*|elintéz*)|(visszavon(om|juk|ná[a-z]{1,2})|nem kell (már )?…(visszahív*|küld*|válasz*|jön*|kijön*|ajánlat*|foglalk*|fárad*)|nincs szükség* …|mást választott*|máshogy oldott*|máshogyan|más megoldás*|nincs további|több kérdésem nincs|(minden|kérdés*) …(megválaszol*|tisztáz*|rendeződ*|kiderült)|kiderült …(köszi|köszön*)))',
      example: 'Átvettem, hiánytalanul megvan, köszönöm.',
      counter: 'Átvettem a kanyart.',
    },
    {
      kind: 'quote_sent',
      say: '(csatol(om|tam|juk|tuk|va|t|tan)|mellékel(em|ten|jük|ve|t|tük|tem)|küld(öm|jük|tem|tük)|megküld(öm|jük|tem|tük)|elküldt(em|ük)|átküldt(em|ük)|átadt(am|uk)|átfax*|továbbított*|íme|itt (van|a|az|küld*)|mellékletben|csatolmányban|az alábbi*|postáztam|postáztuk|feltölt*|linken|kért) …({quote}|{list}|{info}|ár(at|ak|akat|unkat|ajánlat*)|díj*|*list*|számok*)',
      example: 'Csatoltam az ajánlatot a padokra.',
      counter: 'Láttam egy képet.',
    },
    {
      kind: 'quote_sent',
      say: '({quote}|{list}|{info}|*ajánlatun*|bontás|táblázat|jegyzőkönyv) …(csatol*|mellékel*|mellékletben|küld(öm|tem|tük|jük)|elküldve|kiment|átadva|pdf*|megy)',
      example: 'Az adatlap csatolva.',
      counter: 'Az adatlap hosszú.',
    },
    {
      kind: 'quote_sent',
      say: '# ?(?:ft|forint*|huf|eur|euró*|€|e ft|millió*|ezer*|ft\\/[a-z]{1,6})|(ár|díj|díja|ára|áruk|díjunk|darabja|napijegy|jegy|bérlet)( :)? …#|# (darab|db) van|# (mikronos|mm-es|literes|wattos|decibel*|db,)|igen …(van (belőle|raktáron|készleten)|raktár*|jó|alkalmas|bírja|kompatibilis|kapható|tud*|megoldható)|(hétre|napra|hetes|napos) (jön*|szállít*|határid*)|(két|három|négy|öt|hat|hét|nyolc|kilenc|tíz)[a-zá-ű-]* (hétre|hét|nap) (jön*|szállít*|a(z)? )',
      example: 'A pad ára 42 000 Ft, áfával.',
      counter: 'Gyűjtöttünk pénzt.',
    },
    {
      kind: 'quote_sent',
      say: '(elmond(tam|tuk)|bediktál*|megadt(am|uk)|ismertett*|átadt(am|uk)|közölt(em|ük)) …(ár*|díj*|szám*|összeg*|adat*|ajánlat*|kalkuláció*)|(ár*|díj*|szám*|összeg*) …(elmond(tam|tuk)|megadt(am|uk)|ismertett*)',
      only: 'note',
      example: 'Elmondtam neki az árakat telefonon.',
      counter: 'Elmondtam egy viccet.',
    },
    {
      kind: 'promise',
      say: '{time} … {will}',
      example: 'Holnap küldöm az árat.',
      counter: 'Holnap ünnep lesz.',
    },
    {
      kind: 'promise',
      say: '{will} …({time}|és)',
      example: 'Megnézem és visszajelzek.',
      counter: 'Megnézte tegnap.',
    },
    {
      kind: 'promise',
      say: '{time} …(megy|indul a|ott lesz|önnél lesz*|nála lesz*|nálad lesz*|nálatok lesz*|meglesz|kész lesz|elkészül*|beviszi|elviszi|felhívom|hívni fog*|jelentkezik|kap(ja|od|ják|játok))|(ott|önnél|nálad|nálatok|nála|postafiók*) (lesz|lesznek) …|(kérek|kérünk) türelm*|(ígér(em|jük|tem|tük)|vállalt(am|uk)|megígér*) …',
      example: 'Az ajánlatunk legkésőbb 18-án Önnél lesz.',
      counter: 'Az ajánlat jó lesz.',
    },
    {
      kind: 'promise',
      say: '(holnap*|holnapután|még ma|ma (délután|este|még)|hétfő*|kedd*|szerdá*|csütörtök*|péntek*|jövő hét*|jövő hónap*|napokban|hamarosan|délután*|délelőtt*|délig|estig|óra múlva|perc múlva|hét végé*|hónap végé*|hó végé*|legkésőbb|amint|rögtön|azonnal|mindjárt|#-(ig|án|én|jén|ra|re)|ebéd után|munkaidő végé*) …(?!vár|talál|köszön|örül|kér|gondol|remél|tud|szeret|volt|nem)[a-zá-űőű]{2,14}(om|öm|em|juk|jük|zuk|zük|suk|sük|unk|ünk|ok|ek|ök|om neked|ni fog[a-z]{0,4})',
      example: 'Csütörtökig kidolgozzuk a változatokat.',
      counter: 'Csütörtökön várjuk Önöket.',
    },
    {
      kind: 'promise',
      say: '(gondoskod(om|unk)|elintéz(em|zük)|utánajár(ok|unk)|(fogom|fogok|fogjuk|fogunk) …|(be|meg|el|át|ki|oda|vissza|fel|utána|rá)(hívni|küldeni|nézni|írni|kérdezni|vinni|hozni|juttatni|adni|tölteni) (fog*)|(kollégá|kolléganő|munkatárs|főnök|szerelő|mérnök|felmérő|sofőr)[a-zá-ű]{0,4} …(hívja|felhívja|küldi|jelentkez*|viszi|hozza|keresi|felkeresi|fogja|fog|átküldi|visszahívja|megnézi)|amint (megvan|megjön|kész|lesz|megkap*|tud*) …(küld*|szól*|jelentkez*|hív*|ír*|jelz*)|(számíthat*|meglesz|ott lesz|megkapja|megkapják|megkapjátok|megkapod) …(ig|holnap*|hét*|rá|nálad|önnél|péntek*|ma|este*)?)',
      example: 'Gondoskodom róla, a kollégám felhívja.',
      counter: 'Gondos munka volt.',
    },
    {
      kind: 'auto',
      say: 'automat(ikus|a) (üzenet*|válasz*|levél*|értesít*)|automatikusan (generál*|küld*|készül*)|ne válaszoljon|ne válaszolj*|leiratkoz*|hírlev*|azért kapta|böngészőben|(megkeresés*|üzenet*|levele*|kérés*|bejelentés*|ügy*|igény*|ajánlatkérés*|űrlap*|jelentkezés*) …(rögzítettük|beérkezett|iktattuk|fogadtuk|megkaptuk|elküldtük|továbbítottuk)|(virtuális|digitális) (asszisztens|segítő)|chatbot|bot|bottal|robot|csevegés*|csevegett|feliratkoz*|webinár*|szabadságon vagyok|távol vagyok|(munkanapon|órán|napon|percen) belül (válaszol*|jelentkez*|felves*|keres*|visszahív*)|(munkatársunk|kollégánk|csapatunk) …(hamarosan|belül)|hívása fontos|a sorban|rendszerünk|\\{\\{|jelszava|foglalja le helyét|hasznos volt|nyitvatartás*|ügyszám*|értékeljen*|kupon*|csak ma|akció*|%-os kedvezmény|kattints*|regisztrál(jon|j)|ne maradj*(on)? le|tudta, hogy|emlékeztető|megerősítő (kód|link)|rendszerüzenet|munkaidőn kívül|töltse ki|blog*|újdonság*|tippek*|ügyfélszolgálatunk|(jegy|azonosító|hivatkozási|bejelentés)[a-zá-ű]{0,4}(szám|számon|számú|száma)|nem figyelt (postafiók|cím)|nem fogad(unk)? válasz*|black friday|leárazás*|nyereményjáték*|hangposta*|(köszönjük|köszönöm)[,]? hogy …|(kosarában|kosár|hírlevél|kódja|kuponkód|ajándék|nyerj*|visszaszámlál*|utolsó nap)|nem tudunk válaszolni|üzenetrögzítő*|sípszó*|nyomja meg|felhasználói fiók*',
      example: 'Ez egy automatikus üzenet.',
      counter: 'A kapu zárva.',
    },
  ],
  guards: [
    {
      stops: 'requests',
      within: 'sentence',
      say: '(megkaptam|megkaptuk|megjött|megérkezett) (az|a) …köszön*|köszön* …megkapt*|mi történt|lemond(juk|om|ta|tuk)|leállít(hat|s)[a-zá-ű]{0,5}|(nem|sem|ne|nincs|nincsen|senki) (is |most |még |jelenleg |egyelőre |akarunk |is )?(kér*|szeretn*|kell*|szükség*|érdekel*|keres*|volt szó|küldj*|kértek|kérte*|áraz*|kínál*|ajánl*|írjanak|írj*)|mégsem|mégse|tárgytalan*|csak akkor',
      example: 'Egyelőre nem kérünk ajánlatot.',
    },
    {
      stops: 'requests',
      within: 'sentence',
      say: '(amikor|tavaly(?!.{0,60}[^a-z](most|idén|ezúttal) )|tavasszal|annak idején|akkoriban|régen|(?<!még )mindig|(két|három|# )?(éve|hónapja)|#(?<=(19|20)[0-9][0-9])-ban|múlt (évben|nyáron)) …(kért(em|ünk|ek|ük|e)?|kér(tük|tem)|ajánlat*)|(kért(em|ünk|ek)) …(tavaly|tavasszal|annak idején|akkor)|régi főnök*',
      example: 'Amikor tavaly ajánlatot kértünk, gyorsak voltak.',
    },
    {
      stops: 'requests',
      within: 'sentence',
      say: '(ha|amint|amennyiben|mihelyt|akkor) …(jóváhagy*|megszavaz*|megnyer*|engedély*|engedn*|elfogad*|dönt(enek|ött|öttek|enénk)|megkapjuk|támogat*|zöld* (jelz*|utat)|sikerül|felszabadít*)|(majd|később|akkor) …(kérni fogunk|kérünk|kérek|keressük|jelentkez*|fordulunk|megkeress*)|(kérünk|kérek|bekér*) majd|(fogunk|fogok|fogja|fogják) (majd )?(kérni|jelentkezni|fordulni|keresni)|lehet, hogy …fordul*|kiírjuk|bekérem|gyeztet(ünk|jük) majd',
      example: 'Ha a testület megszavazza, majd kérünk ajánlatot.',
    },
    {
      stops: 'requests',
      within: 'sentence',
      say: '(készít(ek|ünk)|küld(ök|ünk)|ad(ok|unk)|össze(állítok|állítunk)) (önnek|önöknek|neked|nektek|szívesen)|szívesen (készít*|küld*|ad*|ajánl*)|tudunk (adni|ajánlani|kínálni)|ajánljuk (önök*|ön*)|kérjen (tőlünk|most|még ma|egyedi)|(díjmentes|ingyenes|kötelezettség ?nélküli|kötelezettségmentes) (ajánlat*|felmérés*|konzultáció*)|figyelm(ébe|ükbe) ajánl*|ajánlott (küldemény*|levél*)|ajánlom|állásajánlat*|(csatol(om|juk|tan)|mellékel(em|jük|ten)) …(ajánlat*|árlist*|díjszabás*|feltétel*|bizonyítvány*) ?(unk*|ünk*)?$|(megkeresés|ajánlatkérés)(ükre|ére|ére) ',
      example: 'Kérjen tőlünk díjmentes ajánlatot még ma.',
    },
    {
      stops: 'requests',
      within: 'sentence',
      say: '(ajánlat|árajánlat|kalkuláció)[a-zá-ű]{0,8} …(elfogad*|megrendel*|jóváhagy*|aláír*|tárgyal*|átnéz*|nézzük|beérkez*|döntés*|telitalálat|lejárt)|(ajánlat|árajánlat|kalkuláció)[a-zá-ű]{0,8} (alapján|szerint)|(köszön*) (az|a)? ?(ajánlat*|árlist*|gyors|anyag*|tájékoztat*)|elfogadjuk|megrendeljük|(az )?árral …(elégedett*|rendben)',
      example: 'Az ajánlatuk alapján 25 darabot megrendelünk.',
    },
    {
      stops: 'requests',
      within: 'sentence',
      say: '(hogyan|hol|hogy|melyik gomb*) (lehet|tudom|tudok|tudjuk|kell|veszek|veszünk|vízkő*|némít*) ?(a |az )?…(beállít*|módosít*|töröl*|export*|nyomtat*|átír*|kikapcsol*|megváltoztat*|letölt*|szerkeszt*|hozzáad*|be|ki|fel|gombbal|vízkő*|némít*|meglévő|nálunk)|(hol|hogyan|hogy) (állítható*|találom|kapcsol*|érhető|veszek)|(gomb*|hibaüzenet*|sablon*|frissítés*|modul*|verzió*|menü*|űrlap*|jelszó*|app) …(eltűnt|nem (működik|megy|küld|jön)|hiba|lefagy*|óta|kiléptet*)|^(hogyan|melyik gomb*) …|(mit jelent|miért nem|nem stimmel|kiderít*|hibakód*|piros lámpa|múltkor beszerelt|nálunk lévő|azt írja ki)|(számlá|szállítólevel|teljesítésigazol|megrendelésszám|adószám|csomagkövet|jelenléti|bizonylat)[a-zá-ű]*|gombbal',
      example: 'Hol lehet beállítani az ajánlatkérő űrlapot?',
    },
    {
      stops: 'requests',
      within: 'sentence',
      say: '(visszaigazol*|igazolj* vissza|megerősít*) …(átvétel*|rendelés*|kézhezvétel*|időpont*)|számlamásolat*|hivatkozási szám*|származási nyilatkozat|beszállítói kérdőív*|(szállítási )?címet módosít*|(üzletárs*|kollégám*) …hozhat*|^hozhat*|utalásunk*|találkozó*|megbeszélés*|tombol*|lottó*|árfolyam*|tőzsd*|(gyengült|erősödött) a forint|infláció*|jelszó*',
      example: 'Kérem, igazolják vissza az ajánlat átvételét.',
    },
    {
      stops: 'all',
      within: 'message',
      say: 'leiratkoz*|díjmentes (ajánlat*|felmérés*|konzultáció*)|(spórol*|takarít*) …%|(segítünk|segítek) (cégek*|vállalkozás*)|(honlapj*|weboldal*) …(google|keres*|látogat*|néz*)|(piacvezető|vezető) (cég|szolgáltató|gyártó)|(mikor|mikor is) hívhatom|több (ügyf*|vevő*)|kiállító(k|ink)|(lenne|volna) kedv(ük|e) …(kiállít*|részt*)|kipróbálnák|lapozz*|rendeljenek tőlünk|várjuk rendelés*|ajánlatot tudunk adni',
      example: 'Spóroljon 30%-ot, leiratkozás válaszlevélben.',
    },
    {
      stops: 'all',
      within: 'message',
      say: '(5|10|15|20|öt|tíz|tizenöt|húsz) perc(re|ben|et)?',
      example: 'Lenne 5 perce? Csak 5 percre hívnám.',
      worth: 0.5,
    },
    {
      stops: 'all',
      within: 'message',
      say: 'önéletrajz*|(állás|pozíció|munkakör|hely)[a-z]* …(jelentkez*|pályáz*)|jelentkezem …(hely|állás|pozíció)*|bizonyítvány(aim|omat|aimat)|álláshirdetés*|bérigény*|motivációs levél',
      example: 'Csatolom az önéletrajzomat a pozícióra.',
    },
    {
      stops: 'all',
      within: 'message',
      say: '\\(belső\\)|belső (megbeszélés*|értekezlet*|egyeztet*|feljegyzés*)|heti (értekezlet*|megbeszélés*)|értékesítési (értekezlet*|megbeszélés*)',
      example: 'Belső megbeszélés, május 4.',
      only: 'note',
    },
    {
      stops: 'all',
      within: 'message',
      say: '(csatol*|mellékel*|küld(öm|jük)) …(új |friss |aktuális |idei )?(árlist|díjszabás|feltétel)[a-zá-ű]*(nk|unk|ünk)(at|et)?|áraink …(változ*|emelked*|módosul*)|árváltozás*',
      example: 'Mellékeljük új árlistánkat május 1-től.',
    },
    {
      stops: 'cues',
      within: 'sentence',
      say: '(le|fel)? ?akartam (le|fel)?mondani|(lemond|lefúj|töröl)[a-zá-ű]* …(találkozó*|megbeszélés*|vacsor*|bemutató*|időpont*|értekezlet*|ebéd*|asztal*)|(találkozó|megbeszélés|bemutató|vacsora|ebéd)[a-zá-ű]* …(le kell|lemond*|elmarad*)|visszautalás …(megjött|megérkez*)|megjött …visszautal*|munkavállaló*|felmondási (idő*|ideje)|tulaj(donos)? …felmond*|felmond[a-z]* …tulaj|a forint|lehet, hogy ajánlat*|mindenkitől|kidobtuk|volt akkor|annak idején|elárul*|régi főnök*|infláció*|mindenhol|elégedettek vagyunk|nincs panasz*|nem (drága|panaszkod*)',
      example: 'Le akartam mondani, de meggyőztetek.',
    },
    {
      stops: 'promises',
      within: 'sentence',
      say: '(ha|amint) (megad*|elküld*|megír*|átküld*|tud|bármely*|kell|gondol*|megvan*|megkap*)|szívesen|sikerült(-e)?|odaért|rákérdezek, hogy|kérem, |kérem szóljon|csörög*|látta*|\\?$|csatol*|mellékel*|köszönjük a megrendelés*',
      example: 'Ha megadja a méreteket, holnap küldöm az árat.',
    },
    {
      stops: 'deliveries',
      within: 'sentence',
      say: '(megkap(ta|tad|ták)-e|megkapta|sikerült|odaért|meg tudta|átnéz*|volt (már )?(ideje|idejük)|megnézt*|dönt(öttek|ött)|\\?$)|(holnap|hétfő|kedd|szerdá|csütörtök|péntek|délután|délelőtt|hét|estig|este|napokban|jövő hét|ma)[a-zá-ű]* …(küld(öm|jük|ök)|átküld*|postáz*|megy)|(küld(öm|jük)|átküld*) …(holnap*|hétfő*|kedd*|szerdá*|csütörtök*|péntek*)|kérem|kérném|rákérdez*|ha |dolgozom|önnél lesz|benyújt*|adják meg|folyamán',
      example: 'Megkapta a múlt héten csatolt ajánlatot?',
    },
    {
      stops: 'promises',
      within: 'sentence',
      say: 'környék* …(járok|járunk|leszek|leszünk|vagyok)|(arra|arrafelé|felétek|maguk felé|önök felé) (járok|járunk|leszek|leszünk)|(járok|járunk|leszek|leszünk) …(környék*|arra|arrafelé|felétek|maguk felé|önök felé)|(fuvarozó*|futár*|szállítmányozó*|fuvarcég*) …(küldi|küld|írja|adja|értesít*)|(rég*|ideje|hete|hónapja) …nem (beszéltünk|hallottunk|kerestük|jelentkeztünk)|(örül(ök|ünk)|örömmel) …(továbbad*|átad*|elmond*|továbbít*)',
      example: 'Kedden a környékükön leszek.',
    },
  ],
};
