/** What the risk is computed with: fixed weights and what was fitted from the portal's book. */
export type Model = {
  version: string;
  book: Book;
};

/** The book's rhythm: how the gaps between touches (and purchases) are spread over all customers. */
export type Book = {
  customers: number;
  touchGapDays: { median: number; spread: number };
  purchaseGapDays: { median: number; spread: number };
};
