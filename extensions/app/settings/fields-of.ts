import type { SettingField, SettingsResponse, SettingValue } from '../contract/settings.ts';

/** A field with the title of its group: "Quote" says little without "when a request is late". */
export type PlacedField = { field: SettingField; title: string };

export function fieldsOf(page: SettingsResponse): PlacedField[] {
  return page.sections.flatMap(({ groups }) =>
    groups.flatMap(({ title, fields }) => fields.map((field) => ({ field, title }))),
  );
}

/** Do two values say the same? Lists do when their entries are the same in the same order. */
export function isAlike(one: SettingValue, other: SettingValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Is the field shown, given what the others hold? */
export function isShown({ when }: SettingField, value: (name: string) => SettingValue): boolean {
  return !when || when.is.includes(String(value(when.field)));
}
