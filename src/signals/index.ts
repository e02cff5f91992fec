import { contactGap } from './contact-gap.ts';
import type { Signal } from './signal.ts';
import { unansweredRequest } from './unanswered-request.ts';

/** Every signal, in the order in which they are listed where they do not apply. */
export const signals: readonly Signal[] = [contactGap, unansweredRequest];
