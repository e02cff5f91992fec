import type { Settings } from '../timeline/settings.ts';

/** `unknown` is not a low risk: it says that the record is too thin to judge. */
export type Level = 'steady' | 'watch' | 'elevated' | 'high' | 'unknown';

/** The level of a known risk by the portal's thresholds (each the lowest risk of its level). */
export function levelOf(risk: number, thresholds: Settings['levels']): Level {
  if (risk >= thresholds.high) return 'high';
  if (risk >= thresholds.elevated) return 'elevated';
  if (risk >= thresholds.watch) return 'watch';
  return 'steady';
}
