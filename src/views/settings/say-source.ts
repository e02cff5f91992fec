import type { SettingField, SettingValue } from '../../../extensions/app/contract/settings.ts';
import { say, type Reader } from '../say.ts';
import { flattenSettings } from './flat-settings.ts';
import { defaultSettings, type Settings } from '../../timeline/settings.ts';
import type { SettingsPage } from './settings-page.ts';

/** Where a field's value comes from: found in the portal, the default, or set by somebody on a day. */
export function saySource(
  name: string,
  { changes, settings }: Pick<SettingsPage, 'changes' | 'settings'>,
  { value, usual }: { value: SettingValue | undefined; usual: SettingValue | undefined },
  reader: Reader,
): SettingField['source'] {
  const text = (key: string, values = {}) => say({ key: `settings.source.${key}`, values }, reader);
  if (isAlike(value, usual)) {
    const isFound = name === 'holidays' && settings.holidays === 'auto';
    return isFound
      ? { kind: 'found', text: text('found') }
      : { kind: 'default', text: text('default') };
  }
  const saved = changes.find(
    ({ before, after, undoneAt }) =>
      undoneAt === null && !isAlike(valueIn(before, name), valueIn(after, name)),
  );
  if (!saved) return { kind: 'set', text: text('changed') };
  const { by, at } = saved;
  return { kind: 'set', text: by === null ? text('typed', { at }) : text('set', { by, at }) };
}

/** The field's value where only some of the settings are known; the others are taken for the defaults. */
function valueIn(some: Partial<Settings>, name: string): SettingValue | undefined {
  return flattenSettings({ ...defaultSettings, ...some })[name];
}

/** Do two fields hold the same? Lists do when their entries are the same in the same order. */
export function isAlike(one: SettingValue | undefined, other: SettingValue | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
