/** What somebody who knew said against the records, as far as it decides what came of a customer. */
export type Word = {
  /**
   * `spoke`: in touch by a way the CRM doesn't hold; `pause`: quiet by agreement or by season;
   * `no_customer`: none, or one no longer; `elsewhere`: these records are not the whole customer.
   */
  says: 'spoke' | 'pause' | 'no_customer' | 'elsewhere';
  /** When it was said, and until when it holds; null: until it is taken back. */
  at: number;
  until: number | null;
};
