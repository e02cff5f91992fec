import type { CueKind } from '../timeline/records.ts';

/**
 * One language's phrases. `say` and the words are written for a native speaker to read and edit:
 *
 * - `{name}` stands for one of the words of that name in `words`; a class may use those above it;
 * - `{Name}` stands for a proper name and `{Firm}` for one that ends as a company's does (Ltd,
 *   GmbH, Kft., S.r.l., 有限公司, 株式会社);
 * - `…` is a gap of up to 50 characters (20 in Chinese and Japanese) within the sentence;
 * - `*` after or before a word stands for any letters (`angebot*`, `*preis`);
 * - `#` is a number, with its points and commas;
 * - `a|b` is either, `( )` groups, `x?` makes the letter or group before it optional.
 *
 * Everything else is lower case and matched on whole words; apostrophes are straight.
 *
 * A name is a capitalised word within a sentence, or several: a rival, but also a town, a person or
 * ourselves, so the words around `{Name}` must say what it is ("switched to {Name}"). The first word
 * of a sentence counts only before a suffix. German, where every noun has a capital, asks for two in
 * a row, a suffix, "Firma" or quotes. In Chinese and Japanese a name stands in 「」 or “”, in Latin
 * letters, or ends in 公司, 集团, 物流, 工業, 社 and the like. No endings follow a name: in Hungarian
 * and German they belong to it ("Verdanttól").
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
 * What takes the meaning away again. `stops` names what is silenced: `requests` the three kinds and
 * price questions; `cues` what else the other side says (complaint, cancelling, a rival, thanks …);
 * `closures` thanks and withdrawals alone; `promises` and `deliveries` what we say ourselves; `all`
 * everything but an absence notice. `sentence` guards silence the sentence; `message` guards tell
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

/**
 * Words every book must name, since the reading itself uses them. Two more are used where a book has
 * them: `reported` ("she asked …") lets rules for notes read a sentence of any message; `list`
 * (price lists) keeps a sentence that asks for a quote from asking for listed prices as well.
 */
export const sharedWords = ['ask', 'quantity', 'whole', 'listed', 'terms', 'trade'] as const;
