import type { SettingsSection } from '../../../extensions/app/contract/settings.ts';
import { digestLevels } from '../../timeline/settings.ts';
import { say, type Reader } from '../say.ts';
import type { Makers } from './play-sections.ts';
import { settingRules } from './setting-rules.ts';
import type { SettingsPage } from './settings-page.ts';

/** The daily task of what changed: whether, when, how much of it, and for whom. */
export function digestSection(
  page: SettingsPage,
  { field, group, words }: Makers,
  reader: Reader,
): SettingsSection {
  const rules = settingRules(reader);
  const text = (key: string) => say({ key, values: {} }, reader);
  const people = [...page.owners]
    .sort((a, b) => new Intl.Collator(reader.language).compare(a.name, b.name))
    .map(({ id, name }) => ({ value: id, label: name }));
  // Who has left can still be taken off.
  const left = page.settings.digest.owners
    .filter((id) => !page.owners.some((owner) => owner.id === id))
    .map((id) => ({ value: id, label: id }));
  return {
    id: 'digest',
    title: text('settings.section.digest'),
    groups: [
      group(
        'digest',
        [
          field('digest.on', 'switch', rules.one(), words('digest.on')),
          field('digest.hour', 'number', rules.whole(0, 23), words('digest.hour')),
          field('digest.most', 'number', rules.whole(1, 20), words('digest.most')),
          field('digest.levels', 'choices', rules.choose(), {
            ...words('digest.levels'),
            options: digestLevels.map((level) => ({ value: level, label: text(`level.${level}`) })),
          }),
          field('digest.owners', 'choices', rules.one(), {
            ...words('digest.owners'),
            options: [...people, ...left],
          }),
          field('digest.fallback', 'choice', rules.one(), {
            ...words('digest.fallback'),
            options: [{ value: '', label: text('settings.digest.nobody') }, ...people],
          }),
        ],
        { hint: true },
      ),
    ],
  };
}
