/** One circle of the fingers. Slow and firm calms; a sound that keeps the pace shares this. */
export const CIRCLE_MS = 2000;
