import { z } from 'zod';
import { ownSlots } from '../action/own-text.ts';
import { playbook } from '../action/playbook.ts';
import { signalIds } from '../signals/signal.ts';
import { offerKinds } from '../timeline/settings.ts';

const most = (count: number) => ({ error: `must be ${count} at most` });

const wholeDays = (least: number, highest: number) =>
  z
    .number({ error: `must be a number of days from ${least} to ${highest}` })
    .int({ error: 'must be a whole number of days' })
    .min(least, { error: `must be ${least} at least` })
    .max(highest, { error: `must be ${highest} at most` });

const money = z
  .number({ error: 'must be an amount of money' })
  .min(0, { error: 'must not be negative' })
  .max(1e9, { error: 'must be a thousand million at most' });

const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, { error: 'must not be empty' })
    .max(longest, { error: `must be ${longest} characters at most` })
    .refine((text) => !/\p{Cc}/u.test(text), { error: 'must be plain words' });

const slots = new Set<string>(ownSlots);

/** Words with slots: an unknown one would stand in the mail as it is. */
const withSlots = (longest: number) =>
  z
    .string()
    .max(longest, { error: `must be ${longest} characters at most` })
    .refine(
      (text) =>
        [...text.matchAll(/\{([^{}]*)\}/g)].every(([, name = '']) => slots.has(name)) &&
        !/[{}]/.test(text.replace(/\{[^{}]*\}/g, '')),
      { error: `must have no slots but ${ownSlots.map((name) => `{${name}}`).join(', ')}` },
    );

const isDay = (text: string): boolean => {
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
};

/** A date, and what happens on it. */
const dated = line(200).refine(
  (text) => /^\d{4}-\d\d-\d\d\s+\S/.test(text) && isDay(text.slice(0, 10)),
  { error: 'must begin with a date, like 2026-12-03 Open day' },
);
const yearly = line(200).refine(
  (text) => /^\d\d-\d\d\s+\S/.test(text) && isDay(`2024-${text.slice(0, 5)}`),
  { error: 'must begin with month and day, like 12-24 Merry Christmas' },
);
const date = z.string().refine((text) => /^\d{4}-\d\d-\d\d$/.test(text) && isDay(text), {
  error: 'must be dates like 2027-01-01',
});

const property = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,99}$/, { error: "must be a property's internal name, or none" })
  .nullable();
const owner = z
  .string()
  .regex(/^\d{1,20}$/, { error: "must be one of your people, by the owner's number" })
  .nullable();

const playIds = new Set(playbook.map(({ id }) => id));
const isPlay = (id: string): boolean => playIds.has(id) || id.startsWith('own:');
const unknownPlay = { error: `must name plays: ${[...playIds].join(', ')}` };

const ownPlay = z.strictObject({
  name: line(60),
  signal: z.enum(signalIds, { error: `must be one of ${signalIds.join(', ')}` }),
  level: z.enum(['watch', 'elevated', 'high'], { error: 'must be watch, elevated or high' }),
  how: z.enum(['email', 'call', 'task', 'meeting', 'workflow'], {
    error: 'must be email, call, task, meeting or workflow',
  }),
  subject: withSlots(200),
  body: withSlots(5000).refine((text) => text.trim() !== '', { error: 'must say something' }),
});

/** What an admin may set about acting: plays and their words, what may be offered, dates, and who has which part. */
export const playbookSettings = {
  plays: z.record(z.string().refine(isPlay, unknownPlay), z.boolean()),
  daysBetweenPlays: wholeDays(0, 90),
  playTexts: z.record(
    z.string().refine((id) => playIds.has(id), unknownPlay),
    z.strictObject({ subject: withSlots(200), body: withSlots(5000) }),
  ),
  ownPlays: z
    .array(ownPlay)
    .max(10, most(10))
    .refine((plays) => new Set(plays.map(({ name }) => name)).size === plays.length, {
      error: 'must have names of their own',
    }),
  workflowStarts: z
    .array(line(60))
    .max(10, most(10))
    // The CRM compares texts without regard to capitals: two such names would start the same workflows.
    .refine((names) => new Set(names.map((name) => name.toLowerCase())).size === names.length, {
      error: 'must have each name once',
    }),
  talkingPoints: z.array(line(200)).max(20, most(20)),
  offers: z
    .array(
      z.strictObject({
        name: line(200),
        kind: z.enum(offerKinds, { error: `must be one of ${offerKinds.join(', ')}` }),
        cost: money,
      }),
    )
    .max(10, most(10)),
  marginPercent: z
    .number({ error: 'must be a number from 0 to 100' })
    .min(0, { error: 'must not be negative' })
    .max(100, { error: 'must be 100 at most' })
    .nullable(),
  competitors: z
    .array(line(60).refine((name) => name.length >= 2, { error: 'must be two letters at least' }))
    .max(50, most(50)),
  priceChanges: z.array(date).max(20, most(20)),
  greetings: z.array(yearly).max(30, most(30)),
  birthdayProperty: property,
  events: z.array(dated).max(30, most(30)),
  news: z.array(dated).max(30, most(30)),
  callBackDays: wholeDays(1, 60),
  reviewEveryDays: wholeDays(30, 730),
  topValue: money.nullable(),
  letGoBelow: money.nullable(),
  capacityPerWeek: z
    .number({ error: 'must be a number from 1 to 500' })
    .int({ error: 'must be a whole number' })
    .min(1, { error: 'must be 1 at least' })
    .max(500, { error: 'must be 500 at most' }),
  actionCosts: z.strictObject({ email: money, call: money, task: money, meeting: money }),
  segmentProperty: property,
  productProperty: property,
  valueProperty: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,99}$/, { error: "must be a property's internal name, or deals" }),
  roles: z.strictObject({ manager: owner, executive: owner, saver: owner }),
};
