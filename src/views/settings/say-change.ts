import type {
  SavedSettings,
  SettingField,
  SettingValue,
} from '../../../extensions/app/contract.ts';
import { defaultSettings } from '../../timeline/settings.ts';
import { say, type Reader } from '../say.ts';
import { flattenSettings } from './flat-settings.ts';
import { isAlike } from './say-source.ts';
import type { SavedChange } from './settings-page.ts';

/** A save in words: who and when, and each field with what stood before and after. */
export function sayChange(
  { key, by, at, before, after }: SavedChange,
  fields: readonly SettingField[],
  reader: Reader,
): SavedSettings {
  const [old, other] = [before, after].map((some) =>
    flattenSettings({ ...defaultSettings, ...some }),
  );
  return {
    key,
    text:
      by === null
        ? say({ key: 'settings.saved.typed', values: { at } }, reader)
        : say({ key: 'settings.saved', values: { by, at } }, reader),
    lines: fields
      .filter(({ name }) => !isAlike(old?.[name], other?.[name]))
      .map(
        (field) =>
          `${field.label}: ${sayValue(field, old?.[field.name], reader)} → ${sayValue(field, other?.[field.name], reader)}`,
      ),
  };
}

function sayValue(field: SettingField, value: SettingValue | undefined, reader: Reader): string {
  const word = (key: string) => say({ key: `settings.value.${key}`, values: {} }, reader);
  const label = (one: string) =>
    field.options?.find((option) => option.value === one)?.label ?? one;
  if (typeof value === 'boolean') return word(value ? 'on' : 'off');
  if (typeof value === 'number') return new Intl.NumberFormat(reader.language).format(value);
  const entries = Array.isArray(value) ? value : value ? [value] : [];
  if (entries.length === 0) return word('none');
  return new Intl.ListFormat(reader.language, { type: 'unit' }).format(entries.map(label));
}
