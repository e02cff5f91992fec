import type { AsksResponse } from '../../../extensions/app/contract/asks.ts';
import { say, type Reader } from '../../views/say.ts';
import { longName, repeat, type Story } from './stories.ts';

/** The most rows that the backend sends at once. */
const pageSize = 25;

/** The open asks as they would be in this state. */
export function storyAsks(story: Story, asks: AsksResponse, reader: Reader): AsksResponse {
  if (story === 'empty')
    return {
      ...asks,
      rows: [],
      total: 0,
      all: 0,
      overdue: 0,
      page: 1,
      pages: 1,
      owners: asks.owners.map((choice) => ({ ...choice, count: 0 })),
      kinds: asks.kinds.map((choice) => ({ ...choice, count: 0 })),
    };
  if (story === 'unknown')
    return {
      ...asks,
      rows: asks.rows.map((ask) => ({
        ...ask,
        asker: null,
        company: null,
        owner: null,
        value: null,
        risk: null,
        level: 'unknown',
        levelLabel: say({ key: 'level.unknown', values: {} }, reader),
      })),
    };
  return {
    ...asks,
    total: 100_000,
    all: 100_000,
    pages: 4_000,
    rows: repeat(asks.rows, pageSize, (ask, index) => ({
      ...ask,
      id: `${ask.id}-${index}`,
      sentence: `${ask.sentence} 👍 ${'many words '.repeat(20).trim()}`,
      asker: longName,
      company: longName,
      owner: longName,
      value: '€123,456,789,012',
    })),
  };
}
