import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  claimAction,
  completeAction,
  findAction,
  reclaimAction,
  releaseAction,
} from '../../src/store/actions-taken.ts';
import {
  countActivities,
  deleteActivities,
  findActivities,
  saveActivities,
  touchActivities,
  unseenActivities,
} from '../../src/store/activities.ts';
import { activitiesOfCustomers, customersOfActivities } from '../../src/store/activity-links.ts';
import { findPoint, getHistory } from '../../src/store/assessment-history.ts';
import { findInputs } from '../../src/store/assessment-inputs.ts';
import {
  countLevels,
  findAssessments,
  listAssessments,
  saveAssessments,
} from '../../src/store/assessments.ts';
import { mergeCustomers, resolveCustomer } from '../../src/store/customer-aliases.ts';
import {
  countCustomers,
  deleteCustomers,
  findCustomers,
  listCustomers,
  sampleCustomers,
  saveCustomers,
  touchCustomers,
  unseenCustomers,
} from '../../src/store/customers.ts';
import type { Db } from '../../src/store/db.ts';
import {
  clearDirty,
  countDirty,
  markDirty,
  markDue,
  nextDirty,
} from '../../src/store/dirty-customers.ts';
import { listLabels } from '../../src/store/labels.ts';
import { contactsOfCompanies } from '../../src/store/memberships.ts';
import { findModel, latestModel, saveModel } from '../../src/store/models.ts';
import {
  findOverrides,
  findRequestOverrides,
  saveOverride,
  undoOverride,
} from '../../src/store/overrides.ts';
import { getOwners, replaceOwners } from '../../src/store/owners.ts';
import {
  getPortal,
  markSynced,
  savePortal,
  saveSchemaHash,
  saveSettings,
} from '../../src/store/portals.ts';
import { clearSkipped, listSkipped, recordSkipped } from '../../src/store/skipped-records.ts';
import { metInRun } from '../../src/store/met-in-run.ts';
import { getCursors, saveCursor } from '../../src/store/sync-cursors.ts';
import { finishRun, latestRun, startRun } from '../../src/store/sync-runs.ts';
import {
  listRefused,
  forgetWritten,
  markReworded,
  pendingWritebacks,
  recordRefused,
  recordUnchanged,
  recordWritten,
} from '../../src/store/writebacks.ts';
import type { CustomerRef } from '../../src/timeline/records.ts';
import { defaultSettings } from '../../src/timeline/settings.ts';
import {
  assessment,
  company,
  contact,
  day,
  email,
  hour,
  made,
  model,
  noon,
  override,
} from './sample-records.ts';
import { describeSecondWall } from './second-wall.ts';
import { describeLayout } from './tenant-layout.ts';
import { describeTenants } from './tenants.ts';
import { describeFeeds } from './feeds.ts';
import { describeAsks } from './asks.ts';
import { describeBooks } from './books.ts';
import { describeKeptBooks } from './kept-books.ts';
import { describeInsights } from './insight-counts.ts';
import { describeLogins } from './login-counts.ts';
import { describeSaveOutcomes } from './save-outcomes.ts';
import { describeSaves } from './saves.ts';
import { describeTokens } from './tokens.ts';

const judged = (id: string, changes: object, origin: object = {}) =>
  made({ kind: 'contact', id }, changes, origin);
const leftOut = (id: string, reason: string) => ({ objectType: 'emails', id, reason });
const rated = (id: string, risk: number | null, level: 'watch' | 'high' | 'unknown') =>
  made({ kind: 'contact', id }, { risk, level });

