import type { InsightFilter } from '../../../extensions/app/contract/insights.ts';
import { sayChoice } from '../home/say-choice.ts';
import type { InsightWords } from './insight-words.ts';

export type Grouping = 'owner' | 'segment' | 'source' | 'product';

/** What a group is called; null: those of whom it is not known. */
export function sayGroup(by: Grouping, value: string | null, words: InsightWords): string {
  if (value === null) return words.say(by === 'owner' ? 'nobody' : 'none');
  return sayChoice(by, value, words.reader);
}

/** How a group stands in an address. */
export function groupParam(value: string | null): string {
  return value ?? 'none';
}

export type GroupChoices = {
  [name in Grouping]?: { chosen: string; values: readonly (string | null)[] };
};

/** Which groups may be chosen; a filter with nothing to choose from isn't shown, unless something is chosen. */
export function renderGroupFilters(choices: GroupChoices, words: InsightWords): InsightFilter[] {
  return (Object.entries(choices) as [Grouping, NonNullable<GroupChoices[Grouping]>][])
    .filter(([, { chosen, values }]) => chosen !== '' || values.length > 1)
    .map(([name, { chosen, values }]) => ({
      name,
      label: words.say(`by.${name}`),
      value: chosen,
      options: [
        { value: '', label: words.say('everyone') },
        ...withChosen(values.map(groupParam), chosen).map((value) => ({
          value,
          label: sayGroup(name, value === 'none' ? null : value, words),
        })),
      ],
    }));
}

/** A choice among a few that always stand. */
export function renderChoice(
  name: string,
  chosen: string,
  values: readonly string[],
  words: InsightWords,
): InsightFilter {
  return {
    name,
    label: words.say(name === 'by' ? 'by' : name),
    value: chosen,
    options: values.map((value) => ({ value, label: words.say(`${name}.${value}`) })),
  };
}

/** A choice of the address that nobody is left of is still the one that was made. */
function withChosen(values: readonly string[], chosen: string): string[] {
  return chosen === '' || values.includes(chosen) ? [...values] : [...values, chosen];
}
