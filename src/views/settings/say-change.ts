import type {
  SavedSettings,
  SettingField,
  SettingValue,
} from '../../../extensions/app/contract/settings.ts';
import { defaultSettings } from '../../timeline/settings.ts';
import { say, type Reader } from '../say.ts';
import { flattenSettings } from './flat-settings.ts';
import { isAlike } from './say-source.ts';
import type { SavedChange } from './settings-page.ts';

/** A save in words: who and when, and each field with what stood before and after. */
export function sayChange(
  { key, by, at, before, after }: SavedChange,
  fields: readonly { field: SettingField; title: string }[],
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
      .filter(({ field: { name } }) => !isAlike(old?.[name], other?.[name]))
      .map(({ field, title }) => {
        const label = field.name.includes('.') ? `${title} · ${field.label}` : field.label;
        return `${label}: ${sayStep(field, [old?.[field.name], other?.[field.name]], reader)}`;
      }),
  };
}

type Value = SettingValue | undefined;

/** From what to what; of a list only what comes and goes. */
function sayStep(field: SettingField, [before, after]: [Value, Value], reader: Reader): string {
  if (!Array.isArray(before) || !Array.isArray(after))
    return `${sayValue(field, before, reader)} → ${sayValue(field, after, reader)}`;
  const added = after.filter((entry) => !before.includes(entry));
  const gone = before.filter((entry) => !after.includes(entry));
  return [
    ...(added.length > 0 ? [`+ ${sayValue(field, added, reader)}`] : []),
    ...(gone.length > 0 ? [`− ${sayValue(field, gone, reader)}`] : []),
  ].join('; ');
}

/** More entries than anybody compares. */
const most = 5;

function sayValue(field: SettingField, value: Value, reader: Reader): string {
  const word = (key: string) => say({ key: `settings.value.${key}`, values: {} }, reader);
  const label = (one: string) =>
    field.options?.find((option) => option.value === one)?.label ?? one;
  if (typeof value === 'boolean') return word(value ? 'on' : 'off');
  if (typeof value === 'number') return new Intl.NumberFormat(reader.language).format(value);
  const entries = Array.isArray(value) ? value : value ? [value] : [];
  if (entries.length === 0) return word('none');
  const named = entries.slice(0, most).map(label);
  return [...named, ...(entries.length > most ? [`+${entries.length - most}`] : [])].join(', ');
}
