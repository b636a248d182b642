import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { EVENING, look, openAt, run, startButton, startMassage, timer, titleOf, toSecond } from './massage';
import { readJournal, readSessions } from './records';

/** Runs a massage for so many seconds, lets the phone write down where it stands, and kills the page. */
async function killAfter(page: Page, seconds: number): Promise<void> {
  await openAt(page, EVENING);
  await startMassage(page);
  await run(page, seconds);
  await look(page, 'hidden');
  const seenAt = new Date(EVENING.getTime() + seconds * 1000).toISOString();
  await expect.poll(async () => toSecond((await readJournal(page))?.lastSeenAt ?? '1970')).toBe(seenAt);
  await page.close();
}

const waiting = (page: Page) => page.getByRole('region', { name: 'A massage is waiting for you.' });

test('Loaded again in the middle, a massage goes on by itself', async ({ page }) => {
  await openAt(page, EVENING);
  await startMassage(page);
  await run(page, 60);
  await page.reload();
  await run(page, 10);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(3));
  await expect(timer(page)).toHaveText('0:15');
  await run(page, 15);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(4));
  await run(page, 325);
  await expect(page.getByRole('status')).toContainText('Saved. Day 1.');
  expect(await readSessions(page)).toMatchObject([{ durationSeconds: 420, steps: { length: 9 } }]);
});

test('Away for a minute, the massage has gone on', async ({ page, context }) => {
  await killAfter(page, 60);
  await context.clock.runFor(60_000);
  const again = await context.newPage();
  await again.goto('#/session');
  await expect(again.getByRole('heading', { level: 1 })).toHaveText(titleOf(4));
  await expect(timer(again)).toHaveText('0:35');
  await run(again, 5);
  await expect(timer(again)).toHaveText('0:30');
});

test('Away for longer, the massage waits where it was left', async ({ page, context }) => {
  await killAfter(page, 60);
  await context.clock.runFor(120_000);
  const again = await context.newPage();
  await again.goto('');
  await expect(waiting(again)).toContainText('6:00 of it to go.');
  await expect(waiting(again).getByRole('button', { name: 'Finish here' })).toBeEnabled();
  await expect(waiting(again).getByRole('button', { name: 'Discard' })).toBeEnabled();
  await run(again, 60);
  await expect(waiting(again)).toContainText('6:00 of it to go.');
  await again.getByRole('button', { name: 'Resume massage' }).click();
  await again.getByRole('button', { name: `Go on from ${titleOf(3)}, where you left` }).click();
  await expect(again.getByRole('heading', { level: 1 })).toHaveText(titleOf(3));
  await expect(timer(again)).toHaveText('0:25');
  await run(again, 350);
  await expect(again.getByRole('status')).toContainText('Saved. Day 1.');
  expect(await readSessions(again)).toMatchObject([{ durationSeconds: 420, steps: { length: 9 } }]);
});

test('A massage that waits can be finished from Today with what was done', async ({ page, context }) => {
  await killAfter(page, 90);
  await context.clock.runFor(200_000);
  const again = await context.newPage();
  await again.goto('');
  await waiting(again).getByRole('button', { name: 'Finish here' }).click();
  await expect(again.getByRole('status')).toContainText('Saved. 1 day in a row.');
  await expect(waiting(again)).toBeHidden();
  const [session] = await readSessions(again);
  expect(session).toMatchObject({ durationSeconds: 90, steps: ['warm-hands', 'oil', 'temples'] });
  expect(session).not.toHaveProperty('assumedEnd');
});

test('A massage that waits can be discarded from Today, and brought back', async ({ page, context }) => {
  await killAfter(page, 90);
  await context.clock.runFor(200_000);
  const again = await context.newPage();
  await again.goto('');
  await waiting(again).getByRole('button', { name: 'Discard' }).click();
  await expect(startButton(again)).toBeEnabled();
  await expect.poll(() => readJournal(again)).toBeUndefined();
  await again.getByRole('button', { name: 'Undo' }).click();
  await expect(waiting(again)).toContainText('5:30 of it to go.');
  expect(await readSessions(again)).toEqual([]);
});

