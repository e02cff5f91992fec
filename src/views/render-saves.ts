import type { SaveRow, SavesPlanResponse } from '../../extensions/app/contract/saves.ts';
import type { Assessment } from '../action/assessment.ts';
import type { Customer, CustomerRef, Owner } from '../timeline/records.ts';
import { say, type Reader } from './say.ts';

type Save = {
  ref: CustomerRef;
  customer: Customer | null;
  assessment: Assessment | null;
  made: boolean;
  start: SaveRow['start'];
  started: string[];
};

const levels = ['high', 'elevated', 'watch', 'steady', 'unknown'] as const;

/** The plan for the selected records, in the reader's language. What was never assessed counts as unknown, not as safe. */
export function renderSaves(
  saves: readonly Save[],
  owners: readonly Owner[],
  workflows: readonly string[],
  reader: Reader,
): SavesPlanResponse {
  const rows = saves.map((save) => renderSave(save, owners, reader));
  return {
    status: 'ok',
    rows,
    levels: levels
      .map((level) => ({
        level,
        label: labelOf(level, reader),
        count: rows.filter((row) => row.level === level).length,
      }))
      .filter(({ count }) => count > 0),
    colleagues: owners.map(({ id, name }) => ({ id, name })),
    workflows: [...workflows],
  };
}

function renderSave(
  { ref, customer, assessment, made, start, started }: Save,
  owners: readonly Owner[],
  reader: Reader,
): SaveRow {
  const level = assessment?.level ?? 'unknown';
  const action = assessment?.action ?? null;
  const nameOf = (id: string | null | undefined) =>
    owners.find((owner) => owner.id === id)?.name ?? null;
  return {
    id: ref.id,
    name: customer?.name ?? ref.id,
    level,
    levelLabel: labelOf(level, reader),
    risk: assessment?.risk ?? null,
    state: stateOf(assessment, made),
    action: action && {
      id: action.id,
      title: say(action.title, reader),
      dueAt: new Date(action.dueAt).toISOString(),
      who: nameOf(action.ownerId),
    },
    owner: nameOf(customer?.ownerId),
    start,
    started,
  };
}

function stateOf(assessment: Assessment | null, made: boolean): SaveRow['state'] {
  if (!assessment) return 'unread';
  if (made) return 'made';
  return assessment.action ? 'ready' : 'none';
}

function labelOf(level: SaveRow['level'], reader: Reader): string {
  return say({ key: `level.${level}`, values: {} }, reader);
}
