import type { Cue } from '../../timeline/records.ts';
import { pricedKind } from '../delivered-kinds.ts';
import type { LedgerRequest } from '../ledger-types.ts';
import { aboutOf } from './about-of.ts';
import { echoes } from './echoes.ts';

type Said = Pick<Cue, 'sentence' | 'about'>;

/**
 * Which of the requests that wait a message hands over. What it names; where it names nothing ("as discussed,
 * attached"), whatever waits. Of several things a message may bring one: what it promises for later in the same breath is
 * not in it, a rate card is not the quote, the colour card answers who asked for the colour card, and what tells a
 * measure and no price answers the question and not the quote.
 */
export function whatIsDelivered(
  delivered: readonly Said[],
  promised: readonly Said[],
  waiting: readonly LedgerRequest[],
): LedgerRequest[] {
  const several = new Set(waiting.map(({ kind }) => kind)).size > 1;
  const fitting = waiting.filter(
    (request) => names(delivered, request) || (several && echoes(delivered, request, waiting)),
  );
  if (!several) return fitting;
  const here = fitting.filter((request) => !isLater(request, delivered, promised, waiting));
  const now = here.length > 0 ? here : fitting;
  if (delivered.some((one) => aboutOf(one).length > 0))
    return pricedAlone(narrowed(now, delivered), delivered, waiting);
  const echoed = now.filter((request) => echoes(delivered, request, waiting));
  if (echoed.length > 0) return echoed;
  const asked = now.filter(({ kind }) => kind === 'information_request');
  return asked.length > 0 && !delivered.every(isBare) ? asked : now;
}

/** A delivery that names nothing may be anything. */
function names(delivered: readonly Said[], { kind }: LedgerRequest): boolean {
  const kinds = delivered.flatMap(aboutOf);
  return kinds.length === 0 || kinds.includes(kind);
}

/** Is it what the same message promises for later, and not what it brings as well? */
function isLater(
  request: LedgerRequest,
  delivered: readonly Said[],
  promised: readonly Said[],
  waiting: readonly LedgerRequest[],
): boolean {
  const meant = (said: readonly Said[]): boolean =>
    said.some((one) => {
      const kind = pricedKind(one.sentence);
      const names = kind ? kind === request.kind : aboutOf(one).includes(request.kind);
      return names || echoes([one], request, waiting);
    });
  return meant(promised) && !meant(delivered);
}

/** Where both asks for prices wait, a list is not the quote. */
function narrowed(requests: LedgerRequest[], delivered: readonly Said[]): LedgerRequest[] {
  const kinds = new Set(delivered.map(({ sentence }) => pricedKind(sentence)));
  const [one] = kinds;
  if (kinds.size !== 1 || !one || !requests.some(({ kind }) => kind === one)) return requests;
  return requests.filter(({ kind }) => kind === one || kind === 'information_request');
}

/** Of two prices asked for, the one whose goods are named: "the caps come to 38,900" prices no labels. */
function pricedAlone(
  requests: LedgerRequest[],
  delivered: readonly Said[],
  waiting: readonly LedgerRequest[],
): LedgerRequest[] {
  const priced = requests.filter(({ kind }) => kind !== 'information_request');
  const named = priced.filter((request) => echoes(delivered, request, waiting));
  if (named.length === 0) return requests;
  return requests.filter((request) => !priced.includes(request) || named.includes(request));
}

/** "As discussed, attached." says nothing of what it brings: then it is all of it. */
function isBare({ sentence }: Said): boolean {
  const letters = sentence.match(/\p{L}/gu) ?? [];
  const characters =
    sentence.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu) ?? [];
  return letters.length + 2 * characters.length <= 40;
}
