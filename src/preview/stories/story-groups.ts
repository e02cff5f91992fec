import type { GroupsResponse } from '../../../extensions/app/contract/home.ts';
import { say, type Reader } from '../../views/say.ts';
import { longName, type Story } from './stories.ts';

/** The most that the lane shows at once. */
const laneSize = 50;

/** The grid of all customers as it would be in this state. */
export function storyGroups(story: Story, groups: GroupsResponse, reader: Reader): GroupsResponse {
  if (story === 'empty') return { ...groups, rows: [], letGo: [], letGoTotal: 0 };
  const [response] = groups.responses;
  if (story === 'unknown')
    return {
      ...groups,
      levels: [{ level: 'unknown', label: say({ key: 'level.unknown', values: {} }, reader) }],
      rows: groups.rows.slice(0, 1).map((band) => ({
        ...band,
        worth: 'unknown',
        label: say({ key: 'home.worth.unknown', values: {} }, reader),
        value: null,
        cells: [
          {
            level: 'unknown',
            response: response?.response ?? '',
            count: band.count,
            value: null,
            waiting: 0,
          },
        ],
      })),
    };
  return {
    ...groups,
    rows: groups.rows.map((band) => ({
      ...band,
      count: 123_456,
      value: '€123,456,789,012',
      cells: band.cells.map((cell) => ({
        ...cell,
        count: 12_345,
        value: '€98,765,432,109',
        waiting: 12_345,
      })),
    })),
    letGo: Array.from({ length: laneSize }, (_, index) => ({
      kind: 'company' as const,
      id: String(index),
      name: longName,
      url: '/record/company/1',
      override: `story-${index}`,
      text: `${longName}: ${'many words '.repeat(20).trim()}`,
      value: '€123,456,789,012',
    })),
    letGoTotal: 1_000,
  };
}
