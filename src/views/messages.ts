import type { Language } from '../timeline/settings.ts';
import en from './messages/en.json' with { type: 'json' };

/** Message texts (ICU) by key. A language still without a text shows the English one. */
export const messages: Partial<Record<Language, Readonly<Record<string, string>>>> = { en };
