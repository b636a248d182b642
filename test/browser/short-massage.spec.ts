import { expect, test } from './fixtures';
import { EVENING, openAt, run, startButton, startMassage, timer } from './massage';
import { readJournal, readSessions } from './records';

test.beforeEach(async ({ page }) => {
  await openAt(page, EVENING);
  await startMassage(page);
  await run(page, 30);
  await page.getByRole('button', { name: 'Finish here' }).click();
  await expect(page.getByRole('heading', { name: 'That was short' })).toBeVisible();
  await expect(page.getByRole('status')).toContainText('30 seconds are too few');
});

test('Less than a minute is kept when the person says so, and does not count', async ({ page }) => {
  await page.getByRole('button', { name: 'Keep' }).click();
  await expect.poll(() => readSessions(page)).toHaveLength(1);
  await run(page, 1);
  await expect(page.getByRole('status')).toContainText(
    'Saved. Under a minute, so it does not count for the day.',
  );
  expect(await readSessions(page)).toMatchObject([{ durationSeconds: 30, steps: ['warm-hands'] }]);
  expect(await readJournal(page)).toBeUndefined();
  await expect(page.getByRole('main')).toContainText('Day 1');
  await expect(startButton(page)).toBeEnabled();
});

test('Without an answer it is kept after twenty seconds', async ({ page }) => {
  await run(page, 19);
  await expect(page.getByRole('button', { name: 'Keep' })).toBeVisible();
  expect(await readSessions(page)).toEqual([]);
  await run(page, 1);
  await expect.poll(() => readSessions(page)).toMatchObject([{ durationSeconds: 30 }]);
  await run(page, 1);
  await expect(startButton(page)).toBeEnabled();
  await expect(page.getByRole('main')).toContainText('Day 1');
});

test('Discarded it leaves no record, and can be taken up again', async ({ page }) => {
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByRole('status')).toContainText('Massage discarded.');
  await expect(startButton(page)).toBeEnabled();
  expect(await readSessions(page)).toEqual([]);
  expect(await readJournal(page)).toBeUndefined();

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('region', { name: 'A massage is waiting for you.' })).toBeVisible();
  await page.getByRole('button', { name: 'Resume massage' }).click();
  await expect(timer(page)).toHaveText('0:10');
  await run(page, 3);
  await expect(timer(page)).toHaveText('0:07');
});

test('The app can be reloaded while it asks, and asks or waits again', async ({ page }) => {
  await page.reload();
  await expect(page.getByRole('button', { name: 'Finish here' })).toBeVisible();
  expect(await readSessions(page)).toEqual([]);
});
