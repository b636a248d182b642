/** Tension before and after one massage, 0 (none) .. 10 (worst). */
export interface TensionPair {
  /** Number of the day. */
  readonly day: number;
  readonly before: number;
  readonly after: number;
}

/** How tension changed, and how sure one can be of it. A change below 0 is a relief. */
export interface TensionChange {
  readonly pairs: number;
  readonly mean: number;
  /** Standard deviation of the single changes. */
  readonly spread: number;
  /** The mean's 95 % confidence interval. */
  readonly low: number;
  readonly high: number;
}

/** Under this many pairs nothing is said. */
export const MIN_PAIRS = 5;

const Z = 1.959964;

/** Student's t for 95 %, both tails: the Cornish-Fisher expansion about the normal quantile (Hill 1970); 0.3 % off at 4. */
function studentT(freedom: number): number {
  const [z3, z5, z7] = [Z ** 3, Z ** 5, Z ** 7];
  return (
    Z +
    (z3 + Z) / (4 * freedom) +
    (5 * z5 + 16 * z3 + 3 * Z) / (96 * freedom ** 2) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / (384 * freedom ** 3)
  );
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The average change over all pairs; undefined when they are too few to say anything. */
export function tensionChange(pairs: readonly TensionPair[]): TensionChange | undefined {
  if (pairs.length < MIN_PAIRS) return undefined;
  const changes = pairs.map(({ before, after }) => after - before);
  const mean = meanOf(changes);
  const variance = changes.reduce((sum, change) => sum + (change - mean) ** 2, 0) / (changes.length - 1);
  const spread = Math.sqrt(variance);
  const margin = (studentT(changes.length - 1) * spread) / Math.sqrt(changes.length);
  return { pairs: pairs.length, mean, spread, low: mean - margin, high: mean + margin };
}

/** Mean tension of some pairs that follow one another, from the first day of them to the last. */
export interface TensionPoint {
  readonly from: number;
  readonly to: number;
  readonly pairs: number;
  readonly before: number;
  readonly after: number;
}

/** At most `count` points over time, as many pairs in each as in any other, one at most less. `pairs` in order. */
export function tensionOverTime(pairs: readonly TensionPair[], count: number): readonly TensionPoint[] {
  const points = Math.min(count, pairs.length);
  return Array.from({ length: points }, (_, i) => {
    const part = pairs.slice(
      Math.floor((i * pairs.length) / points),
      Math.floor(((i + 1) * pairs.length) / points),
    );
    const days = part.map(({ day }) => day);
    return {
      from: Math.min(...days),
      to: Math.max(...days),
      pairs: part.length,
      before: meanOf(part.map(({ before }) => before)),
      after: meanOf(part.map(({ after }) => after)),
    };
  });
}
