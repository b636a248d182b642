import { planFor, planSeconds, STEP_IDS, type Plan, type PlannedStep, type StepId } from './routine';
import type { Settings } from './settings';

/** How the person wants the routine: which steps, in which order, some with a length of their own. */
export interface PlanSetting {
  readonly off: readonly StepId[];
  readonly order: readonly StepId[];
  /** Own lengths, in steps of 5 s. */
  readonly seconds: Partial<Readonly<Record<StepId, number>>>;
  /** Each step waits at its end until the person goes on. */
  readonly manualAdvance: boolean;
}

/** Own lengths, in seconds. */
export const OWN = { from: 10, to: 300, by: 5 } as const;
const SHORTEST = OWN.from;

const isStepId = (value: unknown): value is StepId => STEP_IDS.some((id) => id === value);
const isOwnLength = (value: unknown): value is number =>
  Number.isInteger(value) &&
  Number(value) >= OWN.from &&
  Number(value) <= OWN.to &&
  Number(value) % OWN.by === 0;

/** Of the steps temples .. ears-neck one stays on: the rest alone is no massage. */
export const mayBeOff = (off: readonly StepId[]): boolean =>
  STEP_IDS.slice(2).some((step) => !off.includes(step));

/** The plan setting as it is stored; what makes no sense in it has its default. */
export function planSettingOf({ plan }: Pick<Settings, 'plan'>): PlanSetting {
  const stored = (typeof plan === 'object' && plan !== null ? plan : {}) as Record<string, unknown>;
  const ids = (value: unknown): StepId[] => [...new Set(Array.isArray(value) ? value.filter(isStepId) : [])];
  const off = ids(stored.off);
  const order = ids(stored.order);
  const seconds = Object.entries(stored.seconds ?? {}).filter(
    ([id, own]) => isStepId(id) && isOwnLength(own),
  );
  return {
    off: mayBeOff(off) ? off : [],
    order: [...order, ...STEP_IDS.filter((id) => !order.includes(id))],
    seconds: Object.fromEntries(seconds),
    manualAdvance: stored.manualAdvance === true,
  };
}

/** Shares seconds out in proportion, none less than the shortest. */
function share(total: number, steps: Plan): Plan {
  const weight = planSeconds(steps);
  const exact = steps.map(({ step, seconds }) => ({ step, seconds: (total * seconds) / weight }));
  const short = exact.filter(({ seconds }) => seconds < SHORTEST);
  if (short.length === 0) return exact;
  const isShort = (of: PlannedStep): boolean => short.some(({ step }) => step === of.step);
  const rest = share(
    total - SHORTEST * short.length,
    steps.filter((step) => !isShort(step)),
  );
  return steps.map(({ step }) => rest.find((other) => other.step === step) ?? { step, seconds: SHORTEST });
}

/** Rounds to multiples of 5 s by largest remainder, ties to the earlier step, so that the sum is exact. */
function roundToFives(exact: Plan): Plan {
  const rounded = exact.map(({ step, seconds }) => {
    const whole = Math.floor(seconds / 5 + 1e-9) * 5;
    return { step, seconds: whole, remainder: Math.round((seconds - whole) * 1e6) };
  });
  const missing = Math.round((planSeconds(exact) - planSeconds(rounded)) / 5);
  const raised = rounded.toSorted((a, b) => b.remainder - a.remainder).slice(0, missing);
  return rounded.map((part) => ({
    step: part.step,
    seconds: part.seconds + (raised.includes(part) ? 5 : 0),
  }));
}

/**
 * The plan of a massage: the person's steps in their order. Own lengths stand; the others share what is left of the
 * length in proportion to their usual seconds, none under 10 s, and where that is not enough the whole grows.
 */
export function planOf(minutes: number, { off, order, seconds }: PlanSetting): Plan {
  const usual = planFor(minutes);
  const byOrder = [...order, 'daily' as const].flatMap((id) => usual.filter(({ step }) => step === id));
  const on = byOrder.filter(({ step }) => step === 'daily' || !off.includes(step));
  const isOwn = ({ step }: PlannedStep): boolean => step !== 'daily' && seconds[step] !== undefined;
  const own = on.map((step) =>
    step.step !== 'daily' ? { step: step.step, seconds: seconds[step.step] ?? step.seconds } : step,
  );
  const free = on.filter((step) => !isOwn(step));
  // Only the closing step is free: it does not take what the others leave.
  if (free.length === 1) return own;
  const taken = planSeconds(own.filter(isOwn));
  const left = Math.max(minutes * 60 - taken, SHORTEST * free.length);
  const shared = roundToFives(share(left, free));
  return own.map((step) => shared.find((other) => other.step === step.step) ?? step);
}

/** The plan that the settings make, without the steps to leave out for once, unless no massage would be left. */
export function planFrom(
  settings: Pick<Settings, 'length' | 'plan'>,
  leaveOut: readonly StepId[] = [],
): Plan {
  const setting = planSettingOf(settings);
  const off = [...setting.off, ...leaveOut];
  return planOf(settings.length, mayBeOff(off) ? { ...setting, off } : setting);
}
