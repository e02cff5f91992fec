const letters = '[\\u3400-\\u9fff\\u30a1-\\u30fa\\u30fca-z0-9]';
const quoted = '「[^」]{1,20}」|『[^』]{1,20}』|“[^”]{1,20}”|"[^"]{1,20}"';
const latin =
  '(?<![a-z])(?!(?:pdf|excel|word|e-?mail|mail|rfq|moq|logo|app|line|wechat|fob|cif|ok|usd|rmb|oem|odm|led|vip|po|web|fax|tel|cad|dwg|iso|pr|sns|kg|mm|cm|ml|km|kw)(?![a-z]))[a-z][a-z&.-]{1,20}(?![a-z0-9])';

/** Words that stand before "company" without being its name: yours, ours, another. */
const common =
  '(?<![贵貴我你您本该該别別其这這那他她御弊当])(?![贵貴我你您本该該别別其这這那他她御弊当们們的另一某同哪几幾两兩多各])';
const chinese = `${common}${letters}{1,8}(?:公司|集团|集團|厂|廠|科技|实业|實業|贸易|貿易|商行|商号|商號|企业|企業|工业|工業|物流|保全|机械|機械|印刷|包装|包裝|食品|电子|電子|建材|五金|快递|快遞|商店|行号|行號)`;
const japanese = `(?:株式会社|有限会社|合同会社|㈱|[(（]株[)）])${letters}{1,12}|${common}${letters}{1,10}(?:株式会社|有限会社|合同会社|㈱|[(（]株[)）]|商事|工業|製作所|産業|物産|電機|建設|運輸|食品|印刷|商店|商会|化学|精機|物流|興業|技研|製薬|金属)|(?<![a-z])[a-z]社`;

/**
 * What `{Name}` and `{Firm}` stand for in Chinese and Japanese, which know no capitals: names in
 * brackets or in Latin letters, and words that end as companies' names do.
 */
export function namesInHan(language: string): { name: string; firm: string } {
  const firm = language === 'ja' ? japanese : chinese;
  return { name: `${quoted}|${firm}|${latin}`, firm };
}
