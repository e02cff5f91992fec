import type { CompiledBook } from './compile-phrases.ts';
import { inbound, isRequest } from './kinds.ts';
import type { Line } from './line.ts';

/** Do the guards that were met silence this kind? An absence notice is never silenced. */
export function isStopped(kind: string, stopped: ReadonlySet<string>): boolean {
  if (stopped.size === 0) return false;
  if (stopped.has('all')) return kind !== 'out_of_office';
  if (stopped.has('requests') && (isRequest(kind) || kind === 'price_question')) return true;
  if (stopped.has('promises') && kind === 'promise') return true;
  if (stopped.has('deliveries') && kind === 'quote_sent') return true;
  if (stopped.has('closures') && kind === 'closure') return true;
  return stopped.has('cues') && inbound.has(kind) && !isRequest(kind) && kind !== 'price_question';
}

/** What the guards of the whole message silence: those whose worth adds up to 1. */
export function stoppedByMessage(
  book: CompiledBook,
  lines: readonly Line[],
  isNote: boolean,
): Set<string> {
  const worth = new Map<string, number>();
  for (const guard of book.guards) {
    if (guard.only === 'note' && !isNote) continue;
    if (guard.within !== 'message' || !lines.some((line) => line.matches(guard))) continue;
    worth.set(guard.stops, (worth.get(guard.stops) ?? 0) + (guard.worth ?? 1));
  }
  return new Set([...worth].filter(([, sum]) => sum >= 1).map(([stops]) => stops));
}

/** What the guards met in this sentence silence. */
export function stoppedBySentence(book: CompiledBook, line: Line): Set<string> {
  const stops = new Set<string>();
  for (const guard of book.guards)
    if (guard.within === 'sentence' && !stops.has(guard.stops) && line.matches(guard))
      stops.add(guard.stops);
  return stops;
}
