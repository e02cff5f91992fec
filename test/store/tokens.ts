import { describe, expect, it } from 'vitest';
import type { Db } from '../../src/store/db.ts';
import { countByKey, listInstalled } from '../../src/store/installed-portals.ts';
import { openTokens, sealTokens, type TokenKeys } from '../../src/store/seal-tokens.ts';
import {
  claimRefresh,
  connectionState,
  endClaim,
  expireToken,
  findConnection,
  resealTokens,
  saveInstalled,
  saveRefreshed,
} from '../../src/store/tokens.ts';
import { takeState } from '../../src/store/take-state.ts';
import { noon } from './sample-records.ts';

const first = { id: '1', key: Buffer.alloc(32, 7) };
const second = { id: '2', key: Buffer.alloc(32, 8) };
const keys: TokenKeys = [first];
const given = (word: string, expiresAt = noon) => ({
  accessToken: `access ${word}`,
  refreshToken: `refresh ${word}`,
  expiresAt,
  userId: '9',
  scopes: ['oauth'],
  at: noon,
});
const soon = { goodUntil: noon, forMs: 60_000 };

/** Tokens of installed portals, on whichever database. */
export function describeTokens(database: () => Db): void {
  describe('tokens', () => {
    it('are sealed anew each time, and open only with their key, for their portal and unchanged', () => {
      const tokens = { accessToken: 'a', refreshToken: 'r' };
      const sealed = sealTokens(keys, '11', tokens);
      expect(sealed.sealed).not.toBe(sealTokens(keys, '11', tokens).sealed);
      expect(openTokens(keys, '11', sealed)).toEqual(tokens);
      expect(openTokens([second, first], '11', sealed)).toEqual(tokens);
      expect(() => openTokens(keys, '12', sealed)).toThrow(/portal 12 can't be opened/);
      expect(() => openTokens([second], '11', sealed)).toThrow(
        /key "1", which WARMLINE_TOKEN_KEYS/,
      );
      expect(() => openTokens([{ ...second, id: '1' }], '11', sealed)).toThrow(/another one/);
      const bytes = Buffer.from(sealed.sealed, 'base64');
      bytes[bytes.length - 1]! ^= 1;
      const changed = { keyId: '1', sealed: bytes.toString('base64') };
      expect(() => openTokens(keys, '11', changed)).toThrow(/can't be opened/);
      // A shortened tag would be one that can be guessed.
      const short = { keyId: '1', sealed: Buffer.alloc(14).toString('base64') };
      expect(() => openTokens(keys, '11', short)).toThrow(/can't be opened/);
    });

    it('stand in the database sealed, and the next installation takes their place', async () => {
      const db = database();
      await saveInstalled(db, 'tok-1', given('one'), keys);
      const row = await db
        .selectFrom('portal_tokens')
        .selectAll()
        .where('portal_id', '=', 'tok-1')
        .executeTakeFirstOrThrow();
      expect(JSON.stringify(row)).not.toMatch(/access|refresh one/);
      expect(await findConnection(db, 'tok-1', keys)).toMatchObject({ accessToken: 'access one' });
      await saveInstalled(db, 'tok-1', given('two'), keys);
      expect(await findConnection(db, 'tok-1', keys)).toMatchObject({ accessToken: 'access two' });
      expect(await findConnection(db, 'tok-none', keys)).toBeNull();
    });

    it('moved into another row they let nobody in there', async () => {
      const db = database();
      await saveInstalled(db, 'tok-a', given('a'), keys);
      await saveInstalled(db, 'tok-b', given('b'), keys);
      const { sealed } = await db
        .selectFrom('portal_tokens')
        .select('sealed')
        .where('portal_id', '=', 'tok-a')
        .executeTakeFirstOrThrow();
      await db
        .updateTable('portal_tokens')
        .set({ sealed })
        .where('portal_id', '=', 'tok-b')
        .execute();
      await expect(findConnection(db, 'tok-b', keys)).rejects.toThrow(/tok-b can't be opened/);
    });

    it('are refreshed by one of many at once, and by nobody while they are good', async () => {
      const db = database();
      await saveInstalled(db, 'tok-2', given('old'), keys);
      const claims = await Promise.all(
        Array.from({ length: 8 }, () => claimRefresh(db, 'tok-2', soon)),
      );
      const [claim, ...more] = claims.filter((one) => one !== null);
      expect(more).toEqual([]);
      expect(await saveRefreshed(db, 'tok-2', claim!, given('new', noon + 1), keys)).toBe(true);
      expect(await claimRefresh(db, 'tok-2', soon)).toBeNull();
      expect(await findConnection(db, 'tok-2', keys)).toMatchObject({ accessToken: 'access new' });
      await expireToken(db, 'tok-2', noon);
      expect(await claimRefresh(db, 'tok-2', soon)).toBeNull();
      await expireToken(db, 'tok-2', noon + 1);
      expect(await claimRefresh(db, 'tok-2', soon)).not.toBeNull();
    });

    it('a claim left by a killed process ends by itself', async () => {
      const db = database();
      await saveInstalled(db, 'tok-3', given('old'), keys);
      const dead = await claimRefresh(db, 'tok-3', { ...soon, forMs: -1 });
      const next = await claimRefresh(db, 'tok-3', soon);
      expect(next).not.toBeNull();
      expect(await saveRefreshed(db, 'tok-3', dead!, given('late', noon + 1), keys)).toBe(false);
      expect(await findConnection(db, 'tok-3', keys)).toMatchObject({ accessToken: 'access old' });
    });

    it('a lost grant pauses; installed again meanwhile, the old refusal changes nothing', async () => {
      const db = database();
      await saveInstalled(db, 'tok-4', given('old'), keys);
      const claim = await claimRefresh(db, 'tok-4', soon);
      await saveInstalled(db, 'tok-4', given('new'), keys);
      await endClaim(db, 'tok-4', claim!, { pausedAt: noon + 1 });
      expect(await saveRefreshed(db, 'tok-4', claim!, given('late'), keys)).toBe(false);
      expect(await connectionState(db, 'tok-4')).toMatchObject({ pausedAt: null });
      expect(await findConnection(db, 'tok-4', keys)).toMatchObject({ accessToken: 'access new' });
      const again = await claimRefresh(db, 'tok-4', soon);
      await endClaim(db, 'tok-4', again!, { pausedAt: noon + 2 });
      expect(await connectionState(db, 'tok-4')).toMatchObject({ pausedAt: noon + 2 });
      expect(await claimRefresh(db, 'tok-4', soon)).toBeNull();
      await saveInstalled(db, 'tok-4', given('third'), keys);
      expect(await connectionState(db, 'tok-4')).toMatchObject({ pausedAt: null });
    });

    it('are sealed with the newest key once, portal by portal', async () => {
      const db = database();
      await saveInstalled(db, 'tok-5', given('five'), [{ ...first, id: 'old' }]);
      const both: TokenKeys = [second, { ...first, id: 'old' }];
      expect(await resealTokens(db, 'tok-5', both)).toBe(true);
      expect(await resealTokens(db, 'tok-5', both)).toBe(false);
      expect(await findConnection(db, 'tok-5', [second])).toMatchObject({
        accessToken: 'access five',
      });
      const left = await listInstalled(db, { after: null, limit: 1_000, notKey: '2' });
      expect(left.map(({ portalId }) => portalId)).not.toContain('tok-5');
      expect((await countByKey(db)).get('2')).toBe(1);
      const page = await listInstalled(db, { after: 'tok-4', limit: 1 });
      expect(page).toEqual([{ portalId: 'tok-5', pausedAt: null, keyId: '2' }]);
    });

    it('a state of an installation is good once', async () => {
      const db = database();
      const until = { expiresAt: noon + 10, now: noon };
      const uses = await Promise.all([1, 2, 3].map(() => takeState(db, 'state', until)));
      expect(uses.filter(Boolean)).toHaveLength(1);
      expect(await takeState(db, 'other', until)).toBe(true);
      expect(await takeState(db, 'state', until)).toBe(false);
    });
  });
}
