import type { Assessment } from '../action/assessment.ts';

/** An assessment until it is made anew: quotes, names and the person's id stand in evidence and in the values of drafts. */
export function withoutPerson(assessment: Assessment, ids: readonly string[]): Assessment {
  return JSON.parse(
    JSON.stringify(assessment, (name, value: unknown) => {
      if (typeof value !== 'string') return value;
      if (name === 'quote') return null;
      if (name === 'contactId') return ids.includes(value) ? null : value;
      return name === 'sentence' || name === 'name' ? '' : value;
    }),
  ) as Assessment;
}
