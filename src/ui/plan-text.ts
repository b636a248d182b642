import { planOf, planSettingOf } from '../domain/plan';
import { planSeconds } from '../domain/routine';
import type { AppState } from '../state/app';
import type { RestWords } from './words/en';

/** The massage that *Start* begins, in a few words. */
export function planText({ settings }: AppState, { session }: RestWords): string {
  const plan = planOf(settings.length, planSettingOf(settings));
  return session.inShort(planSeconds(plan), plan.length);
}
