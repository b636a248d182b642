import { fail, ok, type Result } from './result';
import { STEP_IDS, type PlanStepId } from './routine';

/** The words of one step. How many cues it has, and when, says the routine. */
export interface StepWords {
  readonly title: string;
  /** As it reads after "Next:". */
  readonly next: string;
  readonly instruction: string;
  /** Spoken when the step begins. */
  readonly prompt: string;
  readonly cues: readonly string[];
  readonly why: string;
}
export type RoutineWords = Readonly<Record<PlanStepId, StepWords>>;

const GRADES = ['supported', 'limited', 'traditional', 'unsupported'] as const;
export type Grade = (typeof GRADES)[number];

export interface Citation {
  readonly text: string;
  readonly doi?: string;
}
export interface Benefit {
  readonly id: string;
  readonly claim: string;
  readonly grade: Grade;
  readonly qualifier?: string;
  readonly evidence: string;
  readonly citations: readonly Citation[];
}
export interface Benefits {
  readonly intro: string;
  readonly grades: Readonly<Record<Grade, { readonly label: string; readonly meaning: string }>>;
  readonly benefits: readonly Benefit[];
  readonly timing: {
    readonly title: string;
    readonly points: readonly string[];
    readonly citations: readonly Citation[];
  };
  readonly checked: string;
}

export interface Safety {
  readonly disclaimer: string;
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly points: readonly string[];
  }[];
}

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string' && value !== '';
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const oneOf =
  (values: readonly string[]): Check =>
  (value) =>
    values.some((known) => known === value);
const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(fields).every(([key, check]) => check((value as Record<string, unknown>)[key]));
const each = (keys: readonly string[], check: Check): Check =>
  shape(Object.fromEntries(keys.map((key) => [key, check])));

const step = shape({ title: text, next: text, instruction: text, prompt: text, cues: list(text), why: text });
const citations = list(shape({ text, doi: maybe(text) }));
const routine = shape({ steps: each([...STEP_IDS, 'daily'], step) });
const benefits = shape({
  intro: text,
  grades: each(GRADES, shape({ label: text, meaning: text })),
  benefits: list(
    shape({ id: text, claim: text, grade: oneOf(GRADES), qualifier: maybe(text), evidence: text, citations }),
  ),
  timing: shape({ title: text, points: list(text), citations }),
  checked: text,
});
const safety = shape({
  disclaimer: text,
  sections: list(shape({ id: text, title: text, points: list(text) })),
});

const parse = <T>(value: unknown, check: Check, file: string): Result<T> =>
  check(value) ? ok(value as T) : fail(`${file} has not the expected shape`);

/** The words of the ten steps, from routine.json. */
export function parseRoutine(value: unknown): Result<RoutineWords> {
  const parsed = parse<{ readonly steps: RoutineWords }>(value, routine, 'routine.json');
  return parsed.ok ? ok(parsed.value.steps) : parsed;
}

export const parseBenefits = (value: unknown): Result<Benefits> => parse(value, benefits, 'benefits.json');

export const parseSafety = (value: unknown): Result<Safety> => parse(value, safety, 'safety.json');
