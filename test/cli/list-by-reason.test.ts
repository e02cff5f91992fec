import { expect, it } from 'vitest';
import { listByReason } from '../../src/cli/list-by-reason.ts';

it('tells a reason once, with all records that it holds for', () => {
  const said = [
    { record: 'contact 1', reason: 'Phone is required' },
    { record: 'contact 2', reason: 'archived' },
    { record: 'contact 3', reason: 'Phone is required' },
  ];
  expect(listByReason('3 refuse our values', said).split('\n')).toEqual([
    '3 refuse our values',
    '        contact 1, contact 3: Phone is required',
    '        contact 2: archived',
  ]);
});
