import type { AppManifest } from './app-manifest.ts';

const begin = '<!-- made from app.json by "npm run manifest" -->';
const end = '<!-- to here -->';

/** Puts the tables of `app.json` into the document between its two marks; throws where it has none. */
export function fillInDataUse(document: string, app: AppManifest): string {
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from < 0 || to < from)
    throw new Error(`docs/data-use.md must hold the lines ${begin} and ${end}.`);
  return `${document.slice(0, from + begin.length)}\n\n${dataUse(app)}\n\n${document.slice(to)}`;
}

/** What is asked for, read and written, as tables in Markdown: the listing's shared-data table is filled in from these. */
function dataUse(app: AppManifest): string {
  return [
    '### Permissions',
    scopeTable(app),
    '### What is read, by object',
    readTable(app),
    '### What is written',
    writeTable(app),
  ].join('\n\n');
}

function scopeTable({ scopes }: AppManifest): string {
  const rows = (['required', 'conditional', 'optional'] as const).flatMap((when) =>
    scopes[when].map(({ name, reason, reads = [], writes = [], uses }) => [
      `\`${name}\``,
      when,
      reads.map(nameOf).join(', ') || '–',
      writes.map(nameOf).join(', ') || '–',
      uses ? `${reason} ${uses}` : reason,
    ]),
  );
  return table(['scope', 'asked', 'reads', 'writes', 'why'], rows);
}

function readTable({ scopes, journal }: AppManifest): string {
  const all = [...scopes.required, ...scopes.conditional, ...scopes.optional];
  const rows = journal.objects.map(({ type, properties }) => [
    nameOf(type),
    all
      .filter(({ reads }) => reads?.includes(type))
      .map(({ name }) => `\`${name}\``)
      .join(', '),
    properties.map((name) => `\`${name}\``).join(', '),
  ]);
  return table(['object', 'scope', 'properties, a change of which is told to us'], rows);
}

function writeTable({ properties, lists, furtherLists, propertyGroup }: AppManifest): string {
  const rows = [
    ...properties.map(({ name, description }) => [
      `property \`${name}\` of contacts and companies`,
      description,
    ]),
    ...lists.map(({ name }) => [`list “${name}”`, 'Made once; yours to change or delete.']),
    ...furtherLists.map(({ name }) => [
      `list “${name}”`,
      'Made when somebody presses for it; yours to change or delete.',
    ]),
    ['tasks', 'Made when somebody presses for one, never by themselves.'],
    [`property group “${propertyGroup.label}”`, 'Holds the properties above.'],
  ];
  return table(['what', 'what it holds'], rows);
}

function nameOf(type: string): string {
  return type.replaceAll('_', ' ');
}

function table(head: string[], rows: string[][]): string {
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function line(cells: string[]): string {
  return `| ${cells.join(' | ')} |`;
}
