import { spread, type Spread } from './spread.ts';

/** Strings of which every match holds at least one. */
export type Pieces = readonly string[];

/** Of a piece of pattern: every text it can match (few), and what each match holds. */
type Known = { exact: readonly string[] | null; needed: readonly Pieces[] };

const anything: Known = { exact: null, needed: [] };
const nothing: Known = { exact: [''], needed: [] };
const mostExact = 12;

/**
 * What every match of the pattern holds: of each of the lists (two at most) one string, spread as
 * the text is (`spread.ts`). They only spare work: whatever this can't read is taken for "anything",
 * and the list may be empty. `classes` tells what is known of a `{name}`.
 */
export function requiredWords(
  source: string,
  spaced: boolean,
  classes: (name: string) => readonly Pieces[],
): readonly Pieces[] {
  const reader = new Reader(source, spread(spaced), classes);
  const found = reader.alternatives(reader.ends);
  return reader.isDone ? reader.best([reader.ends, found, reader.ends]) : [];
}

/** Letters that no repetition takes apart. */
const plainRun = /^[\p{L}0-9' ]{2,20}(?![?{])(?=[\p{L}0-9' |()[.]|$)/u;

class Reader {
  readonly #source: string;
  readonly #spread: Spread;
  readonly #classes: (name: string) => readonly Pieces[];
  /** The pattern stands between words. */
  readonly ends: Known;
  #at = 0;

  constructor(source: string, how: Spread, classes: (name: string) => readonly Pieces[]) {
    this.#source = source;
    this.#spread = how;
    this.#classes = classes;
    this.ends = how.edges ? { exact: [' '], needed: [] } : nothing;
  }

  get isDone(): boolean {
    return this.#at >= this.#source.length;
  }

  /** Pieces divided by `|`; `edge` is what surely stands on both sides of each alternative. */
  alternatives(edge: Known = nothing): Known {
    const found = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at += 1;
      found.push(this.#sequence());
    }
    const exact = found.map((pieces) => this.#exact(pieces));
    const all = exact.flatMap((each) => each ?? []);
    if (exact.every((each) => each) && all.length <= mostExact)
      return { exact: [...new Set(all)], needed: [] };
    const needed = found.map((pieces) => this.best([edge, ...pieces, edge]));
    if (needed.length === 1) return { exact: null, needed: needed[0] ?? [] };
    if (needed.some((each) => each.length === 0)) return anything;
    return { exact: null, needed: [needed.flatMap((each) => each[0] ?? [])] };
  }

  /** The two most telling lists of strings in pieces that follow each other. */
  best(pieces: readonly Known[]): readonly Pieces[] {
    const offers: { grams: Pieces; odds: number }[] = [];
    const offer = (strings: Pieces): void => {
      const grams = strings
        .map((each) => this.#spread.rarest(each))
        .filter((each) => each !== null);
      if (grams.length === 0 || grams.length < strings.length) return;
      offers.push({ grams: [...new Set(grams)], odds: this.#spread.odds(grams) });
    };
    let run: readonly string[] = [''];
    for (const { exact, needed } of pieces) {
      needed.forEach(offer);
      if (exact && run.length * exact.length <= mostExact) run = joined(run, exact);
      else {
        offer(run);
        run = exact ?? [''];
      }
    }
    offer(run);
    return offers
      .toSorted((a, b) => a.odds - b.odds)
      .slice(0, 2)
      .map(({ grams }) => grams);
  }

  #sequence(): Known[] {
    const pieces: Known[] = [];
    while (!this.isDone && this.#source[this.#at] !== '|' && this.#source[this.#at] !== ')')
      pieces.push(this.#repeated(this.#one()));
    return pieces;
  }

  #exact(pieces: readonly Known[]): readonly string[] | null {
    let exact: readonly string[] = [''];
    for (const piece of pieces) {
      if (!piece.exact || exact.length * piece.exact.length > mostExact) return null;
      exact = joined(exact, piece.exact);
    }
    return exact;
  }

  #repeated(piece: Known): Known {
    const rest = this.#source.slice(this.#at, this.#at + 12);
    if (rest.startsWith('?')) {
      this.#at += rest.startsWith('??') ? 2 : 1;
      return { exact: piece.exact && ['', ...piece.exact], needed: [] };
    }
    const times = /^\{([0-9]+)(?:,[0-9]+)?\}\??/.exec(rest);
    if (!times) return piece;
    this.#at += times[0].length;
    if (times[1] === '0') return anything;
    // Several marks in a row are spread as one.
    const isGap = piece.exact?.every((each) => each.trim() === '') === true;
    return isGap ? piece : { exact: null, needed: piece.exact ? [piece.exact] : piece.needed };
  }

  #one(): Known {
    const plain = plainRun.exec(this.#source.slice(this.#at, this.#at + 24));
    if (plain) {
      this.#at += plain[0].length;
      return { exact: [this.#spread.letters(plain[0])], needed: [] };
    }
    const letter = this.#source.charAt(this.#at);
    if (letter === '(') return this.#group();
    if (letter === '[') return this.#letterClass();
    const name = /^\{([a-z]\w*)\}/i.exec(this.#source.slice(this.#at, this.#at + 60));
    if (name) {
      this.#at += name[0].length;
      return { exact: null, needed: this.#classes(name[1] ?? '') };
    }
    this.#at += 1;
    if (letter === '.') return anything;
    if (letter === '^' || letter === '$') return this.ends;
    if (letter !== '\\') return { exact: [this.#spread.letter(letter)], needed: [] };
    const escaped = this.#source.charAt(this.#at);
    this.#at += 1;
    return /[a-z]/i.test(escaped)
      ? anything
      : { exact: [this.#spread.letter(escaped)], needed: [] };
  }

  #group(): Known {
    const lookaround = /^\(\?<?[=!]/.exec(this.#source.slice(this.#at, this.#at + 4));
    const opening = lookaround ?? /^\((?:\?:)?/.exec(this.#source.slice(this.#at, this.#at + 3));
    this.#at += opening?.[0].length ?? 1;
    const inner = this.alternatives();
    this.#at += 1;
    return lookaround ? nothing : inner;
  }

  #letterClass(): Known {
    let end = this.#at + 1;
    while (end < this.#source.length && this.#source[end] !== ']')
      end += this.#source[end] === '\\' ? 2 : 1;
    const inside = this.#source.slice(this.#at + 1, end);
    this.#at = end + 1;
    if (/^(?:[0-9](?:-[0-9])?)$/.test(inside))
      return { exact: [this.#spread.letter('0')], needed: [] };
    if (inside.length > 4 || /[\\^-]/.test(inside)) return anything;
    return {
      exact: [...new Set([...inside].map((each) => this.#spread.letter(each)))],
      needed: [],
    };
  }
}

function joined(left: readonly string[], right: readonly string[]): readonly string[] {
  const [end = ''] = right;
  if (right.length === 1) return end === '' ? left : left.map((start) => start + end);
  return [...new Set(left.flatMap((start) => right.map((end) => start + end)))];
}
