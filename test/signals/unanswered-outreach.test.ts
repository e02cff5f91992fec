import { describe, expect, it } from 'vitest';
import { unansweredOutreach } from '../../src/signals/unanswered-outreach.ts';
import { call, cue, email, sent } from '../builders.ts';
import { detect } from './detect.ts';

describe('unanswered outreach', () => {
  it('does not apply where we never tried', () => {
    expect(detect(unansweredOutreach, [email(3)]).message).toBe('none');
  });

  it.each([
    ['one mail', [email(40), sent(20)], 'usual', 0],
    [
      'a reply that ended the conversation, and one mail',
      [email(40), sent(39), sent(20)],
      'usual',
      0,
    ],
    ['two mails', [email(40), sent(30), sent(20)], 'unanswered', 0.25],
    ['two mails on one day', [email(40), sent(30), sent(29.8)], 'usual', 0],
    ['mail and calls', [sent(30), call(20, { connected: false }), sent(10)], 'unanswered', 0.5],
    ['the second mail sent yesterday', [email(40), sent(30), sent(1)], 'usual', 0],
    ['five tries', [30, 25, 20, 15, 10].map((days) => sent(days)), 'unanswered', 1],
    ['newsletters', [30, 25, 20].map((days) => sent(days, { automated: true })), 'none', null],
    ['tries before the last contact', [sent(30), sent(20), sent(10), email(5)], 'usual', 0],
  ])('%s', (_case, activities, message, severity) => {
    expect(detect(unansweredOutreach, activities)).toMatchObject({ message, severity });
  });

  it('does not count the answer to a request as a try', () => {
    const ask = email(40, { threadId: 't', cues: [cue('quote_request')] });
    const answer = sent(30, { threadId: 't', cues: [cue('quote_sent')] });
    expect(detect(unansweredOutreach, [ask, answer, sent(20)]).severity).toBe(0);
  });
});
