import type { Language } from '../timeline/settings.ts';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import es from './messages/es.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import hu from './messages/hu.json' with { type: 'json' };
import it from './messages/it.json' with { type: 'json' };
import ja from './messages/ja.json' with { type: 'json' };
import pt from './messages/pt.json' with { type: 'json' };
import zhCN from './messages/zh-CN.json' with { type: 'json' };
import zhTW from './messages/zh-TW.json' with { type: 'json' };

/** Message texts (ICU) by key. A language still without a text shows the English one. */
export const messages: Partial<Record<Language, Readonly<Record<string, string>>>> = {
  de,
  en,
  es,
  fr,
  hu,
  it,
  ja,
  pt,
  'zh-CN': zhCN,
  'zh-TW': zhTW,
};
