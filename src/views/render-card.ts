import type { Card, CardReason } from '../../extensions/app/contract/card.ts';
import type { Action, Assessment, Contribution, Override } from '../action/assessment.ts';
import { isOnlySaid } from '../action/heed-overrides.ts';
import type { RhythmMark } from '../action/rhythm-marks.ts';
import { dayMs } from '../timeline/days.ts';
import type { Activity, ActivityRef, Customer, Owner } from '../timeline/records.ts';
import type { Settings } from '../timeline/settings.ts';
import { objectTypeIds } from './object-type-ids.ts';
import { renderAction } from './render-action.ts';
import { renderRequest } from './render-request.ts';
import { say, type Reader } from './say.ts';
import { topReasons } from './top-reasons.ts';
import { describeReason } from './card/describe-reason.ts';
import type { LastContact } from './card/recall-last.ts';
import { renderAdvice, type Advice } from './card/render-advice.ts';
import { renderRhythm } from './card/render-rhythm.ts';
import { nameOf } from './card/name-of.ts';
import { sayLetGo } from './say-let-go.ts';
import { sayOutline } from './say-outline.ts';
import { renderSaid, type History } from './card/render-said.ts';

export type CardOptions = Reader & {
  customer: Customer;
  /** A company's contacts: who asked may be any of them. */
  contacts?: readonly Customer[];
  owners: readonly Owner[];
  /** Who looks at it: only to them their own habits are told as "you". */
  readerEmail?: string | null;
  /** Earlier assessments, oldest first; unknown ones are left out of the picture. */
  history: readonly { at: number; risk: number | null }[];
  /** Contacts and tries by who spoke, oldest first. */
  marks?: readonly RhythmMark[];
  /** What people said and did, and the activities that it is about. */
  said?: History;
  activities?: readonly Activity[];
  /** What helps whoever acts, and the last contact for a draft to come back to. */
  help?: Advice;
  lastContact?: LastContact | null;
  /** The override in force, if any: that the customer was let go before all else. */
  override: Override | null;
  syncedAt: number | null;
  settings: Settings;
};

