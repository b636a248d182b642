import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, jest, test } from '@jest/globals';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { STEP_IDS, type PlanStepId } from '../../src/domain/routine';
import { CIRCLE_MS } from '../../src/domain/cues';

const components = '../../src/ui/components';
for (const file of [`${components}/HeadPicture.css`, `${components}/head/motion.css`])
  jest.unstable_mockModule(file, () => ({
    default: readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8'),
  }));
const { HeadPicture, css } = await import('../../src/ui/components/HeadPicture');

/** How many cues each step has, and one more: its pictures. */
const PARTS: Readonly<Partial<Record<PlanStepId, number>>> = {
  temples: 2,
  crown: 2,
  'pressure-points': 3,
  knead: 2,
  hairline: 2,
  'ears-neck': 2,
};
const steps: readonly PlanStepId[] = [...STEP_IDS, 'daily'];
const pictures = steps.flatMap((step) =>
  Array.from({ length: PARTS[step] ?? 1 }, (_, part) => [step, part] as const),
);

const draw = (step: PlanStepId, part: number, isMoving = true) =>
  render(h(HeadPicture, { step, part, isMoving }));
const drawing = (markup: string) => markup.replace(/^<div[^>]*>/, '');
const motionsOf = (markup: string) =>
  [...drawing(markup).matchAll(/<(?:svg|div) class="([^"]+)"/g)]
    .map(([, name]) => name)
    .filter((name) => name !== 'scene' && name !== 'mirror');

describe.each(pictures)('%s, part %d', (step, part) => {
  const markup = draw(step, part);

  test('lights a zone and shows hands that move', () => {
    expect(markup).toMatch(/class="zone" d="M[^"]+"/);
    expect(markup).toContain('class="fingers"');
    const motions = motionsOf(markup);
    expect(motions.length).toBeGreaterThan(0);
    for (const motion of motions) expect(css).toMatch(new RegExp(`\\.${String(motion)}\\s*[{,]`));
  });

  test('is for the eyes alone, and asks nothing of the policy or of the page', () => {
    expect(markup).toMatch(/^<div[^>]* aria-hidden="true"/);
    expect(markup).not.toMatch(/ (style|id|href)=|<(animate|set|style|script)/);
    expect(markup).not.toMatch(/undefined|NaN/);
  });
});

test('the parts of a step differ, and so do the steps', () => {
  const drawn = pictures.map(([step, part]) => drawing(draw(step, part)));
  expect(new Set(drawn).size).toBe(pictures.length);
});

test('a part that a step does not have shows its first picture', () => {
  expect(drawing(draw('rake', 3))).toBe(drawing(draw('rake', 0)));
});

test('a pause holds every motion', () => {
  expect(draw('crown', 0, false)).toMatch(/class="[^"]* still"/);
  expect(draw('crown', 0)).not.toContain('still');
  expect(css).toMatch(/&\.still \* \{\s*animation-play-state: paused;/);
});

test('one circle takes as long as the pulse that keeps the pace', () => {
  expect(css).toContain(`HeadPicture-circle ${CIRCLE_MS / 1000}s linear`);
});

test('keyframes leave all to the compositor, each is used, and none runs where motion is not wanted', () => {
  const frames = [...css.matchAll(/@keyframes (\S+) \{([\s\S]*?)\n\}/g)];
  expect(frames.length).toBeGreaterThan(9);
  for (const [, name, body] of frames) {
    for (const [, property] of (body ?? '').matchAll(/([a-z-]+):/g))
      expect(['transform', 'opacity']).toContain(property);
    expect(css).toMatch(new RegExp(`${String(name)} [\\d.]+s`));
  }
  const [calm, moving] = css.split('@media (prefers-reduced-motion: no-preference)');
  expect(calm).not.toMatch(/animation/);
  expect(moving).toContain('animation');
});
