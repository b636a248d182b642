import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { startButton, waitForCopy } from './massage';
import { readSessions } from './records';
import { daysTo, PAYLOADS, seed, session } from './seed';
import { zip } from '../support/zip';

const yesterday = new Date(Date.now() - 24 * 3_600_000).toISOString().slice(0, 10);
const DAYS = daysTo(yesterday, 12);

async function openSettings(page: Page): Promise<void> {
  await page.goto('');
  await expect(startButton(page)).toBeEnabled();
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('region', { name: 'Your data' })).toContainText('12 massages since');
}
const more = (page: Page): Promise<void> => page.getByText('More ways, and deletion').click();
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Import' });
const pick = (page: Page, name: string, content: string | Uint8Array): Promise<void> =>
  page
    .getByLabel('Import …')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

async function download(page: Page, button: string): Promise<{ name: string; text: string }> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).first().click();
  const file = await downloading;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

async function deleteEverything(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Delete everything …' }).click();
  const last = page.getByRole('button', { name: 'Delete all of it' });
  await expect(last).toBeDisabled();
  await page.getByLabel('Type delete to confirm').fill('Delete');
  await last.click();
  await expect(page.getByRole('status').filter({ hasText: 'Everything is deleted.' })).toBeVisible();
}

test('A log leaves as a file, is deleted, comes back, and the import can be taken back', async ({ page }) => {
  await seed(page, {
    sessions: DAYS.map((day) => session(day, { note: `<img src=x onerror=alert(1)> ${day}` })),
  });
  await openSettings(page);
  const data = page.getByRole('region', { name: 'Your data' });
  await expect(data).toContainText('There is no copy outside this device yet.');
  const file = await download(page, 'Save a copy');
  expect(file.name).toMatch(/^kneadly-\d{4}-\d\d-\d\d\.json$/);
  await expect(data).toContainText('There is no copy outside this device yet.'); // nobody has seen it arrive
  await data.getByRole('button', { name: 'It has' }).click();
  await expect(data).toContainText('Last copy outside this device: today.');

  await more(page);
  await deleteEverything(page);
  expect(await readSessions(page)).toEqual([]);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('witness'))).toBeNull();
  await page.reload();
  await expect(page.getByRole('region', { name: 'Your data' })).toContainText('No massage is logged yet.');

  await pick(page, 'kneadly.json.txt', file.text);
  await expect(sheet(page)).toContainText('New12');
  expect(await readSessions(page)).toEqual([]);
  await sheet(page).getByRole('button', { name: 'Import' }).click();
  await expect(data).toContainText('12 massages since');
  expect(await readSessions(page)).toHaveLength(12);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(data).toContainText('No massage is logged yet.');
  expect(await readSessions(page)).toEqual([]);
});

test('A copy under a passphrase opens with it, and with no other', async ({ page }) => {
  await seed(page, { sessions: DAYS.map((day) => session(day)) });
  await openSettings(page);
  await more(page);
  await page.getByLabel('Passphrase').fill('long enough');
  await page.getByLabel('Once more').fill('long enouhg');
  await page.getByRole('button', { name: 'Prepare' }).click();
  await expect(page.getByText('The two are not the same.')).toBeVisible();
  await page.getByLabel('Once more').fill('long enough');
  await page.getByRole('button', { name: 'Prepare' }).click();
  const file = await download(page, 'Save the encrypted copy');
  expect(file.name).toMatch(/-encrypted\.json$/);
  expect(file.text).not.toContain('seed-');

  await pick(page, file.name, file.text);
  await sheet(page).getByLabel('Passphrase').fill('something else');
  await sheet(page).getByRole('button', { name: 'Open' }).click();
  await expect(sheet(page)).toContainText('That does not open it');
  await sheet(page).getByLabel('Passphrase').fill('long enough');
  await sheet(page).getByRole('button', { name: 'Open' }).click();
  await expect(sheet(page)).toContainText('The same here12');
  await sheet(page).getByRole('button', { name: 'Close' }).click();
  await expect(sheet(page)).toHaveCount(0);
});

test('A habit of Loop Habit Tracker comes in by its archive, dropped on the page', async ({ page }) => {
  await seed(page, { sessions: DAYS.map((day) => session(day)) });
  await openSettings(page);
  const archive = zip({
    '001 Run/Checkmarks.csv': 'Date,Value\n',
    '002 Massage/Checkmarks.csv':
      'Date,Value,Notes\n2020-01-01,YES_MANUAL,\n2020-01-02,SKIP,\n2020-01-03,MAYBE,\n',
  });
  await page.evaluate(
    (bytes) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(bytes)], 'Loop Habits CSV.zip'));
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [...archive],
  );
  await sheet(page).getByRole('button', { name: 'Massage' }).click();
  await expect(sheet(page)).toContainText('New2');
  await expect(sheet(page)).toContainText('Checkmarks.csv, number 4: value');
  await sheet(page).getByRole('button', { name: 'Import' }).click();
  await expect(page.getByRole('region', { name: 'Your data' })).toContainText(
    '13 massages since 1 January 2020',
  );
});

test('A picture is no log, and nothing is changed', async ({ page }) => {
  await seed(page, { sessions: DAYS.map((day) => session(day)) });
  await openSettings(page);
  await pick(page, 'photo.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]));
  await expect(sheet(page).getByRole('alert')).toContainText('This is a picture or another kind of file');
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toHaveCount(0);
  expect(await readSessions(page)).toHaveLength(12);
});

test('A file that is shared to the app waits in Settings', async ({ page }) => {
  await page.goto('');
  await waitForCopy(page);
  await page.evaluate(async () => {
    const form = new FormData();
    form.set('file', new File(['Date,Value\n2020-01-01,2\n'], 'Checkmarks.csv', { type: 'text/csv' }));
    await fetch('share', { method: 'POST', body: form });
  });
  await page.reload();
  await expect(sheet(page)).toContainText('New1');
});

test('200 notes that would run as scripts are text, wherever they come in and are shown', async ({
  page,
}) => {
  const sessions = daysTo(yesterday, 200).map((day, i) =>
    session(day, {
      note: PAYLOADS[i % PAYLOADS.length],
      timeZone: PAYLOADS[i % PAYLOADS.length]?.slice(0, 90),
    }),
  );
  await page.goto('#/settings');
  await expect(page.getByRole('region', { name: 'Your data' })).toBeVisible();
  await pick(page, 'notes.json', JSON.stringify({ format: 'kneadly-backup', version: 1, sessions }));
  await expect(sheet(page)).toContainText('New200');
  await sheet(page).getByRole('button', { name: 'Import' }).click();
  await expect(page.getByRole('region', { name: 'Your data' })).toContainText('200 massages since');
  const tabs = page.getByRole('navigation').getByRole('link');
  for (const tab of await tabs.all()) {
    await tab.click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  expect(await page.evaluate(() => 'isHacked' in globalThis)).toBe(false);
});
