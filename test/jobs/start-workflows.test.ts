import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Crm, WriteResult } from '../../src/crm/crm.ts';
import { Forbidden, RateLimited, Unavailable } from '../../src/crm/errors.ts';
import { assessPortal } from '../../src/jobs/assess-portal.ts';
import { makeSaves } from '../../src/jobs/make-saves.ts';
import { planSaves } from '../../src/jobs/plan-saves.ts';
import { startActionId } from '../../src/jobs/start-properties.ts';
import { startWorkflows } from '../../src/jobs/start-workflows.ts';
import { listAudit } from '../../src/store/audit.ts';
import { eraseNotesWith, eraseTraces } from '../../src/store/erase-person.ts';
import { claimAction, completeAction } from '../../src/store/actions-taken.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import { saveOverride } from '../../src/store/overrides.ts';
import { savePortal, saveSettings } from '../../src/store/portals.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { findStarts, listStartsMade } from '../../src/store/workflow-starts.ts';
import { ownEchoes, recordWritten } from '../../src/store/writebacks.ts';
import { dayMs } from '../../src/timeline/days.ts';
import { now } from '../builders.ts';
import { keepAskers } from './keep-askers.ts';

/** Another for each test. */
let portalId = '111';
const ids = Array.from({ length: 8 }, (_, i) => String(i + 1));
const minuteMs = 60_000;
let db: Db;
/** What the CRM holds of our two properties, and each write that reached it. */
const held = new Map<string, Record<string, string>>();
let writes: { id: string; properties: Record<string, string> }[] = [];

beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
});
afterAll(() => closeStore(db));
beforeEach(async () => {
  writes = [];
  held.clear();
  portalId = String(Number(portalId) + 1);
  await within(async () => {
    await savePortal(db, portalId, { timeZone: 'UTC', currency: 'EUR', uiDomain: null });
    await saveSettings(db, portalId, { workflowStarts: ['Win back', 'Check in'] });
    await keepAskers(db, portalId, ids);
    await assessPortal({ db, portalId, now, scope: 'all' });
  });
});

const within = <T>(work: () => T) => withinPortal(portalId, work);

type Answer = (batch: typeof writes) => Promise<WriteResult> | WriteResult;
const takeAll: Answer = (batch) => {
  writes.push(...batch);
  for (const { id, properties } of batch) held.set(id, { ...held.get(id), ...properties });
  const changedAt = new Map(batch.map(({ id }) => [id, now + 5]));
  return { written: batch.map(({ id }) => id), refused: [], changedAt };
};
const crmWith = (update: Answer = takeAll): Crm =>
  ({
    ensureProperties: async () => [],
    ensureList: async () => 'list',
    update: async (_type: string, batch: typeof writes) => update([...batch]),
    read: async (_type: string, some: string[]) => ({
      records: some.flatMap((id) => (held.has(id) ? [{ id, properties: held.get(id)! }] : [])),
      missing: some.filter((id) => !held.has(id)),
    }),
    create: async () => ({ id: `task-${Math.random()}` }),
  }) as unknown as Crm;

const start = (
  some: string[],
  change: Partial<Parameters<typeof startWorkflows>[0]> = {},
): ReturnType<typeof startWorkflows> =>
  within(() =>
    startWorkflows({
      db,
      crm: crmWith(),
      portalId,
      kind: 'contact',
      ids: some,
      workflow: 'Win back',
      now: () => now,
      ...change,
    }),
  );
/** A process that comes as far as this with its call to the CRM, and is never heard of again. */
const killedWhile = async (calling: (batch: typeof writes) => unknown) => {
  await new Promise<void>((reached) => {
    const crm = crmWith((batch) => {
      calling(batch);
      reached();
      return new Promise(() => {});
    });
    void start(['1'], { crm });
  });
};
const outcomes = (made: Awaited<ReturnType<typeof startWorkflows>>) =>
  made.map(({ customer: { id }, outcome }) => `${id} ${outcome}`);
const contact = (id: string) => ({ kind: 'contact' as const, id });
const plan = async (some: string[], at = now) =>
  (await within(() => planSaves(db, portalId, some.map(contact), at))).saves;
const audited = async () =>
  (await within(() => listAudit(db, portalId, { since: 0, after: null, limit: 99 })))
    .filter(({ what }) => what === 'workflow_started')
    .map(({ who, about }) => `${who} ${about}`);

