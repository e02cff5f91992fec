import type { LostDefinition } from '../../timeline/settings.ts';
import type { ReportWords } from './report-words.ts';

/** What counted as a loss, as a sentence. */
export function lossMeans(definition: LostDefinition, words: ReportWords): string {
  switch (definition.kind) {
    case 'silence':
      return words.say('loss.silence', { days: definition.days });
    case 'lost_renewal':
      return words.say('loss.renewal');
    case 'lifecycle_stage':
      return words.say('loss.stage', { stages: words.or(definition.stages) });
    case 'property':
      return words.say('loss.property', { name: definition.name, value: definition.value });
  }
}
