import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { seeMessage } from '../../src/requests/concepts/see-message.ts';
import type { SeenMessage } from '../../src/requests/concepts/sentence-features.ts';
import type { MessageText } from '../../src/requests/read-message.ts';
import { readWithPhrases, type PhraseReading } from '../../src/requests/read-with-phrases.ts';
import type { CueKind } from '../../src/timeline/records.ts';

export type Labelled = MessageText & {
  id: string;
  lang: string;
  kinds: CueKind[];
  evidence?: string[];
};

/** A labelled text as phrases and words see it. */
export type TrainingText = {
  message: Labelled;
  reading: PhraseReading;
  seen: SeenMessage;
  /** Texts of one number are learned from, or left out, together. */
  fold: number;
  /** Written as one sentence to train from, not as a message. */
  isSentence: boolean;
  /** From a conversation, whose labels name asks, answers and promises only: of other kinds it says nothing. */
  isPartial: boolean;
  /** How much it counts where phrases are weighed against words; 0: phrases were written from it. */
  trust: number;
};

export const folds = 5;
/** A message tells more than a sentence written for training. */
export const messageWeight = 3;
/** Written densely for what was read wrongly: how often such things are said in mail shows elsewhere. */
const denseTrust = 1;

/**
 * All our own material: labelled sentences, everyday sentences that ask for nothing, messages, and
 * messages that no phrase was written from: what phrases are worth is learned from these alone.
 */
export function ownTexts(): TrainingText[] {
  return [
    ...filesOf('sentences').flatMap(({ file, lang }) =>
      // Lines of the same place say the same in several languages: they share a fold.
      readSentences(file, lang, (at) => ({ fold: Math.floor(at / 20), trust: 0 })),
    ),
    ...filesOf('everyday').flatMap(({ file, lang }) =>
      readSentences(file, lang, (at) => ({ fold: at, trust: 0.5 })),
    ),
    ...filesOf('messages').flatMap(({ file }) => readMessages(file, 0)),
    ...filesOf('unseen').flatMap(({ file }) => readMessages(file)),
    ...filesOf('dense').flatMap(({ file }) => readMessages(file, denseTrust)),
  ];
}

/** The messages of a file as training texts; throws where a language has no words. */
export function readMessages(file: string, trust = messageWeight): TrainingText[] {
  const isPartial = basename(file).startsWith('thread-');
  return lines(file).map((line, at) =>
    look(JSON.parse(line) as Labelled, { fold: at, trust, isSentence: false, isPartial }),
  );
}

function readSentences(
  file: string,
  lang: string,
  place: (at: number) => { fold: number; trust: number },
): TrainingText[] {
  return lines(file).map((line, at) => {
    const { text, direction, kinds } = JSON.parse(line) as {
      text: string;
      direction: 'in' | 'out';
      kinds: CueKind[];
    };
    const id = `${lang}-${at}`;
    const own = {
      id,
      lang,
      channel: 'email',
      subject: null,
      body: text,
      direction,
      kinds,
    } as const;
    return look(own, { ...place(at), isSentence: true, isPartial: false });
  });
}

function look(
  message: Labelled,
  place: Pick<TrainingText, 'fold' | 'trust' | 'isSentence' | 'isPartial'>,
): TrainingText {
  const phrases = readWithPhrases(message);
  const sentences = place.isSentence ? [message.body ?? ''] : phrases.sentences;
  const reading = { ...phrases, sentences, language: message.lang };
  const seen = seeMessage(message, reading);
  if (!seen) throw new Error(`${message.id}: no words are written for ${message.lang}`);
  return { message, reading, seen, ...place, fold: place.fold % folds };
}

function filesOf(folder: string): { file: string; lang: string }[] {
  const path = join(import.meta.dirname, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted()
    .map((name) => ({ file: join(path, name), lang: name.replace('.jsonl', '') }));
}

function lines(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

/** What the labels of conversations name wherever it occurs. */
const named: ReadonlySet<CueKind> = new Set([
  'quote_request',
  'price_list_request',
  'information_request',
  'quote_sent',
  'promise',
]);

/** Whether a text that isn't labelled with a kind says that it isn't of that kind. */
export function tellsOf({ message, isPartial }: TrainingText, kind: CueKind): boolean {
  return !isPartial || named.has(kind) || message.kinds.includes(kind);
}
