/**
 * One language's sentences. Slots in braces are filled when a message is written:
 * {item} a quantity with a product ("40 × DN 80 butterfly valves"), {product} a product alone, {po} an order number,
 * {ref} a quote or ticket number, {amount} money, {weekday} a day's name, {competitor}, {site} the customer's town,
 * {first} {last} the reader, {us} our company, {colleague} someone else at the customer's.
 */
export type Texts = {
  /** How a letter is dressed. */
  /** {first} and {last} in the order the language has them. */
  fullName: string;
  greeting: readonly string[];
  opener: readonly string[];
  closing: readonly string[];
  wrote: string;
  /** Outlook's block above a quoted mail: {from} {sent} {to} {subject}. */
  headerBlock: string;
  /** {d} {m} {y} {h} {i}. */
  date: string;
  /** {n} and {product}. */
  item: string;
  /** {n}, grouped by `thousands`. */
  money: string;
  thousands: string;
  weekdays: readonly string[];
  products: readonly string[];
  roles: readonly string[];
  subject: Record<
    | 'quote'
    | 'prices'
    | 'information'
    | 'order'
    | 'delivery'
    | 'complaint'
    | 'meeting'
    | 'news'
    | 'hello'
    | 'contract'
    | 'absence',
    readonly string[]
  >;
} & Record<InboundKind | OutboundKind | RecordKind, readonly string[]>;

/** What customers write. */
export type InboundKind =
  | 'askQuote'
  | 'askPrices'
  | 'askInformation'
  | 'chase'
  | 'thanks'
  | 'withdraw'
  | 'complain'
  | 'complainAgain'
  | 'askRefund'
  | 'tooExpensive'
  | 'competitor'
  | 'leaving'
  | 'absence'
  | 'cancel'
  | 'noLongerNeeded'
  | 'order'
  | 'routineIn'
  | 'replyFine';

/** What reps write. */
export type OutboundKind =
  | 'checkIn'
  | 'sendQuote'
  | 'sendPrices'
  | 'sendInformation'
  | 'promise'
  | 'autoReceipt'
  | 'confirmOrder'
  | 'newsletter'
  | 'explainPriceRise'
  | 'barePriceRise'
  | 'apologize'
  | 'fixed'
  | 'season'
  | 'routineOut'
  | 'welcome'
  | 'howIsItGoing';

/** What reps record: notes, call and meeting notes, surveys. */
export type RecordKind =
  | 'callNote'
  | 'callAskedQuote'
  | 'callAskedInformation'
  | 'callAnswered'
  | 'callComplaint'
  | 'voicemailNote'
  | 'meetingNote'
  | 'meetingTitle'
  | 'noteContactLeft'
  | 'noteCompetitor'
  | 'noteInternal'
  | 'surveyBad'
  | 'surveyGood';
