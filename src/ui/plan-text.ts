import { planFrom } from '../domain/plan';
import { planSeconds } from '../domain/routine';
import type { AppState } from '../state/app';
import type { RestWords } from './words/en';

/** The massage that *Start* begins, in a few words. */
export function planText({ settings }: AppState, { session }: RestWords): string {
  const plan = planFrom(settings);
  return session.inShort(planSeconds(plan), plan.length);
}
