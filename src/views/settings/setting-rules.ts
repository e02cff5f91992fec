import type { SettingField } from '../../../extensions/app/contract/settings.ts';
import { ownSlots } from '../../action/own-text.ts';
import { say, type Reader } from '../say.ts';

/** What a field takes, and the sentence for what it doesn't. */
export type Rules = Pick<
  SettingField,
  'rule' | 'min' | 'max' | 'fractions' | 'empty' | 'pattern' | 'most'
>;

const name = '[a-z][a-z0-9_]{0,99}';
const domain = '[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+';
const clock = '(?:[01]?\\d|2[0-3]):[0-5]\\d';

/** Rules for the panel to check while somebody types. What they let through is still checked before it is saved. */
export function settingRules(reader: Reader) {
  const rule = (key: string, values: Record<string, string | number> = {}) =>
    say({ key: `settings.rule.${key}`, values }, reader);
  const lines = (key: string, pattern: string, most: number): Rules => ({
    rule: rule(key, { most }),
    pattern,
    most,
  });
  const amount = (): Rules => ({ rule: rule('amount'), min: 0, max: 1e9, fractions: true });
  return {
    whole: (min: number, max: number): Rules => ({ rule: rule('whole', { min, max }), min, max }),
    number: (min: number, max: number): Rules => ({
      rule: rule('number', { min, max }),
      min,
      max,
      fractions: true,
    }),
    /** An amount that may be left open, and one that may not. */
    money: (): Rules => ({ ...amount(), empty: true, rule: rule('money') }),
    amount,
    percent: (): Rules => ({
      rule: rule('percent'),
      min: 0,
      max: 100,
      fractions: true,
      empty: true,
    }),
    line: (least: number, longest: number): Rules => ({
      rule: rule('line', { most: longest }),
      pattern: `.{${least},${longest}}`,
    }),
    points: (): Rules => lines('points', '.{1,200}', 20),
    workflows: (): Rules => lines('workflows', '.{1,60}', 10),
    suppliers: (): Rules => lines('suppliers', '.{2,60}', 50),
    days: (): Rules => lines('dates', '\\d{4}-\\d\\d-\\d\\d', 20),
    dated: (): Rules => lines('dated', '\\d{4}-\\d\\d-\\d\\d\\s+\\S.{0,180}', 30),
    yearly: (): Rules => lines('yearly', '\\d\\d-\\d\\d\\s+\\S.{0,180}', 30),
    slots: (longest: number): Rules => ({
      rule: rule('slots', { slots: ownSlots.map((slot) => `{${slot}}`).join(', ') }),
      pattern: `(?:[^{}]|\\{(?:${ownSlots.join('|')})\\}){0,${longest}}`,
    }),
    one: (): Rules => ({ rule: rule('one') }),
    stages: (): Rules => ({ rule: rule('stages'), min: 1 }),
    choose: (): Rules => ({ rule: rule('choose'), min: 1 }),
    property: (): Rules => ({ rule: rule('property'), pattern: `(?:${name})?` }),
    propertyNeeded: (): Rules => ({ rule: rule('property'), pattern: name }),
    value: (): Rules => ({ rule: rule('value'), pattern: '.*\\S.*' }),
    open: (): Rules => ({ rule: rule('open'), pattern: `(?:${clock} ?[-–] ?(?:${clock}|24:00))?` }),
    part: (): Rules => ({
      rule: rule('part'),
      pattern: '(?:[A-Za-z0-9]{1,4}(?:-[A-Za-z0-9]{1,4})?)?',
    }),
    dates: (): Rules => lines('dates', '\\d{4}-\\d\\d-\\d\\d', 400),
    senders: (): Rules => lines('senders', `(?:[^\\s@,;<>]+@|@)?${domain}`, 500),
    mailboxes: (): Rules => lines('mailboxes', `[^\\s@,;<>]+@${domain}`, 100),
    phrases: (): Rules => lines('phrases', '[^\\\\^$*+()[\\]{}|]{3,100}', 50),
  };
}
