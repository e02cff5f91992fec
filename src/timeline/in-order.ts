/** The items in order; the very same list where they are in order already, as what a store gives mostly is. */
export function inOrder<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
): readonly Item[] {
  for (let index = 1; index < items.length; index += 1)
    if (compare(items[index - 1]!, items[index]!) > 0) return items.toSorted(compare);
  return items;
}
