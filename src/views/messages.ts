import type { Language } from '../timeline/settings.ts';
import de from './messages/de.json' with { type: 'json' };
import dePlays from './playbook/messages/de.json' with { type: 'json' };
import deSettings from './settings/messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import enPlays from './playbook/messages/en.json' with { type: 'json' };
import enSettings from './settings/messages/en.json' with { type: 'json' };
import es from './messages/es.json' with { type: 'json' };
import esPlays from './playbook/messages/es.json' with { type: 'json' };
import esSettings from './settings/messages/es.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import frPlays from './playbook/messages/fr.json' with { type: 'json' };
import frSettings from './settings/messages/fr.json' with { type: 'json' };
import hu from './messages/hu.json' with { type: 'json' };
import huPlays from './playbook/messages/hu.json' with { type: 'json' };
import huSettings from './settings/messages/hu.json' with { type: 'json' };
import it from './messages/it.json' with { type: 'json' };
import itPlays from './playbook/messages/it.json' with { type: 'json' };
import itSettings from './settings/messages/it.json' with { type: 'json' };
import ja from './messages/ja.json' with { type: 'json' };
import jaPlays from './playbook/messages/ja.json' with { type: 'json' };
import jaSettings from './settings/messages/ja.json' with { type: 'json' };
import pt from './messages/pt.json' with { type: 'json' };
import ptPlays from './playbook/messages/pt.json' with { type: 'json' };
import ptSettings from './settings/messages/pt.json' with { type: 'json' };
import zhCN from './messages/zh-CN.json' with { type: 'json' };
import zhCNPlays from './playbook/messages/zh-CN.json' with { type: 'json' };
import zhCNSettings from './settings/messages/zh-CN.json' with { type: 'json' };
import zhTW from './messages/zh-TW.json' with { type: 'json' };
import zhTWPlays from './playbook/messages/zh-TW.json' with { type: 'json' };
import zhTWSettings from './settings/messages/zh-TW.json' with { type: 'json' };

/** Message texts (ICU) by key. A language still without a text shows the English one. */
export const messages: Partial<Record<Language, Readonly<Record<string, string>>>> = {
  de: { ...de, ...dePlays, ...deSettings },
  en: { ...en, ...enPlays, ...enSettings },
  es: { ...es, ...esPlays, ...esSettings },
  fr: { ...fr, ...frPlays, ...frSettings },
  hu: { ...hu, ...huPlays, ...huSettings },
  it: { ...it, ...itPlays, ...itSettings },
  ja: { ...ja, ...jaPlays, ...jaSettings },
  pt: { ...pt, ...ptPlays, ...ptSettings },
  'zh-CN': { ...zhCN, ...zhCNPlays, ...zhCNSettings },
  'zh-TW': { ...zhTW, ...zhTWPlays, ...zhTWSettings },
};
