import type { Language } from '../../timeline/settings.ts';

/** Names of people and companies in one language; where it isn't written in Latin letters, `native|latin`. */
export type Names = {
  given: readonly string[];
  family: readonly string[];
  /** Company names: a stem, what it does and its legal form are put together. */
  stem: readonly string[];
  trade: readonly string[];
  form: readonly string[];
};

const words = (list: string): string[] => list.split(' ');

/** All people and companies are invented; any likeness is chance. */
export const names: Record<Language, Names> = {
  en: {
    given: words(
      'Anna James Priya Tom Fiona Callum Grace Owen Helen Marcus Ruth Declan Nicola Samir Joan Peter Isla Walter Megan Craig Diane Liam Naomi Stuart',
    ),
    family: words(
      'Whitfield Okafor Brennan Carter Lindqvist Mistry Holloway Doyle Pemberton Ashby Kowalski Nash Thornton Reid Vaughan Mercer Bakker Quinn Sutcliffe Delgado Fenwick Osborne Tran Gallagher',
    ),
    stem: words(
      'Redmoor Calder Harrowgate Brightwater Stonebridge Keswick Tarn Northam Penrose Ashdown Glenmore Larkfield Wexcombe Bayou Ironwood Prairie Delft Maasland Corrib Liffey Marlow Dunmore Tidewell Hexley Orwell Sabine Kettle Foxhill Rivington Alder Cobalt Mersey Humber Severn',
    ),
    trade: ['Chemicals', 'Water', 'Process', 'Foods', 'Energy', 'Paper', 'Brewing', 'Refining'],
    form: ['Ltd', 'plc', 'Inc.', 'LLC'],
  },
  'zh-CN': {
    given: words(
      '建国|jianguo 晓梅|xiaomei 志强|zhiqiang 丽华|lihua 海峰|haifeng 文静|wenjing 俊杰|junjie 雪|xue 明远|mingyuan 思雨|siyu 立新|lixin 佳宁|jianing',
    ),
    family: words(
      '王|wang 李|li 张|zhang 刘|liu 陈|chen 杨|yang 赵|zhao 黄|huang 周|zhou 吴|wu 徐|xu 孙|sun',
    ),
    stem: words(
      '东泰|dongtai 华川|huachuan 恒远|hengyuan 金江|jinjiang 瑞丰|ruifeng 天汇|tianhui 中澜|zhonglan 宏润|hongrun 海纳|haina 新辰|xinchen',
    ),
    trade: ['化工', '水务', '机械', '食品', '能源'],
    form: ['有限公司', '股份有限公司'],
  },
  'zh-TW': {
    given: words(
      '怡君|yijun 志明|chihming 淑芬|shufen 家豪|chiahao 雅婷|yating 宗翰|tsunghan 美玲|meiling 冠宇|kuanyu 佩珊|peishan 俊宏|chunhung',
    ),
    family: words('陳|chen 林|lin 黃|huang 張|chang 李|lee 王|wang 吳|wu 劉|liu 蔡|tsai 楊|yang'),
    stem: words(
      '聯昇|liansheng 大祐|dayou 永晟|yungsheng 台榮|tairong 宏興|hunghsing 昱豐|yufeng 長億|changyi 正源|chengyuan 群展|chunchan',
    ),
    trade: ['化學', '精密', '水資源', '食品', '能源'],
    form: ['股份有限公司', '有限公司'],
  },
  hu: {
    given: words(
      'Eszter Gábor Katalin Zoltán Judit Balázs Réka Tamás Ágnes Péter Dóra László Nóra Attila Zsófia Miklós',
    ),
    family: words(
      'Nagy Kovács Tóth Szabó Horváth Varga Kiss Molnár Németh Farkas Balogh Papp Takács Juhász Lakatos Simon',
    ),
    stem: words(
      'Rábavíz Bükk Tiszamenti Pannon-Híd Dunakapu Mátrai Bakonyi Kőrösi Hortobágy Zempléni Somló Vértesi',
    ),
    trade: ['Vegyipari', 'Vízművek', 'Gépgyártó', 'Élelmiszeripari', 'Energetikai'],
    form: ['Kft.', 'Zrt.'],
  },
  de: {
    given: words(
      'Sabine Thomas Katrin Jürgen Anja Stefan Birgit Markus Heike Florian Nadine Uwe Carina Matthias Silke Lukas Petra Reto Doris Bernd',
    ),
    family: words(
      'Hoffmann Brandt Köhler Seidel Huber Vogt Lindner Pichler Kramer Ziegler Baumann Ott Schreiber Winkler Gruber Frey Hartmann Lorenz Moser Engel',
    ),
    stem: words(
      'Rheinau Weserland Altmark Nordhafen Steinbach Donautal Ostheim Kaltenberg Sulzgau Traunsee Eiderwerk Mainbogen Saaleck Ziegelhof Birkenfeld Harzer Lechfeld Isarwerk Emmental Allgäuer Wendland Jurahöhe Spreewerk Moselland Taunus Fichtel Lausitz',
    ),
    trade: ['Chemie', 'Wasserwerke', 'Papier', 'Lebensmittel', 'Anlagenbau', 'Brauerei'],
    form: ['GmbH', 'AG', 'GmbH & Co. KG'],
  },
  fr: {
    given: words(
      'Camille Laurent Nathalie Julien Sophie Benoît Émilie Olivier Claire Mathieu Hélène Vincent Aurélie Thierry Manon Didier',
    ),
    family: words(
      'Lefèvre Moreau Garnier Rousseau Fontaine Chevalier Marchand Dupuis Renard Lambert Collin Perrot Delcourt Masson Thiry Barbier',
    ),
    stem: words(
      'Vallorge Montclar Rivebelle Ardenne Brévent Saônia Clairvent Hauterive Belmont Corvec Durance Estérac Fontalba Garonnet Lorient Mézenc',
    ),
    trade: ['Chimie', 'Eaux', 'Agroalimentaire', 'Énergies', 'Papeteries'],
    form: ['SA', 'SAS', 'SARL'],
  },
  es: {
    given: words(
      'María Javier Lucía Alejandro Carmen Sergio Elena Ricardo Beatriz Andrés Pilar Óscar Rosa Ignacio Teresa Héctor',
    ),
    family: words(
      'García Fernández Iglesias Ortega Ramos Vidal Cortés Navarro Mendoza Salinas Aguirre Castaño Rojas Herrera Ibarra Molina',
    ),
    stem: words(
      'Ebrovía Cantera Sierranova Duero Montalbo Tajamar Levantina Norteña Ribera Peñalta Encinar Moncayo Regiomar Cobreña Altiplano',
    ),
    trade: ['Química', 'Aguas', 'Alimentos', 'Energía', 'Papelera'],
    form: ['S.A.', 'S.L.', 'S.A. de C.V.'],
  },
  pt: {
    given: words(
      'Mariana João Beatriz Rui Luciana Tiago Patrícia Eduardo Inês Marcelo Sofia Rodrigo Helena Fábio Cláudia Nuno',
    ),
    family: words(
      'Ferreira Almeida Carvalho Teixeira Moura Nogueira Batista Pacheco Figueiredo Ramalho Siqueira Barros Queirós Antunes Prado Leal',
    ),
    stem: words(
      'Ribatejo Vouga Sadovia Paranapuã Serrado Itapema Minhota Arrábida Jequiá Pinhais Mondego Cantareira',
    ),
    trade: ['Química', 'Águas', 'Alimentos', 'Energia', 'Papel'],
    form: ['S.A.', 'Lda.', 'Ltda.'],
  },
  it: {
    given: words(
      'Giulia Marco Francesca Alessandro Chiara Davide Elisa Stefano Paola Matteo Laura Roberto Silvia Enrico Marta Fabio',
    ),
    family: words(
      'Bianchi Colombo Ferrari Ricci Galli Conti Barbieri Marini Rinaldi Longo Serra Villa Martelli Gatti Pellegrini Monti',
    ),
    stem: words(
      'Valtrompia Adriatica Padana Sesia Montefiore Lamone Brentana Tirrenia Orobica Savena Murgia Etrusca Lariana Ticinese Apuana',
    ),
    trade: ['Chimica', 'Acque', 'Alimentare', 'Energia', 'Cartiere'],
    form: ['S.p.A.', 'S.r.l.'],
  },
  ja: {
    given: words(
      '健一|kenichi 由美|yumi 大輔|daisuke 恵子|keiko 拓也|takuya 真理|mari 浩二|koji 彩|aya 修|osamu 美咲|misaki 直樹|naoki 千尋|chihiro',
    ),
    family: words(
      '佐藤|sato 鈴木|suzuki 高橋|takahashi 田中|tanaka 渡辺|watanabe 伊藤|ito 山本|yamamoto 中村|nakamura 小林|kobayashi 加藤|kato 吉田|yoshida 松本|matsumoto',
    ),
    stem: words(
      '東和|towa 三洋川|sanyogawa 北星|hokusei 日央|nichio 瑞穂|mizuho 富士見|fujimi 共栄|kyoei 青葉|aoba 浜名|hamana',
    ),
    trade: ['化学工業', '製紙', '食品', '水処理', 'エネルギー'],
    form: ['株式会社', '有限会社'],
  },
};

/** `native|latin` or a Latin word → what is shown and what stands in an address. */
export function spell(word: string): { shown: string; ascii: string } {
  const [shown = word, latin = word] = word.split('|');
  const plain = latin.normalize('NFD').replace(/[^A-Za-z0-9-]/g, '');
  return { shown, ascii: plain.toLowerCase() };
}
