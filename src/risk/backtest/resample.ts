/**
 * How often each of `count` customers is drawn in each of `rounds` bootstrap samples (with
 * replacement). By customer and not by month, since the months of one customer are not independent
 * (Davison and Hinkley 1997, 3.8). The same seed gives the same draws on every machine.
 */
export function* resample(count: number, rounds: number, seed: number): Generator<Int32Array> {
  const random = mulberry32(seed);
  for (let round = 0; round < rounds; round += 1) {
    const times = new Int32Array(count);
    for (let draw = 0; draw < count; draw += 1) times[Math.floor(random() * count)]! += 1;
    yield times;
  }
}

/** Numbers in 0…1 from a seed: Tommy Ettinger's mulberry32. */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
