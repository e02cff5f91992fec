/** What every route says where it can't do what was asked. */

export type ErrorResponse = { status: 'error'; code: string; message: string };
