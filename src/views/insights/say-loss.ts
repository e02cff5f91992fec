import type { LostDefinition } from '../../timeline/settings.ts';
import type { InsightWords } from './insight-words.ts';

/** What counts as a loss in this portal, as the end of a sentence. */
export function sayLoss(definition: LostDefinition, words: InsightWords): string {
  switch (definition.kind) {
    case 'silence':
      return words.say('loss.silence', { days: definition.days });
    case 'lost_renewal':
      return words.say('loss.renewal');
    case 'lifecycle_stage':
      return words.say('loss.stage', { stages: definition.stages.join(', ') });
    case 'property':
      return words.say('loss.property', { name: definition.name, value: definition.value });
  }
}
