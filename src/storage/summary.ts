import type { Summary } from './schema';

/** Whether a stored summary is one of this version's. What it says is verified when idle. */
export function isSummary(value: unknown): value is Summary {
  const { v, runs, crossings } = (value ?? {}) as Partial<Summary>;
  return v === 1 && Array.isArray(runs) && Boolean(crossings);
}
