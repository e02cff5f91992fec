import type {
  SettingField,
  SettingsGroup,
  SettingsSection,
  SettingValue,
} from '../../../extensions/app/contract/settings.ts';
import { weights as shippedWeights } from '../../risk/weights.ts';
import { defaultSettings, languages, readLanguages, weekdays } from '../../timeline/settings.ts';
import { say, type Reader } from '../say.ts';
import { dueKinds, flattenSettings, levelNames } from './flat-settings.ts';
import { type Rules, settingRules } from './setting-rules.ts';
import { saySource } from './say-source.ts';
import { digestSection } from './digest-section.ts';
import { playsSection, valueSection } from './play-sections.ts';
import { propertyChoices, propertyField } from './property-choices.ts';
import type { PortalProperty, SettingsPage } from './settings-page.ts';

type Choice = { value: string; label: string };
type Made = {
  label: string;
  hint?: string | null;
  options?: Choice[];
  when?: SettingField['when'];
};

export type MakeField = (
  name: string,
  kind: SettingField['kind'],
  checks: Rules,
  made: Made,
) => SettingField;
export type MakeGroup = (
  id: string,
  fields: SettingField[],
  options?: { hint?: boolean; closed?: boolean },
) => SettingsGroup;

const lostWhen = (...is: string[]) => ({ field: 'lost', is });

