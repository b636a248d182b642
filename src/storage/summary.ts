import type { Summary } from './schema';

/** Whether a stored summary is one of this version's. What it says is verified when idle. */
export function isSummary(value: unknown): value is Summary {
  if (typeof value !== 'object' || value === null) return false;
  const { v, runs, crossings } = value as Record<string, unknown>;
  return v === 1 && Array.isArray(runs) && typeof crossings === 'object' && crossings !== null;
}
