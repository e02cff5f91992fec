type Point = { x: number[]; value: number };

/**
 * Minimises a function of a few numbers by the downhill simplex method; stops when the simplex is
 * flat to `tolerance` or after `maxSteps`. Never throws; a NaN counts as worst.
 * Source: Nelder and Mead, Computer Journal 7, 1965, with the usual coefficients 1, 2, ½, ½.
 *
 * Our own, since the one library people use (fmin) either brings 114 packages or fails in strict mode.
 */
export function nelderMead(
  f: (x: readonly number[]) => number,
  start: readonly number[],
  { maxSteps = 2_000, tolerance = 1e-10 }: { maxSteps?: number; tolerance?: number } = {},
): Point {
  const at = (x: number[]): Point => {
    const value = f(x);
    return { x, value: Number.isNaN(value) ? Number.POSITIVE_INFINITY : value };
  };
  const simplex = [at([...start])];
  for (let i = 0; i < start.length; i += 1) {
    simplex.push(
      at(start.map((value, j) => (i === j ? value + (value === 0 ? 0.25 : 0.1) : value))),
    );
  }
  for (let step = 0; step < maxSteps; step += 1) {
    simplex.sort((p, q) => p.value - q.value);
    const best = simplex[0] as Point;
    const worst = simplex.at(-1) as Point;
    const second = simplex.at(-2) as Point;
    if (Math.abs(worst.value - best.value) <= tolerance * (1 + Math.abs(best.value))) break;
    const centre = start.map(
      (_, j) =>
        simplex.slice(0, -1).reduce((sum, { x }) => sum + (x[j] as number), 0) / start.length,
    );
    const away = (factor: number) =>
      at(centre.map((c, j) => c + factor * ((worst.x[j] as number) - c)));

    const reflected = away(-1);
    if (reflected.value < best.value) {
      const expanded = away(-2);
      simplex[simplex.length - 1] = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < second.value) {
      simplex[simplex.length - 1] = reflected;
    } else {
      const contracted = reflected.value < worst.value ? away(-0.5) : away(0.5);
      if (contracted.value < Math.min(reflected.value, worst.value)) {
        simplex[simplex.length - 1] = contracted;
      } else {
        for (let i = 1; i < simplex.length; i += 1) {
          const { x } = simplex[i] as Point;
          simplex[i] = at(x.map((value, j) => (value + (best.x[j] as number)) / 2));
        }
      }
    }
  }
  return simplex.reduce((best, point) => (point.value < best.value ? point : best));
}
