import type { Language } from '../timeline/settings.ts';
import deHome from './home/messages/de.json' with { type: 'json' };
import de from './messages/de.json' with { type: 'json' };
import deInsights from './insights/messages/de.json' with { type: 'json' };
import dePlays from './playbook/messages/de.json' with { type: 'json' };
import deSettings from './settings/messages/de.json' with { type: 'json' };
import enHome from './home/messages/en.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import enInsights from './insights/messages/en.json' with { type: 'json' };
import enPlays from './playbook/messages/en.json' with { type: 'json' };
import enSettings from './settings/messages/en.json' with { type: 'json' };
import esHome from './home/messages/es.json' with { type: 'json' };
import es from './messages/es.json' with { type: 'json' };
import esInsights from './insights/messages/es.json' with { type: 'json' };
import esPlays from './playbook/messages/es.json' with { type: 'json' };
import esSettings from './settings/messages/es.json' with { type: 'json' };
import frHome from './home/messages/fr.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import frInsights from './insights/messages/fr.json' with { type: 'json' };
import frPlays from './playbook/messages/fr.json' with { type: 'json' };
import frSettings from './settings/messages/fr.json' with { type: 'json' };
import huHome from './home/messages/hu.json' with { type: 'json' };
import hu from './messages/hu.json' with { type: 'json' };
import huInsights from './insights/messages/hu.json' with { type: 'json' };
import huPlays from './playbook/messages/hu.json' with { type: 'json' };
import huSettings from './settings/messages/hu.json' with { type: 'json' };
import itHome from './home/messages/it.json' with { type: 'json' };
import it from './messages/it.json' with { type: 'json' };
import itInsights from './insights/messages/it.json' with { type: 'json' };
import itPlays from './playbook/messages/it.json' with { type: 'json' };
import itSettings from './settings/messages/it.json' with { type: 'json' };
import jaHome from './home/messages/ja.json' with { type: 'json' };
import ja from './messages/ja.json' with { type: 'json' };
import jaInsights from './insights/messages/ja.json' with { type: 'json' };
import jaPlays from './playbook/messages/ja.json' with { type: 'json' };
import jaSettings from './settings/messages/ja.json' with { type: 'json' };
import ptHome from './home/messages/pt.json' with { type: 'json' };
import pt from './messages/pt.json' with { type: 'json' };
import ptInsights from './insights/messages/pt.json' with { type: 'json' };
import ptPlays from './playbook/messages/pt.json' with { type: 'json' };
import ptSettings from './settings/messages/pt.json' with { type: 'json' };
import zhCNHome from './home/messages/zh-CN.json' with { type: 'json' };
import zhCN from './messages/zh-CN.json' with { type: 'json' };
import zhCNInsights from './insights/messages/zh-CN.json' with { type: 'json' };
import zhCNPlays from './playbook/messages/zh-CN.json' with { type: 'json' };
import zhCNSettings from './settings/messages/zh-CN.json' with { type: 'json' };
import zhTWHome from './home/messages/zh-TW.json' with { type: 'json' };
import zhTW from './messages/zh-TW.json' with { type: 'json' };
import zhTWInsights from './insights/messages/zh-TW.json' with { type: 'json' };
import zhTWPlays from './playbook/messages/zh-TW.json' with { type: 'json' };
import zhTWSettings from './settings/messages/zh-TW.json' with { type: 'json' };

/** Message texts (ICU) by key. A language still without a text shows the English one. */
export const messages: Partial<Record<Language, Readonly<Record<string, string>>>> = {
  de: { ...de, ...dePlays, ...deSettings, ...deHome, ...deInsights },
  en: { ...en, ...enPlays, ...enSettings, ...enHome, ...enInsights },
  es: { ...es, ...esPlays, ...esSettings, ...esHome, ...esInsights },
  fr: { ...fr, ...frPlays, ...frSettings, ...frHome, ...frInsights },
  hu: { ...hu, ...huPlays, ...huSettings, ...huHome, ...huInsights },
  it: { ...it, ...itPlays, ...itSettings, ...itHome, ...itInsights },
  ja: { ...ja, ...jaPlays, ...jaSettings, ...jaHome, ...jaInsights },
  pt: { ...pt, ...ptPlays, ...ptSettings, ...ptHome, ...ptInsights },
  'zh-CN': { ...zhCN, ...zhCNPlays, ...zhCNSettings, ...zhCNHome, ...zhCNInsights },
  'zh-TW': { ...zhTW, ...zhTWPlays, ...zhTWSettings, ...zhTWHome, ...zhTWInsights },
};
