import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { startButton } from './massage';
import { deleteDatabase, readSessions } from './records';
import { daysTo, seed, session } from './seed';

const yesterday = new Date(Date.now() - 24 * 3_600_000).toISOString().slice(0, 10);

/** Opens a log of twelve days, and waits until its copies are kept. */
async function openLog(page: Page): Promise<void> {
  await seed(page, { sessions: daysTo(yesterday, 12).map((day) => session(day)) });
  await page.goto('');
  await expect(page.getByRole('main')).toContainText('12');
  await expect.poll(() => page.evaluate(() => localStorage.getItem('witness'))).toContain('"count":12');
}

test('An erased log is no fresh start: it is brought back from its copy', async ({ page }) => {
  await openLog(page);
  await page.goto('icons/icon.svg');
  await deleteDatabase(page);
  await page.goto('');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Your log is not here any more.');
  await expect(page.getByRole('main')).not.toContainText('starts with one massage');
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.getByRole('status')).toContainText('Your log is back.');
  await expect(page.getByRole('main')).toContainText('12');
  expect(await readSessions(page)).toHaveLength(12);
  await page.reload();
  await expect(startButton(page)).toBeEnabled();
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
});

test('A log that is let go does not come up again', async ({ page }) => {
  await openLog(page);
  await page.goto('icons/icon.svg');
  await deleteDatabase(page);
  await page.goto('');
  await page.getByRole('button', { name: 'Go on with what is here' }).click();
  await page.getByRole('button', { name: 'Go on without it?' }).click();
  await expect(page.getByRole('main')).toContainText('starts with one massage');
  await page.reload();
  await expect(page.getByRole('main')).toContainText('starts with one massage');
});

test('A newer log is said to be so, and can be exported', async ({ page }) => {
  await openLog(page);
  await page.goto('icons/icon.svg');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('kneadly', 9);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  await page.goto('');
  await expect(page.getByRole('alert')).toContainText('A newer Kneadly looks after your log now.');
  const downloading = page.waitForEvent('download');
  await page.getByRole('alert').getByRole('button', { name: 'Export' }).click();
  const text = await readFile(await (await downloading).path(), 'utf8');
  expect((JSON.parse(text) as { counts: unknown }).counts).toEqual({ sessions: 12, pauses: 0 });
});

test.describe('After three starts that came to nothing', () => {
  test.use({ tolerated: /./ });

  test('a page opens that saves the log and fetches the app anew', async ({ page }) => {
    await openLog(page);
    await page.goto('icons/icon.svg');
    await page.evaluate(async () => {
      for (const registration of await navigator.serviceWorker.getRegistrations())
        await registration.unregister();
    });
    await page.route('**/chunks/*', (route) => route.abort());
    for (let i = 0; i < 3; i++) {
      await page.goto('');
      await expect(page.getByText('Not all could be loaded.')).toBeVisible();
    }
    await page.goto('');
    await expect(page.getByRole('heading', { name: 'Kneadly did not start' })).toBeVisible();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save my log' }).click();
    const text = await readFile(await (await downloading).path(), 'utf8');
    expect((JSON.parse(text) as { counts: unknown }).counts).toEqual({ sessions: 12, pauses: 0 });
    await page.unroute('**/chunks/*');
    await page.getByRole('button', { name: 'Fetch Kneadly anew' }).click();
    await expect(startButton(page)).toBeEnabled();
    await expect.poll(() => page.evaluate(() => localStorage.getItem('boot'))).toBeNull();
  });

  test('it works without any database', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
    });
    await page.goto('recover.html');
    await page.getByRole('button', { name: 'Save my log' }).click();
    await expect(page.getByRole('status')).toHaveText('No log could be read on this device.');
  });
});
