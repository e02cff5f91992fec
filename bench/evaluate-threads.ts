import { readFileSync } from 'node:fs';
import { buildLedger } from '../src/requests/ledger.ts';
import { readMessage, type MessageText } from '../src/requests/read-message.ts';
import type { Activity } from '../src/timeline/records.ts';

type Thread = {
  id: string;
  lang: string;
  now: string;
  messages: {
    id: string;
    at: string;
    direction: 'in' | 'out';
    channel: MessageText['channel'];
    thread: string;
    subject: string;
    body: string;
    automated: boolean;
  }[];
  other_events: { at: string; type: string }[];
  open: { message: string; kind: string }[];
  resolved: { message: string; kind: string; by: string }[];
  promises_open: { message: string }[];
};

/** Prints the share of conversations whose open, resolved and promised entries are all right. */
export function evaluateThreads(file: string, quiet: boolean, language?: string): void {
  const threads = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Thread)
    .filter((thread) => language === undefined || thread.lang === language);
  for (const repliesAnswer of [true, false]) {
    let exact = 0;
    for (const thread of threads) {
      const expected = expectedLines(thread);
      const found = foundLines(thread, repliesAnswer);
      if (expected === found) exact += 1;
      else if (!quiet && repliesAnswer)
        console.log(`${thread.id} expected\n${expected}\n  found\n${found}`);
    }
    console.log(
      `Threads exactly right, ${repliesAnswer ? 'a reply counts as answer' : 'only deliveries count'}: ${exact} of ${threads.length}`,
    );
  }
}

function expectedLines(thread: Thread): string {
  return [
    ...thread.open.map((entry) => `   open ${entry.message} ${entry.kind}`),
    ...thread.resolved.map((entry) => `   resolved ${entry.message} ${entry.kind} by ${entry.by}`),
    ...thread.promises_open.map((entry) => `   promise ${entry.message}`),
  ]
    .toSorted()
    .join('\n');
}

function foundLines(thread: Thread, repliesAnswer: boolean): string {
  const ledger = buildLedger(activitiesOf(thread), { now: Date.parse(thread.now), repliesAnswer });
  return [
    ...ledger.open.map((request) => `   open ${request.record.id} ${request.kind}`),
    ...ledger.resolved.map(
      ({ request, by }) => `   resolved ${request.record.id} ${request.kind} by ${by?.id}`,
    ),
    ...ledger.promisesOpen.map((promise) => `   promise ${promise.record.id}`),
  ]
    .toSorted()
    .join('\n');
}

function activitiesOf(thread: Thread): Activity[] {
  const base = { ownerId: null, contactIds: ['1'], companyIds: [] };
  const messages = thread.messages.map((message): Activity => {
    const { cues, language, automated } = readMessage(message);
    const worded = {
      ...base,
      id: message.id,
      at: Date.parse(message.at),
      subject: message.subject,
      cues,
      language,
    };
    if (message.channel === 'call_note')
      return {
        ...worded,
        type: 'call',
        direction: message.direction,
        connected: null,
        durationMs: null,
      };
    if (message.channel === 'meeting_note')
      return { ...worded, type: 'meeting', outcome: 'unknown', endAt: null };
    return {
      ...worded,
      type: 'email',
      direction: message.direction,
      automated: message.automated || automated,
      threadId: message.thread,
      failed: false,
    };
  });
  const events = thread.other_events.flatMap((event, index): Activity[] => {
    const worded = {
      ...base,
      id: `e${index}`,
      at: Date.parse(event.at),
      subject: null,
      cues: [],
      language: null,
    };
    if (event.type.startsWith('call_'))
      return [
        {
          ...worded,
          type: 'call',
          direction: 'out',
          connected: event.type === 'call_connected',
          durationMs: null,
        },
      ];
    if (event.type === 'meeting_held')
      return [{ ...worded, type: 'meeting', outcome: 'held', endAt: null }];
    if (event.type === 'quote_object_sent')
      return [
        {
          ...base,
          id: worded.id,
          at: worded.at,
          type: 'quote',
          title: null,
          sent: true,
          expiresAt: null,
        },
      ];
    if (event.type === 'marketing_email')
      return [
        {
          ...worded,
          type: 'email',
          direction: 'out',
          automated: true,
          threadId: null,
          failed: false,
        },
      ];
    return [];
  });
  return [...messages, ...events];
}
