import type { Card } from '../../../extensions/app/contract/card.ts';
import type { Action } from '../../action/assessment.ts';
import type { BestTime } from '../../action/best-time.ts';
import type { ChannelAdvice } from '../../action/channel-advice.ts';
import { hourMs } from '../../timeline/days.ts';
import { knownTimeZone } from '../../timeline/known-time-zone.ts';
import { zoneOffset } from '../../timeline/zone-offset.ts';
import { say, type Reader } from '../say.ts';

/** What helps whoever acts: worked out beside the assessment, since it changes no figure. */
export type Advice = {
  bestTime: BestTime | null;
  channel: ChannelAdvice | null;
  /** When we last spoke; null where we never did. */
  lastAt: number | null;
  /** The admin's list. */
  talkingPoints: readonly string[];
};

const scriptLines = 6;

/** When and how to reach them, and what to say where somebody speaks; nothing where nothing is suggested. */
export function renderAdvice(
  { bestTime, channel, lastAt, talkingPoints }: Advice,
  { action, alternatives, now }: { action: Action | null; alternatives: Action[]; now: number },
  reader: Reader,
): Pick<Card, 'advice' | 'script' | 'talkingPoints'> {
  if (!action) return { advice: [], script: [], talkingPoints: [] };
  const speaks = [action, ...alternatives].some(({ how }) => how === 'call' || how === 'meeting');
  const calls = action.how === 'call' || action.how === 'meeting';
  return {
    advice: [
      // The play that changes the channel says so itself.
      ...(channel && action.id !== 'other-channel' ? [sayChannel(channel, reader)] : []),
      ...(bestTime ? [sayBestTime(bestTime, now, reader)] : []),
    ],
    script: calls ? sayScript(lastAt, reader) : [],
    talkingPoints: speaks ? [...talkingPoints] : [],
  };
}

function sayChannel({ worked, ...channel }: ChannelAdvice, reader: Reader): string {
  const { answered = 0, of = 0 } = worked ?? {};
  const values = { ...channel, known: worked ? 'yes' : 'no', answered, of };
  return say({ key: 'card.advice.channel', values }, reader);
}

function sayBestTime(best: BestTime, now: number, reader: Reader): string {
  const ahead = zoneOffset(now, best.timeZone) - zoneOffset(now, knownTimeZone(reader.timeZone));
  const clock = new Intl.DateTimeFormat(reader.language, { timeStyle: 'short', timeZone: 'UTC' });
  const at = (hour: number) => clock.format(hour * hourMs);
  const values = {
    from: at(best.fromHour),
    to: at(best.toHour),
    theirs: ahead !== 0 ? 'yes' : 'no',
    hereFrom: clock.format(best.fromHour * hourMs - ahead),
    hereTo: clock.format(best.toHour * hourMs - ahead),
    count: best.count,
    of: best.of,
  };
  return say({ key: 'card.advice.time', values }, reader);
}

function sayScript(lastAt: number | null, reader: Reader): string[] {
  const values = { known: lastAt === null ? 'no' : 'yes', lastAt: lastAt ?? 0 };
  return Array.from({ length: scriptLines }, (_, index) =>
    say({ key: `card.script.${index + 1}`, values }, reader),
  );
}
