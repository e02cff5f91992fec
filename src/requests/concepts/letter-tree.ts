/** One step of a phrase: what it stands for, where the words that may follow begin in the tree, what may follow by its end. */
export type Step = { concepts: number[]; root: number; ending: Map<string, Step> };

/** Letters a to z and figures 0 to 9. */
const letters = 36;
const ordinals = new Int8Array(128).fill(-1);
for (let at = 0; at < letters; at += 1) ordinals[at.toString(36).charCodeAt(0)] = at;

/** The ordinal of the letter or figure at a place of a folded text; -1 where something else stands. */
export function letterOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? (ordinals[code] as number) : -1;
}

/**
 * Words letter by letter, so that a word is walked once for all that begin alike. Every step of every phrase has its own
 * root in the one tree; node 0 is nowhere. Closed, a node's children stand side by side: some bytes a node, so that a
 * language's tree stays in a core's own memory.
 */
export class LetterTree {
  /** By node: the step that a word leads to which begins so, and which is exactly that. */
  readonly beginnings: (Step | undefined)[] = [undefined];
  readonly wholes: (Step | undefined)[] = [undefined];
  #growing: number[][] = [[]];
  /** Of each place the letter that leads to its node. */
  #letters = new Int8Array(0);
  #nodes = new Uint16Array(0);
  /** Of each node the place of its first child; the next node's is its end. */
  #children = new Uint16Array(0);

  newStep(): Step {
    return { concepts: [], root: this.#newNode(), ending: new Map() };
  }

  /** The step that a word after `step` leads to, made where it is new; `among` says how the word is meant. */
  put(step: Step, word: string, among: (Step | undefined)[]): Step {
    let node = step.root;
    for (let at = 0; at < word.length; at += 1) {
      const row = this.#growing[node] as number[];
      node = row[letterOf(word, at)] ??= this.#newNode();
    }
    return (among[node] ??= this.newStep());
  }

  /** Lays the tree out in rows of numbers: nothing is put into it any more. */
  close(): void {
    const nodes = this.#growing.length;
    if (nodes > 0xffff) throw new Error('A language has too many words: make rows wider.');
    this.#letters = new Int8Array(nodes);
    this.#nodes = new Uint16Array(nodes);
    this.#children = new Uint16Array(nodes + 1);
    let place = 0;
    this.#growing.forEach((row, node) => {
      this.#children[node] = place;
      row.forEach((to, letter) => {
        this.#letters[place] = letter;
        this.#nodes[place] = to;
        place += 1;
      });
    });
    this.#children[nodes] = place;
    this.#growing = [];
  }

  /** Where a letter leads from a node. */
  after(node: number, letter: number): number {
    const end = this.#children[node + 1] as number;
    for (let place = this.#children[node] as number; place < end; place += 1)
      if (this.#letters[place] === letter) return this.#nodes[place] as number;
    return 0;
  }

  #newNode(): number {
    this.beginnings.push(undefined);
    this.wholes.push(undefined);
    return this.#growing.push([]) - 1;
  }
}
