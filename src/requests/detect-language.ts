import { eld } from 'eld/small';

const latin = ['en', 'hu', 'de', 'fr', 'es', 'pt', 'it'];
eld.setLanguageSubset(latin);

/** Enough to tell a language; more would only cost time. */
const sample = 240;

/** Letters that only one of the two Chinese scripts uses, among the commonest of each. */
const simplified =
  /[这个们来说时为会对过发还没问题给货报价单请谢贵费图纸样产长应关经开东车门见观计认许设证词详误读谁调谈负责财账购质贴资买卖业两严丰临举义乐习书体余侧党军农决况减凤划别务动区医华协卖厂厅历压县双变叶号启员听响吗团园块备头夹夺奖妇娱学宁实审宽层带师帮广庆库庙]/g;
const traditional =
  /[這個們來說時為會對過發還沒問題給貨報價單請謝貴費圖紙樣產長應關經開東車門見觀計認許設證詞詳誤讀誰調談負責財賬購質貼資買賣業兩嚴豐臨舉義樂習書體餘側黨軍農決況減鳳劃別務動區醫華協廠廳歷壓縣雙變葉號啟員聽響嗎團園塊備頭夾奪獎婦娛學寧實審寬層帶師幫廣慶庫廟]/g;

export type Detected = {
  language: string | null;
  /** Languages worth trying when the text is too short to be sure, the likeliest first. */
  candidates: string[];
};

/**
 * The language of a text among the ten that are read: Chinese and Japanese by their script, the
 * others by n-grams (eld). Short texts give several candidates, text in another script none.
 */
export function detectLanguage(text: string): Detected {
  const head = text.slice(0, sample);
  if (/[\u3041-\u30fa]/.test(head) && !isStrayKana(head)) return sure('ja');
  const han = count(head, /[\u4e00-\u9fff]/g);
  if (han > 0 && han * 4 >= count(head, /[a-z]/gi)) return sure(chineseScript(head));
  if (count(head, /\p{Script=Latin}/gu) < 3) return { language: null, candidates: [] };
  const result = eld.detect(head);
  const scores = Object.entries(result.getScores()).toSorted((a, b) => b[1] - a[1]);
  const best = scores[0];
  if (!best) return { language: null, candidates: latin };
  if (head.length >= 80 && result.isReliable()) return sure(best[0]);
  const near = scores.filter(([, score]) => score >= best[1] * 0.5).map(([language]) => language);
  return {
    language: best[0],
    candidates:
      head.length < 40 ? [...near, ...latin.filter((l) => !near.includes(l))] : near.slice(0, 3),
  };
}

function sure(language: string): Detected {
  return { language, candidates: [language] };
}

/** A Chinese text may borrow a single の. */
function isStrayKana(text: string): boolean {
  return count(text, /[\u3041-\u30fa]/g) <= 2 && count(text, /[\u4e00-\u9fff]/g) > 20;
}

function chineseScript(text: string): string {
  return count(text, traditional) > count(text, simplified) ? 'zh-Hant' : 'zh-Hans';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
