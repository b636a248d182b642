import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { EVENING, openAt, run, startMassage, tap, timer, titleOf } from './massage';
import { readJournal, readSessions } from './records';
import { seed } from './seed';

const ZONES = ['Back', 'Pause', 'Skip'] as const;
const zone = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

const plan = (change: object): object => ({
  id: 'plan',
  v: 1,
  value: { off: [], order: [], seconds: {}, manualAdvance: false, ...change },
  stamp: '2026-11-20T20:00:00.000Z-0000-seedseed',
});

test('The screen is three zones that an elbow finds, and letters that are read from afar', async ({
  page,
}) => {
  await openAt(page, EVENING);
  await startMassage(page);
  await run(page, 45);
  for (const [width, height] of [
    [390, 844],
    [320, 568],
    [844, 390],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    const size = `${width} × ${height}`;
    const boxes = [];
    for (const name of ZONES) boxes.push(await zone(page, name).boundingBox());
    for (const box of boxes) {
      expect(box?.height, size).toBeGreaterThanOrEqual(height / 4);
      expect(box?.width, size).toBeGreaterThanOrEqual(width / 4);
    }
    const [back, , skip] = boxes;
    if (width > 600) expect(back?.x).toBeLessThan(skip?.x ?? 0);
    else expect(back?.y).toBeLessThan(skip?.y ?? 0);
    // What is small lies above them, never inside.
    for (const name of ['Finish here', 'Safety', 'Wait for me']) {
      const box = await zone(page, name).boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0), `${name} at ${size}`).toBeLessThanOrEqual(back?.y ?? 0);
    }
    const [title, digits] = await page.evaluate(() =>
      ['h1', '[role=timer]'].map((selector) => {
        const element = document.querySelector(selector);
        return element ? parseFloat(getComputedStyle(element).fontSize) : 0;
      }),
    );
    if (width === 320) continue; // there is no room for it
    expect(title, size).toBeGreaterThanOrEqual(59);
    expect(digits, size).toBeGreaterThanOrEqual(119);
  }
});

