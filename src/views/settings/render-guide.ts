import type { SettingsGuide } from '../../../extensions/app/contract/settings.ts';
import { say, type Reader } from '../say.ts';

/** The first steps, in their order, each with the tab on which it is done. */
export const guideSteps = [
  { id: 'who', section: 'customers' },
  { id: 'lost', section: 'customers' },
  { id: 'hours', section: 'hours' },
  { id: 'levels', section: 'levels' },
  { id: 'proof', section: null },
] as const;

/** The guide in the reader's language; the last step shows the replay of the portal's own past, where one is kept. */
export function renderGuide(
  { done, closed }: { done: readonly string[]; closed: boolean },
  proofUrl: string | null,
  reader: Reader,
): SettingsGuide {
  const text = (key: string) => say({ key: `settings.guide.${key}`, values: {} }, reader);
  return {
    closed,
    steps: guideSteps.map(({ id, section }) => ({
      id,
      title: text(id),
      text: text(`${id}.text`),
      section,
      url: id === 'proof' ? proofUrl : null,
      done: done.includes(id),
    })),
  };
}
