import { spread, type Spread } from './spread.ts';

/** Of a piece of pattern: every text it can match (few), and strings of which each match has one. */
type Known = { exact: readonly string[] | null; needed: readonly string[] | null };

const anything: Known = { exact: null, needed: null };
const nothing: Known = { exact: [''], needed: null };
const mostExact = 48;

/**
 * Strings of which every match of the pattern holds at least one, spread as the text is
 * (`spread.ts`); `null` where nothing can be said. They only spare work: whatever this can't read
 * is taken for "anything". `classes` tells what is known of a `{name}`.
 */
export function requiredWords(
  source: string,
  spaced: boolean,
  classes: (name: string) => readonly string[] | null,
): readonly string[] | null {
  const reader = new Reader(source, spread(spaced), classes);
  const inner = reader.alternatives(reader.ends);
  if (!reader.isDone) return null;
  return reader.best([reader.ends, inner, reader.ends]);
}

class Reader {
  readonly #source: string;
  readonly #spread: Spread;
  readonly #classes: (name: string) => readonly string[] | null;
  /** The pattern stands between words. */
  readonly ends: Known;
  #at = 0;

  constructor(source: string, how: Spread, classes: (name: string) => readonly string[] | null) {
    this.#source = source;
    this.#spread = how;
    this.#classes = classes;
    this.ends = how.edges ? { exact: [' '], needed: null } : nothing;
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
      return { exact: [...new Set(all)], needed: null };
    const needed = found.map((pieces) => this.best([edge, ...pieces, edge]));
    if (!needed.every((each) => each)) return anything;
    return { exact: null, needed: needed.flatMap((each) => each ?? []) };
  }

  /** The most telling strings of pieces that follow each other. */
  best(pieces: readonly Known[]): readonly string[] | null {
    let best: readonly string[] | null = null;
    const offer = (strings: readonly string[] | null): void => {
      if (!strings || strings.length === 0) return;
      const grams = strings.map((each) => this.#spread.rarest(each));
      if (grams.includes(null)) return;
      const known = grams.filter((each) => each !== null);
      if (!best || this.#spread.odds(known) < this.#spread.odds(best)) best = [...new Set(known)];
    };
    let run: readonly string[] = [''];
    for (const { exact, needed } of pieces) {
      offer(needed);
      if (exact && run.length * exact.length <= mostExact) run = joined(run, exact);
      else {
        offer(run);
        run = exact ?? [''];
      }
    }
    offer(run);
    return best;
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
      return { exact: piece.exact && ['', ...piece.exact], needed: null };
    }
    const times = /^\{([0-9]+)(?:,[0-9]+)?\}\??/.exec(rest);
    if (!times) return piece;
    this.#at += times[0].length;
    if (times[1] === '0') return anything;
    // Several marks in a row are spread as one.
    const isGap = piece.exact?.every((each) => each.trim() === '') === true;
    return isGap ? piece : { exact: null, needed: piece.exact ?? piece.needed };
  }

  #one(): Known {
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
    if (letter !== '\\') return { exact: [this.#spread.letter(letter)], needed: null };
    const escaped = this.#source.charAt(this.#at);
    this.#at += 1;
    return /[a-z]/i.test(escaped)
      ? anything
      : { exact: [this.#spread.letter(escaped)], needed: null };
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
    if (inside.length > 4 || /[\\^-]/.test(inside)) return anything;
    return {
      exact: [...new Set([...inside].map((each) => this.#spread.letter(each)))],
      needed: null,
    };
  }
}

function joined(left: readonly string[], right: readonly string[]): readonly string[] {
  return [...new Set(left.flatMap((start) => right.map((end) => start + end)))];
}
