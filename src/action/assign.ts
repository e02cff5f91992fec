import { responsible } from './people.ts';
import type { Situation, Who } from './play.ts';
import { strongestColleague } from './strongest-colleague.ts';

/** Who has this part for this customer: whom the settings name, for a saver else who has the best record, else the record's owner. */
export function assign(who: Who, { judgement, context }: Situation): string | null {
  const { roles } = context.settings;
  const owner = responsible(judgement.timeline);
  if (who === 'manager') return roles.manager ?? owner;
  if (who === 'executive') return roles.executive ?? roles.manager ?? owner;
  if (who === 'saver') return roles.saver ?? context.model.saver?.ownerId ?? owner;
  if (who === 'colleague') return strongestColleague({ judgement, context })?.ownerId ?? owner;
  return owner;
}
