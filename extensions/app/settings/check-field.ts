import type { SettingField, SettingValue } from '../contract/settings.ts';

/** What is wrong with a value, in one sentence that says what to do; null: nothing that can be seen from here. */
export function checkField(field: SettingField, value: SettingValue): string | null {
  const { kind, rule, min = -Infinity, max = Infinity, most = Infinity, fractions } = field;
  const fits = (text: string) => !field.pattern || new RegExp(`^(?:${field.pattern})$`).test(text);
  if (kind === 'number') {
    if (value === null && field.empty) return null;
    const isGood = typeof value === 'number' && value >= min && value <= max;
    return isGood && (fractions || Number.isInteger(value)) ? null : rule;
  }
  if (kind === 'text' || kind === 'prose')
    return typeof value === 'string' && fits(value.trim()) ? null : rule;
  if (kind === 'lines') {
    const entries = value as string[];
    if (entries.length > most) return rule;
    const wrong = entries.find((entry) => !fits(entry));
    return wrong === undefined ? null : `“${wrong}” · ${rule}`;
  }
  if (kind === 'choices') return (value as string[]).length < (field.min ?? 0) ? rule : null;
  return null;
}
