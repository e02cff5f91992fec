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
    'BarChart',
    'Button',
    'Checkbox',
    'CrmActionButton',
    'CrmActionLink',
    'DateInput',
    'DescriptionList',
    'DescriptionListItem',
    'Divider',
    'Dropdown',
    'DropdownButtonItem',
    'EmptyState',
    'ErrorState',
    'Flex',
    'Heading',
    'Image',
    'Inline',
    'Input',
    'LineChart',
    'Link',
    'List',
    'LoadingButton',
    'LoadingSpinner',
    'Modal',
    'ModalBody',
    'ModalFooter',
    'MultiSelect',
    'NumberInput',
    'ProgressBar',
    'Select',
    'Statistics',
    'StatisticsItem',
    'StatisticsTrend',
    'StatusTag',
    'Tab',
    'Table',
    'TableBody',
    'TableCell',
    'TableHead',
    'TableHeader',
    'TableRow',
    'Tabs',
    'Text',
    'TextArea',
    'Tile',
    'Toggle',
  ]);
  const offered = new Set([...Object.keys(standard), ...Object.keys(crm)]);
  for (const name of used) {
    expect(offered, name).toContain(name.replace(/^DropdownButtonItem$/, 'Dropdown'));
  }
});
