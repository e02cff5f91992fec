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

export const wordLetters = '0-9a-zß-ÿ';
const oneLetter = new RegExp(`[${wordLetters}]`);

/** How many letters a piece has. One character of Chinese or Japanese says as much as two letters. */
export const shortestPiece = (spaced: boolean): number => (spaced ? 2 : 1);
export const longestPiece = (spaced: boolean): number => (spaced ? 6 : 3);

/** Letters from the commonest on, over the Latin languages read. */
const common = ' eaitnsrolducmpgvbhfzyqáéxjkwíó';

const rare = 0.15 / (1 + 30 / 3);
const chances = new Map([...common].map((letter, rank) => [letter, 0.15 / (1 + rank / 3)]));

/** The layout for languages that part words by spaces, and for those that don't. */
export function spread(spaced: boolean): Spread {
  const shortest = shortestPiece(spaced);
  const chance = (piece: string): number => {
    if (!spaced) return 0.01 ** piece.length;
    let product = 1;
    for (let at = 0; at < piece.length; at += 1) product *= chances.get(piece.charAt(at)) ?? rare;
    return product;
  };
  // Books are long and their letters few.
  const known = new Map<string, string>();
  const letter = (each: string): string => {
    let laidOut = known.get(each);
    if (laidOut === undefined) {
      const plain = spaced && !oneLetter.test(each) ? ' ' : each;
      laidOut = /[0-9]/.test(each) ? '0' : plain;
      known.set(each, laidOut);
    }
    return laidOut;
  };
  return {
    edges: spaced,
    letter,
    letters: (text) => {
      let laidOut = '';
      for (let at = 0; at < text.length; at += 1) laidOut += letter(text.charAt(at));
      return laidOut;
    },
    odds: (pieces) => pieces.reduce((sum, piece) => sum + chance(piece), 0),
    rarest: (text) => {
      const whole = spaced && text.includes('  ') ? text.replaceAll(/ {2,}/g, ' ') : text;
      if (whole.trim().length === 0 || whole.length < shortest) return null;
      const long = longestPiece(spaced);
      let best = whole.slice(0, long);
      let least = whole.length > long ? chance(best) : 0;
      for (let at = 1; at + long <= whole.length; at += 1) {
        const piece = whole.slice(at, at + long);
        const odds = chance(piece);
        if (odds < least) [best, least] = [piece, odds];
      }
      return best;
    },
  };
}
