import { describe, expect, it } from 'vitest';
import { isLoneSentence, neededOdds } from '../../../src/requests/concepts/needed-odds.ts';

describe('neededOdds', () => {
  it('asks most of a lone sentence, and more where no phrase says it', () => {
    const lone = neededOdds('quote_request', false, true, false);
    expect(lone).toBeGreaterThan(neededOdds('quote_request', false, false, false));
    expect(lone).toBeGreaterThan(neededOdds('quote_request', true, true, true));
    expect(neededOdds('quote_request', true, true, true)).toBeGreaterThan(
      neededOdds('quote_request', true, false, true),
    );
  });

  it('asks more of a second request, and no more of a cue beside one', () => {
    expect(neededOdds('quote_request', false, false, true)).toBeGreaterThan(
      neededOdds('quote_request', false, false, false),
    );
    expect(neededOdds('complaint', false, false, true)).toBe(
      neededOdds('complaint', false, false, false),
    );
  });

  it('asks more of a cue that no phrase says', () => {
    for (const kind of ['closure', 'complaint'] as const)
      expect(neededOdds(kind, false, false, false)).toBeGreaterThan(
        neededOdds(kind, true, false, false),
      );
  });
});

describe('isLoneSentence', () => {
  const mail = { channel: 'email', direction: 'in', subject: null, body: '' } as const;

  it('is a short mail without subject', () => {
    expect(isLoneSentence(mail, 1)).toBe(true);
    expect(isLoneSentence({ ...mail, subject: '' }, 2)).toBe(true);
  });

  it('is none with a subject, with more to say, or where people write short', () => {
    expect(isLoneSentence({ ...mail, subject: 'Doors' }, 1)).toBe(false);
    expect(isLoneSentence(mail, 3)).toBe(false);
    expect(isLoneSentence({ ...mail, channel: 'chat' }, 1)).toBe(false);
    expect(isLoneSentence({ ...mail, channel: 'form' }, 1)).toBe(false);
  });
});
