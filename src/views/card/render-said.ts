import type { CardSaid } from '../../../extensions/app/contract/card.ts';
import type { Override } from '../../action/assessment.ts';
import type { Activity, CustomerRef, Owner } from '../../timeline/records.ts';
import { say, type Reader } from '../say.ts';
import { describeReason } from './describe-reason.ts';
import { nameOf } from './name-of.ts';

/** What was said and done for a customer, as the store keeps it. */
export type History = {
  said: readonly { override: Override; customer: CustomerRef; undoneAt: number | null }[];
  tasks: readonly {
    key: string;
    taskId: string;
    subject: string;
    ownerId: string | null;
    at: number;
    undoneAt: number | null;
  }[];
  /** Workflows that were started from Plan saves; '' where the name was erased. */
  starts?: readonly { key: string; workflow: string; at: number }[];
};

const taskTypeId = '0-27';

/** Everything said and done, the latest first, each with who and when, and how to take it back. */
export function renderSaid(
  { said, tasks, starts = [] }: History,
  options: Reader & {
    /** Whose card it is. */
    customer: CustomerRef;
    owners: readonly Owner[];
    activities: readonly Activity[];
  },
): CardSaid[] {
  const words = said.map(({ override, customer, undoneAt }): CardSaid => {
    const { id, at, by } = override;
    return {
      id,
      at: iso(at),
      text: describe(override, options),
      by: nameOf(by, options.owners),
      undo: undoneAt === null ? { kind: customer.kind, id: customer.id } : null,
      undoneAt: undoneAt === null ? null : iso(undoneAt),
      record: null,
    };
  });
  const { kind, id } = options.customer;
  const made = tasks.map(({ key, taskId, subject, ownerId, at, undoneAt }): CardSaid => {
    const owner = options.owners.find((one) => one.id === ownerId)?.name ?? '';
    const values = { subject, owner, known: owner === '' ? 'no' : 'yes' };
    return {
      id: key,
      at: iso(at),
      text: say({ key: 'card.said.task', values }, options),
      by: null,
      undo: undoneAt === null ? { kind, id } : null,
      undoneAt: undoneAt === null ? null : iso(undoneAt),
      record: { objectTypeId: taskTypeId, id: taskId },
    };
  });
  // What a workflow has begun nobody takes back from here.
  const started = starts.map(({ key, workflow, at }): CardSaid => ({
    id: key,
    at: iso(at),
    text: say(
      {
        key: 'card.said.workflow',
        values: { workflow, known: workflow === '' ? 'no' : 'yes' },
      },
      options,
    ),
    by: null,
    undo: null,
    undoneAt: null,
    record: null,
  }));
  return [...words, ...made, ...started].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

function describe(
  override: Override,
  options: Reader & { activities: readonly Activity[] },
): string {
  const { kind, record, request, until, action } = override;
  if (kind === 'done')
    return say({ key: 'card.said.done', values: { how: action?.how ?? 'task' } }, options);
  if (record !== null) {
    const asked = options.activities.find(
      ({ type, id }) => type === record.type && id === record.id,
    );
    const values = {
      what: say({ key: request ? `kind.${request}` : 'card.said.ask', values: {} }, options),
      ask: request ?? 'other',
      known: asked ? 'yes' : 'no',
      askedAt: asked?.at ?? 0,
    };
    return say({ key: `card.said.${kind}`, values }, options);
  }
  if (kind === 'let_go') return say({ key: 'card.said.let_go', values: {} }, options);
  const reason = describeReason(override, options);
  const values = {
    by: '',
    known: 'no',
    untilAt: until ?? 0,
    ends: until === null ? 'no' : 'yes',
    reason,
    given: reason === '' ? 'no' : 'yes',
  };
  return say({ key: `card.override.${kind}`, values }, options);
}

const iso = (at: number): string => new Date(at).toISOString();
