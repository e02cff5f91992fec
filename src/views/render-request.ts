import type { CardRequest } from '../../extensions/app/contract/card.ts';
import type { Assessment, AskKind, OpenPromise, OpenRequest } from '../action/assessment.ts';
import { callName } from '../signals/call-name.ts';
import { daysBetween } from '../timeline/days.ts';
import { isOfSeveral } from '../timeline/is-of-several.ts';
import type { Activity, Customer, Owner } from '../timeline/records.ts';
import { askedOnDeal } from './asked-on-deal.ts';
import { customerTypeIds, objectTypeIds } from './object-type-ids.ts';
import { pickLanguage } from './pick-language.ts';
import { sayDraft } from './say-draft.ts';
import { sayDue } from './say-wait.ts';
import { say, type Reader } from './say.ts';

type RequestOptions = Reader & {
  customer: Customer;
  /** A company's contacts, so that it can be said who asked. */
  contacts?: readonly Customer[];
  owners: readonly Owner[];
  /** The customer's activities: where nobody is known to have asked, a deal among them says where it was. */
  activities?: readonly Activity[];
  /** Who looks at the card, as an owner is known by; "you" is said to nobody else. */
  readerEmail?: string | null;
};

/** One request or promise that waits, with its age at the assessment and a mail that would end it. */
export function renderRequest(
  kind: AskKind,
  waiting: OpenPromise & Partial<OpenRequest>,
  { assessedAt }: Pick<Assessment, 'assessedAt'>,
  options: RequestOptions,
): CardRequest {
  const { record, at, dueAt, sentence, lapsed = false } = waiting;
  const asker = options.contacts?.find(({ id }) => id === waiting.contactId) ?? null;
  const other = asker !== null && asker.id !== options.customer.id;
  const unknown = waiting.contactId === null;
  const days = Math.floor(daysBetween(at, assessedAt));
  return {
    id: `${record.type}:${record.id}:${kind}`,
    kind,
    kindLabel: say({ key: `kind.${kind}`, values: {} }, options),
    sentence,
    at: new Date(at).toISOString(),
    age: say(
      lapsed
        ? { key: 'card.age.lapsed', values: { askedAt: at } }
        : { key: 'card.age', values: { days } },
      options,
    ),
    overdue: assessedAt > dueAt && !lapsed,
    due: sayDue(waiting, assessedAt, options),
    record: { objectTypeId: objectTypeIds[record.type], id: record.id },
    asked:
      sentence === ''
        ? say({ key: 'card.asked', values: { kind, at, type: record.type } }, options)
        : null,
    wait: lapsed ? null : describeWait(waiting, options),
    asker: unknown
      ? askedOnDeal(record, options.activities ?? [], options)
      : other || options.customer.kind === 'company'
        ? (asker?.name ?? null)
        : null,
    who: options.owners.find(({ id }) => id === waiting.ownerId)?.name ?? null,
    // Whoever's card it is may not be the one who asked: the answer belongs into the thread itself.
    ...(!(unknown && isOfSeveral(record, options.customer, options.activities ?? [])) && {
      reply: draftReply(kind, waiting, days, asker ?? options.customer, options),
    }),
  };
}

/**
 * This wait beside what is usual: of the owner who should answer, who may be the reader, or of all. Nothing before
 * both are an hour long, and nothing of a promise.
 */
function describeWait(
  waiting: Partial<Pick<OpenRequest, 'waitedHours' | 'usualHours' | 'usualOf' | 'ownerId'>>,
  { owners, readerEmail = null, ...reader }: RequestOptions,
): string | null {
  const { waitedHours = 0, usualHours, usualOf = 'book' } = waiting;
  if (usualHours === undefined || waitedHours < 1) return null;
  const owner = owners.find(({ id }) => id === waiting.ownerId);
  // An owner's habit without an owner to name would be taken for everyone's.
  if (usualOf === 'owner' && !owner) return null;
  const isReader = readerEmail !== null && isSame(owner?.email, readerEmail);
  const values = {
    whose: usualOf === 'book' ? 'book' : isReader ? 'reader' : 'owner',
    name: owner?.name ?? '',
    usualHours: Math.max(1, Math.ceil(usualHours)),
    waitedHours: Math.floor(waitedHours),
  };
  return say({ key: 'card.wait', values }, reader);
}

const isSame = (a: string | null | undefined, b: string): boolean =>
  a?.toLowerCase() === b.toLowerCase();

/** The frame of an answer in the language asked in, addressed to the asker. */
function draftReply(
  kind: AskKind,
  { sentence, at, language, ownerId }: OpenPromise,
  waitDays: number,
  asker: Customer,
  { owners, ...reader }: RequestOptions,
): NonNullable<CardRequest['reply']> {
  const values = {
    name: callName(asker),
    kind,
    sentence,
    askedAt: at,
    waitDays,
    sender: owners.find(({ id }) => id === ownerId)?.name ?? '',
  };
  const written = pickLanguage(language) ?? pickLanguage(asker.language) ?? reader.language;
  const key = kind === 'promise' ? 'reply.promise' : 'action.answer-request';
  const draft = (part: 'subject' | 'body') =>
    sayDraft({ key: `${key}.${part}`, values }, { ...reader, language: written });
  return {
    objectTypeId: customerTypeIds[asker.kind],
    id: asker.id,
    subject: draft('subject'),
    body: draft('body'),
  };
}
