import type { SettingValue } from '../../../extensions/app/contract/settings.ts';
import { isOn } from '../../action/choose-action.ts';
import { playbook } from '../../action/playbook.ts';
import { weights as shippedWeights } from '../../risk/weights.ts';
import {
  defaultSettings,
  type DueKind,
  type Offer,
  type OwnPlay,
  type Settings,
  weekdays,
} from '../../timeline/settings.ts';

export const dueKinds: readonly DueKind[] = [
  'quote_request',
  'price_list_request',
  'information_request',
];
export const levelNames = ['watch', 'elevated', 'high'] as const;

/** What an action can cost; to enrol somebody is the work of a task. */
export const costNames = ['email', 'call', 'task', 'meeting'] as const;
export const howNames = [...costNames, 'workflow'] as const;
export const roleNames = ['manager', 'executive', 'saver'] as const;

/** So many offers, and plays of one's own, have a place on the page. */
export const places: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** A place that nobody has filled yet: without a name it is none. */
export const emptyOffer: Offer = { name: '', kind: 'discount', cost: 0 };
export const emptyPlay: OwnPlay = {
  name: '',
  signal: 'contact-gap',
  level: 'elevated',
  how: 'task',
  subject: '',
  body: '',
};

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
    birthdayProperty: settings.birthdayProperty ?? '',
    segmentProperty: settings.segmentProperty ?? '',
    productProperty: settings.productProperty ?? '',
    valueProperty: settings.valueProperty,
    topValue: settings.topValue,
    letGoBelow: settings.letGoBelow,
    marginPercent: settings.marginPercent,
    ...Object.assign(
      {},
      ...places.map((at) => partsOf(`offers.${at}`, settings.offers[at] ?? emptyOffer)),
    ),
    capacityPerWeek: settings.capacityPerWeek,
    ...named('actionCosts', costNames, (how) => settings.actionCosts[how]),
    daysBetweenPlays: settings.daysBetweenPlays,
    callBackDays: settings.callBackDays,
    reviewEveryDays: settings.reviewEveryDays,
    ...named('roles', roleNames, (role) => settings.roles[role] ?? ''),
    workflowStarts: settings.workflowStarts,
    talkingPoints: settings.talkingPoints,
    competitors: settings.competitors,
    priceChanges: settings.priceChanges,
    greetings: settings.greetings,
    events: settings.events,
    news: settings.news,
    ...Object.fromEntries(playbook.map((play) => [`plays.${play.id}`, isOn(play, settings)])),
    ...Object.assign(
      {},
      ...playbook.map(({ id }) =>
        partsOf(`playTexts.${id}`, settings.playTexts[id] ?? { subject: '', body: '' }),
      ),
    ),
    ...Object.assign(
      {},
      ...places.map((at) => partsOf(`ownPlays.${at}`, settings.ownPlays[at] ?? emptyPlay)),
    ),
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
    ...partsOf('digest', { ...settings.digest, fallback: settings.digest.fallback ?? '' }),
  };
}

/** The parts of one thing, each under a name of its own. */
function partsOf(name: string, thing: Record<string, SettingValue>): Record<string, SettingValue> {
  return Object.fromEntries(
    Object.entries(thing).map(([part, value]) => [`${name}.${part}`, value]),
  );
}

function named<Part extends string>(
  name: string,
  parts: readonly Part[],
  value: (part: Part) => SettingValue,
): Record<string, SettingValue> {
  return Object.fromEntries(parts.map((part) => [`${name}.${part}`, value(part)]));
}
