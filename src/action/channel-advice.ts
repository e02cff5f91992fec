import { wilsonInterval } from '../risk/wilson-interval.ts';
import type { Timeline } from '../timeline/build-timeline.ts';
import { dayMs } from '../timeline/days.ts';
import type { Activity } from '../timeline/records.ts';

export type Channel = 'email' | 'call' | 'message';

/** A channel that fails, and the one to take instead, with what speaks for it. */
export type ChannelAdvice = {
  fails: Channel;
  tries: number;
  sinceAt: number;
  instead: Channel;
  /** How often that one worked; null where it was never tried. */
  worked: { answered: number; of: number } | null;
};

const channels: readonly Channel[] = ['email', 'call', 'message'];
const fewestTries = 2;
/** An answer may still come: what was sent since has not failed yet. */
const patienceMs = 3 * dayMs;
const answerWithinMs = 7 * dayMs;
const lookBackMs = 730 * dayMs;

/**
 * Says where two or more tries on one channel since the last contact stayed without an answer, and which other channel has
 * the best record (lower end of its 95 % interval), or by default the phone instead of writing and an e-mail instead of the
 * phone. Null where no channel fails, or every one does.
 */
export function channelAdvice(timeline: Timeline, now: number): ChannelAdvice | null {
  const { attempts, touches } = timeline;
  const lastTouchAt = touches.at(-1)?.at ?? -Infinity;
  const failed = new Map<Channel, number[]>();
  for (const { type, at } of attempts) {
    if (!isChannel(type) || at <= lastTouchAt || at > now - patienceMs) continue;
    failed.set(type, [...(failed.get(type) ?? []), at]);
  }
  const failing = [...failed].filter(([, tries]) => tries.length >= fewestTries);
  const [worst] = failing.toSorted(([, a], [, b]) => b.length - a.length);
  if (!worst) return null;
  const [fails, tries] = worst;
  const others = channels
    .filter((channel) => !failing.some(([known]) => known === channel))
    .map((channel) => ({ channel, record: recordOf(channel, timeline, now) }));
  const proven = others
    .filter(({ record }) => record.answered > 0)
    .toSorted((a, b) => surely(b.record) - surely(a.record))[0];
  const instead =
    proven?.channel ?? others.find(({ channel }) => channel === usual[fails])?.channel;
  if (instead === undefined) return null;
  return {
    fails,
    tries: tries.length,
    sinceAt: tries[0]!,
    instead,
    worked: proven?.record ?? null,
  };
}

const usual: Record<Channel, Channel> = { email: 'call', message: 'call', call: 'email' };

const surely = ({ answered, of }: { answered: number; of: number }): number =>
  wilsonInterval(answered, of).low;

/** Of our tries on a channel in the last two years, how many brought an answer on it. */
function recordOf(
  channel: Channel,
  { attempts, touches }: Timeline,
  now: number,
): { answered: number; of: number } {
  const recent = ({ type, at }: Activity) => type === channel && at > now - lookBackMs;
  const tries = attempts.filter(recent);
  const theirs = touches.filter(recent);
  if (channel === 'call') {
    const through = theirs.filter((call) => 'direction' in call && call.direction === 'out').length;
    return { answered: through, of: through + tries.length };
  }
  const answered = tries.filter(({ at }) =>
    theirs.some((touch) => touch.at > at && touch.at - at <= answerWithinMs),
  ).length;
  return { answered, of: tries.length };
}

function isChannel(type: Activity['type']): type is Channel {
  return type === 'email' || type === 'call' || type === 'message';
}
