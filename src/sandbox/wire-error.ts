import { randomUUID } from 'node:crypto';

export type ErrorContext = Record<string, string[]>;

export type ErrorDetail = {
  message: string;
  code?: string;
  in?: string;
  subCategory?: string;
  context?: ErrorContext;
};

/** What an error answer carries beside status, message and correlation id. */
export type ErrorParts = {
  category?: string;
  subCategory?: string;
  context?: ErrorContext;
  errors?: ErrorDetail[];
  links?: Record<string, string>;
  /** 429 only: which policy was hit. */
  policyName?: string;
  errorType?: string;
};

/** An answer other than success, thrown by any route and rendered once, in HubSpot's error shape. */
export class WireError extends Error {
  override readonly name = 'WireError';
  readonly status: number;
  readonly parts: ErrorParts;
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    message: string,
    parts: ErrorParts = {},
    headers: Record<string, string> = {},
  ) {
    super(message);
    this.status = status;
    this.parts = parts;
    this.headers = headers;
  }

  /** The JSON body; each rendering has its own correlation id, as each answer of HubSpot has. */
  body(correlationId: string = randomUUID()): Record<string, unknown> {
    return { status: 'error', message: this.message, correlationId, ...this.parts };
  }

  /** The entry of a 207's `errors`, where all keys are present even if empty. */
  entry(context: ErrorContext = {}): Record<string, unknown> {
    return {
      status: 'error',
      category: this.parts.category ?? 'VALIDATION_ERROR',
      ...(this.parts.subCategory === undefined ? {} : { subCategory: this.parts.subCategory }),
      message: this.message,
      context: { ...this.parts.context, ...context },
      links: this.parts.links ?? {},
      errors: this.parts.errors ?? [],
    };
  }
}
