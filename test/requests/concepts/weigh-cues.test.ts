import { describe, expect, it } from 'vitest';
import {
  loadModel,
  scoredKinds,
  type SentenceWeights,
} from '../../../src/requests/concepts/score-sentences.ts';
import {
  modelFrom,
  weighCues,
  weighWith,
  type Model,
} from '../../../src/requests/concepts/weigh-cues.ts';
import type { MessageText } from '../../../src/requests/read-message.ts';
import type { Cue } from '../../../src/timeline/records.ts';
import type { PhraseReading } from '../../../src/requests/read-with-phrases.ts';

const message: MessageText = {
  channel: 'email',
  direction: 'in',
  subject: 'Hall',
  body: 'We met the Tuesday group. What would you want for painting the whole hall?',
};
const sentences = ['We met the Tuesday group.', 'What would you want for painting the whole hall?'];
const reading: PhraseReading = {
  cues: [],
  language: 'en',
  isRead: true,
  isSilenced: () => false,
  tells: () => false,
  automated: false,
  subject: 'Hall',
  sentences,
};
/** Believes in kinds by the words given, in no other kind, and in no phrase. */
const believing = (weights: SentenceWeights): Model =>
  modelFrom({
    sentences: {
      ...Object.fromEntries(scoredKinds.map((kind) => [kind, { '(always)': -9 }])),
      ...weights,
    },
    decision: Object.fromEntries(
      scoredKinds.map((kind) => [kind, { words: 3, 'silenced here': -30 }]),
    ),
    grams: {},
  });
const simple = believing({ price_objection: { '(always)': -3, project: 6 } });

const isSilenced: PhraseReading['isSilenced'] = (kind, order) =>
  kind === 'price_objection' && order === 1;

describe('weighWith', () => {
  it('finds what no phrase found, with the sentence that says it', () => {
    const cues = weighWith(simple, message, reading).cues;
    expect(cues).toContainEqual({ kind: 'price_objection', sentence: sentences[1] });
  });

  it('drops what a phrase found where nothing else speaks for it', () => {
    const found: PhraseReading = {
      ...reading,
      cues: [{ kind: 'closure', sentence: sentences[0]! }],
    };
    expect(weighWith(simple, message, found).cues.map(({ kind }) => kind)).not.toContain('closure');
  });

  it('leaves to the guards what only words speak for, and nothing that a phrase found', () => {
    expect(weighWith(simple, message, { ...reading, isSilenced }).cues).toEqual([]);
    const known: Cue = { kind: 'price_objection', sentence: sentences[1]! };
    expect(weighWith(simple, message, { ...reading, isSilenced, cues: [known] }).cues).toEqual([
      known,
    ]);
  });

  it('believes a subject that asks for itself', () => {
    const asked: Cue = { kind: 'quote_request', sentence: 'RFQ: hall' };
    expect(weighWith(simple, message, { ...reading, cues: [asked] }).cues).toContainEqual(asked);
  });

  it('takes an automatic mail for nothing else', () => {
    const cues: Cue[] = [
      { kind: 'out_of_office', sentence: sentences[0]! },
      { kind: 'price_objection', sentence: sentences[1]! },
    ];
    const sure = believing({
      out_of_office: { '(always)': 3 },
      price_objection: { '(always)': 3 },
    });
    const found = weighWith(sure, message, { ...reading, cues }).cues.map(({ kind }) => kind);
    expect(found).toEqual(['out_of_office']);
  });

  it('never gives a customer what only we can say', () => {
    const kinds = weighWith(simple, { ...message, direction: 'out' }, reading).cues.map(
      (c) => c.kind,
    );
    expect(kinds).not.toContain('price_objection');
  });

  it('leaves a language that may not be read as the phrases of others read it', () => {
    const sure = believing({ price_objection: { '(always)': 9 } });
    expect(weighWith(sure, message, reading).cues).not.toEqual([]);
    expect(weighWith(sure, message, { ...reading, isRead: false }).cues).toEqual([]);
  });

  it('leaves a language without words as the phrases read it', () => {
    const cues = [{ kind: 'closure' as const, sentence: sentences[0]! }];
    expect(weighWith(simple, message, { ...reading, cues, language: 'nl' }).cues).toBe(cues);
  });
});

describe('the shipped weights', () => {
  it('find a quote request that names no quote', () => {
    expect(weighCues(message, reading).cues).toEqual([
      { kind: 'quote_request', sentence: sentences[1] },
    ]);
  });

  it('find nothing in small talk', () => {
    const talk = 'See you on Sunday at the match.';
    expect(weighCues({ ...message, body: talk }, { ...reading, sentences: [talk] }).cues).toEqual(
      [],
    );
  });
});

describe('loadModel', () => {
  it('refuses weights for a feature that is no more', () => {
    expect(() => loadModel({ closure: { nonsense: 1 } })).toThrow(/nonsense/);
  });
});
