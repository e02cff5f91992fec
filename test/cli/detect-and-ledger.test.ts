import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { conversationLine, toActivities } from '../../src/cli/conversation.ts';
import { readLines } from '../../src/cli/read-lines.ts';

/** Runs a command as a person would, with lines on its standard input. */
async function run(command: string, lines: string[]) {
  const child = spawn(process.execPath, ['src/warmline.mjs', command], { stdio: 'pipe' });
  child.stdin.end(lines.join('\n'));
  const [out, err, code] = await Promise.all([
    child.stdout.toArray().then((chunks) => chunks.join('')),
    child.stderr.toArray().then((chunks) => chunks.join('')),
    new Promise((resolve) => child.once('exit', resolve)),
  ]);
  return {
    out: out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
    err,
    code,
  };
}

const ask = 'Could you send us a quote for 40 gate valves?';
const mail = (id: string, direction: 'in' | 'out', day: number, body: string, thread = 't1') => ({
  id,
  at: `2026-10-${String(day).padStart(2, '0')}T10:00:00Z`,
  direction,
  channel: 'email',
  thread,
  subject: 'Valves',
  body,
});

describe('warmline detect', () => {
  it('answers each line, with evidence out of the message, and names bad ones', async () => {
    const body = `Hello Tom,\n\n${ask}\n\nBest\nAnn`;
    const { out, err, code } = await run('detect', [
      JSON.stringify({ id: 'a', channel: 'email', direction: 'in', subject: 'Valves', body }),
      '{oops',
      JSON.stringify({ id: 'b', body: 'See you at lunch on Friday then.' }),
      JSON.stringify({ subject: 'no id' }),
    ]);
    expect(out).toEqual([
      {
        id: 'a',
        lang: 'en',
        kinds: ['quote_request'],
        evidence: [{ kind: 'quote_request', text: ask }],
      },
      expect.objectContaining({ id: 'b', kinds: [], evidence: [] }),
    ]);
    expect(body).toContain(out[0].evidence[0].text);
    expect(err).toMatch(/line 2 was skipped: is not JSON[^]*line 4 was skipped: id/);
    expect(code).toBe(1);
  });
});

describe('warmline ledger', () => {
  it('keeps open what nobody answered, and says what settled the rest', async () => {
    const { out, code } = await run('ledger', [
      JSON.stringify({
        id: 'open',
        now: '2026-10-20T10:00:00Z',
        messages: [mail('m1', 'in', 5, ask)],
        other_events: [{ at: '2026-10-06T10:00:00Z', type: 'call_no_answer' }],
      }),
      JSON.stringify({
        id: 'answered',
        now: '2026-10-20T10:00:00Z',
        messages: [
          mail('m1', 'in', 5, ask),
          mail('m2', 'out', 7, 'Dear Ann, our quotation Q-12 is attached.', 't2'),
        ],
      }),
    ]);
    expect(out).toEqual([
      {
        id: 'open',
        open: [{ message: 'm1', kind: 'quote_request', evidence: ask }],
        resolved: [],
        promises_open: [],
      },
      {
        id: 'answered',
        open: [],
        resolved: [{ message: 'm1', kind: 'quote_request', by: 'm2' }],
        promises_open: [],
      },
    ]);
    expect(code).toBe(0);
  });
});

const conversation = (types: string[]) =>
  conversationLine.parse({
    id: 1,
    now: '2026-10-20T10:00:00Z',
    messages: [],
    other_events: types.map((type) => ({ at: '2026-10-06T10:00:00Z', type })),
  });

describe('toActivities', () => {
  it('names events by their place and leaves out those that say nothing', () => {
    const types = [
      'deal_created',
      'call_connected',
      'meeting_held',
      'quote_object_sent',
      'task_created',
    ];
    expect(toActivities(conversation(types)).map(({ id, type }) => `${id} ${type}`)).toEqual([
      'e1 call',
      'e2 meeting',
      'e3 quote',
    ]);
  });
});

describe('readLines', () => {
  it('skips empty lines and still counts them', async () => {
    const bad: number[] = [];
    const shape = z.object({ n: z.number() });
    const rows = await Array.fromAsync(
      readLines(Readable.from(['{"n":1}\n\n{"n":"x"}\r\n{"n":2}']), shape, (line) =>
        bad.push(line),
      ),
    );
    expect(rows).toEqual([{ n: 1 }, { n: 2 }]);
    expect(bad).toEqual([3]);
  });
});