test('What is read from afar has a contrast of seven to one', async ({ page }) => {
  await openAt(page, EVENING);
  await startMassage(page);
  const contrasts = (): Promise<number[]> =>
    page.evaluate(() => {
      const light = (colour: string): number => {
        const [r = 0, g = 0, b = 0] = (/\d+, \d+, \d+/.exec(colour)?.[0] ?? '').split(', ').map((part) => {
          const share = Number(part) / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const paper = light(getComputedStyle(document.querySelector('main') ?? document.body).backgroundColor);
      return ['h1', '[role=timer]', '.instruction', '.next', '.place span'].map((selector) => {
        const element = document.querySelector(selector);
        return element ? (light(getComputedStyle(element).color) + 0.05) / (paper + 0.05) : 0;
      });
    });
  for (const contrast of await contrasts()) expect(contrast).toBeGreaterThanOrEqual(7);
  await tap(page, 'Pause');
  for (const contrast of await contrasts()) expect(contrast).toBeGreaterThanOrEqual(7);
});

test('A second tap at once is a slip; Undo takes a tap back for three seconds', async ({ page }) => {
  await openAt(page, EVENING);
  await startMassage(page);
  await run(page, 5);
  await zone(page, 'Skip').click();
  await zone(page, 'Skip').click();
  await expect(heading(page)).toHaveText(titleOf(2));
  await run(page, 1);
  await page.getByRole('button', { name: 'Skipped. Undo' }).click();
  await expect(heading(page)).toHaveText(titleOf(1));
  await expect(timer(page)).toHaveText('0:09');
  await tap(page, 'Skip');
  await tap(page, 'Back');
  await expect(page.getByRole('button', { name: 'Went back. Undo' })).toBeVisible();
  await run(page, 3);
  await expect(page.getByRole('button', { name: /Undo/ })).toHaveCount(0);
});

test('A long press ends the massage, which can go on all the same', async ({ page }) => {
  await openAt(page, EVENING);
  await startMassage(page);
  await run(page, 90);
  const box = await zone(page, 'Pause').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
  await page.mouse.down();
  await run(page, 1.1);
  await expect(timer(page)).toBeVisible();
  await run(page, 0.2);
  await page.mouse.up();
  await expect(page.getByRole('status')).toContainText('Saved. Day 1.');
  await expect.poll(() => readSessions(page)).toMatchObject([{ durationSeconds: 91 }]);
  await page.getByRole('button', { name: 'Go on', exact: true }).click();
  await expect(heading(page)).toHaveText(titleOf(4));
  await expect.poll(() => readSessions(page)).toEqual([]);
  await run(page, 330);
  await expect(page.getByRole('status')).toContainText('Saved. Day 1.');
  expect(await readSessions(page)).toMatchObject([{ durationSeconds: 420, steps: { length: 9 } }]);
});

test('Wait for me holds the step, and what is massaged meanwhile counts', async ({ page }) => {
  await openAt(page, EVENING);
  await startMassage(page);
  await run(page, 50);
  const wait = zone(page, 'Wait for me');
  await wait.click();
  await expect(wait).toHaveAttribute('aria-pressed', 'true');
  await run(page, 100);
  await expect(timer(page)).toHaveText('0:35');
  await expect(page.getByText('Waiting for you').first()).toBeVisible();
  await wait.click();
  await run(page, 5);
  await expect(timer(page)).toHaveText('0:30');
  await page.getByRole('button', { name: 'Finish here' }).click();
  await expect.poll(() => readSessions(page)).toMatchObject([{ durationSeconds: 155, scalpSeconds: 115 }]);
});

test('Who changes the steps by hand has no time limit', async ({ page }) => {
  await seed(page, { settings: [plan({ manualAdvance: true })] });
  await openAt(page, EVENING);
  await startMassage(page);
  await run(page, 200);
  await expect(heading(page)).toHaveText(titleOf(1));
  await expect(page.getByText('Waiting for you').first()).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(heading(page)).toHaveText(titleOf(2));
  await run(page, 10);
  for (let number = 3; number <= 10; number++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => readSessions(page)).toMatchObject([{ durationSeconds: 220 }]);
});

test('The keys: space pauses, the arrows change steps, Escape leads to Today', async ({ page }) => {
  await openAt(page, EVENING);
  await startMassage(page);
  await page.keyboard.press(' ');
  await expect(zone(page, 'Resume')).toBeVisible();
  await page.keyboard.press(' ');
  await expect(zone(page, 'Pause')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(heading(page)).toHaveText(titleOf(2));
  await page.keyboard.press('ArrowLeft');
  await expect(heading(page)).toHaveText(titleOf(1));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'A massage is waiting for you.' })).toBeVisible();
  expect((await readJournal(page))?.pausedAt).toBeDefined();
});

test('Safety is in reach from the massage, which waits meanwhile', async ({ page }) => {
  await openAt(page, EVENING);
  await startMassage(page);
  await run(page, 3);
  await zone(page, 'Safety').click();
  const dialog = page.getByRole('dialog', { name: 'Safety' });
  await expect(dialog).toContainText('throat');
  await run(page, 60);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(timer(page)).toHaveText('0:12');
  await expect(zone(page, 'Pause')).toBeVisible();
});

test('The picture moves as the hands should, stands still in a pause, and never under reduced motion', async ({
  page,
}) => {
  await openAt(page, EVENING);
  await startMassage(page);
  const moving = (): Promise<number> =>
    page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length);
  for (let number = 1; number < 10; number++) {
    await expect(heading(page)).toHaveText(titleOf(number));
    expect(await moving(), titleOf(number)).toBeGreaterThan(0);
    if (number < 9) await page.keyboard.press('ArrowRight');
  }
  await tap(page, 'Pause');
  expect(await moving()).toBe(0);
  await tap(page, 'Resume');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moving()).toBe(0);
});
