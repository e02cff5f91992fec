import type {
  SettingField,
  SettingProblem,
  SettingsChanges,
} from '../../../extensions/app/contract/settings.ts';
import { say, type Reader } from '../say.ts';

/** Where a value does not do, as the check names it, and what is known besides. */
type Problem = {
  path: string[];
  clash?: { phrase: string; example: string };
  parts?: string[];
};

/** For each problem the field it is shown at, and what to do about it in the reader's language. */
export function sayProblems(
  problems: readonly Problem[],
  fields: readonly SettingField[],
  changes: SettingsChanges,
  reader: Reader,
): SettingProblem[] {
  const text = (key: string, values: Record<string, string> = {}) =>
    say({ key: `settings.rule.${key}`, values }, reader);
  return problems.map(({ path, clash, parts }) => {
    const [setting = '', part, ...rest] = path;
    const whole = fields.find(({ name }) => name === setting);
    const exact =
      fields.find(({ name }) => name === path.join('.')) ??
      fields.find(({ name }) => name === `${setting}.${part ?? ''}`);
    const field = exact ?? whole ?? fields.find(({ name }) => name.startsWith(`${setting}.`));
    if (!field) return { field: setting, text: text('one') };
    if (clash) return { field: field.name, text: text('clash', clash) };
    if (setting === 'holidays')
      return {
        field: 'holidays.part',
        text: parts && parts.length > 0 ? text('parts', { parts: parts.join(', ') }) : text('part'),
      };
    if (setting === 'levels' && part === undefined)
      return { field: 'levels.elevated', text: text('rise') };
    if (setting === 'businessHours' && part === undefined)
      return { field: field.name, text: text('day') };
    // The place of an entry in its list comes last.
    const entry = entryAt(changes[field.name], exact ? rest[0] : part);
    return { field: field.name, text: entry === null ? field.rule : `“${entry}” · ${field.rule}` };
  });
}

function entryAt(value: SettingsChanges[string] | undefined, index: string | undefined) {
  return Array.isArray(value) && index !== undefined ? (value[Number(index)] ?? null) : null;
}
