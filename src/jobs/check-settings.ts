import { z } from 'zod';
import { weights as shippedWeights } from '../risk/weights.ts';
import { languages, type Settings } from '../timeline/settings.ts';
import { digestSetting } from './digest-setting.ts';
import { lossSetting } from './loss-setting.ts';
import { playbookSettings } from './playbook-settings.ts';
import {
  clashOfPhrases,
  findClash,
  type PhraseClash,
  requestSettings,
} from './request-settings.ts';

const risk = z
  .number({ error: 'must be a number from 1 to 100' })
  .int({ error: 'must be a whole number' })
  .min(1, { error: 'must be 1 at least' })
  .max(100, { error: 'must be 100 at most' });
const days = (most: number) =>
  z
    .number({ error: `must be a number of days from 1 to ${most}` })
    .int({ error: 'must be a whole number of days' })
    .min(1, { error: 'must be 1 at least' })
    .max(most, { error: `must be ${most} at most` });
const property = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,99}$/, { error: "must be a property's internal name, or none" })
  .nullable();

const shape = z
  .strictObject({
    language: z.enum(languages, { error: `must be one of ${languages.join(', ')}` }),
    customerStages: z
      .array(z.string().trim().min(1))
      .min(1, { error: 'must name one stage at least: without any nobody is a customer' }),
    lastLoginProperty: property,
    renewalProperty: property,
    levels: z
      .object({ watch: risk, elevated: risk, high: risk })
      .refine(({ watch, elevated, high }) => watch < elevated && elevated < high, {
        error: 'must rise: watch below elevated below high, like watch=25,elevated=50,high=75',
      }),
    ...requestSettings,
    ...playbookSettings,
    digest: digestSetting,
    actFrom: risk,
    lostAfterDays: days(1000),
    lost: lossSetting,
    weights: z.record(
      z.enum(Object.keys(shippedWeights) as [string, ...string[]]),
      z
        .number({ error: 'must be a number from 0 to 8' })
        .min(0, { error: 'must not be negative: a signal only ever speaks for a risk' })
        .max(8, { error: 'must be 8 at most (log-odds: 3 alone makes an elevated risk)' }),
    ),
    replayDays: days(4000),
    eraseAfterDays: z
      .number({ error: 'must be a number of days from 0 to 365' })
      .int({ error: 'must be a whole number of days' })
      .min(0, { error: 'must not be negative; 0 erases at once' })
      .max(365, { error: 'must be 365 at most' }),
  })
  .partial();

/** What an admin may change. `weights` are those to change: null takes the shipped one again. */
export type SettingsInput = Partial<
  Omit<z.infer<typeof shape>, 'weights' | Completed> & {
    [Name in Completed]: Partial<Settings[Name]>;
  } & {
    weights: Record<string, number | null>;
  }
>;

/** What a problem is about: the setting, its part, the entry of a list. */
export type Place = { path: string[]; clash?: PhraseClash };

/** Settings of several parts, of which one may be named alone. */
const completed = [
  'levels',
  'requestDueHours',
  'businessHours',
  'extraPhrases',
  'plays',
  'playTexts',
  'actionCosts',
  'roles',
  'digest',
] as const;
type Completed = (typeof completed)[number];

/**
 * Settings as asked, completed by those in force where only a part of them is named. `problems` has one sentence for
 * each thing that does not do, and says what would; `where` names the place of each, for whoever has words of their own.
 */
export function checkSettings(
  current: Settings,
  input: SettingsInput,
): { changes: Partial<Settings> } | { problems: string[]; where: Place[] } {
  const unknown = Object.keys(input.weights ?? {}).filter((id) => !(id in shippedWeights));
  if (unknown.length > 0) {
    const known = Object.keys(shippedWeights).join(', ');
    return {
      problems: [`weights: there is no signal ${unknown.join(', ')}; the signals are ${known}`],
      where: unknown.map((id) => ({ path: ['weights', id] })),
    };
  }
  const weights = Object.entries({ ...current.weights, ...input.weights });
  const parsed = shape.safeParse({
    ...input,
    ...Object.fromEntries(
      completed
        .filter((name) => input[name])
        .map((name) => [name, { ...current[name], ...input[name] }]),
    ),
    // The shape of a record asks for every key of an enum: those not chosen are added here and dropped below.
    ...(input.weights && {
      weights: {
        ...shippedWeights,
        ...Object.fromEntries(weights.filter(([, weight]) => weight !== null)),
      },
    }),
  });
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.map(
        (issue) => `${issue.path.join('.') || 'settings'}: ${issue.message}`,
      ),
      where: parsed.error.issues.map(({ path }) => ({ path: path.map(String) })),
    };
  }
  const phrases = parsed.data.extraPhrases ?? {};
  const clash = findClash(phrases);
  if (clash)
    return {
      problems: [clashOfPhrases(phrases) ?? ''],
      where: [{ path: ['extraPhrases', clash.kind], clash }],
    };
  const { weights: _all, ...others } = parsed.data;
  const chosen = weights.filter((entry): entry is [string, number] => entry[1] !== null);
  return {
    changes: Object.fromEntries(
      Object.entries({
        ...others,
        ...(input.weights && { weights: Object.fromEntries(chosen) }),
      }).filter(([, value]) => value !== undefined),
    ),
  };
}