/** Every setting that can be changed, with its words in the reader's language; the page draws them as they come. */
export function settingFields(page: SettingsPage, reader: Reader): SettingsSection[] {
  const values = flattenSettings(page.settings);
  const usual = flattenSettings(defaultSettings);
  const rules = settingRules(reader);
  const text = (key: string) => say({ key, values: {} }, reader);
  const words = (name: string) => ({
    label: text(`settings.${name}`),
    hint: text(`settings.${name}.hint`),
  });
  const field: MakeField = (name, kind, checks, { label, hint = null, options, when }) => ({
    name,
    kind,
    label,
    hint,
    ...checks,
    value: values[name] ?? null,
    usual: usual[name] ?? null,
    source: saySource(name, page, { value: values[name], usual: usual[name] }, reader),
    ...(options && { options }),
    ...(when && { when }),
  });
  const fact = (name: string, value: SettingValue): SettingField => ({
    name,
    kind: 'fact',
    ...words(name),
    rule: '',
    value,
    usual: value,
    source: { kind: 'found', text: text('settings.source.found') },
  });
  const mapped = (name: string, kinds: readonly PortalProperty['kind'][]) => {
    const rulesOf = { one: rules.one(), typed: rules.property() };
    const asked = propertyField(page, kinds, values[name], rulesOf, reader);
    const { kind, checks, options } = asked;
    return field(name, kind, checks, { ...words(name), ...(options && { options }) });
  };
  const lossProperty = propertyChoices(
    page,
    ['text', 'number', 'choice'],
    values['lost.name'],
    reader,
  );
  const group: MakeGroup = (id, fields, { hint = false, closed = false } = {}) => ({
    id,
    title: text(`settings.group.${id}`),
    hint: hint ? text(`settings.group.${id}.hint`) : null,
    closed,
    fields,
  });
  const section = (id: string, groups: SettingsGroup[]): SettingsSection => ({
    id,
    title: text(`settings.section.${id}`),
    groups,
  });
  const days = new Intl.DateTimeFormat(reader.language, { weekday: 'long', timeZone: 'UTC' });
  const asks = (of: string, kind: SettingField['kind'], checks: () => Rules) =>
    dueKinds.map((ask) => field(`${of}.${ask}`, kind, checks(), { label: text(`kind.${ask}`) }));

  const makers = { field, group, words };
  return [
    section('customers', [
      group('who', [
        field('customerStages', 'choices', rules.stages(), {
          ...words('customerStages'),
          options: stageChoices(page, values['customerStages']),
        }),
        fact('currency', page.settings.currency),
      ]),
      group('lost', [
        field('lostAfterDays', 'number', rules.whole(1, 1000), words('lostAfterDays')),
        field('lost', 'choice', rules.one(), {
          ...words('lost'),
          options: ['default', 'silence', 'lifecycle_stage', 'property', 'lost_renewal'].map(
            (value) => ({ value, label: text(`settings.lost.${value}`) }),
          ),
        }),
        field('lost.days', 'number', rules.whole(1, 1000), {
          label: text('settings.lost.days'),
          when: lostWhen('silence'),
        }),
        field('lost.stages', 'choices', rules.choose(), {
          label: text('settings.lost.stages'),
          options: stageChoices(page, values['lost.stages']),
          when: lostWhen('lifecycle_stage'),
        }),
        field('lost.name', lossProperty ? 'choice' : 'text', rules.propertyNeeded(), {
          label: text('settings.lost.name'),
          when: lostWhen('property'),
          ...(lossProperty && { options: lossProperty }),
        }),
        field('lost.value', 'text', rules.value(), {
          label: text('settings.lost.value'),
          when: lostWhen('property'),
        }),
      ]),
      group('properties', [
        mapped('lastLoginProperty', ['date']),
        mapped('renewalProperty', ['date']),
        mapped('segmentProperty', ['text', 'choice']),
        mapped('productProperty', ['text', 'choice']),
      ]),
    ]),
    valueSection(page, makers, reader),
    playsSection(page, makers, reader),
    digestSection(page, makers, reader),
    section('levels', [
      group(
        'levels',
        [
          ...levelNames.map((level) =>
            field(`levels.${level}`, 'number', rules.whole(1, 100), {
              label: text(`level.${level}`),
            }),
          ),
          field('actFrom', 'number', rules.whole(1, 100), words('actFrom')),
        ],
        { hint: true },
      ),
      group(
        'weights',
        Object.keys(shippedWeights).map((id) =>
          field(`weights.${id}`, 'number', rules.number(0, 8), {
            label: text(`signal.${id}.title`),
          }),
        ),
        { hint: true, closed: true },
      ),
    ]),
    section('hours', [
      group(
        'open',
        weekdays.map((day, index) =>
          field(`businessHours.${day}`, 'text', rules.open(), {
            // The first of January 2024 was a Monday.
            label: days.format(Date.UTC(2024, 0, 1 + index)),
          }),
        ),
        { hint: true },
      ),
      group('days', [
        fact('timeZone', page.settings.timeZone),
        field('holidays', 'choice', rules.one(), {
          ...words('holidays'),
          options: [
            { value: 'auto', label: text('settings.holidays.auto') },
            { value: 'none', label: text('settings.holidays.none') },
            ...countryChoices(page.countries, reader),
          ],
        }),
        field('holidays.part', 'text', rules.part(), {
          ...words('holidays.part'),
          when: { field: 'holidays', is: page.countries },
        }),
        field('daysOff', 'lines', rules.dates(), words('daysOff')),
        field('workDays', 'lines', rules.dates(), words('workDays')),
      ]),
      group(
        'due',
        asks('requestDueHours', 'number', () => rules.number(1, 2000)),
        { hint: true },
      ),
    ]),
    section('reading', [
      group('read', [
        field('languagesRead', 'choices', rules.one(), {
          ...words('languagesRead'),
          options: languageChoices(readLanguages, reader),
        }),
      ]),
      group('phrases', asks('extraPhrases', 'lines', rules.phrases), { hint: true }),
      group('senders', [
        field('ignoredSenders', 'lines', rules.senders(), words('ignoredSenders')),
        field('sharedMailboxes', 'lines', rules.mailboxes(), words('sharedMailboxes')),
      ]),
      group('suppliers', [field('competitors', 'lines', rules.suppliers(), words('competitors'))]),
    ]),
    section('data', [
      group('kept', [
        field('keepText', 'switch', rules.one(), words('keepText')),
        field('replayDays', 'number', rules.whole(1, 4000), words('replayDays')),
        field('eraseAfterDays', 'number', rules.whole(0, 365), words('eraseAfterDays')),
      ]),
      group('language', [
        field('language', 'choice', rules.one(), {
          ...words('language'),
          options: languageChoices(languages, reader),
        }),
      ]),
    ]),
  ];
}

/** Stages that records stand in, the largest first, and those chosen though nobody stands in them. */
function stageChoices({ stages }: SettingsPage, chosen: SettingValue | undefined): Choice[] {
  const missing = (Array.isArray(chosen) ? chosen : []).filter(
    (stage) => !stages.some((known) => known.stage === stage),
  );
  return [
    ...stages.map(({ stage, count }) => ({ value: stage, label: `${stage} (${count})` })),
    ...missing.map((stage) => ({ value: stage, label: `${stage} (0)` })),
  ];
}

function languageChoices(tags: readonly string[], { language }: Reader): Choice[] {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return tags.map((tag) => ({ value: tag, label: names.of(tag) ?? tag }));
}

function countryChoices(countries: readonly string[], { language }: Reader): Choice[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' });
  const order = new Intl.Collator(language);
  return countries
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => order.compare(a.label, b.label));
}
