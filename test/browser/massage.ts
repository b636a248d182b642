import { expect, type Page } from '@playwright/test';
import { planFor } from '../../src/domain/routine';
import routine from '../../static/content/en/routine.json' with { type: 'json' };
import { readJournal } from './records';

/** A Sunday evening. */
export const EVENING = new Date('2026-11-22T20:00:00Z');

/** The titles and seconds of the ten steps of a massage of seven minutes, in order. */
export const STEPS = planFor(7).map(({ step, seconds }) => ({ title: routine.steps[step].title, seconds }));

export const titleOf = (number: number): string => STEPS[number - 1]?.title ?? '';

/** Seconds from the start to the closing step. */
export const TO_THE_END = 410;

export const startButton = (page: Page) => page.getByRole('button', { name: 'Start massage' });

export const timer = (page: Page) => page.getByRole('timer');

/** Opens Today on a clock that from now on stands still unless it is told to run. */
export async function openAt(page: Page, time: Date, path = ''): Promise<void> {
  await page.clock.install({ time: time.getTime() - 60_000 });
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
  if (path === '') await expect(startButton(page)).toBeEnabled();
  await expect(page.locator('link[rel=manifest]')).toBeAttached(); // the last thing that a page does at its start
  await page.clock.pauseAt(time);
}

/** Lets the app's clock run, every tick of it. */
export const run = (page: Page, seconds: number): Promise<void> => page.clock.runFor(seconds * 1000);

/** Taps one of the three zones, and lets the moment pass in which a second tap would be a slip. */
export async function tap(page: Page, name: 'Back' | 'Pause' | 'Resume' | 'Skip'): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.clock.runFor(400);
}

/**
 * Starts a massage from Today, the screen before the first ones included, and goes straight to its first step. `isKept`: where it can be
 * written down.
 */
export async function startMassage(page: Page, isKept = true): Promise<void> {
  await startButton(page).click();
  const start = page.getByRole('button', { name: 'Start', exact: true });
  const goOn = page.getByRole('button', { name: 'Go on' });
  await expect(start.or(goOn)).toBeVisible();
  if (await start.isVisible()) await start.click();
  await goOn.click();
  await expect(page.getByRole('heading', { level: 1, name: titleOf(1) })).toBeVisible();
  if (isKept) await expect.poll(() => readJournal(page)).toBeDefined();
}

/** An instant to the whole second: the app's clock, carried on by a monotonic one, may be off by one millisecond. */
export const toSecond = (instant = ''): string =>
  new Date(Math.round(Date.parse(instant) / 1000) * 1000).toISOString();

/** What the phone does when the person looks away, or back again. */
export const look = (page: Page, state: 'hidden' | 'visible'): Promise<void> =>
  page.evaluate((state) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);

/** Waits until the worker keeps a copy of the app, and answers for this page. */
export const waitForCopy = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
