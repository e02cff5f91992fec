import type { LostDefinition } from '../../timeline/settings.ts';

/** What counted as a loss, in words. */
export function lossMeans(definition: LostDefinition): string {
  switch (definition.kind) {
    case 'silence':
      return `no two-way contact and no purchase for ${definition.days} days`;
    case 'lost_renewal':
      return 'a renewal deal closed as lost';
    case 'lifecycle_stage':
      return `lifecycle stage ${definition.stages.join(' or ')}, from the day after the last contact or purchase`;
    case 'property':
      return `property ${definition.name} is ${definition.value}, from the day after the last contact or purchase`;
  }
}
