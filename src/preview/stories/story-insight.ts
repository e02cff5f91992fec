import type { InsightBlock, InsightResponse } from '../../../extensions/app/contract/insights.ts';
import { say, type Reader } from '../../views/say.ts';
import { longName, many, repeat, type Story } from './stories.ts';

/** A page of measures as it would be in this state. */
export function storyInsight(story: Story, page: InsightResponse, reader: Reader): InsightResponse {
  if (story === 'empty') return { ...page, blocks: page.blocks.flatMap(emptied) };
  const unknown = say({ key: 'insight.unknown', values: {} }, reader);
  const change = story === 'unknown' ? (block: InsightBlock) => unknownOf(block, unknown) : hugeOf;
  return { ...page, blocks: page.blocks.map(change) };
}

/** Tables say their own sentence where they have no rows; what has no sentence isn't there. */
function emptied(block: InsightBlock): InsightBlock[] {
  if (block.kind === 'table') return [{ ...block, rows: [], page: 1, pages: 1 }];
  if (block.kind === 'figures')
    return [{ ...block, items: block.items.map(({ label }) => ({ label, value: '0' })) }];
  if (block.kind === 'chart') return [{ ...block, points: [] }];
  return [block];
}

function unknownOf(block: InsightBlock, unknown: string): InsightBlock {
  if (block.kind === 'figures')
    return { ...block, items: block.items.map(({ label }) => ({ label, value: unknown })) };
  if (block.kind === 'measures')
    return {
      ...block,
      items: block.items.map((item) => ({ ...item, value: unknown, detail: null, muted: true })),
    };
  if (block.kind === 'table')
    return {
      ...block,
      rows: block.rows.map((row) => ({
        ...row,
        muted: true,
        cells: row.cells.map((cell, place) => (place === 0 ? cell : { text: unknown })),
      })),
    };
  return block;
}

function hugeOf(block: InsightBlock): InsightBlock {
  if (block.kind === 'figures')
    return {
      ...block,
      items: block.items.map(({ label }) => ({ label, value: '€123,456,789,012' })),
    };
  if (block.kind === 'table')
    return {
      ...block,
      page: 1,
      pages: 4_000,
      rows: repeat(block.rows, many / 4, (row, index) => ({
        ...row,
        key: `${row.key}-${index}`,
        cells: row.cells.map((cell, place) => ({
          ...cell,
          text: place === 0 ? longName : '€123,456,789,012',
        })),
      })),
    };
  return block;
}