const sayOf = (id: string, kind: 'let_go' | 'snooze' | 'done') =>
  within(() =>
    saveOverride(db, portalId, contact(id), {
      id: `${kind}-${id}`,
      kind,
      reason: kind === 'let_go' ? 'poor_fit' : null,
      note: null,
      at: now,
      until: kind === 'snooze' ? now + dayMs : null,
      by: null,
      record: null,
      ...(kind === 'done' && { action: { id: 'call', how: 'call' } }),
    }),
  );

const away = () =>
  crmWith(() => {
    throw new Unavailable('Away.', { maybeDone: true });
  });
const pressedAt = (ms: number, workflow = 'Win back') =>
  start(['1'], { now: () => now + ms, workflow }).then(outcomes);
const moments = () =>
  writes.map(({ properties }) => Number(properties['warmline_start_workflow_at']));
/** Takes its claim, and what comes of its call is decided later. */
const slowly = async (change: Parameters<typeof start>[1] = {}) => {
  const answer = Promise.withResolvers<WriteResult>();
  const { promise: reached, resolve } = Promise.withResolvers<void>();
  const crm = crmWith(() => {
    resolve();
    return answer.promise;
  });
  const made = start(['1'], { crm, ...change });
  await reached;
  return { made, answer };
};
const erase = (words: string[]) =>
  within(async () => {
    await eraseTraces(db, portalId, { customers: [contact('1')], records: [] });
    await eraseNotesWith(db, portalId, words);
  });

