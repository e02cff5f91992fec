import type { CardAction } from '../../extensions/app/contract/card.ts';
import type { Action, Assessment } from '../action/assessment.ts';
import type { Language } from '../timeline/settings.ts';
import type { Phrase } from '../timeline/phrase.ts';
import type { Customer, Owner } from '../timeline/records.ts';
import { recallLast, type LastContact } from './card/recall-last.ts';
import { pickLanguage } from './pick-language.ts';
import { sayDraft } from './say-draft.ts';
import { say, type Reader } from './say.ts';

export type ActionOptions = Reader & {
  customer: Customer;
  owners: readonly Owner[];
  /** The last contact, for a mail to come back to. */
  lastContact?: LastContact | null;
};

/**
 * One action as the panel shows it. A mail is drafted in the customer's language, a task in the
 * reader's.
 */
export function renderAction(
  action: Action,
  assessment: Assessment,
  options: ActionOptions,
): CardAction {
  const who = options.owners.find((owner) => owner.id === action.ownerId)?.name ?? null;
  const language = action.how === 'email' ? draftLanguage(action, options.customer) : null;
  const draftReader = { ...options, language: language ?? options.language };
  const draft = ({ key, values }: Phrase): string =>
    sayDraft({ key, values: { ...values, sender: who ?? '' } }, draftReader);
  return {
    id: action.id,
    how: action.how,
    label: say({ key: buttonOf(action), values: {} }, options),
    title: say(action.title, options),
    why: say(action.why, options),
    who,
    dueAt: new Date(action.dueAt).toISOString(),
    subject: draft(action.draft.subject),
    body: withRecall(draft(action.draft.body), action, options, draftReader),
    riskAfter: action.riskAfter,
    effect: describeEffect(action.riskAfter, assessment.risk, options),
  };
}

/** An admin's own text says what it wants to say, and an answer begins with what was asked. */
function withRecall(
  body: string,
  { how, draft, evidence }: Action,
  { lastContact = null }: ActionOptions,
  reader: Reader,
): string {
  if (how !== 'email' || draft.body.key === 'own.text') return body;
  const isAnswered = evidence.some(({ record }) => record?.id === lastContact?.id);
  return isAnswered ? body : recallLast(body, lastContact, reader);
}

/** Only where somebody waits for an answer is a mail one. */
function buttonOf({ id, how }: Action): string {
  return how === 'email' && id !== 'answer-request' ? 'play.write' : `card.button.${how}`;
}

/** What a play knows of the language asked in, else the customer's own. */
function draftLanguage({ draft }: Action, customer: Customer): Language | null {
  const asked = draft.body.values['language'];
  const known = typeof asked === 'string' ? pickLanguage(asked) : null;
  return known ?? pickLanguage(customer.language);
}

function describeEffect(after: number | null, risk: number | null, reader: Reader): string | null {
  if (risk === null) return null;
  if (after === null) return say({ key: 'card.effect.unknown', values: {} }, reader);
  const key = after < risk ? 'card.effect.lower' : 'card.effect.none';
  return say({ key, values: { risk, after } }, reader);
}
