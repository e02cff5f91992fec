import type { DigestLines, DigestRow } from '../../action/digest-lines.ts';
import type { Assessment } from '../../action/assessment.ts';
import type { Customer } from '../../timeline/records.ts';
import { escapeHtml } from '../backtest/escape-html.ts';
import { type Place, recordUrl } from '../record-url.ts';
import { say, type Reader } from '../say.ts';
import { topReasons } from '../top-reasons.ts';

/** What is known of a customer by `kind:id`; whoever was forgotten meanwhile is shown by number. */
export type DigestKnown = {
  customers: ReadonlyMap<string, Customer>;
  assessments: ReadonlyMap<string, Assessment>;
};

export type DigestOptions = Reader & Place & { since: number; day: number };

/** A task's words: a line as its subject and a small page of HTML as its body. */
export type DigestText = { subject: string; body: string };

const paragraph = (words: string) => `<p>${escapeHtml(words)}</p>`;

const parts = ['rose', 'ask', 'promise', 'recovered'] as const;

/**
 * A digest as the CRM shows a task, in the owner's language: by what happened, each customer with level, one reason with its
 * date, one action and the way to the record. Names come from the CRM, where anybody can write: all is escaped.
 */
export function renderDigest(
  { lines, more }: DigestLines,
  known: DigestKnown,
  options: DigestOptions,
): DigestText {
  const text = (key: string, values: Record<string, string | number>) =>
    say({ key: `digest.${key}`, values }, options);
  const listed = parts.flatMap((part) => {
    const own = lines.filter(({ change }) => change.what === part);
    if (own.length === 0) return [];
    const items = own.map((line) => `<li>${renderLine(line, known, options)}</li>`).join('');
    return [
      `<p><strong>${escapeHtml(text(`${part}.title`, {}))}</strong></p>`,
      `<ul>${items}</ul>`,
    ];
  });
  return {
    subject: text('subject', { count: lines.length + more, day: options.day }),
    body: [
      ...listed,
      ...(more > 0 ? [paragraph(text('more', { more }))] : []),
      paragraph(text('footer', { since: options.since })),
    ].join(''),
  };
}

function renderLine(row: DigestRow, known: DigestKnown, options: DigestOptions): string {
  const name = `${row.kind}:${row.id}`;
  const assessment = known.assessments.get(name);
  const action = assessment?.action;
  const level = say({ key: `level.${row.level}`, values: {} }, options);
  const link = escapeHtml(recordUrl(row, options));
  const details = [
    sayReason(row, assessment, options),
    ...(action
      ? [say({ key: 'digest.next', values: { action: say(action.title, options) } }, options)]
      : []),
  ];
  return [
    `<a href="${link}">${escapeHtml(known.customers.get(name)?.name ?? row.id)}</a> – <strong>${escapeHtml(level)}</strong>`,
    ...details.map(escapeHtml),
  ].join('<br>');
}

/** One reason with its date: of what waits its own; of a rise what adds most to the risk, where that can be told. */
function sayReason(
  { change }: DigestRow,
  assessment: Assessment | undefined,
  options: DigestOptions,
): string {
  if ('ask' in change) {
    const { ask, askedAt, at: dueAt } = change;
    return say({ key: `digest.${change.what}`, values: { kind: ask, askedAt, dueAt } }, options);
  }
  const [reason] = change.what === 'rose' && assessment ? topReasons(assessment, 1) : [];
  const was = say({ key: `level.${change.was}`, values: {} }, options);
  const short = reason
    ? say({ key: `signal.${reason.id}.short`, values: reason.reason.values }, options)
    : '';
  return say(
    {
      key: `digest.${change.what}`,
      values: { was, at: change.at, reason: short, known: short === '' ? 'no' : 'yes' },
    },
    options,
  );
}
