import type { Assessment, Contribution } from '../action/assessment.ts';

/** The model splits the risk to the last point; fewer than these are no reason worth naming. */
const fewestPoints = 5;
/** A silence that is normal for this customer is only named where it weighs this much all the same. */
const fewestPointsInRhythm = 10;

/**
 * The reasons worth showing: those that add points, the largest first, three at most. How contact
 * has been so far comes last: it is the background, and nothing anyone can act on.
 */
export function topReasons(assessment: Assessment, most = 3): Contribution[] {
  return assessment.contributions
    .filter(isWorthNaming)
    .sort((a, b) => Number(isBackground(a)) - Number(isBackground(b)))
    .slice(0, most);
}

function isBackground({ id }: Contribution): boolean {
  return id === 'contact-history';
}

function isWorthNaming({ id, severity, points }: Contribution): boolean {
  const inRhythm = id === 'contact-gap' && severity === 0;
  return points >= (inRhythm ? fewestPointsInRhythm : fewestPoints);
}
