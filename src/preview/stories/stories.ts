/** States of the panels that no demo portal is in by itself, made from an answer that it gives. */
export const stories = ['empty', 'unknown', 'huge'] as const;

export type Story = (typeof stories)[number];

/** What may stand in a CRM: a name that reads from right to left, emoji, and a word that nobody breaks. */
export const longName = 'ليلى عبد الرحمن 🌿 Kovács-Wüstenberg-Donaudampfschifffahrtsgesellschaft';

/** As many of a thing as the backend would ever send at once. */
export const many = 200;

/** The first of them so many times; none of none. */
export function repeat<Item>(
  items: readonly Item[],
  times: number,
  rename: (item: Item, index: number) => Item,
): Item[] {
  const [first] = items;
  return first ? Array.from({ length: times }, (_, index) => rename(first, index)) : [];
}
