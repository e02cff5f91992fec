/** The command can't be carried out as given; the message says what to do. */
export class UsageError extends Error {}
