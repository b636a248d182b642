import { describe, expect, test } from '@jest/globals';
import { parseBenefits, parseRoutine, parseSafety, type Citation } from '../../src/domain/content';
import type { Result } from '../../src/domain/result';
import { STEP_IDS } from '../../src/domain/routine';
import benefitsFile from '../../static/content/en/benefits.json' with { type: 'json' };
import routineFile from '../../static/content/en/routine.json' with { type: 'json' };
import safetyFile from '../../static/content/en/safety.json' with { type: 'json' };

function valueOf<T>(parsed: Result<T>): T {
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}
/** A copy of a file with one change. */
const changed = <T>(file: T, change: (copy: T) => void): T => {
  const copy = structuredClone(file);
  change(copy);
  return copy;
};

describe('reading a content file', () => {
  const parsers = [
    ['routine', parseRoutine],
    ['benefits', parseBenefits],
    ['safety', parseSafety],
  ] as const;

  test.each(parsers)('%s.json that is none is refused, by name', (name, parse) => {
    for (const value of [undefined, null, '', 0, [], {}])
      expect(parse(value)).toEqual({ ok: false, error: `${name}.json has not the expected shape` });
  });

  test('a routine needs all ten steps, each with all its words', () => {
    const without = (step: string): unknown => ({
      steps: Object.fromEntries(Object.entries(routineFile.steps).filter(([id]) => id !== step)),
    });
    for (const step of [...STEP_IDS, 'daily']) expect(parseRoutine(without(step)).ok).toBe(false);
    for (const key of ['title', 'next', 'instruction', 'prompt', 'why', 'cues'])
      for (const bad of [undefined, '', 7])
        expect(
          parseRoutine({ steps: { ...routineFile.steps, oil: { ...routineFile.steps.oil, [key]: bad } } }).ok,
        ).toBe(false);
    expect(parseRoutine({ steps: { ...routineFile.steps, oil: null } }).ok).toBe(false);
  });

  test('a cue is a text', () => {
    const { oil } = routineFile.steps;
    for (const cue of ['', 0, null])
      expect(parseRoutine({ steps: { ...routineFile.steps, oil: { ...oil, cues: [cue] } } }).ok).toBe(false);
  });

  test('words of a later version do no harm', () => {
    expect(parseRoutine({ ...routineFile, voice: 'x', steps: { ...routineFile.steps, feet: {} } }).ok).toBe(
      true,
    );
  });

  test('a benefit needs a known grade', () => {
    const file = changed(benefitsFile, ({ benefits: [first] }) => {
      if (first) first.grade = 'proven';
    });
    expect(parseBenefits(file).ok).toBe(false);
  });

  test('a benefit needs evidence, and citations that are texts', () => {
    expect(
      parseBenefits(
        changed(benefitsFile, ({ benefits }) => benefits.push({ ...benefits[0], evidence: '' } as never)),
      ).ok,
    ).toBe(false);
    expect(
      parseBenefits(
        changed(benefitsFile, ({ benefits }) => benefits[0]?.citations.push({ text: '', doi: '10.1000/1' })),
      ).ok,
    ).toBe(false);
    expect(
      parseBenefits({ ...benefitsFile, grades: { ...benefitsFile.grades, limited: { label: 'x' } } }).ok,
    ).toBe(false);
    expect(parseBenefits({ ...benefitsFile, timing: { ...benefitsFile.timing, points: 'soon' } }).ok).toBe(
      false,
    );
  });

  test('safety needs its disclaimer and its sections', () => {
    expect(parseSafety({ ...safetyFile, disclaimer: '' }).ok).toBe(false);
    expect(parseSafety({ ...safetyFile, sections: [{ id: 'x', title: 'x', points: [1] }] }).ok).toBe(false);
  });
});

describe('the English words of the routine', () => {
  const routine = valueOf(parseRoutine(routineFile));
  const steps = Object.entries(routine);
  const words = (text: string): number => text.split(/\s+/).length;

  test('are those of the ten steps', () => {
    expect(Object.keys(routine)).toEqual([...STEP_IDS, 'daily']);
  });

  test.each(steps)('%s: title of two words, prompt of fourteen, instruction of one line', (_, step) => {
    expect(words(step.title)).toBeLessThanOrEqual(2);
    expect(words(step.prompt)).toBeLessThanOrEqual(14);
    for (const cue of step.cues) expect(words(cue)).toBeLessThanOrEqual(14);
    expect(step.instruction.length).toBeLessThanOrEqual(90);
    expect(step.instruction).not.toContain('\n');
  });

  test('have a cue wherever the hands change', () => {
    expect(Object.fromEntries(steps.map(([id, { cues }]) => [id, cues.length]))).toEqual({
      'warm-hands': 0,
      oil: 0,
      temples: 1,
      crown: 1,
      'pressure-points': 2,
      knead: 1,
      rake: 0,
      hairline: 1,
      'ears-neck': 1,
      daily: 0,
    });
  });
});

describe('the English words of the evidence', () => {
  const { benefits, grades, timing } = valueOf(parseBenefits(benefitsFile));

  test('grade thirteen claims, each once', () => {
    expect(benefits).toHaveLength(13);
    expect(new Set(benefits.map(({ id }) => id)).size).toBe(13);
    for (const { grade } of benefits) expect(Object.keys(grades)).toContain(grade);
  });

  test('call nothing supported or limited without a source', () => {
    for (const { grade, citations } of benefits)
      if (grade === 'supported' || grade === 'limited') expect(citations.length).toBeGreaterThan(0);
  });

  test('cite by DOIs that look like DOIs', () => {
    const all: readonly Citation[] = [...benefits, timing].flatMap(({ citations }) => citations);
    const dois = all.flatMap(({ doi }) => doi ?? []);
    expect(dois.length).toBeGreaterThan(10);
    for (const doi of dois) expect(doi).toMatch(/^10\.\d{4,9}\/[-._;()/:a-z0-9]+$/i);
  });
});

test('the safety notes have a disclaimer and points in every section', () => {
  const { disclaimer, sections } = valueOf(parseSafety(safetyFile));
  expect(disclaimer).toContain('not medical advice');
  expect(sections.map(({ id }) => id)).toEqual(['technique', 'neck', 'ask-first', 'urgent', 'oil']);
  for (const { points } of sections) expect(points.length).toBeGreaterThan(0);
});

test.each([
  ['routine', routineFile],
  ['benefits', benefitsFile],
  ['safety', safetyFile],
])('%s.json promises nothing and shames nobody', (_, file) => {
  expect(JSON.stringify(file)).not.toMatch(/\b(lost|cures?|cured|treats|boost\w*|detoxif(y|ies))\b/i);
});
