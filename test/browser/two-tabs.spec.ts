import { expect, test } from './fixtures';
import { EVENING, openAt, run, startButton, startMassage, timer, titleOf } from './massage';
import { readSessions } from './records';

const ELSEWHERE = 'A massage is running in another tab.';

test('A second tab says that a massage is running, and counts it when it is done', async ({
  page,
  context,
}) => {
  await openAt(page, EVENING);
  await startMassage(page);
  await run(page, 30);
  const other = await context.newPage();
  await other.goto('#/session');
  await expect(other.getByRole('region', { name: ELSEWHERE })).toBeVisible();
  await expect(timer(page)).toBeVisible();
  await run(page, 380);
  await expect(page.getByRole('status')).toContainText('Saved. Day 1.');
  await expect(other.getByRole('main')).toContainText('1 day in a row');
  await expect(other.getByRole('region', { name: ELSEWHERE })).toBeHidden();
  expect(await readSessions(page)).toMatchObject([{ durationSeconds: 420, steps: { length: 9 } }]);
});

test('A second tab can take the massage over, and goes on with it when the first is closed', async ({
  page,
  context,
}) => {
  await openAt(page, EVENING);
  await startMassage(page);
  await run(page, 30);
  const other = await context.newPage();
  await other.goto('');
  await expect(other.getByRole('region', { name: ELSEWHERE })).toBeVisible();
  await other.getByRole('button', { name: 'Resume massage' }).click();
  await expect(timer(other)).toHaveText('0:10');
  await expect(page.getByRole('region', { name: ELSEWHERE })).toBeVisible();
  await run(other, 20);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(titleOf(3));
  await other.close();
  await page.getByRole('button', { name: 'Resume massage' }).click();
  await expect(timer(page)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(3));
});

test('What one tab begins, discards or logs, the other knows', async ({ page, context }) => {
  await page.goto('');
  await expect(startButton(page)).toBeEnabled();
  const other = await context.newPage();
  await other.goto('');
  await expect(other.locator('link[rel=manifest]')).toBeAttached();

  await startMassage(page);
  await expect(other.getByRole('region', { name: ELSEWHERE })).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(other.getByRole('region', { name: 'A massage is waiting for you.' })).toBeVisible();
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(startButton(other)).toBeVisible();
  await other.getByRole('button', { name: 'I already did it' }).click();
  await other.getByRole('dialog').getByRole('button', { name: 'Log it' }).click();
  await expect(page.getByRole('main')).toContainText('1 day in a row');
});

test('A newer version that takes the log over is announced, and the log is let go at once', async ({
  page,
  context,
}) => {
  await page.goto('');
  await expect(startButton(page)).toBeEnabled();
  const newer = await context.newPage();
  await newer.goto('icons/icon.svg');
  const opened = await newer.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('kneadly', 2);
        opening.onblocked = () => {
          resolve('blocked');
        };
        opening.onsuccess = () => {
          opening.result.close();
          resolve('opened');
        };
      }),
  );
  expect(opened).toBe('opened');
  const problem = page.getByRole('alert');
  await expect(problem).toContainText(
    'A newer Kneadly looks after your log now. Load this page again to go on.',
  );
  await problem.getByRole('button', { name: 'Load again' }).click();
  await expect(problem).toContainText('A newer Kneadly looks after your log now.');
  await startMassage(page, false);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(1));
});

test('While somebody else holds the log, the person is told, and Try again finds it free', async ({
  page,
  context,
}) => {
  const holder = await context.newPage();
  await holder.goto('icons/icon.svg');
  await holder.evaluate(async () => {
    const opening = indexedDB.open('kneadly', 1);
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    Object.assign(globalThis, { held: opening.result });
    indexedDB.deleteDatabase('kneadly'); // waits for the connection above, and all that open later wait for it
  });
  await page.clock.install({ time: EVENING });
  await page.goto('');
  await expect(startButton(page)).toBeDisabled();
  await run(page, 12);
  const problem = page.getByRole('alert');
  await expect(problem).toContainText(
    'Your log did not open. It has not been touched; close other Kneadly tabs',
  );
  await holder.close();
  await problem.getByRole('button', { name: 'Try again' }).click();
  await expect(problem).toBeEmpty();
  await startMassage(page);
});
