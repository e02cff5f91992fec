/**
 * Is this line no one's words: a legal notice (`'notice'`, whose wrapped lines belong to it), or a
 * line that a mailer or a mail filter added (`'line'`)? `null` for any other.
 */
export function footerOf(line: string): 'notice' | 'line' | null {
  if (line.length <= 110 && (device.test(line) || filter.test(line))) return 'line';
  if (warning.test(line)) return 'line';
  return notice.test(line) ? 'notice' : null;
}

const tool =
  '(?:iphone|ipad|ipod|apple|android|galaxy|samsung|huawei|honor|xiaomi|redmi|pixel|blackberry|outlook|windows|mail|yahoo|gmail|proton|handy|smartphone|móvil|movil|celular|telemóvel|telefon|téléphone|mobile|mobil|手机|手機|小米|华为|华為|iphone|qq|网易|携帯|スマホ|スマートフォン)';

/** "Sent from my iPhone", "Get Outlook for iOS". */
const device = new RegExp(
  [
    `^(?:sent|gesendet|verschickt|envoyé|enviado|enviada|inviato|küldve|elküldve|fabriqué) .{0,40}${tool}.{0,40}$`,
    `^(?:von meinem?|diese (?:nachricht|e-?mail) wurde von|az?|ezt a levelet) .{0,30}${tool}.{0,30}(?:gesendet|küldve|küldtem|küldött)`,
    `^.{0,20}${tool}.{0,12}(?:küldve|küldött|gesendet|から送信|送信|发送|發送|傳送)`,
    `^(?:发自|發自|傳自|来自|來自|从|從).{0,10}${tool}`,
    '^(?:get|download|hol(?:en sie)?|beziehen sie|obtenir|obtenez|télécharger|obtener|obtenga|descargar|obter|obtenha|scarica|ottieni|获取|取得|下载|下載) outlook (?:for|für|pour|para|per) ',
    '^outlook (?:for|für|pour|para|per) .{2,12}(?:herunterladen|beziehen|を入手|letöltése)?$',
    '^(?:az )?outlook .{0,20}letöltése',
  ].join('|'),
  'i',
);

const filter =
  /^(?:virenfrei|virus-?free|sans virus|garanti sans virus|libre de virus|livre de vírus|privo di virus|vírusmentes|不含病毒|this (?:e-?mail|message) has been (?:checked|scanned)|diese e-?mail wurde (?:auf viren|von avast)|cet e-?mail a été vérifié|este (?:correo|e-?mail) ha sido (?:comprobado|analizado)|este e-?mail foi (?:verificado|analisado)|questa e-?mail è stata (?:controllata|esaminata))/i;

/** The line that a company's server puts above whatever comes from outside. */
const warning =
  /^\W{0,6}(?:external(?: e-?mail| sender)?|caution|achtung|attention|precaución|atención|atenção|attenzione|figyelem|外部邮件|外部郵件|外部メール|注意)\W{1,4}(?:.{0,20}(?:this|diese|ce|cet|este|esta|questa|questo|ez a)\s.{0,30}(?:e-?mail|message|nachricht|courriel|correo|mensaje|mensagem|levél).{0,60}(?:outside|external|extern|außerhalb|ausserhalb|extérieur|fuera|fora|esterno|külső)|.{0,20}(?:外部|组织外|組織外|社外))/i;

const notice = new RegExp(
  `^["“*※【[(\\s]{0,4}(?:${[
    '(?:confidentiality|legal|privacy) (?:notice|note|disclaimer)\\b|disclaimer ?:|confidential(?:ity)? ?:',
    '(?:haftungsausschluss|vertraulichkeitshinweis|rechtlicher hinweis) ?:?',
    'avis (?:de confidentialité|juridique)|clause de confidentialité|aviso (?:legal|de confidencial|de privac)|nota (?:legale|de confidencial)|informativa (?:sulla )?privacy|jogi nyilatkozat|titoktartási nyilatkozat',
    '免责声明|免責聲明|保密声明|保密聲明|機密保持|機密情報',
    'this (?:e-?mail|message|communication|transmission)(?: and|, | is (?:intended|confidential|privileged)| may contain|/)|the (?:information|contents?) (?:in|of|contained in) this (?:e-?mail|message|communication|transmission)|if you (?:are not the intended|have received this)',
    'diese (?:e-?mail|nachricht)(?: und| ist| enth)|der inhalt dieser e-?mail|die(?: in)? dieser e-?mail enthaltene|(?:wenn|falls|sollten) sie (?:nicht der (?:richtige|beabsichtigte|vorgesehene)|diese e-?mail irrtümlich)',
    "ce (?:message|courriel|mail)(?: et (?:ses|toutes|les)| est (?:confidentiel|destiné)| peut conten)|si vous n'êtes pas (?:le|la) (?:bon )?destinataire|avant d'imprimer|pensez? à l'environnement",
    'este (?:mensaje|correo)(?: y (?:sus|los|cualquier)| puede contener| es (?:confidencial|privado)| contiene| electrónico)|si (?:usted )?no es el destinatario|antes de imprimir',
    'esta mensagem (?:pode conter|e (?:os|seus|quaisquer)|contém|é (?:confidencial|destinada))|se (?:você )?não (?:é|for) o destinatário|(?:o conteúdo|as informações) (?:desta|contidas nesta) mensagem',
    '(?:ai sensi|questo messaggio (?:e|è|può|contiene)|questa e-?mail (?:e |è |può|contiene)|le informazioni contenute)|se non siete il destinatario|prima di stampare',
    '(?:jelen|ez az|ez a) (?:üzenet|e-?mail|levél)(?: és| tartalma| kizárólag| bizalmas)|amennyiben nem ön a címzett|mielőtt kinyomtat|kérjük,? gondoljon a környezet',
    '本(?:邮件|郵件|信件)(?:及|包含|含有|可能|所載)|打印(?:本)?邮件前|列印前|如果?您不是(?:本邮件的)?(?:预期|預期|指定)?收件人',
    '本メール(?:には|および|は機密|に含まれ)|このメール(?:には機密|は機密|に含まれ)|万一.{0,12}誤って',
    'please consider the environment|think before (?:you )?print|bitte (?:denken sie|prüfen sie).{0,30}(?:umwelt|drucken|ausdruck)',
  ].join('|')})`,
  'i',
);
