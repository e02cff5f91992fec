import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import type { BacktestReport } from '../../risk/backtest/backtest.ts';
import type { ReplayFigures } from '../../risk/backtest/replay-figures.ts';
import type { Db } from '../db.ts';
import { jsonText } from '../json-text.ts';

export type PastReplay = {
  madeAt: number;
  figures: ReplayFigures;
  /** False once somebody in it was erased: the figures stay. */
  hasReport: boolean;
};

/** Keeps a replay of the portal's past in the place of the one before. */
export async function savePastReplay(
  db: Db,
  portalId: string,
  replay: { madeAt: number; figures: ReplayFigures; report: BacktestReport },
): Promise<void> {
  const packed = gzipSync(JSON.stringify(replay.report)).toString('base64');
  await sql`
    insert into past_replays (portal_id, made_at, figures, packed)
    values (${portalId}, ${replay.madeAt}, ${jsonText(replay.figures)}::jsonb, decode(${packed}, 'base64'))
    on conflict (portal_id) do update set
      made_at = excluded.made_at, figures = excluded.figures, packed = excluded.packed
  `.execute(db);
}

/** The latest replay's figures; null before the first. */
export async function findPastReplay(db: Db, portalId: string): Promise<PastReplay | null> {
  const found = await sql<PastReplay>`
    select made_at as "madeAt", figures, packed is not null as "hasReport"
    from past_replays where portal_id = ${portalId}
  `.execute(db);
  return found.rows[0] ?? null;
}

/** The latest replay as kept; null where there is none, or none any more. */
export async function findReplayReport(db: Db, portalId: string): Promise<BacktestReport | null> {
  const found = await sql<{ packed: string | null }>`
    select encode(packed, 'base64') as packed from past_replays where portal_id = ${portalId}
  `.execute(db);
  const packed = found.rows[0]?.packed ?? null;
  if (packed === null) return null;
  return JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString('utf8')) as BacktestReport;
}