describe('startWorkflows', () => {
  it('writes the name and the moment in one call, notes it and tells it in the history', async () => {
    let calls = 0;
    const crm = crmWith((batch) => {
      calls += 1;
      return takeAll(batch);
    });
    expect(outcomes(await start(['1', '2'], { crm, who: 'user:9' }))).toEqual(['1 made', '2 made']);
    expect(calls).toBe(1);
    const properties = {
      warmline_start_workflow: 'Win back',
      warmline_start_workflow_at: String(now),
    };
    expect(writes).toEqual([
      { id: '1', properties },
      { id: '2', properties },
    ]);
    expect(await audited()).toEqual([
      expect.stringMatching(/^user:9 contact:1 workflow\.start\.[\w-]{22}$/),
      expect.stringMatching(/^user:9 contact:2 /),
    ]);
    const history = await within(() => listStartsMade(db, portalId, contact('1')));
    expect(history).toMatchObject([{ task: properties, at: now }]);
    expect(await plan(['1', '3'])).toMatchObject([
      { start: 'ready', started: ['Win back'] },
      { start: 'ready', started: [] },
    ]);
  });

  it('starts none twice in a week, another after ten minutes, and the same again after the week', async () => {
    await start(['1']);
    const at = (ms: number, workflow = 'Win back') =>
      start(['1'], { now: () => now + ms, workflow }).then(outcomes);
    expect(await at(6 * dayMs)).toEqual(['1 already']);
    expect(await at(11 * minuteMs, 'Check in')).toEqual(['1 made']);
    expect(await at(6 * dayMs)).toEqual(['1 already']);
    expect(await at(8 * dayMs)).toEqual(['1 made']);
    expect(writes.map(({ properties }) => properties['warmline_start_workflow'])).toEqual([
      'Win back',
      'Check in',
      'Win back',
    ]);
    const history = await within(() => listStartsMade(db, portalId, contact('1')));
    expect(history.map(({ at: when }) => when)).toEqual([
      now + 8 * dayMs,
      now + 11 * minuteMs,
      now,
    ]);
  });

  it('lets a second name wait until the CRM has looked at the first', async () => {
    await start(['1']);
    const second = await start(['1'], { workflow: 'Check in', now: () => now + minuteMs });
    expect(outcomes(second)).toEqual(['1 waits']);
    expect(writes).toHaveLength(1);
  });

  it('writes once though two people press at the same moment', async () => {
    const slow = crmWith(async (batch) => {
      await new Promise((resolve) => setImmediate(resolve));
      return takeAll(batch);
    });
    const both = await Promise.all([start(ids, { crm: slow }), start(ids, { crm: slow })]);
    expect(writes.map(({ id }) => id).toSorted()).toEqual(ids);
    for (const id of ids)
      expect(both.map((made) => made.find(({ customer: one }) => one.id === id)!.outcome)).toEqual(
        expect.arrayContaining(['made', 'already']),
      );
    expect(await audited()).toHaveLength(ids.length);
  });

  it('notes what a process wrote that was killed before it could, and writes nothing again', async () => {
    await killedWhile((batch) => takeAll(batch));
    // The workflow has cleared the name meanwhile: the moment still tells.
    held.set('1', { ...held.get('1'), warmline_start_workflow: '' });
    const later = now + 2 * minuteMs;
    expect(outcomes(await start(['1'], { now: () => later }))).toEqual(['1 made']);
    expect(writes).toHaveLength(1);
    expect(await audited()).toHaveLength(1);
    expect(await within(() => listStartsMade(db, portalId, contact('1')))).toMatchObject([
      { at: now },
    ]);
  });

  it('writes the very moment again where a killed process had written nothing', async () => {
    await killedWhile(() => {});
    expect(outcomes(await start(['1'], { now: () => now + 2 * minuteMs }))).toEqual(['1 made']);
    expect(writes).toMatchObject([{ properties: { warmline_start_workflow_at: String(now) } }]);
  });

  describe('a start that was left open', () => {
    it.each([5, 8])('and never arrived is a new one on day %i, and none follows', async (day) => {
      expect(outcomes(await start(['1'], { crm: away() }))).toEqual(['1 later']);
      expect(await pressedAt(day * dayMs)).toEqual(['1 made']);
      expect(await pressedAt(day * dayMs + minuteMs)).toEqual(['1 already']);
      expect(await pressedAt((day + 6) * dayMs)).toEqual(['1 already']);
      expect(moments()).toEqual([now + day * dayMs]);
      const history = await within(() => listStartsMade(db, portalId, contact('1')));
      expect(history.map(({ at: when }) => when)).toEqual([now + day * dayMs]);
    });

    it('and had arrived is noted, and starts again after the week as any other', async () => {
      await killedWhile((batch) => takeAll(batch));
      expect(await pressedAt(8 * dayMs)).toEqual(['1 made']);
      expect(await pressedAt(8 * dayMs + minuteMs)).toEqual(['1 already']);
      expect(moments()).toEqual([now, now + 8 * dayMs]);
      const history = await within(() => listStartsMade(db, portalId, contact('1')));
      expect(history.map(({ at: when }) => when)).toEqual([now + 8 * dayMs, now]);
    });

    it('and had arrived days ago is told as one of this week', async () => {
      await killedWhile((batch) => takeAll(batch));
      expect(await pressedAt(5 * dayMs)).toEqual(['1 already']);
      expect(await pressedAt(8 * dayMs)).toEqual(['1 made']);
      expect(moments()).toEqual([now, now + 8 * dayMs]);
    });

    it('and had arrived under another name holds this one up no longer than that takes', async () => {
      await killedWhile((batch) => takeAll(batch));
      expect(await pressedAt(dayMs, 'Check in')).toEqual(['1 made']);
      expect(moments()).toEqual([now, now + dayMs]);
      expect((await plan(['1'], now + dayMs))[0]!.started).toEqual(['Win back', 'Check in']);
    });
  });

  describe('a slow one', () => {
    const refusal = { id: '1', category: 'VALIDATION_ERROR', message: 'Locked.' };
    const soon = now + 2 * minuteMs;
    const outcomesFor = (others: string) =>
      start(['1'], { workflow: others, now: () => soon + 1000 }).then(outcomes);

    it.each(['Win back', 'Check in'])(
      'that is refused at last gives back no claim that another has taken over (%s)',
      async (workflow) => {
        const first = await slowly();
        const second = await slowly({ workflow, now: () => soon });
        first.answer.resolve({ written: [], refused: [refusal] });
        expect(outcomes(await first.made)).toEqual(['1 refused']);
        const [claim] = await within(async () => [
          ...(await findStarts(db, portalId, 'contact', ['1'])).values(),
        ]);
        expect(claim).toMatchObject({ actionId: startActionId(workflow), doneAt: null });
        second.answer.resolve({ written: ['1'], refused: [] });
        expect(outcomes(await second.made)).toEqual(['1 made']);
        expect(await outcomesFor(workflow)).toEqual(['1 already']);
      },
    );

    it('that fails at last opens no claim that another has taken over', async () => {
      const first = await slowly();
      const second = await slowly({ now: () => soon });
      first.answer.reject(new Unavailable('Away.', { maybeDone: true }));
      expect(outcomes(await first.made)).toEqual(['1 later']);
      const { claimedAt } = await within(async () =>
        (await findStarts(db, portalId, 'contact', ['1'])).get('1')!,
      );
      expect(claimedAt).toBe(soon);
      second.answer.resolve({ written: ['1'], refused: [] });
      expect(outcomes(await second.made)).toEqual(['1 made']);
    });

    it('that is taken at last notes no other name as started', async () => {
      const first = await slowly();
      const second = await slowly({ workflow: 'Check in', now: () => soon });
      first.answer.resolve({ written: ['1'], refused: [] });
      await first.made;
      expect((await plan(['1'], soon))[0]!.started).toEqual([]);
      second.answer.resolve({ written: [], refused: [refusal] });
      expect(outcomes(await second.made)).toEqual(['1 refused']);
      expect(await within(() => listStartsMade(db, portalId, contact('1')))).toEqual([]);
    });

    it('is stopped before anybody may take it over, told as “later”, and looked into by the next', async () => {
      const stopping = new AbortController();
      const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(stopping.signal);
      const crm = {
        ...crmWith(),
        update: async (_type: string, batch: typeof writes, signal: AbortSignal) => {
          await takeAll([...batch]);
          stopping.abort(new DOMException('Too slow.', 'TimeoutError'));
          signal.throwIfAborted();
        },
      } as unknown as Crm;
      expect(outcomes(await start(['1'], { crm }))).toEqual(['1 later']);
      expect(Math.max(...timeout.mock.calls.map(([ms]) => ms))).toBeLessThan(minuteMs);
      timeout.mockRestore();
      expect(outcomes(await start(['1'], { now: () => soon }))).toEqual(['1 made']);
      expect(writes).toHaveLength(1);
    });
  });

  describe('where a person is erased meanwhile', () => {
    it('starts a colleague once, and keeps that it did, without a name that is the person’s', async () => {
      const crm = crmWith(async (batch) => {
        const answer = await takeAll(batch);
        await erase(['win back']);
        return answer;
      });
      expect(outcomes(await start(['1'], { crm }))).toEqual(['1 made']);
      expect(await audited()).toEqual([
        expect.stringMatching(/contact:1 workflow\.start\.[\w-]+$/),
      ]);
      const [kept] = await within(() => listStartsMade(db, portalId, contact('1')));
      expect(kept!.at).toBe(now);
      expect(kept!.task).toEqual({ warmline_start_workflow_at: String(now) });
      expect(outcomes(await start(['1'], { now: () => now + minuteMs }))).toEqual(['1 already']);
      expect((await audited()).join()).toBe(`user contact:1 ${startActionId('Win back')}`);
      expect(writes).toHaveLength(1);
      // Whose name isn't in it loses nothing of its own.
      await start(['1'], { workflow: 'Check in', now: () => now + dayMs });
      await erase(['somebody']);
      const [last] = await within(() => listStartsMade(db, portalId, contact('1')));
      expect(last!.task).toMatchObject({ warmline_start_workflow: 'Check in' });
    });

    it('goes on where it was stopped, by the name that is pressed', async () => {
      await killedWhile(() => {});
      await erase(['win back']);
      expect(outcomes(await start(['1'], { now: () => now + 2 * minuteMs }))).toEqual(['1 made']);
      expect(writes.map(({ properties }) => properties)).toEqual([
        { warmline_start_workflow: 'Win back', warmline_start_workflow_at: String(now) },
      ]);
    });
  });

  it('gives way to another name where the first never arrived', async () => {
    const away = crmWith(() => {
      throw new Unavailable('Away.', { maybeDone: true });
    });
    expect(outcomes(await start(['1', '2'], { crm: away }))).toEqual(['1 later', '2 later']);
    held.set('2', { warmline_start_workflow_at: new Date(now).toISOString() });
    const other = await start(['1', '2'], { workflow: 'Check in', now: () => now + 1 });
    // What did arrive is noted, and the other waits for its turn.
    expect(outcomes(other)).toEqual(['1 made', '2 waits']);
    expect(writes).toMatchObject([
      { id: '1', properties: { warmline_start_workflow: 'Check in' } },
    ]);
    expect(await plan(['1', '2'])).toMatchObject([
      { started: ['Check in'] },
      { started: ['Win back'] },
    ]);
  });

  it('isolates whom the CRM refuses, in its own words, and lets them be pressed again', async () => {
    const crm = crmWith(async (batch) => {
      const rest = await takeAll(batch.filter(({ id }) => id !== '2'));
      const refused = [{ id: '2', category: 'VALIDATION_ERROR', message: 'Locked by a rule.' }];
      return { ...rest, refused };
    });
    const made = await start(['1', '2', '3'], { crm });
    expect(outcomes(made)).toEqual(['1 made', '2 refused', '3 made']);
    expect(made[1]!.message).toBe('Locked by a rule.');
    expect(outcomes(await start(['1', '2']))).toEqual(['1 already', '2 made']);
  });

  it('makes our properties again where somebody has deleted them', async () => {
    const made: string[] = [];
    let there = false;
    const crm: Crm = {
      ...crmWith((batch) => {
        if (there) return takeAll(batch);
        const words = { category: 'VALIDATION_ERROR', message: 'Property does not exist' };
        const unknownProperties = ['warmline_start_workflow'];
        return {
          written: [],
          refused: batch.map(({ id }) => ({ id, ...words, unknownProperties })),
        };
      }),
      ensureProperties: async (type) => {
        if (made.includes(type)) there = true;
        made.push(type);
        return [];
      },
    };
    expect(outcomes(await start(['1'], { crm }))).toEqual(['1 made']);
    expect(made.filter((type) => type === 'contacts')).toHaveLength(2);
  });

  it.each([
    [new RateLimited('Wait.', { retryAfterMs: 1000, policyName: null }), 'later', null],
    [new Unavailable('Away.', { maybeDone: false }), 'later', null],
    [new Forbidden('No scope.', { scopes: [], what: 'write' }), 'refused', 'No scope.'],
  ])('tells %s, and asking again starts it once', async (error, outcome, message) => {
    const crm = crmWith(() => {
      throw error;
    });
    expect(await start(['1'], { crm })).toEqual([{ customer: contact('1'), outcome, message }]);
    expect(outcomes(await start(['1']))).toEqual(['1 made']);
    expect(writes).toHaveLength(1);
  });

  it('leaves alone who was let go, is snoozed or rests from another play, also since the assessment', async () => {
    await sayOf('1', 'let_go');
    await sayOf('2', 'snooze');
    await sayOf('3', 'done');
    expect((await plan(['1', '2', '3', '99'])).map((one) => one.start)).toEqual([
      'none',
      'none',
      'resting',
      'unread',
    ]);
    expect(outcomes(await start(['1', '2', '3', '4']))).toEqual([
      '1 gone',
      '2 gone',
      '3 gone',
      '4 made',
    ]);
    expect(writes.map(({ id }) => id)).toEqual(['4']);
  });

  it('takes a task of the plan and a workflow within a day for one play, and a task of yesterday for another', async () => {
    const saves = [{ customer: contact('1'), actionId: 'answer-request' }];
    const crm = crmWith();
    const asked = { db, crm, portalId, saves, assign: 'suggested' as const, now: () => now };
    await within(() => makeSaves(asked));
    await within(() => assessPortal({ db, portalId, now: now + 1, scope: 'all' }));
    expect((await plan(['1'], now + 1))[0]).toMatchObject({ made: true, start: 'ready' });
    expect((await plan(['1'], now + dayMs + 1))[0]!.start).toBe('resting');
    expect(outcomes(await start(['1'], { now: () => now + 1 }))).toEqual(['1 made']);
  });

  it('offers none to whom the plan has given the task of deciding whether to let them go', async () => {
    const key = 'save:contact:1:let-go';
    await within(async () => {
      const action = { key, customer: contact('1'), actionId: 'let-go', task: {}, at: now };
      await claimAction(db, portalId, action);
      await completeAction(db, portalId, key, 'task-1', now);
      await assessPortal({ db, portalId, now: now + 1, scope: 'all' });
    });
    expect((await plan(['1'], now + 1))[0]!.start).toBe('resting');
    expect(outcomes(await start(['1'], { now: () => now + 1 }))).toEqual(['1 gone']);
  });

  it('is no play: what is suggested stays, and nobody rests from it', async () => {
    await start(['1']);
    await within(() => assessPortal({ db, portalId, now: now + 1, scope: 'all' }));
    const [one] = await plan(['1'], now + 1);
    expect(one!.assessment!.action?.id).toBe('answer-request');
    expect(one).toMatchObject({ made: false, start: 'ready' });
  });

  it('hides nothing from who polls for changes: a colleague may have edited the record just before', async () => {
    const offer = { ...contact('1'), hash: 'h', format: 'f', assessedAt: now };
    await within(() => recordWritten(db, portalId, [offer], now));
    await start(['1']);
    const seen = [{ id: '1', at: now + 5 }];
    expect(await within(() => ownEchoes(db, portalId, 'contact', seen))).toEqual(new Set());
  });
});
