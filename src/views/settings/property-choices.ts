import type { SettingField, SettingValue } from '../../../extensions/app/contract/settings.ts';
import { say, type Reader } from '../say.ts';
import type { Rules } from './setting-rules.ts';
import type { PortalProperty, SettingsPage } from './settings-page.ts';

/** More than a list that one looks through. */
const most = 500;

/**
 * The portal's properties of these kinds to choose from, by label, and the one chosen though the portal has it no more.
 * Null where the portal could not be asked.
 */
export function propertyChoices(
  { properties }: Pick<SettingsPage, 'properties'>,
  kinds: readonly PortalProperty['kind'][],
  chosen: SettingValue | undefined,
  { language }: Reader,
): { value: string; label: string }[] | null {
  if (properties === null) return null;
  const order = new Intl.Collator(language);
  const fitting = properties
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ name, label }) => ({
      value: name,
      label: label === name ? name : `${label} (${name})`,
    }))
    .sort((a, b) => order.compare(a.label, b.label))
    .slice(0, most);
  const isKnown = fitting.some(({ value }) => value === chosen);
  const missing = typeof chosen === 'string' && chosen !== '' && !isKnown;
  return missing ? [{ value: chosen, label: chosen }, ...fitting] : fitting;
}

/** How a property is asked for: chosen of the portal's own, with none first, or typed where they are not known. */
export function propertyField(
  page: Pick<SettingsPage, 'properties'>,
  kinds: readonly PortalProperty['kind'][],
  chosen: SettingValue | undefined,
  { one, typed }: { one: Rules; typed: Rules },
  reader: Reader,
): { kind: SettingField['kind']; checks: Rules; options?: { value: string; label: string }[] } {
  const options = propertyChoices(page, kinds, chosen, reader);
  if (options === null) return { kind: 'text', checks: typed };
  const none = { value: '', label: say({ key: 'settings.property.none', values: {} }, reader) };
  return { kind: 'choice', checks: one, options: [none, ...options] };
}
