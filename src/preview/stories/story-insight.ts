import type { InsightBlock, InsightResponse } from '../../../extensions/app/contract/insights.ts';
import { say, type Reader } from '../../views/say.ts';
import { longName, many, type Story } from './stories.ts';

/** A page of measures as it would be in this state. */
export function storyInsight(story: Story, page: InsightResponse, reader: Reader): InsightResponse {
  const text = (key: string) => say({ key: `insight.${key}`, values: {} }, reader);
  const unknown = text('unknown');
  if (story === 'huge') return { ...page, blocks: page.blocks.map(hugeOf) };
  if (story === 'unknown')
    return { ...page, blocks: page.blocks.map((block) => unknownOf(block, unknown)) };
  if (page.name !== 'proof')
    return { ...page, blocks: page.blocks.map((block) => emptied(block, unknown)) };
  // The past is there only once somebody had it replayed.
  const press = page.blocks.filter(({ kind }) => kind === 'press');
  return {
    ...page,
    blocks: [
      { kind: 'text', title: null, lines: [text('proof.none')] },
      ...press.map((block) => ({ ...block, label: text('proof.make') })),
    ],
  };
}

/** Tables say their own sentence where they have no rows; of nobody nothing is known. */
function emptied(block: InsightBlock, unknown: string): InsightBlock {
  if (block.kind === 'table') return { ...block, rows: [], page: 1, pages: 1 };
  if (block.kind === 'figures')
    return { ...block, items: block.items.map(({ label }) => ({ label, value: '0' })) };
  if (block.kind === 'chart') return { ...block, points: [] };
  return unknownOf(block, unknown);
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
      rows: Array.from({ length: many / 4 }, (_, index) => ({
        key: String(index),
        muted: false,
        cells: block.columns.map((_column, place) => ({
          ...block.rows[0]?.cells[place],
          text: place === 0 ? longName : '€123,456,789,012',
        })),
      })),
    };
  return block;
}
