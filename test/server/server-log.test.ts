import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { assessOne } from '../../src/jobs/assess-one.ts';
import { now } from '../builders.ts';
import { about, card, ours, publicUrl, startCardServer } from './card-server.ts';

/** Of the customer's sentence and name, of what a rep types, of who looks, and of what proves a caller. */
const unsaid = /40 valves|Anna|Zephyrine|rep@x\.example|ticket=|userEmail|x-hubspot-signature/i;

const told: string[] = [];
let server: Awaited<ReturnType<typeof startCardServer>>;
beforeAll(async () => {
  server = await startCardServer('debug');
  const stream = Reflect.get(server.app.log, pino.symbols.streamSym) as {
    write(line: string): void;
  };
  vi.spyOn(stream, 'write').mockImplementation((line) => void told.push(line));
  await assessOne({ db: server.db, portalId: ours, customer: about, now });
});
afterAll(async () => {
  await server.close();
  vi.restoreAllMocks();
});

const feedback = (body: object) =>
  server.call({
    method: 'POST',
    path: '/api/card/feedback',
    body: { key: 'press-one', customer: about, kind: 'wrong', reason: 'other', ...body },
  });

describe('the server’s own log', () => {
  it('at its most talkative tells which call came and how it ended, and nothing that anyone wrote', async () => {
    const statuses: number[] = [];
    const did = ({ status }: { status: number }) => statuses.push(status);
    did(await server.call({ path: card }));
    const asks = await server.call({ path: '/api/asks?owner=7' });
    did(asks);
    const link = String(asks.body['csvUrl']).replace(publicUrl, '');
    statuses.push((await server.app.inject({ url: link })).statusCode);
    did(await feedback({ note: 'Zephyrine says otherwise' }));
    did(await server.call({ method: 'POST', path: '/api/card/feedback', rawBody: '{"Zephyrine' }));
    did(await feedback({ key: 'Zephyrine', kind: 'Zephyrine' }));
    did(await server.call({ path: '/api/asks?owner=Zephyrine' }));
    did(await server.call({ path: card, tamper: { secret: 'Zephyrine' } }));
    const action = { key: 'press-three', customer: about, action: 'answer-request' };
    did(await server.call({ method: 'POST', path: '/api/card/act', body: action }));
    // What goes wrong unforeseen may quote what a record holds.
    vi.spyOn(server.tasks, 'push').mockImplementation(() => {
      throw new TypeError('no "Zephyrine" in “40 valves”');
    });
    const again = { ...action, key: 'press-four' };
    did(await server.call({ method: 'POST', path: '/api/card/act', body: again }));
    expect(statuses.slice(0, 4)).toEqual([200, 200, 200, 200]);
    expect(statuses.slice(4)).toEqual([400, 400, 400, 401, 200, 500]);

    const log = told.join('');
    for (const path of ['/api/card', '/api/asks', '/api/asks.csv', '/api/card/feedback'])
      expect(log).toContain(`"path":"${path}"`);
    expect(log).toContain('refused an unsigned call');
    expect(log).toMatch(/TypeError.+request failed/);
    expect(log).not.toMatch(unsaid);
    expect(JSON.stringify(server.tasks)).toMatch(/40 valves/);
  });
});
