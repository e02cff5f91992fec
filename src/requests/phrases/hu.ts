import type { PhraseBook } from '../phrase-book.ts';

export const hu: PhraseBook = {
  language: 'hu',
  spaced: true,
  words: {
    ask: 'kér(nék|nénk|em|jük|ünk|ek|ne|nének|ik|i|het*|hetn*|ni|ném|nénk)|szeret(nék|nénk|ném|ne|nének)( kapni| kérni)?|küld(j*|en*|ene*|jön|jenek|jétek|enél|ene|enének|jétek|jél|hetn*)|tud(nál|nátok|na|nának|nánk|sz|tok|nak|ja|ják|nám)|adj(on|anak|atok|ál|a)|adna(k|nak|tok|ál)|ad(nál|nátok)|legyen(ek)? szíves(ek)?|légyszi*|légy szíves|lenne* szíves*|érdekel(ne|nek|nének|het)?|szükség(em|ünk|ünk|e|ük)? (lenne|van|volna|lesz)|kellene|kéne|kell(enének)?|igény(elnék|elnénk|elünk)|igényl*|keres(ünk|ek|nénk)|elkérn*|elküld(en*|hetn*|i|ené*)|lehet(ne|séges|ne-e|-e)?|volna|lenne|várjuk|várom|átküld*|össze(állít*|rak*|dob*)|megkap(hat*|nám|nánk)|kaphat(nék|nánk|unk|ok|nánk)|kapnánk|kapnék|jelez(ze*|nék*|né)|írj(a|ák|ál|átok|on) meg|írja|írná(nak|tok|l)|mondj(a|ák|ál|on|atok)|mond(aná|anád|anátok|anának)|dobj(on|atok|ál)?|tájékoztass*|tájékoztat(na|ná*|ást)|felkér(jük|em)|ajánlan(a|ának|ál|átok)|van(nak)? (esetleg )?|vállal(n*|ják|ná*|játok)|hívj(on|uk)',
    quote:
      '*ajánlat(ot|ára|át|ukat|ért|okat|tal|a|uk|unkra)?|*árajánlat(ot|át|ukat|a|ra|kérés*)?|*ajánlatkérés*|*árkalkuláció*|*kalkuláció(t|ja)?|*költségbecslés(t|e)?|*költségvetés(t|i ajánlat*)|*költségkalkuláció*|árbecslés*|becslés(t)?|árat (a|az|rá|erre|a következő)|kiírás|pályázat(ra|i felhívás)',
    quoteVerb:
      'beáraz(ni|nád|nátok|ná|za|zák|zátok|nák)|árazd|áraz(za|zák|zátok) be|kalkulál(j*|n*)|megajánlan*|ajánlj(on|anak|atok) (meg|rá|rám)|számolj*|kiszámol*|számoljatok|összeállít*',
    price:
      'ár(a|at|ak|akat|ai|ait|aik|aikat|áról|on|ban|ú)|*díj(a|at|ak|akat|aik|ai)?|költség(e|ei|et|ek|eket)|összeg(et|e)?|tarif(a|át|ák)|óradíj*',
    list: '*árlist(a|át|ájuk|ájukat|áját|ára|ája|áért|átok|átokat)|*árjegyzék(et|e|üket|ük|ét)?|*díjtáblázat*|*díjszabás*|tarifatábl*|*ártáblázat*|(nagyker|viszonteladói|kereskedői|nagykereskedelmi|partneri|aktuális|érvényes|jelenlegi) (ár*|*list*|*feltétel*|díj*)|árkategóri*|ársáv*|*kondíció(k|it|kat|ikat)|kedvezményrendszer*|áraikat|árait(okat)?|árakat|áraitok|áraik',
    info: 'katalógus*|prospektus*|brosúra*|brosúr*|termékismertető*|tájékoztató*|tájékoztatás*|adatlap*|műszaki (adat*|leírás*|lap*|paraméter*|rajz*)|*mintá(t|k|kat|ja|ból|ikat)|*minta|mintadarab*|próbadarab*|bemutató*|demó(t|ra|ja)?|demo|bemutat(ni|ná*|ás*)|helyszíni (felmérés*|szemle*|bejárás*)|felmérés(t|re)?|információ*|infó*|részletek(et)?|referenci(a|át|ák|ákat)|dokumentáció*|specifikáció*|tanúsítvány*|szállítási (határid*|idő*)|határidő(t|re|vel|je)|készlet(en|információ*|ük|etek)|elérhetőség(e|ét)|rajz(ot|okat)|használati|próba(út*|verzió*|üzem*)|kipróbál*|megnéz(n*|het*)|színminta*|mintakollekció*|vizsgálati|megtekint*|személyes (bemutat*|egyeztet*)',
    howmuch:
      'menny(i|ibe|iért|ire|iből|ivel|ien|it) ?(kerül(ne|het|nek|nének|ne)?|lenne|volna|jön(ne)?( ki)?|egy|az?|ez|ennek|ha|lesz|kell|kérn*|ár(a|ak|ért)|raklap*|számítsunk|számíthat*|kóstál*|fáj|rúg*|vállal*|adj*|van|kilója|darabja|lehet|tudná*|az ára|a|az|jönne)|mi (az |lenne az |a )?(ár(a|uk)|*díja|költség*)|mire számítsunk|(mekkora|milyen) …(összeg*|ár(on|ak|ért|ban|at|a)?|költség*|*díj*|keret*|büdzsé)|milyen ár(ban|on|ak)|(hogy|hogyan|mennyiért) (van|adják|adjátok|adod|adja|vállal*|mérik|áll|számolj*)|(ára|áruk|díja|kilója|darabja|raklapja) (mennyi|mi)|mennyi\\?|mennyi az|árban (hogy|mennyi|mi)|*ár(áról|ak felől|ról|akról) (érdeklőd*|szeretn*)',
    quantity:
      '(?:[2-9]|[1-9][0-9]{1,2}|[1-9][0-9]?[. ]?[0-9][0-9][0-9]) ?(x|db|darab*|raklap*|karton*|doboz*|tekercs*|zsák*|vödör*|hordó*|kanna|kannát|üveg*|csomag*|készlet*|garnitúr*|pár|példány*|fő|főre|fős|személy*|vendég*|résztvevő*|dolgozó*|felhasználó*|licenc*|munkahely*|asztal*|szék*|szob*|terem*|ajtó*|ablak*|jármű*|autó*|kamion*|gép*|szivattyú*|motor*|szelep*|lemez*|panel*|tábla*|tonna*|liter*|kg|mázsa|m2|m²|nm|négyzetméter*|méter*|fm|nap*|hét*|hónap*|óra*|telephely*|üzlet*|bolt*|iroda*|lakás*|póló*|konténer*|fuvar*|lámpa*|lámpát|pohár*|kapu*|tartály*|gyerek*|diák*)|(?:[2-9]|[1-9][0-9]{1,4}) [a-záéíóöőúüű]{4,20}|(két|kettő|három|négy|öt|hat|hét|nyolc|kilenc|tíz|tizenkét|tizenöt|húsz|harminc|negyven|ötven|száz|pár) (darab |db )?[a-záéíóöőúüű]{3,20}|(alábbi|következő|mellékelt|csatolt) (tétel*|termék*|list*|rajz*|terv*|anyag*|műszaki)|(rajz|lista|terv|kiírás) (mellékelve|csatolva|alapján)|(az )?(udvarunk*|csarnokunk*|telephelyünk*|irodánk*|üzemünk*|rendezvényünk*|esküvőnk*|projektünk*|raktárunk*|üzletünk*)',
    whole:
      'az egész(et|re|ért)?|mindent|mindennel|összesen|kulcsrakész*|beüzemel*|beépít*|felszerel*|szerelés(sel)|telepítés(sel)|komplett*|egyben|teljes (projekt*|csomag*|munk*|körű*)|kivitelezés(sel|t)|helyszínre szállítva',
    terms: 'szállít*|határid*|fizetési|garanci*|készlet*|elérhet*',
    trade:
      'raktár*|készlet*|szállít*|határid*|modell*|termék*|választék*|raklap*|katalógus*|mintá*|beszerz*|ár(a|ak|at|lista)|verzió*|garanci*|tanúsítvány*|kompatibilis|próba|demó|bemutató*|adatlap*|gép*|berendezés*|rendel*|vásárol*|ajánlat*|modul*|szoftver*|program*|licenc*|prospektus*|cikkszám*|kapható|kiszállít*|hozni|kannás|méret*|fertőtlen*',
    listed:
      '(raklapja|kilója|darabja|métere|tonnája|órája|doboza|literje|napja|zsákja|köbmétere|négyzetmétere|m2-e|tekercse)|(havi|napi|óra)díj*|havonta|felhasználónként|fejenként|naponta|óránként|kilónként|darabonként|egységár*|viszonteladó*|nagyker*|*árlist*|általában|*árjegyzék*|tarif*',
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
      say: '{quote} … (kér(nék|nénk|em|jük|ünk|ek|ne|nének|ik)|szeretn*|küld*|adn*|tud(n*|sz|tok)|készít*|állít*|kapn*|kaphat*|várunk|várjuk|várom|adj*|dobj*|összedob*)',
      example: 'Árajánlatot kérnénk a kerítésre.',
      counter: 'Az ajánlat szép volt.',
    },
    {
      kind: 'quote_request',
      say: '(tudn*|kér*|légy*|lehet*|szeretn*|szívesk*)? ?…{quoteVerb}',
      example: 'Tudnátok beárazni a kerítést?',
      counter: 'Az ár magas.',
    },
    {
      kind: 'quote_request',
      say: '(árat|számokat|számot) …(kér*|adn*|mond*|küld*|szeretn*|kapn*)|(kér*|adn*|adj*|mond*|küld*|szeretn*|kapn*) …(egy )?(árat|számokat|végösszeg*|irányárat|irányár*)',
      example: 'Tudnál egy árat mondani a kerítésre?',
      counter: 'Az árat emelték.',
    },
    {
      kind: 'quote_request',
      say: '(hogy áll|hol tart|mikor(ra)?|van(-e)? (már )?(hír|fejlemény)|várjuk|várom|sürget*|még (mindig )?nem (kap*|érkez*|jött)|rákérdez*|érdeklőd*) …({quote}|*ajánlat*|árral|árat|árak)',
      example: 'Hogy áll a kerítés ajánlata?',
      counter: 'Hogy áll a meccs?',
    },
    {
      kind: 'quote_request',
      say: '(mennyi(re|vel|be|ből|ért)?|mire|mekkora|milyen) …(számítsunk|számíthatunk|számoljunk|jönne ki|tervezzünk|kalkuláljunk|kalkulálhat*|számolhat*|készüljünk|készüljek|álljunk meg)',
      example: 'Mekkora összeggel számoljunk a tetőre?',
      counter: 'Számoljunk tízig.',
    },
    {
      kind: 'quote_request',
      say: '(kér(nek|ik|i|nének|ne|t|te|ték)?|szeretn*|akar*|érdekl*|igényel*) …({quote}|számok(at)?|árat)|(ajánlatot|árajánlatot|árat|számokat) …(kér*|akar*|vár*)',
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
      say: '{list} … (kér(nék|nénk|em|jük|ünk|ek|ne|ik)|szeretn*|küld*|tudn*|kapn*|kaphat*|elkér*|várjuk|átküld*|megvan|van|lehet*|érdekel*)',
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
      say: '(ára|árát|áráról|árak felől|díját|költségét|díjáról|árakat|árairól|árakról) …(érdeklőd*|szeretn*|megtud*|tud*|kér*|írj*|mond*|érdekel*|tájékoz*)|(érdeklőd*|szeretn*|megtud*|kér*|érdekel*) …(ára|árát|áráról|az ár|díját|költség*|mennyi*|árakról|árról)',
      example: 'A ponyva áráról szeretnék érdeklődni.',
      counter: 'Ára van mindennek.',
    },

    {
      kind: 'information_request',
      say: '{ask} … {info}',
      example: 'Szeretnék mintát kapni a kék lapból.',
      counter: 'A minta szép.',
    },
    {
      kind: 'information_request',
      say: '{info} … (kér(nék|nénk|em|jük|ünk|ek|ne|ik)|szeretn*|küld*|tudn*|kapn*|kaphat*|lehet*|érdekel*|elkér*|adn*)',
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
      say: '(tud(nátok|nák|nánk|játok|ják|-e|na|ná|nál)|képes|alkalmas|kompatibilis|bírja|megoldható|jó(k)?) ?…(hozni|szállítani|kezelni|használni|működ*|mikor*|-e|vele|hozzá|\\?)',
      minor: true,
      example: 'Tudnátok még a héten szállítani?',
      counter: 'Tudna aludni.',
    },
    {
      kind: 'information_request',
      say: '(mikor(ra)?|mennyi idő*|milyen határid*|mekkora|hány nap*) …(tud*|szállít*|hoz*|elérhető|raktáron|kész|határid*|érkez*|megkap*)',
      minor: true,
      example: 'Mikorra tudnák szállítani a padokat?',
      counter: 'Mikor kelsz?',
    },
    {
      kind: 'information_request',
      say: '(érdeklőd(nék|nénk|öm|ünk)|szeretn* (megtudni|tudni)|érdekel(ne|het|nek)?|tudni szeretn*|kíváncsi*) …',
      minor: true,
      example: 'Érdeklődnék, hogy szállítanak-e Pécsre.',
      counter: 'Nem tudni semmit.',
    },
    {
      kind: 'information_request',
      say: '(bővebb|részletes|több|további) (információ*|tájékoztat*|infó*|részlet*)',
      minor: true,
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
      kind: 'complaint',
      say: 'felháborít*|elfogadhatatlan*|botrány*|tűrhetetlen*|felhábor*|csalód(ott*|ás*|tam|tunk)|elégedetlen*|panasz(t|om|unk|szal|kodni|os)?|reklamáci*|reklamál*|(pocsék|silány|rossz|gyenge|csapnivaló|kritikán aluli) (minőség*|szolgáltatás*|kiszolgálás*|munka|hozzáállás*)|(elegem|elegünk) van|szégyen*|nem (normális|korrekt|járja|tartható|fogadható)|így nem lehet|betelt a pohár|hagy kívánnivaló*|bosszant*|felelőtlen*',
      example: 'Ez a kiszolgálás elfogadhatatlan.',
      counter: 'A javaslat elfogadható.',
    },
    {
      kind: 'complaint',
      say: '(másodszor|harmadszor|negyedszer|ötödször|sokadszor|másodjára|harmadik alkalom*|második alkalom*|megint|ismét|már megint)( fordul| kap*| jön| jött| rossz| hib*| kés*| rossz*| hiányos*| nem| hibás*| sérült*|  )|(senki|egy lélek) (sem|se) …(jelentkez*|válaszol*|hív*|jött|reagál*|foglalkoz*|vette)|(sérült*|hibás*|törött*|hiányos*|rossz|selejt*|penész*|romlott) …(érkez*|jött|kaptunk|kaptam|áru*|szállít*|termék*|volt)|(áru*|szállítmány*|csomag*|raklap*|gép*) …(sérült*|hibás*|törött*|hiányos*|elromlott|leállt|nem működik|késik|késett)',
      example: 'Senki sem jelentkezik egy hete.',
      counter: 'Senki sem lakik itt.',
    },
    {
      kind: 'refund_request',
      say: 'visszatérít*|visszautal*|visszafizet*|visszajár*|pénz(t|emet|ünket|em)? vissza*|vissza ?(küld(en|het|ené|eni)|szállít|vált|vesz|venn|vinn|vigy|ad)*( *)?|(visszaküld*|visszaváltan*|visszaadn*|visszavesz*|visszavin*)|jóváír*|elállás*|(kétszer|duplán) (fizet*|utal*|terhel*|számláz*)|kártérít*|cserél(ni|jék|nék)|garanciális csere',
      example: 'Kérjük a két hordó árát visszatéríteni.',
      counter: 'Visszatérek rá holnap.',
    },
    {
      kind: 'cancellation',
      say: 'felmond(juk|om|ani|ás|ását|ást|ásról|tuk|aná|anánk)|lemond(juk|om|ani|ás|ását|ást|anánk)|(nem|ne) …(hosszabbít*|újít(juk|ják|om|ani)|kér(jük|ik|em) tovább|kívánjuk (meghosszabb*|folytat*|megúj*)|folytatjuk|tartunk igényt)|(szerződés*|előfizetés*|megrendelés*|szolgáltatás*|megállapodás*) …(megszüntet*|felbont*|lezár*|törl*|felmond*|lemond*|megszűn*)|(megszüntet*|felbont*) …(szerződés*|előfizetés*)',
      example: 'A szerződést nem hosszabbítjuk meg.',
      counter: 'A szerződést örömmel hosszabbítjuk.',
    },
    {
      kind: 'price_objection',
      say: '(túl|kicsit|elég|nagyon|igen|eléggé) (drág*|magas*|sok|borsos*|húzós*)|drágáll*|sokall*|(nem fér|nem férne|nem fog beleférni) (bele|be)|(ár|díj|összeg|ajánlat|emelés|költség|óradíj)[a-z]* …(túl (magas|sok)|magas|sok|nem (fér|vállalható|elfogadható|tudjuk|reális|piaci)|meghaladja|borsos)|(meghaladja|túllépi|felette van|fölötte van) …(keret*|költségvet*|büdzsé*)|(faragn*|engedn*|alkudn*|engedjen*|engedmény*|kedvezmény*) …(ár*|belőle|rajta|kér*)|nem (tudom|tudjuk) (aláírni|kifizetni|elfogadni|jóváhagy*|megengedni)|kereten felül|kedvezményt',
      example: 'Őszintén szólva ez nekünk túl drága.',
      counter: 'Drága barátom, szia.',
    },
    {
      kind: 'competitor_mention',
      say: '((másik|más|egy másik|konkurens|versenytárs*) (cég*|beszállító*|szállító*|ajánlat*|gyártó*|szolgáltató*|partner*|vállalkozó*)|konkurenci*|versenytárs*|mások|máshol|máshonnan|a [a-záéíóöőúüű-]* (kft|bt|zrt|szerviz|trans)) …(olcsóbb*|kedvezőbb*|kevesebb*|jobb*|mondott|adott|ajánl*|vállal*|fele*|%|alacsonyabb*|ugyanez*|hozz*)|(olcsóbb*|kedvezőbb*|jobb) (ajánlatot|árat)? ?…(kaptunk|kaptam|máshol|máshonnan|mástól|adnak|mástól)|(átmegyünk|váltunk|váltani|átállunk|szerződtünk|megyünk) …(más*|másik*|konkurenc*|velük|hozzájuk)|a [a-záéíóöőúüű]*-[a-z]* …(mondott|adott|elvállalta|adja|vállal*|ajánl*|hozná)|fele annyiért',
      example: 'Egy másik cég olcsóbb ajánlatot adott.',
      counter: 'Egy másik nap jobb.',
    },
    {
      kind: 'contact_left',
      say: '(távoz(om|ik|ott|tam|ni)|kilép(ek|ett|tem|ik)|elmegyek|elment|elbúcsúz*|búcsúz*|elhagyom|elhagyja) …(cég*|vállalat*|társaság*|munkahely*|tőle|től|öntől|az|a)?|utolsó (munka)?nap*|(már )?nem (dolgoz(om|ik)|dolgozom|leszek elérhető|munkatárs*|tölt*)|nyugdíj*|(utódom|utóda|helyemet|helyét) …|új (kihívás*|munkahely*|kapcsolattartó*)|munkaviszony* megszűn*',
      example: 'Pénteken van az utolsó munkanapom.',
      counter: 'Utolsó kör a pályán.',
    },
    {
      kind: 'out_of_office',
      say: '(szabadságon|házon kívül|irodán kívül|távol (vagyok|leszek)|nem (tartózkodom|vagyok elérhető|leszek elérhető|olvasom)|betegszabadság*|szülési szabadság*|üzleti út*|kiküldetés*|korlátozottan)',
      example: 'Május 4-ig szabadságon vagyok.',
      counter: 'Szabad a hely.',
    },
    {
      kind: 'closure',
      say: '(már |mégsem |így )?(nem|ne) (szükséges|kell|kérünk|kérjük|kérem|kérek|aktuális|érdekes|lesz szükség|van szükség|küldj*|fáradj*|foglalkozz*)( már| többet| tovább)?|(már nincs|nincs már|nincsen már|nincs többé) …(szükség*|rá)|(tárgytalan|okafogyott|megoldódott|elintéződött|rendeződött|megoldottuk|megoldva|lezárva|elintéztük|meglett)|(megkap(tam|tuk)|megérkez(ett|tek)|megjött) …(köszön*|minden|rendben|szuper|köszi|nagyon)|(köszön*|köszi) …(megkap*|megérkez*|az ajánlatot|az árlistát|a katalógust|a mintá*|a tájékoztat*|az adatlap*)|(visszavon(juk|om)|töröl(jük|em)|tekintse*|hagyj(uk|átok|a|ák)) …(tárgytalan*|kérés*|annyiban|semmis*|megkeresés*)|(elmarad|lefújt*|elhalaszt*|töröltük|lemondt*) …|(végül|mégis) …(más*|mégsem|nem|saját)',
      example: 'Megoldódott, már nincs rá szükség, köszönjük.',
      counter: 'Szükség van esőre.',
    },

    {
      kind: 'quote_sent',
      say: '(csatol(om|tam|juk|tuk|va|t)|mellékel(em|ten|jük|ve|t)|küld(öm|jük|tem|tük)|megküld(öm|jük)|átküldtem|íme|itt (van|a|az)|mellékletben|csatolmányban|az alábbi*) …({quote}|{list}|{info}|ár(at|ak|akat|unkat|ajánlat*)|*list*)',
      example: 'Csatoltam az ajánlatot a padokra.',
      counter: 'Csatoltam egy képet.',
    },
    {
      kind: 'quote_sent',
      say: '({quote}|{list}|{info}|*ajánlatun*) …(csatol*|mellékel*|mellékletben|küld(öm|tem|tük|jük)|pdf*|megy)',
      example: 'Az adatlap csatolva.',
      counter: 'Az adatlap hosszú.',
    },
    {
      kind: 'quote_sent',
      say: '# ?(?:ft|forint*|huf|eur|euró*|€|e ft)',
      example: 'A pad ára 42 000 Ft, áfával.',
      counter: 'Gyűjtöttünk pénzt.',
    },
    {
      kind: 'quote_sent',
      say: '(elmond(tam|tuk)|bediktál*|megadt(am|uk)|ismertett*|átadt(am|uk)|közölt(em|ük)) …(ár*|díj*|szám*|összeg*|adat*|ajánlat*)|(ár*|díj*|szám*|összeg*) …(elmond(tam|tuk)|megadt(am|uk)|ismertett*)',
      only: 'note',
      example: 'Elmondtam neki az árakat telefonon.',
      counter: 'Elmondtam egy viccet.',
    },
    {
      kind: 'promise',
      say: '(küld(öm|jük|ök|ünk)|átküld(öm|jük|ök)|elküld(öm|jük|ök)|megküld(öm|jük)|visszahív(om|juk|lak|ja)|hív(om|juk|lak)|jelentkez(em|ünk|ek)|visszajelz(ek|ünk)|összeállít(om|juk)|írok|írunk|adok|utánanéz(ek|ünk)|megnéz(em|zük)|szól(ok|unk)|intéz(em|zük)|kész(ül|ítem|ítjük)|hoz(om|zuk)|viss?za(írok|térek|térünk)|egyeztet(ek|ünk)) …|(holnap*|ma|hétfő*|kedd*|szerdá*|csütörtök*|péntek*|jövő hét*|napokban|hamarosan|délután|délelőtt|estig|hét végé*) …(küld(öm|jük|ök|ünk)|átküld*|elküld*|hív(om|juk|lak)|jelentkez(em|ünk)|meglesz|kap(ja|od|ják|játok)|megkap*|írok|adok|összeállítom|visszahív*|viszem|szólok|jelzek|visszajelz*)|(ígér*|vállalt(am|uk)|megígér*) …',
      example: 'Holnap küldöm az árat.',
      counter: 'Holnap ünnep lesz.',
    },
    {
      kind: 'auto',
      say: 'automatikus (üzenet*|válasz*|levél*|értesít*)|automatikusan (generál*|küld*)|(ne válaszoljon|kérjük, ne válaszolj*|ne válaszolj*)|leiratkoz*|hírlev*|azért kapta|böngészőben|(megkeresés*|üzenet*|levele*|kérés*|bejelentés*) …(rögzítettük|beérkezett|iktattuk|fogadtuk|megkaptuk)|virtuális asszisztens|chatbot|feliratkoz*|szabadságon vagyok',
      example: 'Ez egy automatikus üzenet.',
      counter: 'A kapu automata.',
    },
  ],
  guards: [
    {
      stops: 'requests',
      within: 'sentence',
      say: '(nem|sem|ne|nincs|nincsen|senki) (is |most |még |jelenleg |egyelőre |akarunk |is )?(kér*|szeretn*|kell*|szükség*|érdekel*|keres*|volt szó|küldj*|kértek|kérte*|áraz*|kínál*|ajánl*)',
      example: 'Egyelőre nem kérünk ajánlatot.',
    },
    {
      stops: 'requests',
      within: 'sentence',
      say: '(amikor|mikor|tavaly|tavasszal|annak idején|akkoriban|(két|három|# )?(éve|hónapja)|#(?<=(19|20)[0-9][0-9])-ban|múlt (évben|nyáron)) …(kért(em|ünk|ek|ük)|kér(tük|tem)|ajánlat*)|(kért(em|ünk|ek)) …(tavaly|tavasszal|annak idején|akkor)',
      example: 'Amikor tavaly ajánlatot kértünk, gyorsak voltak.',
    },
    {
      stops: 'requests',
      within: 'sentence',
      say: '(ha|amint|amennyiben|mihelyt|akkor) …(jóváhagy*|megszavaz*|megnyer*|engedély*|elfogad*|dönt*|megkapjuk|támogat*|zöld* (jelz*|utat)|sikerül)|(majd|később|akkor) …(kérni fogunk|kérünk|kérek|keressük|jelentkez*|fordulunk|megkeress*)|(fogunk|fogok) (majd )?(kérni|jelentkezni|fordulni)',
      example: 'Ha a testület megszavazza, majd kérünk ajánlatot.',
    },
    {
      stops: 'requests',
      within: 'sentence',
      say: '(készít(ek|ünk)|küld(ök|ünk)|ad(ok|unk)|össze(állítok|állítunk)) (önnek|önöknek|neked|nektek|szívesen)|szívesen (készít*|küld*|ad*|ajánl*)|kérjen (tőlünk|most|még ma|egyedi)|(díjmentes|ingyenes|kötelezettség nélküli) (ajánlat*|felmérés*|konzultáció*)|figyelm(ébe|ükbe) ajánl*|ajánlott (küldemény*|levél*)|ajánlom|állásajánlat*',
      example: 'Kérjen tőlünk díjmentes ajánlatot még ma.',
    },
    {
      stops: 'requests',
      within: 'sentence',
      say: '(hogyan|hol|hogy) (lehet|tudom|tudok|tudjuk|kell) (a |az )?…(beállít*|módosít*|töröl*|export*|nyomtat*|átír*|kikapcsol*|megváltoztat*|letölt*|szerkeszt*|hozzáad*|be|ki)|(hol|hogyan|hogy) (állítható*|találom|kapcsol*|érhető)|(gomb*|hibaüzenet*|sablon*|frissítés*|modul*|verzió*|menü*|űrlap*) …(eltűnt|nem (működik|megy|küld)|hiba|lefagy*)',
      example: 'Hol lehet beállítani az ajánlatkérő űrlapot?',
    },
    {
      stops: 'requests',
      within: 'sentence',
      say: '(visszaigazol*|igazolj* vissza|megerősít*) …(átvétel*|rendelés*|kézhezvétel*|időpont*)|(köszön*) (az|a) (ajánlat*|árlist*|gyors|anyag*|tájékoztat*)|számlamásolat*|hivatkozási szám*',
      example: 'Kérem, igazolják vissza az ajánlat átvételét.',
    },
    {
      stops: 'all',
      within: 'message',
      say: 'leiratkoz*|díjmentes (ajánlat*|felmérés*|konzultáció*)|(spórol*|takarít*) …%|(segítünk|segítek) (cégek*|vállalkozás*)|(honlapj*|weboldal*) …(google|keres*|látogat*|néz*)|(piacvezető|vezető) (cég|szolgáltató|gyártó)|(mikor|mikor is) hívhatom|több (ügyf*|vevő*)|kiállító(k|ink)',
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
      say: 'önéletrajz*|(állás|pozíció|munkakör)[a-z]* …(jelentkez*|pályáz*)|álláshirdetés*|bérigény*|motivációs levél',
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
      say: '(csatol*|mellékel*|küld(öm|jük)) …(új |friss |aktuális )?árlistánk(at)?|áraink …(változ*|emelked*|módosul*)|árváltozás*',
      example: 'Mellékeljük új árlistánkat május 1-től.',
    },
    {
      stops: 'promises',
      within: 'sentence',
      say: 'ha (megad*|elküld*|megír*|átküld*|tud|bármely*|kell|gondol*)|amint (megkap*|elküld*)|sikerült(-e)?|odaért|rákérdez*|kérem|szóljon|csörög*|látta*',
      example: 'Ha megadja a méreteket, holnap küldöm az árat.',
    },
    {
      stops: 'deliveries',
      within: 'sentence',
      say: '(megkap(ta|tad|ták)-e|megkapta|sikerült|odaért|meg tudta|átnéz*|volt ideje|megnézt*)|(holnap*|hétfő*|kedd*|szerdá*|csütörtök*|péntek*|délután|délelőtt|hét*|estig|napokban) …(küld(öm|jük|ök)|átküld*)|(küld(öm|jük)|átküld*) …(holnap*|hétfő*|kedd*|szerdá*|csütörtök*|péntek*)|kérem|kérném|rákérdez*|ha ',
      example: 'Megkapta a múlt héten csatolt ajánlatot?',
    },
  ],
};
