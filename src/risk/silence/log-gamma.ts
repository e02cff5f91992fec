/**
 * ln Γ(x) for x > 0, relative error below 1e-13: Stirling's series, after lifting small arguments.
 * Source: Abramowitz and Stegun, 6.1.41. (simple-statistics has one of 1e-8 only, too coarse for a fit.)
 */
export function logGamma(x: number): number {
  let lifted = x;
  let lift = 1;
  while (lifted < 10) {
    lift *= lifted;
    lifted += 1;
  }
  const inverse = 1 / (lifted * lifted);
  const series =
    (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) /
    lifted;
  return (
    (lifted - 0.5) * Math.log(lifted) -
    lifted +
    0.5 * Math.log(2 * Math.PI) +
    series -
    Math.log(lift)
  );
}
