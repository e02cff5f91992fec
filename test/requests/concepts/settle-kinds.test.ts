import { describe, expect, it } from 'vitest';
import {
  isHopeless,
  isLoneSentence,
  settleKinds,
  type Weighed,
} from '../../../src/requests/concepts/settle-kinds.ts';
import type { CueKind } from '../../../src/timeline/records.ts';

const said = (kind: CueKind, logOdds: number): Weighed => ({
  kind,
  known: { kind, sentence: 'x' },
  order: 0,
  logOdds,
});
const unsaid = (kind: CueKind, logOdds: number): Weighed => ({
  kind,
  known: undefined,
  order: 0,
  logOdds,
});
const kindsOf = (weighed: Weighed[], isLone = false): CueKind[] =>
  settleKinds(weighed, isLone).map(({ kind }) => kind);

describe('settleKinds', () => {
  it('believes what is likelier than not, and nothing else', () => {
    expect(kindsOf([said('quote_request', 0.3), unsaid('closure', 0.3)])).toEqual([
      'quote_request',
      'closure',
    ]);
    expect(kindsOf([said('quote_request', -1), unsaid('closure', -1)])).toEqual([]);
  });

  it('asks more of a lone sentence, and most where no phrase says it', () => {
    expect(kindsOf([said('quote_request', 1)], true)).toEqual([]);
    expect(kindsOf([said('quote_request', 3)], true)).toEqual(['quote_request']);
    expect(kindsOf([unsaid('quote_request', 3)], true)).toEqual([]);
    expect(kindsOf([unsaid('complaint', 3)], true)).toEqual([]);
    expect(kindsOf([unsaid('quote_request', 6)], true)).toEqual(['quote_request']);
  });

  it('believes a subject that asks for itself', () => {
    expect(kindsOf([{ ...said('quote_request', -2), order: -1 }])).toEqual(['quote_request']);
  });

  it('takes a price for asked once, unless both are plain', () => {
    expect(kindsOf([said('quote_request', 1), said('price_list_request', 3)])).toEqual([
      'price_list_request',
    ]);
    expect(kindsOf([said('quote_request', 3), said('price_list_request', 1)])).toEqual([
      'quote_request',
    ]);
    const both = [said('quote_request', 3), said('price_list_request', 3)];
    expect(kindsOf(both)).toHaveLength(2);
  });

  it('lets a question stand beside a price', () => {
    const both = [said('quote_request', 1), said('information_request', 0.4)];
    expect(kindsOf(both)).toHaveLength(2);
  });

  it('leaves open whether a reply delivers, long after it has stopped to believe it', () => {
    expect(kindsOf([said('quote_sent', -1)])).toEqual([]);
    expect(isHopeless('quote_sent', -1)).toBe(false);
    expect(isHopeless('quote_sent', -2.1)).toBe(true);
    expect(isHopeless('promise', -1)).toBe(true);
  });

  it('takes the likeliest where it is plain that something is asked', () => {
    const unclear = [unsaid('quote_request', -0.4), unsaid('information_request', -0.3)];
    expect(kindsOf(unclear)).toEqual(['information_request']);
    expect(kindsOf(unclear, true)).toEqual([]);
    expect(kindsOf([unsaid('quote_request', -0.9), unsaid('closure', -0.3)])).toEqual([]);
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
