import type { SettingsChanges, SettingValue } from '../../../extensions/app/contract/settings.ts';
import { playbook } from '../../action/playbook.ts';
import type { LostDefinition, Settings } from '../../timeline/settings.ts';
import { emptyOffer, emptyPlay, flattenSettings, places } from './flat-settings.ts';

/** Settings as fields name them: nothing is checked but the shape. */
export type NamedSettings = Record<string, unknown>;

/** Settings of several parts, each part a field. */
const parted: ReadonlySet<string> = new Set([
  'levels',
  'requestDueHours',
  'businessHours',
  'extraPhrases',
  'weights',
  'plays',
  'actionCosts',
  'roles',
  'digest',
]);

/**
 * Changed fields put together to the settings they are parts of, to be checked as those of the command line are. What
 * wasn't changed of a setting of several parts comes from the settings in force. Null where a field is unknown.
 */
export function readChanges(current: Settings, changes: SettingsChanges): NamedSettings | null {
  const known = flattenSettings(current);
  if (Object.keys(changes).some((name) => !Object.hasOwn(known, name))) return null;
  const value = (name: string) => changes[name] ?? known[name];
  const named: NamedSettings = {};
  for (const [name, given] of Object.entries(changes)) {
    const [setting = '', part] = split(name);
    if (setting === 'lost') named[setting] = readLost(value);
    else if (setting === 'holidays') named[setting] = readPlace(value);
    else if (setting === 'offers') named[setting] = readPlaces(setting, emptyOffer, value);
    else if (setting === 'ownPlays') named[setting] = readPlaces(setting, emptyPlay, value);
    else if (setting === 'playTexts') named[setting] = readTexts(value);
    else if (part !== undefined && parted.has(setting))
      named[setting] = { ...(named[setting] as object), [part]: readPart(setting, given) };
    else named[setting] = setting.endsWith('Property') && given === '' ? null : given;
  }
  return named;
}

/** Names of signals and plays hold no dot; what follows a second one is read with the whole. */
function split(name: string): [string, string?] {
  const dot = name.indexOf('.');
  return dot < 0 ? [name] : [name.slice(0, dot), name.slice(dot + 1)];
}

type Read = (name: string) => SettingValue | undefined;

function readLost(value: Read): LostDefinition | null {
  const kind = value('lost');
  // Whether the parts do is told by the check that follows.
  if (kind === 'silence') return { kind, days: value('lost.days') as number };
  if (kind === 'lifecycle_stage') return { kind, stages: value('lost.stages') as string[] };
  if (kind === 'property')
    return { kind, name: value('lost.name') as string, value: value('lost.value') as string };
  if (kind === 'lost_renewal') return { kind };
  return kind === 'default' ? null : ({ kind } as never);
}

/** The things of a list of which each has several parts; a place without a name is free. */
function readPlaces(setting: string, empty: object, value: Read): unknown[] {
  return places
    .map((at) =>
      Object.fromEntries(
        Object.keys(empty).map((part) => [part, value(`${setting}.${at}.${part}`)]),
      ),
    )
    .filter(({ name }) => String(name ?? '').trim() !== '');
}

/** Whoever empties both has Warmline's own words again. */
function readTexts(value: Read): Settings['playTexts'] {
  const texts = playbook.map(({ id }) => {
    const part = (name: string) => String(value(`playTexts.${id}.${name}`) ?? '');
    return [id, { subject: part('subject'), body: part('body') }] as const;
  });
  return Object.fromEntries(
    texts.filter(([, { subject, body }]) => subject.trim() !== '' || body.trim() !== ''),
  );
}

function readPlace(value: Read): string {
  const country = String(value('holidays'));
  const part = String(value('holidays.part') ?? '').toUpperCase();
  return part === '' || country === 'auto' || country === 'none' ? country : `${country}-${part}`;
}

/** "9:00 – 17:00" is as clear as "09:00-17:00"; an empty day is a closed one. */
function readPart(setting: string, given: SettingValue): unknown {
  if (setting === 'roles' || (setting === 'digest' && given === ''))
    return given === '' ? null : given;
  if (setting !== 'businessHours' || typeof given !== 'string') return given;
  const times = given.replace(/\s+/g, '').replace('–', '-');
  return times === '' ? null : times.replace(/(^|-)(?=\d:)/g, '$10');
}
