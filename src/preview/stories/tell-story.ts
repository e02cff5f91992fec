import { pickLanguage } from '../../views/pick-language.ts';
import type { Reader } from '../../views/say.ts';
import { storyAsks } from './story-asks.ts';
import { storyCard } from './story-card.ts';
import { storyGroups } from './story-groups.ts';
import { storyInsight } from './story-insight.ts';
import { storySaves } from './story-saves.ts';
import { storySettings } from './story-settings.ts';
import type { Story } from './stories.ts';

/** What makes a state of an answer, by the address that gives it; a panel's other calls are answered as they are. */
const tellers: Record<string, (story: Story, answer: never, reader: Reader) => unknown> = {
  '/api/card': storyCard,
  '/api/home/saves': storySaves,
  '/api/home/groups': storyGroups,
  '/api/asks': storyAsks,
  '/api/settings': storySettings,
  '/api/insights/risk': storyInsight,
  '/api/insights/movements': storyInsight,
  '/api/insights/measures': storyInsight,
  '/api/insights/cohorts': storyInsight,
  '/api/insights/proof': storyInsight,
};

/** The body of a good answer as it would be in this state; null where the address has no such state. */
export function tellStory(story: Story, url: string, body: string): string | null {
  const { pathname, searchParams } = new URL(url);
  const teller = tellers[pathname];
  if (!teller) return null;
  const language = pickLanguage(searchParams.get('language') ?? undefined) ?? 'en';
  return JSON.stringify(teller(story, JSON.parse(body) as never, { language, timeZone: 'UTC' }));
}
