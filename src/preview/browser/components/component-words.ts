import { useContext } from 'react';

import { FrameContext } from '../frame-context.ts';

/** The few words that components say by themselves, as the CRM's own do, in the viewer's language. */
type Words = {
  noData: string;
  up: string;
  down: string;
  close: string;
  choose: string;
  actions: string;
  showMore: string;
  remove: string;
  moreInformation: string;
};

const order = [
  'noData',
  'up',
  'down',
  'close',
  'choose',
  'actions',
  'showMore',
  'remove',
  'moreInformation',
] as const;

const texts: Record<string, readonly string[]> = {
  en: [
    'No data to show.',
    'up',
    'down',
    'Close',
    'Choose',
    'Actions',
    'Show more',
    'Remove',
    'More information',
  ],
  'zh-CN': [
    '没有可显示的数据。',
    '上升',
    '下降',
    '关闭',
    '选择',
    '操作',
    '展开',
    '移除',
    '更多信息',
  ],
  'zh-TW': [
    '沒有可顯示的資料。',
    '上升',
    '下降',
    '關閉',
    '選擇',
    '動作',
    '展開',
    '移除',
    '更多資訊',
  ],
  hu: [
    'Nincs megjeleníthető adat.',
    'nőtt',
    'csökkent',
    'Bezárás',
    'Választás',
    'Műveletek',
    'Több',
    'Eltávolítás',
    'További információ',
  ],
  de: [
    'Keine Daten vorhanden.',
    'gestiegen',
    'gesunken',
    'Schließen',
    'Auswählen',
    'Aktionen',
    'Mehr anzeigen',
    'Entfernen',
    'Weitere Informationen',
  ],
  fr: [
    'Aucune donnée à afficher.',
    'en hausse',
    'en baisse',
    'Fermer',
    'Choisir',
    'Actions',
    'Afficher plus',
    'Retirer',
    'Plus d’informations',
  ],
  es: [
    'No hay datos que mostrar.',
    'sube',
    'baja',
    'Cerrar',
    'Elegir',
    'Acciones',
    'Mostrar más',
    'Quitar',
    'Más información',
  ],
  pt: [
    'Não há dados para mostrar.',
    'subiu',
    'caiu',
    'Fechar',
    'Escolher',
    'Ações',
    'Mostrar mais',
    'Remover',
    'Mais informações',
  ],
  it: [
    'Nessun dato da mostrare.',
    'in aumento',
    'in calo',
    'Chiudi',
    'Scegli',
    'Azioni',
    'Mostra altro',
    'Rimuovi',
    'Maggiori informazioni',
  ],
  ja: [
    '表示するデータがありません。',
    '上昇',
    '低下',
    '閉じる',
    '選択',
    'アクション',
    'もっと見る',
    '削除',
    '詳細情報',
  ],
};

/** The words in a language; English where it has none. */
export function componentWords(language: string): Words {
  const own = texts[language] ?? texts['en'] ?? [];
  return Object.fromEntries(order.map((name, at) => [name, own[at] ?? ''])) as Words;
}

/** The language that the page around an extension is set to; English outside of one. */
export function useLanguage(): string {
  return useContext(FrameContext)?.language ?? 'en';
}

/** The components' own words in that language. */
export function useWords(): Words {
  return componentWords(useLanguage());
}
