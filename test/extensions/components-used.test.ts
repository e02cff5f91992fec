import * as standard from '@hubspot/ui-extensions';
import * as crm from '@hubspot/ui-extensions/crm';
import { expect, it } from 'vitest';
import { componentsUsed } from './components-used.ts';

it('the panels use these components, all of them known to the platform', async () => {
  const used = await componentsUsed();
  expect(used).toEqual([
    'Accordion',
    'Alert',
    'AutoGrid',
    'Button',
    'Checkbox',
    'CrmActionButton',
    'CrmActionLink',
    'Divider',
    'Dropdown',
    'DropdownButtonItem',
    'EmptyState',
    'ErrorState',
    'Flex',
    'Inline',
    'LineChart',
    'Link',
    'List',
    'LoadingButton',
    'LoadingSpinner',
    'Modal',
    'ModalBody',
    'ModalFooter',
    'ProgressBar',
    'Select',
    'Statistics',
    'StatisticsItem',
    'StatisticsTrend',
    'StatusTag',
    'Table',
    'TableBody',
    'TableCell',
    'TableHead',
    'TableHeader',
    'TableRow',
    'Text',
    'TextArea',
    'Tile',
  ]);
  const offered = new Set([...Object.keys(standard), ...Object.keys(crm)]);
  for (const name of used) {
    expect(offered, name).toContain(name.replace(/^DropdownButtonItem$/, 'Dropdown'));
  }
});
