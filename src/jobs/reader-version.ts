import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../timeline/settings.ts';
import { hashText } from './record-hash.ts';

const source = join(import.meta.dirname, '..');
let programHash: string | null = null;

/**
 * Names the way records are turned into customers and activities: the files that do it and the settings they obey.
 * Message bodies aren't kept, so after an upgrade of the phrase books the next sync must read unchanged
 * records again; taking the files themselves means that nobody has to remember to raise a number.
 */
export function readerVersion(settings: Settings): string {
  programHash ??= hashText(
    ['requests', 'crm', 'jobs'].map((folder) => contents(folder)).join('\n'),
  );
  const { lastLoginProperty, renewalProperty, lost } = settings;
  const lossMark = lost?.kind === 'property' ? lost.name : null;
  const { segmentProperty, productProperty } = settings;
  const { birthdayProperty, valueProperty, competitors } = settings;
  const { languagesRead, extraPhrases, ignoredSenders, sharedMailboxes, keepText } = settings;
  const chosen = [languagesRead, extraPhrases, ignoredSenders, sharedMailboxes, keepText];
  return hashText(
    JSON.stringify([
      programHash,
      lastLoginProperty,
      renewalProperty,
      lossMark,
      chosen,
      segmentProperty,
      productProperty,
      birthdayProperty,
      valueProperty,
      competitors,
    ]),
  );
}

const readers = /^(requests|crm)\/.*\.(ts|json)$|^jobs\/(?:take-in|without-text)\.ts$/;

function contents(folder: string): string {
  return readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`.replaceAll('\\', '/'))
    .filter((name) => readers.test(name))
    .sort()
    .map((name) => `${name}\n${readFileSync(join(source, name), 'utf8')}`)
    .join('\n');
}
