import type { CardRequest } from '../../extensions/app/contract.ts';
import type { Assessment, AskKind, OpenPromise, OpenRequest } from '../action/assessment.ts';
import { callName } from '../signals/call-name.ts';
import { daysBetween } from '../timeline/days.ts';
import type { Customer, Owner } from '../timeline/records.ts';
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
    asker: other || options.customer.kind === 'company' ? (asker?.name ?? null) : null,
    who: options.owners.find(({ id }) => id === waiting.ownerId)?.name ?? null,
    reply: draftReply(kind, waiting, days, asker ?? options.customer, options),
  };
}

/** This wait beside what is usual here; nothing before both are an hour long, and nothing of a promise. */
function describeWait(
  { waitedHours = 0, usualHours }: Partial<Pick<OpenRequest, 'waitedHours' | 'usualHours'>>,
  reader: Reader,
): string | null {
  if (usualHours === undefined || waitedHours < 1) return null;
  const values = {
    usualHours: Math.max(1, Math.ceil(usualHours)),
    waitedHours: Math.floor(waitedHours),
  };
  return say({ key: 'card.wait', values }, reader);
}

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
