import type { SettingField, SettingValue } from '../contract/settings.ts';
import type { Translate } from './messages/translate.ts';

/** More entries than anybody compares. */
const most = 5;

/** A field's value in words. */
export function sayValue(field: SettingField, value: SettingValue, t: Translate): string {
  if (typeof value === 'boolean') return t(value ? 'value.on' : 'value.off');
  const entries = Array.isArray(value) ? value : value === null || value === '' ? [] : [value];
  const named = entries.slice(0, most).map((entry) => labelOf(field, String(entry)));
  if (entries.length > most) named.push(t('value.more', { count: entries.length - most }));
  return named.join(', ') || t('value.none');
}

/** From what to what; of a list only what comes and goes. */
export function sayChange(
  field: SettingField,
  [before, after]: [SettingValue, SettingValue],
  t: Translate,
): string {
  if (!Array.isArray(before) || !Array.isArray(after))
    return `${sayValue(field, before, t)} → ${sayValue(field, after, t)}`;
  const gone = before.filter((entry) => !after.includes(entry));
  const added = after.filter((entry) => !before.includes(entry));
  return [
    ...(added.length > 0 ? [`+ ${sayValue(field, added, t)}`] : []),
    ...(gone.length > 0 ? [`− ${sayValue(field, gone, t)}`] : []),
  ].join('; ');
}

function labelOf({ options }: SettingField, value: string): string {
  return options?.find((option) => option.value === value)?.label ?? value;
}
