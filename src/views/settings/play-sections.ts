import type { SettingField, SettingsSection } from '../../../extensions/app/contract/settings.ts';
import { playbook } from '../../action/playbook.ts';
import { signalIds } from '../../signals/signal.ts';
import { offerKinds } from '../../timeline/settings.ts';
import { sayOutline } from '../say-outline.ts';
import { say, type Reader } from '../say.ts';
import { costNames, howNames, places, roleNames } from './flat-settings.ts';
import { propertyChoices, propertyField } from './property-choices.ts';
import { settingRules } from './setting-rules.ts';
import type { MakeField, MakeGroup } from './setting-fields.ts';
import type { SettingsPage } from './settings-page.ts';

export type Makers = {
  field: MakeField;
  group: MakeGroup;
  words: (name: string) => { label: string; hint: string };
};

/** What a customer is worth, what may be offered, and what acting costs. */
export function valueSection(
  page: SettingsPage,
  { field, group, words }: Makers,
  reader: Reader,
): SettingsSection {
  const rules = settingRules(reader);
  const text = (key: string, values = {}) => say({ key: `settings.${key}`, values }, reader);
  const { settings, topTenth } = page;
  const money = (name: string, hint?: string) =>
    field(name, 'number', rules.money(), { ...words(name), ...(hint && { hint }) });
  const found =
    topTenth === null
      ? undefined
      : text('topValue.found', { amount: sayMoney(topTenth, settings.currency, reader) });
  const numbers = propertyChoices(page, ['number'], settings.valueProperty, reader) ?? [
    { value: settings.valueProperty, label: settings.valueProperty },
  ];
  const values = [
    { value: 'total_revenue', label: text('valueProperty.total_revenue') },
    { value: 'deals', label: text('valueProperty.deals') },
    ...numbers.filter(({ value }) => value !== 'total_revenue' && value !== 'deals'),
  ];
  return {
    id: 'value',
    title: text('section.value'),
    groups: [
      group('value', [
        field('valueProperty', 'choice', rules.one(), {
          ...words('valueProperty'),
          options: values,
        }),
        money('topValue', found),
        money('letGoBelow'),
        field('marginPercent', 'number', rules.percent(), words('marginPercent')),
      ]),
      ...filled(settings.offers.length).map((at) => ({
        ...group(`offers.${at}`, [
          field(`offers.${at}.name`, 'text', rules.line(0, 200), { label: text('offers.name') }),
          field(`offers.${at}.kind`, 'choice', rules.one(), {
            label: text('offers.kind'),
            options: offerKinds.map((kind) => ({ value: kind, label: text(`offers.${kind}`) })),
          }),
          field(`offers.${at}.cost`, 'number', rules.amount(), { label: text('offers.cost') }),
        ]),
        title: text('group.offer', { place: at + 1 }),
        hint: at === 0 ? text('group.offer.hint') : null,
      })),
      group(
        'cost',
        [
          field('capacityPerWeek', 'number', rules.whole(1, 500), words('capacityPerWeek')),
          ...costNames.map((how) =>
            field(`actionCosts.${how}`, 'number', rules.amount(), { label: text(`how.${how}`) }),
          ),
        ],
        { hint: true },
      ),
    ],
  };
}

