/**
 * A text to be, in no language yet: the key of a message and its values.
 * Dates are epoch milliseconds under names ending in `At`; the views put it into words.
 */
export type Phrase = { key: string; values: Record<string, string | number> };
