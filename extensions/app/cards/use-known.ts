import { useCrmProperties } from '@hubspot/ui-extensions/crm';
import type { CardLevel } from '../contract/card.ts';

/** What the record itself holds of the last assessment, there before the backend has answered. */
export type Known = {
  level: CardLevel;
  risk: number | null;
  reasons: string[];
  nextAction: string | null;
  /** When the level last changed, epoch milliseconds. */
  changedAt: number | null;
};

const levels: ReadonlySet<string> = new Set(['steady', 'watch', 'elevated', 'high', 'unknown']);

/** The level from the record's own properties; null while loading, unreadable or never written. */
export function useKnown(): Known | null {
  // A literal list: the builder reads it from the source, so that the host can fetch ahead.
  const { properties } = useCrmProperties([
    'warmline_risk_level',
    'warmline_risk_score',
    'warmline_risk_reasons',
    'warmline_next_action',
    'warmline_risk_changed_at',
  ]);
  return readKnown(properties);
}

/** A level that isn't one of ours counts as never written. */
function readKnown(properties: Record<string, string | null>): Known | null {
  const level = properties['warmline_risk_level'];
  if (!level || !levels.has(level)) return null;
  return {
    level: level as CardLevel,
    risk: level === 'unknown' ? null : wholeNumber(properties['warmline_risk_score']),
    reasons: (properties['warmline_risk_reasons'] ?? '')
      .split('\n')
      .filter((line) => line.trim() !== ''),
    nextAction: properties['warmline_next_action'] || null,
    changedAt: time(properties['warmline_risk_changed_at']),
  };
}

function wholeNumber(value: string | null | undefined): number | null {
  const number = Number(value || Number.NaN);
  return Number.isFinite(number) ? Math.round(number) : null;
}

/** The API writes ISO 8601, the record page hands out epoch milliseconds. */
function time(value: string | null | undefined): number | null {
  if (!value) return null;
  const at = /^\d+$/.test(value) ? Number(value) : Date.parse(value);
  return Number.isFinite(at) ? at : null;
}
