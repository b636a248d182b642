import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { startButton } from './massage';
import { daysTo, seed, session } from './seed';

/** No dialog of the system can be driven here: the file lies in the origin's own file system, its leave is ours to lapse. */
async function asIfChosen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const leave = (): PermissionState => (localStorage.getItem('lapsed') ? 'prompt' : 'granted');
    Object.assign(window, {
      showDirectoryPicker: async () => {
        const folder = await navigator.storage.getDirectory();
        return folder.getDirectoryHandle('mine', { create: true });
      },
    });
    Object.assign(FileSystemHandle.prototype, {
      queryPermission: () => Promise.resolve(leave()),
      requestPermission: () => {
        if (!navigator.userActivation.isActive) return Promise.reject(new Error('There was no tap.'));
        localStorage.removeItem('lapsed');
        return Promise.resolve(leave());
      },
    });
  });
}

/** How many massages the file holds. */
const held = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('mine');
    const file = await (await folder.getFileHandle('kneadly.json')).getFile();
    const { sessions } = JSON.parse((await file.text()) || '{"sessions":[]}') as { sessions: unknown[] };
    return sessions.length;
  });

const logIt = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Today' }).click();
  await page.getByRole('button', { name: 'I already did it' }).click();
  await page.getByRole('button', { name: 'Log it' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
};

const openTools = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByText('More ways, and deletion').click();
};

test('A chosen file is rewritten after each massage, and Start asks for leave that has lapsed', async ({
  page,
}) => {
  await asIfChosen(page);
  const yesterday = new Date(Date.now() - 24 * 3_600_000).toISOString().slice(0, 10);
  await seed(page, { sessions: daysTo(yesterday, 3).map((day) => session(day)) });
  await page.goto('');
  await expect(startButton(page)).toBeEnabled();
  await openTools(page);
  const data = page.getByRole('region', { name: 'Your data' });
  await page.getByRole('button', { name: 'Choose a folder …' }).click();
  await expect(data).toContainText('kneadly.json holds the log as it is now.');
  await expect(data).toContainText('Last copy outside this device: today.');
  expect(await held(page)).toBe(3);
  await logIt(page);
  await expect.poll(() => held(page)).toBe(4);

  await page.evaluate(() => {
    localStorage.setItem('lapsed', 'yes');
  });
  await page.reload();
  await logIt(page);
  await openTools(page);
  await expect(data).toContainText('The browser needs your permission again to write kneadly.json.');
  await expect(data).toContainText('Last copy outside this device: today, 1 massage ago.');
  expect(await held(page)).toBe(4);

  await page.getByRole('link', { name: 'Today' }).click();
  await page.getByRole('button', { name: 'Massage again' }).click();
  await expect.poll(() => held(page)).toBe(5);
});

test('A file with another log is never written over: it is imported first', async ({ page }) => {
  await asIfChosen(page);
  await page.goto('');
  await expect(startButton(page)).toBeEnabled();
  await page.evaluate(
    async (log) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('mine', { create: true });
      const writable = await (await folder.getFileHandle('kneadly.json', { create: true })).createWritable();
      await writable.write(log);
      await writable.close();
    },
    JSON.stringify({
      format: 'kneadly-backup',
      version: 1,
      exportedAt: '2026-11-20T20:00:00.000Z',
      sessions: daysTo('2026-11-20', 5).map((day) => session(day)),
    }),
  );
  await logIt(page);
  await openTools(page);
  await page.getByRole('button', { name: 'Choose a folder …' }).click();
  const data = page.getByRole('region', { name: 'Your data' });
  await expect(data).toContainText('kneadly.json holds massages that are not here.');
  expect(await held(page)).toBe(5);
  await page.getByRole('button', { name: 'Import them' }).click();
  const sheet = page.getByRole('dialog', { name: 'Import' });
  await expect(sheet).toContainText('New5');
  await sheet.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(data).toContainText('kneadly.json holds the log as it is now.');
  expect(await held(page)).toBe(6);
});

test('Where no file can be chosen nothing is said of one', async ({ page }) => {
  await page.addInitScript(() => {
    delete (window as { showDirectoryPicker?: unknown }).showDirectoryPicker;
  });
  await page.goto('');
  await expect(startButton(page)).toBeEnabled();
  await openTools(page);
  await expect(page.getByRole('heading', { name: 'A table for spreadsheets' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'A file that keeps up' })).toHaveCount(0);
});
