import type { SettingsPreviewResponse } from '../../../extensions/app/contract/settings.ts';
import type { Level } from '../../action/assessment.ts';
import type { CustomerKind } from '../../timeline/records.ts';
import type { Settings } from '../../timeline/settings.ts';
import { say, type Reader } from '../say.ts';

type Preview = {
  customers: number;
  /** How many of them were looked at, where there are more than a page can wait for. */
  looked: number;
  counts: { kind: CustomerKind; from: Level; to: Level; count: number }[];
  moved: number;
  requests: { open: number; lateBefore: number; lateAfter: number };
};

/** What a change would do, in words. */
export function renderPreview(
  preview: Preview,
  reader: Reader,
): NonNullable<SettingsPreviewResponse['moved']> {
  const text = (key: string, values = {}) => say({ key, values }, reader);
  const level = (name: Level) => text(`level.${name}`);
  const { customers, looked, moved, counts, requests } = preview;
  const { open, lateBefore, lateAfter } = requests;
  return {
    count: moved,
    text: text(looked < customers ? 'settings.preview.part' : 'settings.preview', {
      moved,
      looked,
      customers,
    }),
    lines: [
      ...counts.map(({ kind, count, from, to }) =>
        text('settings.preview.move', { kind, count, from: level(from), to: level(to) }),
      ),
      ...(lateBefore === lateAfter
        ? []
        : [text('settings.preview.late', { open, before: lateBefore, after: lateAfter })]),
    ],
  };
}

/** What follows from a change and no preview shows, one sentence each. */
export function sayNotes(changes: Partial<Settings>, reader: Reader): string[] {
  const { lost, keepText } = changes;
  const reading = [
    'languagesRead',
    'extraPhrases',
    'ignoredSenders',
    'sharedMailboxes',
    'competitors',
  ] as const;
  const properties = [
    'lastLoginProperty',
    'renewalProperty',
    'birthdayProperty',
    'segmentProperty',
    'productProperty',
    'valueProperty',
  ] as const;
  const keys = [
    ...(properties.some((name) => changes[name]) || lost?.kind === 'property' ? ['property'] : []),
    ...(changes.offers?.length && changes.marginPercent === null ? ['margin'] : []),
    ...(lost && lost.kind !== 'silence' ? ['lost'] : []),
    ...(reading.some((name) => changes[name] !== undefined) || keepText === true
      ? ['reading']
      : []),
    ...(keepText === false ? ['erase'] : []),
  ];
  return keys.map((key) => say({ key: `settings.note.${key}`, values: {} }, reader));
}
