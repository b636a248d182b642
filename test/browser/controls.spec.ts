import { expect, test } from './fixtures';
import { EVENING, openAt, run, startMassage, tap, timer, titleOf, toSecond } from './massage';
import { readJournal, readSessions } from './records';

test.beforeEach(async ({ page }) => {
  await openAt(page, EVENING);
  await startMassage(page);
});

test('A paused massage stands still until it is resumed', async ({ page }) => {
  await run(page, 20);
  await expect(timer(page)).toHaveText('0:20');
  await tap(page, 'Pause');
  await expect(page.getByRole('status')).toHaveText('Paused');
  await run(page, 300);
  await expect(timer(page)).toHaveText('0:20');
  await tap(page, 'Resume');
  await run(page, 5);
  await expect(timer(page)).toHaveText('0:15');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(2));
  await run(page, 20);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(3));
});

test('Back leads to the start of the step, and from its first seconds to the one before', async ({
  page,
}) => {
  await run(page, 50);
  await expect(timer(page)).toHaveText('0:35');
  await tap(page, 'Back');
  await expect(timer(page)).toHaveText('0:45');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(3));
  await run(page, 2);
  await tap(page, 'Back');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(2));
  await expect(timer(page)).toHaveText('0:25');
  await expect(page.getByText('Step 2 of 10', { exact: true })).toBeVisible();
});

test('The first step has nothing before it', async ({ page }) => {
  await run(page, 1);
  await tap(page, 'Back');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(1));
  await expect(timer(page)).toHaveText('0:15');
});

test('Skipping and going back while paused stays paused', async ({ page }) => {
  await tap(page, 'Pause');
  await tap(page, 'Skip');
  await run(page, 30);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(2));
  await expect(timer(page)).toHaveText('0:25');
  await tap(page, 'Back');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(1));
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible();
});

test('A massage finished early is logged with the steps and the seconds that were really done', async ({
  page,
}) => {
  await run(page, 5);
  await page.keyboard.press('ArrowRight'); // the rest of the first step
  await run(page, 25); // the second, whole
  await run(page, 40); // most of the third
  await page.keyboard.press(' ');
  await run(page, 120);
  await page.keyboard.press(' ');
  await page.getByRole('button', { name: 'Finish here' }).click();
  await expect(page.getByRole('status')).toContainText('Saved. Day 1.');
  const [session, ...others] = await readSessions(page);
  expect(others).toEqual([]);
  const { id, stamp, startedAt, ...rest } = session ?? {};
  expect(toSecond(startedAt)).toBe(EVENING.toISOString());
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  expect(stamp).toMatch(/^2026-11-22T20:03:1\d\.\d{3}Z-0000-[a-z2-7]{8}$/);
  expect(rest).toEqual({
    v: 1,
    day: '2026-11-22',
    utcOffset: 0,
    timeZone: 'Europe/London',
    durationSeconds: 70,
    scalpSeconds: 40,
    steps: ['oil'],
    source: 'guided',
  });
  expect(await readJournal(page)).toBeUndefined();
  await page.getByRole('button', { name: 'Back to Today' }).click();
  await expect(page.getByRole('main')).toContainText('1 day in a row');
});

test('Skipping all steps ends the massage, and what was not massaged does not count', async ({ page }) => {
  await run(page, 70);
  for (let number = 3; number < 10; number++) await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('status')).toContainText('Saved. Day 1.');
  const [session] = await readSessions(page);
  expect(session).toMatchObject({ durationSeconds: 80, scalpSeconds: 30, steps: ['warm-hands', 'oil'] });
});

test('The log can take a massage back', async ({ page }) => {
  await run(page, 65);
  await page.getByRole('button', { name: 'Finish here' }).click();
  await page.getByRole('button', { name: 'Back to Today' }).click();
  await expect(page.getByRole('main')).toContainText('1 day in a row');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('status')).toContainText('Taken back.');
  await expect(page.getByRole('main')).toContainText('Day 1');
  expect(await readSessions(page)).toEqual([]);
});
