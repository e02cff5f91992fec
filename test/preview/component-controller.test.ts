import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { componentsUsed } from '../extensions/components-used.ts';

type Controller = {
  components: Record<string, unknown>;
  componentController: { get(name: string): unknown };
};
// Browser code has a TypeScript project of its own, so it is loaded by its path here.
const source = '../../src/preview/browser/components/component-controller.tsx';
const { components, componentController } = (await import(source)) as Controller;

test('each component that the panels import is drawn', async () => {
  const used = await componentsUsed();
  expect(used.length).toBeGreaterThan(10);
  expect(used.filter((name) => !Object.hasOwn(components, name))).toEqual([]);
});

/** Left to the notice: they show data only HubSpot has, or are experimental. */
const notDrawn = [
  'CrmAssociationPivot',
  'CrmAssociationPropertyList',
  'CrmAssociationStageTracker',
  'CrmAssociationTable',
  'CrmReport',
  'CrmSimpleDeadline',
  'CrmStageTracker',
  'CrmStatistics',
  'FileInput',
  'FileUpload',
  'FileViewer',
  'Iframe',
  'MediaObject',
  'SettingsView',
];

test('of all components HubSpot has, those not drawn are known by name', async () => {
  const text = await readFile(
    join(
      import.meta.dirname,
      '../../node_modules/@hubspot/ui-extensions/dist/shared.synced/remoteComponents.synced.js',
    ),
    'utf8',
  );
  const all = [
    ...text.matchAll(/createAndRegisterRemote(?:Compound)?ReactComponent\('(\w+)'/g),
  ].map((match) => match[1]!);
  expect(all.length).toBeGreaterThan(90);
  const missing = all.filter(
    (name) => !Object.hasOwn(components, name) && !name.startsWith('Experimental'),
  );
  expect(missing.toSorted()).toEqual(notDrawn);
});

test('an unknown component gets a notice, the same one each time', () => {
  const notice = componentController.get('NoSuchThing');
  expect(notice).toBe(componentController.get('NoSuchThing'));
  expect(notice).not.toBe(componentController.get('constructor'));
});
