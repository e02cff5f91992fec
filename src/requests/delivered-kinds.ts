import type { RequestKind } from './ledger-types.ts';

/**
 * What a sentence about sending or thanking is about. Empty when it doesn't say
 * ("as discussed, attached").
 */
export function deliveredKinds(sentence: string): RequestKind[] {
  const text = sentence.toLowerCase();
  const kinds: RequestKind[] = [];
  if (priceWords.test(text)) kinds.push('quote_request', 'price_list_request');
  if (informationWords.test(text)) kinds.push('information_request');
  return kinds;
}

const priceWords =
  /quot(?:e|ation|ing)|estimate|proposal|pric(?:e|ing)|tariff|\brates?\b|[€$£¥]|\beur\b|\busd\b|angebot|offert|preis|kostenvoranschlag|kalkulation|devis|tarif|\bprix\b|chiffrage|presupuesto|cotizaci|precio|oferta|propuesta|orçamento|preço|cotaç|proposta|preventiv|offerta|prezz|listin|quotazion|ajánlat|árajánlat|\bárak|árlista|árjegyzék|报价|報價|价格|價格|价目|價目|单价|單價|估价|估價|見積|価格|単価|料金|お見積|[0-9] ?(?:元|円|ft|huf)/;

const informationWords =
  /brochure|catalog|data ?sheet|spec(?:s|ification|\b)|sample|load chart|drawing|certificate|manual|demo|lead time|documentation|broschüre|prospekt|katalog|datenblatt|datenblätter|muster|unterlagen|zeichnung|zertifikat|lieferzeit|fiche|échantillon|documentation|plaquette|catalogue|certificat|folleto|catálogo|ficha|muestra|documentaci|certificado|amostra|folheto|documenta|opuscolo|campion|scheda|schede|documentaz|depliant|certificat|prospektus|katalógus|adatlap|minta|mintá|tájékoztató|dokumentáci|资料|資料|目录|目錄|样品|樣品|样本|參數|参数|規格|规格|手册|型錄|カタログ|サンプル|仕様|データシート|パンフレット/;
