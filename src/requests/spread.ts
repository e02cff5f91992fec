/** How text is laid out for looking up pieces of words in it. */
export type Spread = {
  /** Patterns begin and end between words. */
  edges: boolean;
  /** A letter as it stands, a digit as 0; between words everything else is a space. */
  letter: (letter: string) => string;
  letters: (text: string) => string;
  /** The least common piece of a string, `null` where it is too short. */
  rarest: (text: string) => string | null;
  /** A rough chance of meeting one of the pieces, to compare with others. */
  odds: (pieces: readonly string[]) => number;
};

export const wordLetters = 'a-z0-9ßà-öø-ÿœőű';
const oneLetter = new RegExp(`[${wordLetters}]`);

/** Letters from the commonest on, over the Latin languages read. */
const common = ' eaitnsrolducmpgvbhfzyqáéxjkwíó';

/** The layout for languages that part words by spaces, and for those that don't. */
export function spread(spaced: boolean): Spread {
  const shortest = 2;
  const chance = (piece: string): number => {
    let product = 1;
    for (const letter of piece) {
      const rank = common.indexOf(letter);
      product *= spaced ? 0.15 / (1 + (rank < 0 ? 30 : rank) / 3) : 0.01;
    }
    return product;
  };
  const letter = (each: string): string => {
    if (/[0-9]/.test(each)) return '0';
    return spaced && !oneLetter.test(each) ? ' ' : each;
  };
  return {
    edges: spaced,
    letter,
    letters: (text) => text.replaceAll(/./gs, letter),
    odds: (pieces) => pieces.reduce((sum, piece) => sum + chance(piece), 0),
    rarest: (text) => {
      const whole = spaced ? text.replaceAll(/ {2,}/g, ' ') : text;
      if (whole.trim().length === 0 || whole.length < shortest) return null;
      const long = spaced ? 4 : 3;
      let best = whole.slice(0, long);
      for (let at = 1; at + long <= whole.length; at += 1) {
        const piece = whole.slice(at, at + long);
        if (chance(piece) < chance(best)) best = piece;
      }
      return best;
    },
  };
}
