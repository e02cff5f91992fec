import { deu, eng, fra, hun, ita, por, spa } from 'stopword';

/** Greetings, thanks and what accompanies any enclosure: two texts that share such a word need not speak of one thing. */
const courtesies = [
  'hello dear thank thanks thanking regards cheers kind kindly best please attached attachment enclosed herewith hereby find sending send sent morning afternoon evening hope sorry today tomorrow week monday tuesday wednesday thursday friday saturday sunday link here below above',
  'hallo guten liebe lieber danke dank vielen herzlichen gruß grüße grüßen freundliche freundlichen bitte beigefügt beiliegend anbei anhang sende sendet schicke schickt gern gerne hoffe heute morgen woche montag dienstag mittwoch donnerstag freitag samstag sonntag herr herrn frau link unten oben',
  'bonjour salut cher chère merci remercie cordialement joint jointe jointes joints ci-joint envoie envoyez veuillez prie trouverez trouver voici bien aujourd demain semaine lundi mardi mercredi jeudi vendredi samedi dimanche monsieur madame lien dessous dessus suivant',
  'hola buenos buenas días tardes estimado estimada gracias saludo saludos cordial adjunto adjunta adjuntos adjuntas envío envíe enviar mando mandar favor quedo hoy mañana semana lunes martes miércoles jueves viernes sábado domingo señor señora enlace abajo arriba',
  'olá bom boa dia tarde prezado prezada caro cara obrigado obrigada cumprimentos abraço anexo anexa anexos segue seguem envio envie enviar mando favor hoje amanhã semana segunda terça quarta quinta sexta sábado domingo senhor senhora link abaixo acima aqui',
  'ciao salve buongiorno buonasera gentile egregio caro cara grazie saluti cordiali allegato allegata allegati allegate invio inviare mando mandare favore prego oggi domani settimana lunedì martedì mercoledì giovedì venerdì sabato domenica signor signora link sotto sopra seguito',
  'szia sziasztok üdvözlöm üdvözlettel tisztelt kedves köszönöm köszönjük köszönettel kérem kérjük csatolva csatoltan mellékelve mellékelten mellékelem küldöm küldöd küldje ma holnap héten hétfő kedd szerda csütörtök péntek szombat vasárnap link alább lentebb',
  'pdf doc csv xls xml jpg png zip url www eur usd gbp chf huf jpy cny twd hkd brl mxn ars cop clp pen cad aud vat iva tva mwst ust áfa fyi tel fax ltd inc llc kft zrt srl spa ref nr',
];

/** What the library's lists hold and what may well be what is asked for. */
const goods = new Set(
  'teil mittel ordnung mensch menschen startseite cikk cikkek cikkeket final finale'.split(' '),
);

/** Words, in small letters, that name nothing: function words of the seven Latin languages, and courtesies. */
export const idleWords: ReadonlySet<string> = new Set([
  ...[eng, deu, fra, spa, por, ita, hun].flat().filter((word) => !goods.has(word)),
  ...courtesies.flatMap((words) => words.split(' ')),
]);

/** The like in Chinese and Japanese, two characters each. */
export const idlePairs: ReadonlySet<string> = new Set(
  '您好 你好 谢谢 感谢 謝謝 感謝 请您 請您 麻烦 麻煩 附件 附上 查收 收到 发您 發您 我们 我們 你们 你們 您这 一份 一下 可以 这个 這個 那个 那個 今天 明天 本周 本週 下周 下週 周一 周二 周三 周四 周五 週一 週二 週三 週四 週五 星期 添付 送付 拝見 御礼 弊社 御社 貴社 当社 本日 明日 今週 来週 月曜 火曜 水曜 木曜 金曜 担当 返信 連絡'.split(
    ' ',
  ),
);