test('Past its planned end on the same day, a massage is logged by itself', async ({ page, context }) => {
  await killAfter(page, 100);
  await context.clock.runFor(3_600_000);
  const again = await context.newPage();
  await again.goto('');
  await expect(again.getByRole('status')).toContainText('Your massage ran to its planned end and is logged.');
  await expect(again.getByRole('main')).toContainText('1 day in a row');
  expect(await readSessions(again)).toMatchObject([
    { durationSeconds: 420, steps: { length: 9 }, assumedEnd: true },
  ]);
  await again.getByRole('button', { name: 'Undo' }).click();
  await expect(again.getByRole('status')).toContainText('Taken back.');
  await expect(again.getByRole('main')).toContainText('Day 1');
  expect(await readSessions(again)).toEqual([]);
});

test('Opened at the massage itself after its planned end, the person is told as well', async ({
  page,
  context,
}) => {
  await killAfter(page, 100);
  await context.clock.runFor(3_600_000);
  const again = await context.newPage();
  await again.goto('#/session');
  await expect(again.getByRole('status')).toContainText('Your massage ran to its planned end and is logged.');
  await again.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => readSessions(again)).toEqual([]);
});

test('Past its planned end, but hardly seen, the person is asked', async ({ page, context }) => {
  await killAfter(page, 50);
  await context.clock.runFor(3_600_000);
  const again = await context.newPage();
  await again.goto('');
  await expect(waiting(again)).toContainText('6:10 of it to go.');
  expect(await readSessions(again)).toEqual([]);
});

test('Past its planned end on another day, the person is asked', async ({ page, context }) => {
  await killAfter(page, 100);
  await context.clock.runFor(14 * 3_600_000);
  const again = await context.newPage();
  await again.goto('');
  await expect(waiting(again)).toContainText('5:20 of it to go.');
  expect(await readSessions(again)).toEqual([]);
  await expect(again.getByRole('main')).toContainText('Day 1');
  await waiting(again).getByRole('button', { name: 'Finish here' }).click();
  await expect(again.getByRole('status')).toContainText('Saved.');
  expect(await readSessions(again)).toMatchObject([{ day: '2026-11-22', durationSeconds: 100 }]);
  await expect(again.getByRole('main')).toContainText('1 day in a row');
});

test('A phone that slept through the end has logged it when it wakes', async ({ page }) => {
  await openAt(page, EVENING);
  await startMassage(page);
  await run(page, 100);
  await page.clock.fastForward('01:00:00'); // as a lid: every timer that is due fires at most once
  await expect(page.getByRole('status')).toContainText('Your massage ran to its planned end and is logged.');
  expect(await readSessions(page)).toMatchObject([{ durationSeconds: 420, assumedEnd: true }]);
  await expect(page.getByRole('main')).toContainText('1 day in a row');
});

test('A phone that slept in the middle of it asks where to go on', async ({ page }) => {
  await openAt(page, EVENING);
  await startMassage(page);
  await run(page, 60);
  await page.clock.fastForward('03:00');
  await expect(page.getByRole('status')).toHaveText('You were away for a while');
  const here = page.getByRole('button', { name: `Go on from ${titleOf(3)}, where you left` });
  await expect(
    page.getByRole('button', { name: `Go on at ${titleOf(6)}, where the clock says` }),
  ).toBeVisible();
  for (const half of await page.getByRole('main').getByRole('button').all())
    expect((await half.boundingBox())?.height).toBeGreaterThan(844 * 0.35);
  await run(page, 40); // asked for a while, the clock has gone on
  await expect(
    page.getByRole('button', { name: `Go on at ${titleOf(6)}, where the clock says` }),
  ).toBeVisible();
  await here.click();
  await expect(timer(page)).toHaveText('0:25');
});

test('Where the clock says is where the clock says by then', async ({ page }) => {
  await openAt(page, EVENING);
  await startMassage(page);
  await run(page, 60);
  await page.clock.fastForward('03:00');
  await expect(page.getByRole('status')).toHaveText('You were away for a while');
  await run(page, 10); // 250 s by the clock: 35 s into Knead
  await page.getByRole('button', { name: /where the clock says/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(6));
  await expect(timer(page)).toHaveText('0:35');
  await run(page, 160);
  await expect(page.getByRole('status')).toContainText('Saved. Day 1.');
  expect(await readSessions(page)).toMatchObject([{ durationSeconds: 420, steps: { length: 9 } }]);
});