/** Plays on and off, their pace, their words and dates, one's own plays, and who has which part. */
export function playsSection(
  page: SettingsPage,
  { field, group, words }: Makers,
  reader: Reader,
): SettingsSection {
  const rules = settingRules(reader);
  const text = (key: string, values = {}) => say({ key: `settings.${key}`, values }, reader);
  const { settings } = page;
  const nobody = { value: '', label: text('roles.none') };
  const people = [...page.owners]
    .sort((a, b) => new Intl.Collator(reader.language).compare(a.name, b.name))
    .map(({ id, name }) => ({ value: id, label: name }));
  const best = page.owners.find(({ id }) => id === page.saver?.ownerId);
  const saver = best && page.saver && { ...page.saver, name: best.name };
  const birthday = propertyField(
    page,
    ['date', 'text'],
    settings.birthdayProperty ?? '',
    { one: rules.one(), typed: rules.property() },
    reader,
  );
  const dated = (name: string, kind: 'dated' | 'yearly' | 'days') =>
    field(name, 'lines', rules[kind](), words(name));
  return {
    id: 'plays',
    title: text('section.plays'),
    groups: [
      group('pace', [
        field('daysBetweenPlays', 'number', rules.whole(0, 90), words('daysBetweenPlays')),
        field('callBackDays', 'number', rules.whole(1, 60), words('callBackDays')),
        field('reviewEveryDays', 'number', rules.whole(30, 730), words('reviewEveryDays')),
      ]),
      group(
        'roles',
        roleNames.map((role) =>
          field(`roles.${role}`, 'choice', rules.one(), {
            ...words(`roles.${role}`),
            ...(role === 'saver' && saver && { hint: text('roles.saver.found', saver) }),
            options: [nobody, ...people],
          }),
        ),
        { hint: true },
      ),
      group('workflows', [
        field('workflowStarts', 'lines', rules.workflows(), words('workflowStarts')),
      ]),
      group('talk', [field('talkingPoints', 'lines', rules.points(), words('talkingPoints'))]),
      group('dates', [
        dated('priceChanges', 'days'),
        dated('events', 'dated'),
        dated('news', 'dated'),
        dated('greetings', 'yearly'),
        field('birthdayProperty', birthday.kind, birthday.checks, {
          ...words('birthdayProperty'),
          ...(birthday.options && { options: birthday.options }),
        }),
      ]),
      group(
        'switches',
        playbook.map(({ id, off }) => {
          const why = sayOutline(`action.${id}.why`, reader.language);
          return field(`plays.${id}`, 'switch', rules.one(), {
            label: sayOutline(`action.${id}.title`, reader.language),
            hint: off ? `${why} ${text(`plays.off.${off}`)}` : why,
          });
        }),
        { hint: true, closed: true },
      ),
      ...filled(settings.ownPlays.length).map((at) => ({
        ...group(`ownPlays.${at}`, ownPlayFields(at, field, reader), { closed: true }),
        title: text('group.ownPlay', { place: at + 1 }),
        hint: text('group.ownPlay.hint'),
      })),
      group('texts', textFields(field, reader), { hint: true, closed: true }),
    ],
  };
}

function ownPlayFields(at: number, field: MakeField, reader: Reader): SettingField[] {
  const rules = settingRules(reader);
  const text = (key: string) => say({ key, values: {} }, reader);
  const choices = (kind: string, names: readonly string[], key: (name: string) => string) =>
    field(`ownPlays.${at}.${kind}`, 'choice', rules.one(), {
      label: text(`settings.ownPlays.${kind}`),
      options: names.map((value) => ({ value, label: text(key(value)) })),
    });
  return [
    field(`ownPlays.${at}.name`, 'text', rules.line(0, 60), {
      label: text('settings.ownPlays.name'),
    }),
    choices('signal', signalIds, (id) => `signal.${id}.title`),
    choices('level', ['watch', 'elevated', 'high'], (level) => `level.${level}`),
    choices('how', howNames, (how) => `settings.how.${how}`),
    field(`ownPlays.${at}.subject`, 'text', rules.slots(200), {
      label: text('settings.ownPlays.subject'),
    }),
    field(`ownPlays.${at}.body`, 'prose', rules.slots(5000), {
      label: text('settings.ownPlays.body'),
    }),
  ];
}

/** Empty fields, with our own words beneath: whoever writes into one says it otherwise. */
function textFields(field: MakeField, reader: Reader): SettingField[] {
  const rules = settingRules(reader);
  return playbook.flatMap(({ id, how }) => {
    const play = sayOutline(`action.${id}.title`, reader.language);
    const part = (name: 'subject' | 'body') =>
      field(
        `playTexts.${id}.${name}`,
        name === 'body' ? 'prose' : 'text',
        rules.slots(name === 'body' ? 5000 : 200),
        {
          label: say({ key: `settings.playTexts.${name}`, values: { play } }, reader),
          hint: sayOutline(`action.${id}.${name}`, reader.language),
        },
      );
    return how === 'email' ? [part('subject'), part('body')] : [part('body')];
  });
}

/** The places that are filled, and the next one. */
function filled(count: number): readonly number[] {
  return places.slice(0, count + 1);
}

function sayMoney(amount: number, currency: string, { language }: Reader): string {
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
  }).format(amount);
}
