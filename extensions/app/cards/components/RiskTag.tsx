import { StatusTag } from '@hubspot/ui-extensions';
import type { CardLevel } from '../../contract/card.ts';
import { useSurroundings } from '../surroundings.ts';

// Green says "safe": only a judged customer may have it, never an unknown one.
const variants = {
  high: 'danger',
  elevated: 'warning',
  watch: 'info',
  steady: 'success',
  unknown: 'default',
} as const;

/** Level and score in words, always as risk, so that nobody takes a high figure for a good one. */
export function RiskTag(props: { level: CardLevel; risk: number | null }) {
  const { t } = useSurroundings();
  const { level, risk } = props;
  const text =
    level === 'unknown' || risk === null
      ? t('risk.unknown')
      : t('risk.tag', { risk, level: t(`level.${level}`) });
  return <StatusTag variant={risk === null ? variants.unknown : variants[level]}>{text}</StatusTag>;
}
