import type { SavesQueueResponse } from '../../../extensions/app/contract/home.ts';
import { say, type Reader } from '../../views/say.ts';
import { longName, repeat, type Story } from './stories.ts';

/** The most rows that the backend sends at once. */
const pageSize = 25;

const nothingToChoose = { owner: [], level: [], reason: [], segment: [], source: [], product: [] };

/** Today's saves as they would be in this state. */
export function storySaves(
  story: Story,
  saves: SavesQueueResponse,
  reader: Reader,
): SavesQueueResponse {
  const { summary } = saves;
  const counted = (count: number, unknown: number, saved = '€0') =>
    say({ key: 'home.saves.summary', values: { count, unknown, saved } }, reader);
  if (story === 'empty')
    return {
      ...saves,
      rows: [],
      total: 0,
      pages: 1,
      summary: { ...summary, saves: counted(0, 0) },
      filters: nothingToChoose,
    };
  if (story === 'unknown')
    return {
      ...saves,
      summary: { ...summary, saves: counted(saves.total, saves.total) },
      rows: saves.rows.map((row) => ({
        ...row,
        level: 'unknown',
        levelLabel: say({ key: 'level.unknown', values: {} }, reader),
        risk: null,
        reason: null,
        owner: null,
        value: null,
        saved: null,
        response: null,
      })),
    };
  return {
    ...saves,
    total: 100_000,
    summary: { ...summary, saves: counted(100_000, 0, '€98,765,432,109') },
    pages: 4_000,
    rows: repeat(saves.rows, pageSize, (row, index) => ({
      ...row,
      id: `${row.id}${index}`,
      name: longName,
      owner: longName,
      reason: `${row.reason ?? ''} ${'many words '.repeat(20).trim()} 👍`,
      value: '€123,456,789,012',
      saved: '€98,765,432,109',
    })),
  };
}
