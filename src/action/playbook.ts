import type { Play } from './play.ts';
import { answerRequest } from './playbook/answer-request.ts';
import { call } from './playbook/call.ts';

/** Every play; equal claims go to the earlier. */
export const playbook: readonly Play[] = [answerRequest, call];