/** What every database must do alike. `open` gives a store of its own, empty. */
export function describeStore(
  name: string,
  open: () => Promise<{ db: Db; close: () => Promise<void> }>,
): void {
  describe(`store on ${name}`, () => {
    let db: Db;
    let close: () => Promise<void>;
    let portals = 0;
    /** A portal nobody used before. */
    const portal = () => `portal-${(portals += 1)}`;
    beforeAll(async () => {
      ({ db, close } = await open());
    });
    afterAll(() => close());

    const save = (p: string, run: number, ...customers: ReturnType<typeof contact>[]) =>
      saveCustomers(
        db,
        p,
        run,
        customers.map((customer) => ({ customer, hash: JSON.stringify(customer) })),
      );
    const saveMail = (p: string, run: number, ...mails: ReturnType<typeof email>[]) =>
      saveActivities(
        db,
        p,
        run,
        mails.map((activity) => ({ activity, hash: JSON.stringify(activity) })),
      );
    const dirty = async (p: string) =>
      (await nextDirty(db, p, 100)).map(({ kind, id }) => `${kind}:${id}`);
    const clean = async (p: string) => clearDirty(db, p, await nextDirty(db, p, 1000));

    const pending = async (p: string, changes: object = {}) =>
      (
        await pendingWritebacks(db, p, {
          now: noon,
          after: null,
          limit: 9,
          ...changes,
        })
      ).map(({ writtenHash, refusals }) => [writtenHash, refusals]);

    describe('portals', () => {
      it('keep settings when the account is read again, completed with defaults', async () => {
        const p = portal();
        expect(await getPortal(db, p)).toBeNull();
        await savePortal(db, p, { timeZone: 'Europe/Budapest', currency: 'HUF', uiDomain: null });
        await saveSettings(db, p, { daysOff: ['2026-12-24'] });
        await saveSettings(db, p, { unreadable: ['orders'] });
        await savePortal(db, p, {
          timeZone: 'Europe/Vienna',
          currency: 'EUR',
          uiDomain: 'app-eu1.hubspot.com',
        });
        await markSynced(db, p, noon);
        await saveSchemaHash(db, p, 'abc');
        expect(await getPortal(db, p)).toEqual({
          portalId: p,
          timeZone: 'Europe/Vienna',
          currency: 'EUR',
          uiDomain: 'app-eu1.hubspot.com',
          schemaHash: 'abc',
          syncedAt: noon,
          settings: {
            ...defaultSettings,
            timeZone: 'Europe/Vienna',
            currency: 'EUR',
            daysOff: ['2026-12-24'],
            unreadable: ['orders'],
          },
        });
      });

      it('hold one list of owners at a time', async () => {
        const p = portal();
        await replaceOwners(db, p, [
          { id: '1', name: 'Anna', email: null },
          { id: '2', name: 'Béla', email: 'b@x.example' },
        ]);
        await replaceOwners(db, p, [{ id: '2', name: 'Béla B', email: null }]);
        expect([...(await getOwners(db, p)).values()]).toEqual([
          { id: '2', name: 'Béla B', email: null },
        ]);
        await replaceOwners(db, p, []);
        expect((await getOwners(db, p)).size).toBe(0);
      });
    });

    describe('customers', () => {
      it('are kept, found and walked through in order', async () => {
        const p = portal();
        await save(p, 1, contact('2'), contact('10'), company('2'));
        expect(await countCustomers(db, p)).toEqual({ contact: 2, company: 1 });
        expect(
          await findCustomers(db, p, [
            { kind: 'contact', id: '2' },
            { kind: 'contact', id: '99' },
          ]),
        ).toEqual([contact('2')]);
        const first = await listCustomers(db, p, 'contact', { afterId: null, limit: 1 });
        const second = await listCustomers(db, p, 'contact', {
          afterId: first[0]?.id ?? '',
          limit: 5,
        });
        expect([...first, ...second].map(({ id }) => id).sort()).toEqual(['10', '2']);
        expect(first).toHaveLength(1);
        expect(second).toHaveLength(1);
      });

      it('given twice on a page count once, the last as it is', async () => {
        const p = portal();
        await save(p, 1, contact('1', { name: 'old' }), contact('1', { name: 'new' }));
        expect(await listCustomers(db, p, 'contact', { afterId: null, limit: 9 })).toEqual([
          contact('1', { name: 'new' }),
        ]);
      });

      it('keep odd characters, and lose only those that no database can hold', async () => {
        const p = portal();
        await save(p, 1, contact('1', { name: 'a\0b \u{1F600} \ud83d "\\u0000" \\ \n' }));
        const [found] = await findCustomers(db, p, [{ kind: 'contact', id: '1' }]);
        expect(found?.name).toBe('ab \u{1F600} \ufffd "\\u0000" \\ \n');
      });

      it('unchanged ones are noted as met and not marked; changed ones mark their companies, left and joined', async () => {
        const p = portal();
        await save(
          p,
          1,
          company('A'),
          company('B'),
          company('C'),
          contact('1', { companyIds: ['A'] }),
        );
        await clean(p);
        const same = await touchCustomers(db, p, 2, [
          { kind: 'contact', id: '1', hash: JSON.stringify(contact('1', { companyIds: ['A'] })) },
          { kind: 'company', id: 'A', hash: 'another' },
        ]);
        expect([...same]).toEqual(['contact:1']);
        expect(await unseenCustomers(db, p, 'contact', 2)).toEqual([]);
        expect(await unseenCustomers(db, p, 'company', 2)).toEqual(['A', 'B', 'C']);
        expect(await dirty(p)).toEqual([]);
        await save(p, 2, contact('1', { companyIds: ['B'] }));
        expect((await dirty(p)).sort()).toEqual(['company:A', 'company:B', 'contact:1']);
        expect(await contactsOfCompanies(db, p, ['A', 'B'])).toEqual(
          new Map([
            ['A', []],
            ['B', ['1']],
          ]),
        );
      });

      it('are sampled evenly, the same ones each time', async () => {
        const p = portal();
        const ids = ['a', 'b', 'c', 'd', 'e'];
        await save(p, 1, company('z'), ...ids.map((id) => contact(id)));
        const sampled = async (every: number) =>
          (await sampleCustomers(db, p, 'contact', every)).map(({ id }) => id);
        expect(await sampled(1)).toEqual(ids);
        expect(await sampled(2)).toEqual(['a', 'c', 'e']);
        expect(await sampled(4)).toEqual(['a', 'e']);
      });

      it('vanish with all that hangs on them, and their companies are assessed anew', async () => {
        const p = portal();
        const one: CustomerRef = { kind: 'contact', id: '1' };
        await save(
          p,
          1,
          company('A'),
          contact('1', { companyIds: ['A'] }),
          contact('2', { companyIds: ['A'] }),
        );
        await saveMail(p, 1, email('m', ['1', '2']));
        await saveAssessments(db, p, [made(one)], 400);
        await saveOverride(db, p, one, override('o'));
        await clean(p);
        await deleteCustomers(db, p, [one]);
        expect(await findCustomers(db, p, [one])).toEqual([]);
        expect(await findAssessments(db, p, [one])).toEqual([]);
        expect((await findOverrides(db, p, [one])).size).toBe(0);
        expect(await getHistory(db, p, one, { from: 0, limit: 9 })).toEqual([]);
        expect(await contactsOfCompanies(db, p, ['A'])).toEqual(new Map([['A', ['2']]]));
        expect(await dirty(p)).toEqual(['company:A']);
        // What the two shared stays with the other.
        const of = await activitiesOfCustomers(db, p, [{ kind: 'contact', id: '2' }]);
        expect(of.get('contact:2')).toEqual([{ type: 'email', id: 'm' }]);
      });

      it('merged, the new id stands for the old ones; overrides, actions and history follow', async () => {
        const p = portal();
        const old: CustomerRef = { kind: 'contact', id: 'old' };
        const last: CustomerRef = { kind: 'contact', id: 'last' };
        await save(p, 1, contact('old'));
        await saveAssessments(db, p, [made(old)], 400);
        await saveOverride(db, p, old, override('o'));
        await claimAction(db, p, { key: 'k', customer: old, actionId: 'a', task: {}, at: noon });
        const merge = () =>
          mergeCustomers(db, p, 'contact', [{ id: 'new', oldIds: ['old', 'other', 'new'] }]);
        await merge();
        await merge();
        await mergeCustomers(db, p, 'contact', [{ id: 'last', oldIds: ['new'] }]);
        await deleteCustomers(db, p, [old]);
        expect(await resolveCustomer(db, p, old)).toEqual(last);
        expect(await resolveCustomer(db, p, { kind: 'company', id: 'old' })).toEqual({
          kind: 'company',
          id: 'old',
        });
        expect((await findOverrides(db, p, [last])).get('contact:last')).toEqual([override('o')]);
        expect((await findAction(db, p, 'k'))?.customer).toEqual(last);
        expect(await getHistory(db, p, last, { from: 0, limit: 9 })).toEqual([
          { at: noon, risk: 40, level: 'watch' },
        ]);
      });
    });

    describe('activities', () => {
      it('mark the customers linked before and after, and their companies', async () => {
        const p = portal();
        await save(
          p,
          1,
          company('A'),
          company('B'),
          contact('1', { companyIds: ['A'] }),
          contact('2'),
          contact('3'),
        );
        await saveMail(p, 1, email('m', ['1']));
        await clean(p);
        await saveMail(p, 1, email('m', ['2'], { companyIds: ['B'] }), email('n', []));
        expect((await dirty(p)).sort()).toEqual([
          'company:A',
          'company:B',
          'contact:1',
          'contact:2',
        ]);
        expect(await countActivities(db, p)).toEqual({ email: 2 });
        expect(await customersOfActivities(db, p, [{ type: 'email', id: 'm' }])).toHaveLength(2);
      });

      it("a company's are its own and its contacts', each once", async () => {
        const p = portal();
        await save(
          p,
          1,
          company('A'),
          contact('1', { companyIds: ['A'] }),
          contact('2', { companyIds: ['A'] }),
        );
        await saveMail(
          p,
          1,
          email('both', ['1', '2'], { companyIds: ['A'] }),
          email('one', ['1']),
          email('none', ['9']),
        );
        const of = await activitiesOfCustomers(db, p, [
          { kind: 'company', id: 'A' },
          { kind: 'contact', id: '2' },
          { kind: 'contact', id: '7' },
        ]);
        expect(
          of
            .get('company:A')
            ?.map(({ id }) => id)
            .sort(),
        ).toEqual(['both', 'one']);
        expect(of.get('contact:2')).toEqual([{ type: 'email', id: 'both' }]);
        expect(of.get('contact:7')).toEqual([]);
      });

      it('unchanged ones are noted as met; unmet ones are told; deleted ones mark their customers', async () => {
        const p = portal();
        await save(p, 1, contact('1'));
        await saveMail(p, 1, email('m', ['1']), email('n', ['1']));
        await clean(p);
        const key = { type: 'email' as const, id: 'm', hash: JSON.stringify(email('m', ['1'])) };
        expect([...(await touchActivities(db, p, 2, [key]))]).toEqual(['email:m']);
        expect(await unseenActivities(db, p, 'email', 2)).toEqual(['n']);
        await deleteActivities(db, p, [{ type: 'email', id: 'n' }]);
        expect(await dirty(p)).toEqual(['contact:1']);
        expect(
          (
            await findActivities(db, p, [
              { type: 'email', id: 'm' },
              { type: 'email', id: 'n' },
            ])
          ).map((row) => row.activity),
        ).toEqual([email('m', ['1'])]);
      });

      it('takes a page whose meetings have hundreds of guests', async () => {
        const p = portal();
        const guests = Array.from({ length: 300 }, (_, index) => String(index));
        await save(p, 1, ...guests.map((id) => contact(id)));
        const mails = Array.from({ length: 100 }, (_, index) => email(`m${index}`, guests));
        await saveMail(p, 1, ...mails);
        const of = await activitiesOfCustomers(db, p, [{ kind: 'contact', id: '299' }]);
        expect(of.get('contact:299')).toHaveLength(100);
      });
    });

    describe('marks', () => {
      it('stay when a change came in after they were read', async () => {
        const p = portal();
        await save(p, 1, contact('1'), contact('2'));
        const read = await nextDirty(db, p, 10);
        await markDirty(db, p, [{ kind: 'contact', id: '2' }]);
        await clearDirty(db, p, read);
        expect(await dirty(p)).toEqual(['contact:2']);
        expect(await countDirty(db, p)).toBe(1);
      });

      it('come for those never assessed, due, or judged by another model or program', async () => {
        const p = portal();
        const ids = ['never', 'due', 'old-model', 'old-program', 'stale', 'fine'];
        await savePortal(db, p, { timeZone: 'UTC', currency: 'EUR', uiDomain: null });
        await save(p, 1, ...ids.map((id) => contact(id)));
        await clean(p);
        await saveAssessments(
          db,
          p,
          [
            judged('due', { nextChange: { at: noon + day, level: 'high', risk: 80 } }),
            judged('old-model', {}, { modelId: 'model-0' }),
            judged('old-program', {}, { program: 'program-0' }),
            judged('stale', {}, { refreshAt: noon + day }),
            judged('fine', { nextChange: { at: noon + 2 * day, level: 'high', risk: 80 } }),
          ],
          400,
        );
        await markDue(db, p, { now: noon + day, modelId: 'model-1', program: 'program-1' });
        expect((await dirty(p)).sort()).toEqual([
          'contact:due',
          'contact:never',
          'contact:old-model',
          'contact:old-program',
          'contact:stale',
        ]);
        // Everyone was looked at under this model and program: from now on only who is due.
        await clean(p);
        await markDue(db, p, { now: noon, modelId: 'model-1', program: 'program-1' });
        expect(await dirty(p)).toEqual([]);
        await markDue(db, p, { now: noon, modelId: 'model-2', program: 'program-1' });
        expect(await dirty(p)).toHaveLength(6);
      });
    });

    describe('sync', () => {
      it('numbers runs and keeps how far each type came', async () => {
        const p = portal();
        expect(await latestRun(db, p)).toBeNull();
        expect(await startRun(db, p, noon)).toBe(1);
        await finishRun(db, p, 1, noon + hour);
        expect(await startRun(db, p, noon + day)).toBe(2);
        expect(await latestRun(db, p)).toEqual({ run: 2, startedAt: noon + day, finishedAt: null });
        const cursor = {
          run: 2,
          after: '100',
          state: 'reading' as const,
          read: 100,
          changed: 7,
          deleted: 0,
          total: null,
        };
        await saveCursor(db, p, 'emails', cursor);
        await saveCursor(db, p, 'emails', {
          ...cursor,
          after: null,
          state: 'listed',
          read: 150,
          total: 150,
        });
        expect(await getCursors(db, p)).toEqual(
          new Map([['emails', { ...cursor, after: null, state: 'listed', read: 150, total: 150 }]]),
        );
        const walks = { listedTo: '150', searchedFrom: '900', searchedTo: '701', texts: 3 };
        await saveCursor(db, p, 'emails', { ...cursor, walks });
        expect(await getCursors(db, p)).toEqual(new Map([['emails', { ...cursor, walks }]]));
      });

      it('knows which records a run has met', async () => {
        const p = portal();
        await saveCustomers(db, p, 3, [{ customer: contact('1'), hash: 'h' }]);
        await saveActivities(db, p, 3, [{ activity: email('1', ['1']), hash: 'h' }]);
        await saveActivities(db, p, 2, [{ activity: email('2', ['1']), hash: 'h' }]);
        const mails = (run: number) => metInRun(db, p, run, { type: 'email' }, ['1', '2', '3']);
        expect(await mails(3)).toEqual(new Set(['1']));
        expect(await mails(2)).toEqual(new Set(['2']));
        expect(await metInRun(db, p, 3, { kind: 'contact' }, ['1'])).toEqual(new Set(['1']));
        expect(await metInRun(db, p, 3, { kind: 'company' }, ['1'])).toEqual(new Set());
        expect(await metInRun(db, p, 3, { type: 'email' }, [])).toEqual(new Set());
      });

      it('tells what was left out and why, until it is readable again', async () => {
        const p = portal();
        await recordSkipped(db, p, 1, [
          leftOut('1', 'no time'),
          leftOut('2', 'no time'),
          leftOut('2', 'no time'),
        ]);
        await recordSkipped(db, p, 2, [leftOut('2', 'x'.repeat(900))]);
        await clearSkipped(db, p, 'emails', 2);
        expect(await listSkipped(db, p, 10)).toEqual([leftOut('2', 'x'.repeat(300))]);
      });
    });

    describe('assessments', () => {
      const one: CustomerRef = { kind: 'contact', id: '1' };

      it('remember when the level changed, not when the risk did', async () => {
        const p = portal();
        const at = (assessedAt: number, risk: number, level: 'watch' | 'high') =>
          saveAssessments(db, p, [made(one, { assessedAt, risk, level })], 400);
        await at(noon, 40, 'watch');
        await at(noon + hour, 45, 'watch');
        expect((await findAssessments(db, p, [one]))[0]?.levelChangedAt).toBe(noon);
        await at(noon + 2 * hour, 80, 'high');
        await at(noon + 3 * hour, 80, 'high');
        const [stored] = await findAssessments(db, p, [one]);
        expect(stored).toEqual({
          assessment: assessment(one, { assessedAt: noon + 3 * hour, risk: 80, level: 'high' }),
          levelChangedAt: noon + 2 * hour,
          inputsHash: 'h',
        });
        await at(noon + 3 * hour + day, 80, 'high');
        expect(await getHistory(db, p, one, { from: 0, limit: 9 })).toEqual([
          { at: noon, risk: 40, level: 'watch' },
          { at: noon + hour, risk: 45, level: 'watch' },
          { at: noon + 2 * hour, risk: 80, level: 'high' },
          { at: noon + 3 * hour + day, risk: 80, level: 'high' },
        ]);
        expect(await getHistory(db, p, one, { from: noon + 1, limit: 2 })).toHaveLength(2);
      });

      it('are listed by risk, unknown last, and counted by level', async () => {
        const p = portal();
        await saveAssessments(
          db,
          p,
          [rated('a', 30, 'watch'), rated('b', null, 'unknown'), rated('c', 90, 'high')],
          400,
        );
        const list = async (levels?: ('watch' | 'high')[]) =>
          (await listAssessments(db, p, { ...(levels && { levels }), limit: 10, offset: 0 })).map(
            ({ assessment: { customer } }) => customer.id,
          );
        expect(await list()).toEqual(['c', 'a', 'b']);
        expect(await list(['watch'])).toEqual(['a']);
        expect(await list([])).toEqual([]);
        expect(await countLevels(db, p)).toEqual([
          { kind: 'contact', level: 'high', count: 1 },
          { kind: 'contact', level: 'unknown', count: 1 },
          { kind: 'contact', level: 'watch', count: 1 },
        ]);
      });

      it('what they were made from is kept once while a point of the history needs it', async () => {
        const p = portal();
        const kept = async (hash: string) => findInputs(db, p, { ...one, hash });
        const at = (assessedAt: number, risk: number, text: string, keepDays = 400) => {
          const origin = { inputs: text, inputsHash: text };
          return saveAssessments(db, p, [made(one, { assessedAt, risk }, origin)], keepDays);
        };
        await at(noon, 40, 'first: ünïcode');
        await at(noon + hour, 41, 'second');
        await at(noon + 2 * hour, 41, 'no change of risk');
        expect(await kept('no change of risk')).toBe('no change of risk');
        await at(noon + 3 * hour, 41, 'third');
        // The latest and those of the history's points stay, the one between them goes.
        expect(await kept('first: ünïcode')).toBe('first: ünïcode');
        expect(await kept('second')).toBe('second');
        expect(await kept('no change of risk')).toBeNull();
        expect(await kept('third')).toBe('third');
        await at(noon + 2 * day, 50, 'later', 1);
        expect(await kept('second')).toBeNull();
        expect(await kept('later')).toBe('later');
        expect(await findPoint(db, p, one, noon + hour)).toEqual({
          at: noon + hour,
          risk: 41,
          level: 'watch',
          modelId: 'model-1',
          program: 'program-1',
          digest: 'd',
          inputsHash: 'second',
        });
        expect(await findPoint(db, p, one, noon + 3 * hour)).toBeNull();
        expect(await findPoint(db, p, one, noon + 2 * day)).toMatchObject({ risk: 50 });
      });

      it('leave nothing of an erased contact, in whosever inputs it was', async () => {
        const p = portal();
        const firm: CustomerRef = { kind: 'company', id: 'A' };
        const other: CustomerRef = { kind: 'company', id: 'B' };
        await saveAssessments(
          db,
          p,
          [
            made(one),
            made(firm, {}, { people: ['2', '1'] }),
            made(other, {}, { people: ['11', '3'] }),
          ],
          400,
        );
        await deleteCustomers(db, p, [one]);
        expect(await findInputs(db, p, { ...one, hash: 'h' })).toBeNull();
        expect(await findInputs(db, p, { ...firm, hash: 'h' })).toBeNull();
        expect(await findInputs(db, p, { ...other, hash: 'h' })).not.toBeNull();
      });

      it('follow a merged contact, and go with it when that is erased', async () => {
        const p = portal();
        const now: CustomerRef = { kind: 'contact', id: 'new' };
        const firm: CustomerRef = { kind: 'company', id: 'A' };
        await saveAssessments(db, p, [made(one), made(firm, {}, { people: ['2', '1'] })], 400);
        await mergeCustomers(db, p, 'contact', [{ id: 'new', oldIds: ['1', 'other'] }]);
        await deleteCustomers(db, p, [one]);
        expect(await findInputs(db, p, { ...now, hash: 'h' })).not.toBeNull();
        expect(await findInputs(db, p, { ...firm, hash: 'h' })).not.toBeNull();
        await deleteCustomers(db, p, [now]);
        expect(await findInputs(db, p, { ...now, hash: 'h' })).toBeNull();
        expect(await findInputs(db, p, { ...firm, hash: 'h' })).toBeNull();
      });

      it('models are kept by id, the last fitted one in use, the others loadable', async () => {
        const p = portal();
        expect(await latestModel(db, p)).toBeNull();
        await saveModel(db, p, model('v1'));
        await saveModel(db, p, model('v2', 10, noon + 1));
        expect(await latestModel(db, p)).toEqual(model('v2', 10, noon + 1));
        expect(await findModel(db, p, 'id of v1')).toEqual(model('v1').model);
        expect(await findModel(db, p, 'nobody')).toBeNull();
        // Fitted once more with the same outcome: in use again.
        await saveModel(db, p, model('v1', 10, noon + 2));
        expect(await latestModel(db, p)).toEqual(model('v1', 10, noon + 2));
      });
    });

    describe('write-back', () => {
      const one: CustomerRef = { kind: 'contact', id: '1' };
      const offer = { ...one, hash: 'values', format: 'en', assessedAt: noon };

      it('is pending until taken, and again after a new assessment or another wording', async () => {
        const p = portal();
        await saveAssessments(db, p, [made(one)], 400);
        expect(await pending(p)).toEqual([[null, 0]]);
        expect(await pending(p, { after: one })).toEqual([]);
        await recordWritten(db, p, [offer], noon);
        expect(await pending(p)).toEqual([]);
        await savePortal(db, p, { timeZone: 'UTC', currency: 'EUR', uiDomain: null });
        await markReworded(db, p, 'en');
        expect(await pending(p)).toEqual([['values', 0]]);
        await recordUnchanged(db, p, [offer]);
        await markReworded(db, p, 'en');
        expect(await pending(p)).toEqual([]);
        await markReworded(db, p, 'hu');
        expect(await pending(p)).toEqual([['values', 0]]);
        await saveAssessments(db, p, [made(one, { assessedAt: noon + 1 })], 400);
        expect(await pending(p)).toEqual([['values', 0]]);
        await recordUnchanged(db, p, [{ ...offer, assessedAt: noon + 1 }]);
        expect(await pending(p)).toEqual([]);
      });

      it('is offered anew where the CRM has lost what it held', async () => {
        const p = portal();
        const firm: CustomerRef = { kind: 'company', id: '1' };
        await saveAssessments(db, p, [made(one), made(firm)], 400);
        await recordWritten(db, p, [offer, { ...offer, ...firm }], noon);
        expect(await forgetWritten(db, p, 'contact')).toBe(1);
        expect(await pending(p)).toEqual([[null, 0]]);
        await recordWritten(db, p, [offer], noon);
        expect(await pending(p)).toEqual([]);
      });

      it('leaves refusing records in peace until their time, and keeps the reason', async () => {
        const p = portal();
        await saveAssessments(db, p, [made(one)], 400);
        await recordRefused(
          db,
          p,
          [{ ...offer, reason: 'Phone is required', retryAt: noon + hour }],
          noon,
        );
        expect(await pending(p)).toEqual([]);
        expect(await pending(p, { now: noon + hour })).toEqual([[null, 1]]);
        expect(await listRefused(db, p, 9)).toEqual([
          { ...one, reason: 'Phone is required', at: noon, refusals: 1 },
        ]);
        await recordWritten(db, p, [offer], noon + hour);
        expect(await listRefused(db, p, 9)).toEqual([]);
      });
    });

    describe('overrides and actions', () => {
      const one: CustomerRef = { kind: 'contact', id: '1' };

      it('an override is kept once for a key and can be taken back; everyone with the request is marked', async () => {
        const p = portal();
        await save(p, 1, contact('1'), contact('2'));
        await saveMail(p, 1, email('m', ['1', '2']));
        await clean(p);
        const answered = override('o', { kind: 'answered', record: { type: 'email', id: 'm' } });
        expect(await saveOverride(db, p, one, answered)).toBe(true);
        expect(await saveOverride(db, p, one, { ...answered, note: 'again' })).toBe(false);
        expect((await findOverrides(db, p, [one])).get('contact:1')).toEqual([answered]);
        expect(
          (await findRequestOverrides(db, p, [{ type: 'email', id: 'm' }])).get('email:m'),
        ).toEqual([answered]);
        expect(await dirty(p)).toEqual(['contact:1', 'contact:2']);
        await clean(p);
        expect(await undoOverride(db, p, { kind: 'contact', id: '2' }, 'o', noon)).toBe(false);
        expect(await undoOverride(db, p, one, 'o', noon)).toBe(true);
        expect(await undoOverride(db, p, one, 'o', noon + 1)).toBe(true);
        expect((await findOverrides(db, p, [one])).size).toBe(0);
        expect((await findRequestOverrides(db, p, [{ type: 'email', id: 'm' }])).size).toBe(0);
        expect(await dirty(p)).toEqual(['contact:1', 'contact:2']);
      });

      it('what was said becomes a label with the risk of that time; snoozes and what was taken back do not', async () => {
        const p = portal();
        const at = (assessedAt: number, risk: number) =>
          saveAssessments(db, p, [made(one, { assessedAt, risk })], 400);
        await at(noon - day, 30);
        await at(noon - hour, 72);
        const reason = 'spoke_by_phone';
        const said = { reason, note: 'on Tuesday', by: 'rep@x', until: noon + day } as const;
        await saveOverride(db, p, one, override('o', said));
        await saveOverride(db, p, one, override('s', { kind: 'snooze' }));
        await saveOverride(db, p, one, override('back', { at: noon + 1 }));
        await undoOverride(db, p, one, 'back', noon + 2);
        const early = { kind: 'contact' as const, id: '2' };
        await saveOverride(db, p, early, override('e', { at: noon + 3 }));
        await at(noon + hour, 20);
        const labels = await listLabels(db, p, { from: noon, limit: 9 });
        expect(labels).toEqual([
          {
            kind: 'contact',
            id: '1',
            at: noon,
            verdict: 'wrong',
            reason,
            note: 'on Tuesday',
            by: 'rep@x',
            until: noon + day,
            risk: 72,
            modelId: 'model-1',
            assessedAt: noon - hour,
          },
          expect.objectContaining({ id: '2', risk: null, modelId: null, until: null, note: null }),
        ]);
        expect(await listLabels(db, p, { from: noon + 1, limit: 9 })).toHaveLength(1);
        const record = { type: 'email', id: 'm' } as const;
        await saveOverride(db, p, one, override('a', { kind: 'answered', record }));
        expect(await listLabels(db, p, { from: 0, limit: null })).toHaveLength(3);
        const wrong = await listLabels(db, p, { from: 0, limit: null, verdict: 'wrong' });
        expect(wrong).toEqual(labels);
      });

      it('one of many presses at once gets the key', async () => {
        const p = portal();
        const press = {
          key: 'k',
          customer: one,
          actionId: 'call',
          task: { hs_task_subject: 'Call' },
          at: noon,
        };
        const claims = await Promise.all(
          Array.from({ length: 8 }, () => claimAction(db, p, press)),
        );
        expect(claims.filter(Boolean)).toHaveLength(1);
        expect(await reclaimAction(db, p, 'k', { staleBefore: noon, at: noon })).toBe(false);
        const taken = { staleBefore: noon + 1, at: noon + 1 };
        const reclaims = await Promise.all(
          Array.from({ length: 8 }, () => reclaimAction(db, p, 'k', taken)),
        );
        expect(reclaims.filter(Boolean)).toHaveLength(1);
        await completeAction(db, p, 'k', '77', noon + 2);
        await releaseAction(db, p, 'k');
        expect(await findAction(db, p, 'k')).toEqual({
          key: 'k',
          customer: one,
          actionId: 'call',
          task: { hs_task_subject: 'Call' },
          claimedAt: noon + 1,
          taskId: '77',
          doneAt: noon + 2,
        });
        expect(await reclaimAction(db, p, 'k', { staleBefore: noon + 9, at: noon })).toBe(false);
      });
    });

    it('what fails inside a transaction leaves nothing behind, and others go on meanwhile', async () => {
      const p = portal();
      const failing = db.transaction().execute(async (trx) => {
        await saveModel(trx, p, model('half'));
        throw new Error('power cut');
      });
      const other = db.transaction().execute((trx) => saveModel(trx, p, model('whole')));
      await Promise.all([expect(failing).rejects.toThrow('power cut'), other, countDirty(db, p)]);
      expect((await latestModel(db, p))?.model.version).toBe('whole');
    });

    describeFeeds(() => db);
    describeSaves(() => db);
    describeInsights(() => db);
    describeLogins(() => db);
    describeBooks(() => db);
    describeKeptBooks(() => db);
    describeSaveOutcomes(() => db);
    describeAsks(() => db);
    describeTokens(() => db);
    describeTenants(() => db);
    describeSecondWall(() => db);
    describeLayout(() => db);
  });
}