/** An assessment as the panel shows it, in the reader's language and time zone. */
export function renderCard(assessment: Assessment, options: CardOptions): Card {
  const { customer, override, syncedAt } = options;
  const { level, risk, range, action, alternatives, nextChange, rhythm } = assessment;
  const trend = [...options.history, { at: assessment.assessedAt, risk }].filter(
    (point): point is { at: number; risk: number } => point.risk !== null,
  );
  return {
    customer: { kind: customer.kind, id: customer.id, name: customer.name },
    level,
    levelLabel: say({ key: `level.${level}`, values: {} }, options),
    risk,
    // "Between 100 and 100" says nothing.
    range: range && range[0] < range[1] ? range : null,
    summary: summarize(assessment, options),
    trend: trend.map((point) => ({ at: iso(point.at), risk: point.risk })),
    change: describeChange(trend, assessment, options),
    reasons:
      level === 'unknown'
        ? []
        : topReasons(assessment).map((reason) => renderReason(reason, options)),
    requests: assessment.openRequests.map((request) =>
      renderRequest(request.kind, request, assessment, options),
    ),
    promises: (assessment.openPromises ?? []).map((promise) =>
      renderRequest('promise', promise, assessment, options),
    ),
    action: action && renderAction(action, assessment, options),
    alternatives: alternatives.map((other) => renderAction(other, assessment, options)),
    ...(options.help &&
      renderAdvice(options.help, { action, alternatives, now: assessment.assessedAt }, options)),
    nextChange: nextChange && {
      at: iso(nextChange.at),
      text: say(
        { key: 'card.next', values: { level: nextChange.level, changeAt: nextChange.at } },
        options,
      ),
    },
    rhythm: {
      touches: rhythm.touches.map(iso),
      text: describeRhythm(assessment, options),
      picture: renderRhythm(assessment, options.marks ?? [], options),
    },
    missing: assessment.missing.map((phrase) => say(phrase, options)),
    override: override && renderOverride(override, options),
    rest: describeRest(assessment, options),
    said: renderSaid(options.said ?? { said: [], tasks: [] }, {
      ...options,
      activities: options.activities ?? [],
    }),
    assessedAt: iso(assessment.assessedAt),
    syncedAt: syncedAt === null ? null : iso(syncedAt),
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

function summarize(assessment: Assessment, reader: CardOptions): string {
  const count = assessment.openRequests.length;
  if (assessment.level === 'unknown') {
    const key = count > 0 ? 'card.summary.unknown-request' : 'card.summary.unknown';
    return say({ key, values: { count } }, reader);
  }
  const first = topReasons(assessment)[0];
  const summary = say(first?.reason ?? { key: 'card.summary.nothing', values: {} }, reader);
  if (!first || hasRemedy(assessment, reader.settings)) return summary;
  return say({ key: 'card.summary.no-remedy', values: { summary } }, reader);
}

/** Below the risk at which anything is suggested nobody asks for a remedy. */
function hasRemedy({ risk, action, alternatives }: Assessment, { actFrom }: Settings): boolean {
  if (risk === null || risk < actFrom) return true;
  const lowers = ({ riskAfter }: Action): boolean => riskAfter === null || riskAfter < risk;
  return (action !== null && lowers(action)) || alternatives.some(lowers);
}

/** Against the last assessment at least 30 days old, or the oldest there is. */
const changeDays = 30;

function describeChange(
  trend: readonly { at: number; risk: number }[],
  { risk, assessedAt }: Assessment,
  reader: Reader,
): Card['change'] {
  const earlier = trend.filter(({ at }) => at < assessedAt);
  const since = earlier.findLast(({ at }) => at <= assessedAt - changeDays * dayMs) ?? earlier[0];
  if (!since || risk === null) return null;
  const points = risk - since.risk;
  const way = points === 0 ? 'same' : points > 0 ? 'up' : 'down';
  const values = { points: Math.abs(points), sinceAt: since.at };
  return {
    points,
    sinceAt: iso(since.at),
    text: say({ key: `card.change.${way}`, values }, reader),
  };
}

function renderReason({ id, reason, points, evidence }: Contribution, reader: Reader): CardReason {
  const first = evidence[0];
  return {
    id,
    title: say({ key: `signal.${id}.title`, values: {} }, reader),
    text: say(reason, reader),
    points,
    at: first?.at === null || first === undefined ? null : iso(first.at),
    quote: first?.quote || null,
    record: first?.record && !isOnlySaid(first.record) ? reference(first.record) : null,
  };
}

function reference({ type, id }: ActivityRef): { objectTypeId: string; id: string } {
  return { objectTypeId: objectTypeIds[type], id };
}

function describeRhythm({ customer, rhythm, peerShare }: Assessment, reader: Reader): string {
  const { usualGapDays, spreadDays } = rhythm;
  if (usualGapDays === null || spreadDays === null)
    return say({ key: 'card.rhythm.none', values: {} }, reader);
  const values = {
    usualDays: Math.max(1, Math.round(usualGapDays)),
    spreadDays: Math.max(1, Math.round(spreadDays)),
  };
  const text = say({ key: 'card.rhythm', values }, reader);
  if (peerShare === null || peerShare === undefined) return text;
  const percent = Math.round(100 * peerShare);
  return say({ key: 'card.rhythm.peers', values: { text, percent, kind: customer.kind } }, reader);
}

/** Plays that the admin has added go by their names. */
const ownPrefix = 'own:';

/** Why nothing is suggested and until when: a play was taken lately. What customers ask meanwhile is suggested all the same. */
function describeRest({ rest, action }: Assessment, reader: Reader): string | null {
  if (!rest || action) return null;
  const { id, at, until } = rest;
  const own = id.startsWith(ownPrefix);
  const play = own ? id.slice(ownPrefix.length) : sayOutline(`action.${id}.title`, reader.language);
  return say({ key: 'card.rest', values: { play, at, until } }, reader);
}

function renderOverride(override: Override, options: CardOptions): Card['override'] {
  const { id, kind, reason, until } = override;
  if (kind === 'let_go') {
    const by = nameOf(override.by, options.owners);
    return { id, text: sayLetGo(override, by, options), until: null, by };
  }
  // Only these two say something about the whole card; closed requests are simply gone from it.
  if (kind !== 'wrong' && kind !== 'snooze') return null;
  const by = nameOf(override.by, options.owners);
  const values = {
    by: by ?? '',
    known: by ? 'yes' : 'no',
    untilAt: until ?? 0,
    ends: until === null ? 'no' : 'yes',
    reason: describeReason(override, options),
    given: reason || override.note ? 'yes' : 'no',
  };
  return {
    id,
    text: say({ key: `card.override.${kind}`, values }, options),
    until: until === null ? null : iso(until),
    by,
  };
}
