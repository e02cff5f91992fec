import type { CueKind } from '../timeline/records.ts';

/**
 * One language's phrases. `say` and the words are written for a native speaker to read and edit:
 *
 * - `{name}` stands for one of the words of that name in `words`;
 * - `…` is a gap of up to 50 characters (20 in Chinese and Japanese) within the sentence;
 * - `*` after or before a word stands for any letters (`angebot*`, `*preis`);
 * - `#` is a number, with its points and commas;
 * - `a|b` is either, `( )` groups, `x?` makes the letter or group before it optional.
 *
 * Everything is lower case and matched on whole words; apostrophes are straight.
 */
export type PhraseBook = {
  language: string;
  /** Chinese and Japanese write without spaces between words. */
  spaced: boolean;
  words: Record<string, string>;
  rules: Rule[];
  guards: Guard[];
};

/**
 * `price_question` asks what something costs: with an own quantity or project it is a quote
 * request, else a price list request.
 */
export type RuleKind = CueKind | 'price_question';

export type Rule = {
  kind: RuleKind;
  say: string;
  /** A message that the rule must find, and one that it must leave alone. */
  example: string;
  counter: string;
  /** `note`: only in notes of calls and meetings, which speak of the customer as "they". */
  only?: 'note' | 'subject';
  /**
   * A bare question about a product. Asked as part of a quote (lead time, availability) it adds
   * nothing to it, and it needs a word of `trade` or a technical figure somewhere in the message.
   */
  minor?: true;
};

/**
 * What takes the meaning away again. `sentence` guards silence the sentence; `message` guards tell
 * that the whole message is no request to us (a vendor's pitch, an application, an internal note)
 * and count together: those worth 1 suffice alone.
 */
export type Guard = {
  stops: 'requests' | 'cues' | 'closures' | 'promises' | 'deliveries' | 'all';
  within: 'sentence' | 'message';
  say: string;
  example: string;
  worth?: number;
  /** Only in notes of calls and meetings. */
  only?: 'note';
};

/** Words every book must name, since the reading itself uses them. */
export const sharedWords = ['ask', 'quantity', 'whole', 'listed', 'terms', 'trade'] as const;
