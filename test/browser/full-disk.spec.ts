import { expect, test } from './fixtures';
import { EVENING, openAt, run, startMassage, TO_THE_END } from './massage';
import { readSessions } from './records';

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const put = Reflect.get(IDBObjectStore.prototype, 'put');
    let refusals = 0;
    IDBObjectStore.prototype.put = function (...record) {
      if (this.name !== 'sessions' || 'hasSpace' in globalThis) return put.apply(this, record);
      Object.assign(globalThis, { refusals: ++refusals });
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
  });
});

test('On a full disk nothing is called saved, and Try again saves it once', async ({ page }) => {
  await openAt(page, EVENING);
  await startMassage(page);
  await run(page, TO_THE_END);
  await expect(page.getByRole('alert')).toContainText('Your device is full, so that could not be saved.');
  await expect(page.getByRole('main')).toContainText('Day 1');
  await expect(page.getByText(/^Saved/)).toHaveCount(0);
  expect(await readSessions(page)).toEqual([]);

  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  const refusals = () => page.evaluate(() => (globalThis as { refusals?: number }).refusals);
  await expect.poll(refusals).toBe(2);
  await expect(page.getByRole('alert')).toContainText('Your device is full');
  await page.evaluate(() => Object.assign(globalThis, { hasSpace: true }));
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('status')).toContainText('Saved. 1 day in a row.');
  await expect(page.getByRole('alert')).toBeEmpty();
  expect(await readSessions(page)).toMatchObject([{ day: '2026-11-22', durationSeconds: 420 }]);
});

test('What could not be saved is still there after the page was loaded again', async ({ page }) => {
  await openAt(page, EVENING);
  await startMassage(page);
  await run(page, TO_THE_END);
  await expect(page.getByRole('alert')).toContainText('Your device is full');
  await page.addInitScript(() => Object.assign(globalThis, { hasSpace: true }));
  await page.reload();
  await expect
    .poll(async () => {
      await run(page, 1);
      return readSessions(page);
    })
    .toMatchObject([{ day: '2026-11-22', durationSeconds: 420 }]);
});

test('I already did it, on a full disk, stays in hand as well', async ({ page }) => {
  await openAt(page, EVENING);
  await page.getByRole('button', { name: 'I already did it' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Log it' }).click();
  await expect(page.getByRole('alert')).toContainText('Your device is full');
  await expect(page.getByRole('main')).toContainText('Day 1');
  await page.evaluate(() => Object.assign(globalThis, { hasSpace: true }));
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('main')).toContainText('1 day in a row');
});
