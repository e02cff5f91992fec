import type { RequestKind } from './ledger-types.ts';

/**
 * What a sentence about sending or thanking is about. Empty when it doesn't say
 * ("as discussed, attached").
 */
export function deliveredKinds(sentence: string): RequestKind[] {
  const text = sentence.toLowerCase();
  const kinds: RequestKind[] = [];
  if (priceWords.test(text) || sums.test(text)) kinds.push('quote_request', 'price_list_request');
  if (informationWords.test(text)) kinds.push('information_request');
  return kinds;
}

/** Does it say how much? A sum answers who asked for a price, whatever the sentence calls it. */
export function saysSum(sentence: string): boolean {
  return sums.test(sentence.toLowerCase());
}

/**
 * Which of the two asks for prices a sentence speaks of: the list ("our rate card") or the quote ("the offer for your
 * hall"); null where it says neither or both.
 */
export function pricedKind(sentence: string): 'quote_request' | 'price_list_request' | null {
  const text = sentence.toLowerCase();
  const [list, quote] = [listWords.test(text), quoteWords.test(text)];
  if (list === quote) return null;
  return list ? 'price_list_request' : 'quote_request';
}

/** Words for prices and sums of money, joined into one pattern without nested repetition. */
const priceWords = new RegExp(
  [
    "quot(?:e(?! d[’'])|ation|ing)|estimate|proposal|pric(?:e|ing)|tariff|\\brates?\\b",
    'angebot|offert|preis|kostenvoranschlag|kalkulation',
    'devis|tarif|\\bprix\\b|chiffrage|presupuesto|cotizaci|precio|oferta|propuesta',
    'orçamento|preço|cotaç|proposta|preventiv|offerta|prezz|listin|quotazion',
    'ajánlat|árajánlat|(?<!\\p{L})ár(?:a|ai|ak|akat|at|ból|unk)?(?!\\p{L})|árlista|árjegyzék|árkalkul|kalkuláci',
    '报价|報價|价格|價格|价目|價目|计价|計價|单价|單價|估价|估價|價錢|价钱',
    '見積|価格|単価|料金|代金',
  ].join('|'),
  'u',
);

/** Sums of money. */
const sums = new RegExp(
  [
    '[€$£¥]|[0-9] ?(?:eur|euro|euros|usd|gbp|chf|cad|aud|huf|forint|ft|dollars?|reais|pesos|francs?)\\b',
    '\\b(?:eur|usd|gbp|chf|huf)\\b|[0-9] ?(?:元|円|塊|块|万円|萬元|萬|万)',
  ].join('|'),
);

/** What has no customer's own figures in it. */
const listWords = new RegExp(
  [
    'price ?(?:list|sheet|book)|rate ?(?:card|sheet|list)|\\brates\\b|tariff',
    'preisliste|preisblatt|preisübersicht|tarifblatt|tarife|konditionen',
    'grille|tarifs|liste (?:de|des) prix|catalogue de prix|tarifario|lista de precios|tarifas',
    'tabela|tabelas|lista de preços|tarifário|listino|listini|tariffario',
    'árlist|árjegyzék|díjszabás|díjtáblázat',
    '价目|價目|价格表|價格表|報價表|报价表|收费表|收費表|rate card|料金表|価格表|単価表|価格一覧',
  ].join('|'),
);

/** What is worked out for one customer. */
const quoteWords = new RegExp(
  [
    '\\bquot(?:e|es|ed|ation|ing)\\b|estimate|proposal|\\bfigures?\\b',
    'angebot|offert|kostenvoranschlag|kalkulation',
    'devis|chiffrage|presupuesto|cotizaci|propuesta|valorización|orçamento|cotação|proposta',
    'preventiv|offerta|quotazion|ajánlat|kalkuláci',
    '(?:报价|報價)(?!表)|估价|估價|見積',
  ].join('|'),
);

/** Words for what informs without being a price: papers, samples, facts about the goods, a visit. */
const informationWords = new RegExp(
  [
    '(?:information|details|info) (?:you|as|that you|requested|asked)|(?:requested|required) (?:information|details)',
    'gewünscht\\w{1,3} (?:info|angaben|auskunft)|info\\w{0,10},? (?:die sie|um die)|(?:informations|renseignements) (?:demand|que vous|souhait)',
    'información (?:que|solicitada|pedida)|informazioni (?:che|richieste)|informações (?:que|solicitadas|pedidas)',
    'kért (?:info|adat|tájékoz)|(?:所需|需要|想要|索取|要)的?(?:信息|資訊|资讯)|ご(?:依頼|希望|質問)の(?:情報|件)',
    'brochure|catalog|data ?sheet|spec(?:s|ification|\\b)|sample|load chart|drawing|certificate|manual\\b|demo',
    'lead time|documentation|leaflet|instructions?|user guide|swatch|size set|test report|floor plan',
    'broschüre|prospekt|katalog|datenblatt|datenblätter|muster|unterlagen|zeichnung|zertifikat|lieferzeit',
    'anleitung|merkblatt|produktbeschreibung|prüfbericht|grundriss|probestück',
    "fiche|échantillon|documentation|plaquette|catalogue|certificat|notice|mode d'emploi|nuancier|attestation",
    'folleto|catálogo|ficha|muestra|documentaci|certificado|instrucciones|muestrario|plano\\b|planos\\b',
    'amostra|folheto|documenta|instruções|mostruário|relatório de ensaio',
    'opuscolo|campion|scheda|schede|documentaz|depliant|istruzioni|planimetri',
    'prospektus|katalógus|adatlap|minta|mintá|tájékoztató|dokumentáci|útmutató|leírás|műbizonylat|tanúsítvány|használati',
    '资料|資料|目录|目錄|样品|樣品|样本|樣本|參數|参数|規格|规格|手册|手冊|型錄|說明書|说明书|範例|范例|證書|证书|检测报告|檢測報告',
    'カタログ|サンプル|仕様|データシート|パンフレット|説明書|図面|証明書|見本',
  ].join('|'),
);
