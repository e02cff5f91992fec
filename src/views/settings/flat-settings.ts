import type { SettingValue } from '../../../extensions/app/contract/settings.ts';
import { weights as shippedWeights } from '../../risk/weights.ts';
import { defaultSettings, type DueKind, type Settings, weekdays } from '../../timeline/settings.ts';

export const dueKinds: readonly DueKind[] = [
  'quote_request',
  'price_list_request',
  'information_request',
];
export const levelNames = ['watch', 'elevated', 'high'] as const;

/** Settings as the fields of the page: the parts of a setting each under a name with a dot. Nothing set is '' or []. */
export function flattenSettings(settings: Settings): Record<string, SettingValue> {
  const { lost, holidays } = settings;
  const [country = '', ...part] = holidays.split('-');
  return {
    customerStages: settings.customerStages,
    lost: lost?.kind ?? 'default',
    'lost.days': lost?.kind === 'silence' ? lost.days : defaultSettings.lostAfterDays,
    'lost.stages': lost?.kind === 'lifecycle_stage' ? lost.stages : [],
    'lost.name': lost?.kind === 'property' ? lost.name : '',
    'lost.value': lost?.kind === 'property' ? lost.value : '',
    lostAfterDays: settings.lostAfterDays,
    lastLoginProperty: settings.lastLoginProperty ?? '',
    renewalProperty: settings.renewalProperty ?? '',
    ...named('businessHours', weekdays, (day) => settings.businessHours[day] ?? ''),
    holidays: country,
    'holidays.part': part.join('-'),
    daysOff: settings.daysOff,
    workDays: settings.workDays,
    ...named('requestDueHours', dueKinds, (kind) => settings.requestDueHours[kind]),
    languagesRead: settings.languagesRead,
    ...named('extraPhrases', dueKinds, (kind) => settings.extraPhrases[kind] ?? []),
    ignoredSenders: settings.ignoredSenders,
    sharedMailboxes: settings.sharedMailboxes,
    ...named('levels', levelNames, (level) => settings.levels[level]),
    actFrom: settings.actFrom,
    ...Object.fromEntries(
      Object.entries(shippedWeights).map(([id, shipped]) => [
        `weights.${id}`,
        settings.weights[id] ?? shipped,
      ]),
    ),
    keepText: settings.keepText,
    replayDays: settings.replayDays,
    eraseAfterDays: settings.eraseAfterDays,
    language: settings.language,
  };
}

function named<Part extends string>(
  name: string,
  parts: readonly Part[],
  value: (part: Part) => SettingValue,
): Record<string, SettingValue> {
  return Object.fromEntries(parts.map((part) => [`${name}.${part}`, value(part)]));
}
