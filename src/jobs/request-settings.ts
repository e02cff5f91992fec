import { z } from 'zod';
import { findOwnPhrases } from '../requests/find-own-phrases.ts';
import { phraseBooks } from '../requests/phrases.ts';
import { readLanguages, weekdays } from '../timeline/settings.ts';

const dueHours = z
  .number({ error: 'must be a number of business hours' })
  .min(1, { error: 'must be 1 hour at least' })
  .max(2000, { error: 'must be 2000 hours at most' });

const openHours = z
  .string({ error: 'must be hours like 09:00-17:30, or none' })
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, {
    error: 'must be hours like 09:00-17:30, or none',
  })
  .refine((text) => text.slice(0, 5) < text.slice(6), {
    error: 'must open before it closes, within one day',
  })
  .nullable();

const date = z.string().refine((text) => /^\d{4}-\d\d-\d\d$/.test(text) && isDate(text), {
  error: 'must be dates like 2026-12-24',
});

const sender = z
  .string()
  .trim()
  .toLowerCase()
  .transform((text) => text.replace(/^@/, ''))
  .refine((text) => /^(?:[^\s@,;<>]+@)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(text), {
    error: 'must be addresses like news@shop.example or domains like shop.example',
  });

const mailbox = z
  .string()
  .trim()
  .toLowerCase()
  .refine((text) => /^[^\s@,;<>]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(text), {
    error: 'must be whole addresses like sales@shop.example',
  });

/** A word of one or two letters is in nearly every sentence; three Chinese characters say a good deal. */
const ownPhrase = z
  .string()
  .trim()
  .max(100, { error: 'must be 100 characters at most' })
  .refine(
    (text) =>
      /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text)
        ? text.length >= 3
        : text.length >= 6,
    {
      error: 'is too short to mean only that: give 6 letters at least (3 in Chinese and Japanese)',
    },
  )
  .refine((text) => !/[\\^$*+?()[\]{}|\p{Cc}]/u.test(text.replace(/[?？]$/, '')), {
    error:
      'must be plain words as customers write them: patterns and control characters are not read',
  });
const ownPhrases = z.array(ownPhrase).max(50, { error: 'must be 50 phrases at most' });

const most = (count: number) => ({ error: `must be ${count} at most` });

/** What an admin may set about requests: how they are read, and the hours by which they are late. */
export const requestSettings = {
  requestDueHours: z.strictObject({
    quote_request: dueHours,
    price_list_request: dueHours,
    information_request: dueHours,
  }),
  businessHours: z
    .strictObject(
      Object.fromEntries(weekdays.map((day) => [day, openHours])) as Record<
        (typeof weekdays)[number],
        typeof openHours
      >,
    )
    .refine((hours) => Object.values(hours).some((times) => times !== null), {
      error: 'must leave one weekday open at least',
    }),
  holidays: z.string().regex(/^(?:auto|none|[A-Z]{2}(?:-[A-Z0-9]{1,4}){0,2})$/, {
    error: 'must be a country like HU, a part of one like DE-BY, auto or none',
  }),
  daysOff: z.array(date).max(400, most(400)),
  workDays: z.array(date).max(400, most(400)),
  languagesRead: z.array(
    z.enum(readLanguages, { error: `must be of ${readLanguages.join(', ')}` }),
  ),
  extraPhrases: z.strictObject({
    quote_request: ownPhrases.optional(),
    price_list_request: ownPhrases.optional(),
    information_request: ownPhrases.optional(),
  }),
  ignoredSenders: z.array(sender).max(500, most(500)),
  sharedMailboxes: z.array(mailbox).max(100, most(100)),
  keepText: z.boolean({ error: 'must be true or false' }),
};

const asking: ReadonlySet<string> = new Set([
  ...Object.keys(requestSettings.requestDueHours.shape),
  'price_question',
]);

/** Messages that ask for nothing: the phrase books' counter-examples, guards, and examples of other kinds. */
function ordinary(): string[] {
  return phraseBooks.flatMap(({ rules, guards }) => [
    ...rules.map(({ counter }) => counter),
    ...rules.filter(({ kind }) => !asking.has(kind)).map(({ example }) => example),
    ...guards.map(({ example }) => example),
  ]);
}

/**
 * A phrase that ordinary messages hold would turn them all into requests: the phrase books' own
 * examples tell. Returns the first such clash as a sentence, or null.
 */
export function clashOfPhrases(
  phrases: Readonly<Record<string, string[] | undefined>>,
): string | null {
  const clash = findClash(phrases);
  if (!clash) return null;
  const { kind, phrase, example } = clash;
  return `extraPhrases.${kind}: "${phrase}" is also in messages that ask for nothing, like "${example}"; say more of it`;
}

export type PhraseClash = { kind: string; phrase: string; example: string };

/** The first phrase that a message which asks for nothing holds, and that message. */
export function findClash(
  phrases: Readonly<Record<string, string[] | undefined>>,
): PhraseClash | null {
  for (const [kind, own] of Object.entries(phrases)) {
    for (const phrase of own ?? []) {
      const found = ordinary().find(
        (counter) => findOwnPhrases([counter], { quote_request: [phrase] }).length > 0,
      );
      if (found !== undefined) return { kind, phrase, example: found };
    }
  }
  return null;
}

function isDate(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
}
