/** Letters that only one script writes, the traditional one first, among the commonest in mail. */
const pairs =
  '這这個个們们來来說说時时為为會会對对過过發发還还沒没問问題题給给貨货報报價价單单請请謝谢貴贵費费圖图紙纸樣样產产長长應应關关經经開开東东車车門门見见觀观計计認认許许設设證证詞词詳详誤误讀读誰谁調调談谈負负責责財财賬账購购質质貼贴資资買买賣卖業业兩两嚴严豐丰臨临舉举義义樂乐習习書书體体餘余側侧黨党軍军農农決决況况減减鳳凤劃划別别務务動动區区醫医華华協协廠厂廳厅歷历壓压縣县雙双變变葉叶號号啟启員员聽听響响嗎吗團团園园塊块備备頭头夾夹奪夺獎奖婦妇娛娱學学寧宁實实審审寬宽層层帶带師师幫帮廣广慶庆庫库廟庙錄录煩烦訂订將将擾扰頌颂錢钱約约隻只後后幾几儘尽無无與与從从當当樓楼線线級级結结統统總总網网聯联職职聲声舊旧藝艺處处虧亏補补製制裝装複复規规視视親亲覺觉記记訊讯試试話话該该語语課课論论識识護护豬猪貝贝貿贸賞赏賴赖賽赛趕赶較较載载輕轻輛辆輪轮轉转辦办達达運运進进遠远適适選选遲迟遞递郵邮鄉乡釋释針针鋼钢錯错鍵键鎖锁鏡镜閉闭間间閱阅隊队陽阳際际陸陆險险隨随雜杂離离難难電电靜静項项順顺預预頁页領领題题顏颜類类顧顾風风飛飞飯饭飲饮館馆驗验驚惊魚鱼點点齊齐齡龄龍龙貳贰擔担據据擇择換换損损撥拨換换嘗尝場场執执壞坏夠够孫孙島岛庭庭彈弹徑径復复態态憂忧應应懷怀戰战戶户扣扣拋抛掛挂採采插插揚扬條条極极構构標标樹树機机檢检權权歡欢殘残殺杀氣气漢汉湯汤溝沟滿满濕湿災灾營营爭争狀状獨独獲获環环瓶瓶畢毕療疗盡尽監监盤盘眾众碼码確确礙碍禮礼種种稱称穩稳積积窗窗競竞筆笔節节範范簡简簽签糧粮純纯紅红納纳細细終终組组絕绝維维綠绿緊紧緩缓編编縮缩績绩繼继續续';

/** Spoken Cantonese in writing: Hong Kong, so traditional. */
const cantonese = '哋嘅咗唔冇喺㗎嚟揾搵俾喇啲咁嗰咩冧瞓諗睇攞';
/** Also words of their own in traditional texts ("only", "behind", "exhausted" …). */
const shared = '后只几余谷里面干台制复采划范尽';

const traditional = new Set(cantonese);
const simplified = new Set<string>();
for (let at = 0; at < pairs.length; at += 2) {
  const old = pairs.charAt(at);
  const short = pairs.charAt(at + 1);
  if (old === short) continue;
  traditional.add(old);
  if (!shared.includes(short)) simplified.add(short);
}

/**
 * The Chinese scripts that a text may be in, the likelier first: one where its letters tell, both
 * where none does ("你好，可以吗" tells, "你好" doesn't).
 */
export function chineseScripts(text: string): string[] {
  let balance = 0;
  for (const letter of text) {
    if (traditional.has(letter)) balance += 1;
    else if (simplified.has(letter)) balance -= 1;
  }
  if (balance > 0) return ['zh-Hant'];
  return balance < 0 ? ['zh-Hans'] : ['zh-Hans', 'zh-Hant'];
}
