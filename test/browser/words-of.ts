import { translator as ofCard } from '../../extensions/app/cards/messages/translate.ts';
import { translator as ofPages } from '../../extensions/app/pages/messages/translate.ts';
import { translator as ofPlan } from '../../extensions/app/actions/messages/translate.ts';
import { translator as ofSettings } from '../../extensions/app/settings/messages/translate.ts';
import type { Language } from '../../src/timeline/settings.ts';
import { say } from '../../src/views/say.ts';

/** The walks are walked in each of these. */
export const walkLanguages = ['en', 'hu', 'zh-TW'] as const satisfies readonly Language[];

/** What panels and backend say in a language, from the very files that they say it from. */
export function wordsOf(language: Language) {
  return {
    card: ofCard(language),
    pages: ofPages(language),
    plan: ofPlan(language),
    settings: ofSettings(language),
    backend: (key: string, values: Record<string, string | number> = {}) =>
      say({ key, values }, { language, timeZone: 'UTC' }),
  };
}
